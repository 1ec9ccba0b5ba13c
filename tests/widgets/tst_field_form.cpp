// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/field_form.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace snac::widgets;

namespace {

FormField field(const QString& path, FormFieldType type, const QString& page,
                const QString& group = QStringLiteral("Group"))
{
    FormField f;
    f.path = path;
    f.label = QStringLiteral("Label of ") + path;
    f.help = QStringLiteral("Help of ") + path;
    f.type = type;
    f.page = page;
    f.group = group;
    return f;
}

} // namespace

class TestFieldForm : public QObject
{
    Q_OBJECT
private:
    FieldForm* m_form = nullptr;

private Q_SLOTS:
    void init()
    {
        m_form = new FieldForm;
        m_form->setFields({field("search.n_trials", FormFieldType::Integer, "Search"),
                           field("search.name", FormFieldType::Text, "Search"),
                           field("data.file", FormFieldType::Path, "Data")});
        m_form->resize(600, 400);
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form));
    }

    void cleanup()
    {
        delete m_form;
        m_form = nullptr;
    }

    void everyFieldHasItsParts()
    {
        QCOMPARE(m_form->pages(), (QStringList{"Search", "Data"}));
        for (const char* path : {"search.n_trials", "search.name", "data.file"}) {
            auto* edit = m_form->findChild<QLineEdit*>(QStringLiteral("field_") + path);
            QVERIFY(edit != nullptr);
            QVERIFY(!edit->accessibleName().isEmpty());
            auto* help = m_form->findChild<QToolButton*>(QStringLiteral("help_") + path);
            QVERIFY(help != nullptr);
            QVERIFY(help->toolTip().contains(QLatin1String(path)));
            QVERIFY(help->toolTip().contains(QStringLiteral("Help of")));
        }
    }

    void userEditsAreToldOthersNot()
    {
        QSignalSpy spy(m_form, &FieldForm::valueEdited);
        m_form->setValues({{"search.n_trials", {"500", true, {}}}});
        QCOMPARE(spy.count(), 0);
        auto* edit = m_form->findChild<QLineEdit*>(QStringLiteral("field_search.n_trials"));
        QCOMPARE(edit->text(), QStringLiteral("500"));
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("60"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().at(0).toString(), QStringLiteral("search.n_trials"));
        QCOMPARE(spy.first().at(1).toString(), QStringLiteral("60"));
    }

    void valuesDoNotStealFocusCursorOrTyping()
    {
        auto* edit = m_form->findChild<QLineEdit*>(QStringLiteral("field_search.name"));
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("jets"));
        edit->setCursorPosition(2);
        m_form->setValues({{"search.name", {"other", true, {}}}, {"search.n_trials", {"7", true, {}}}});
        QCOMPARE(edit->text(), QStringLiteral("jets"));
        QCOMPARE(edit->cursorPosition(), 2);
        QCOMPARE(QApplication::focusWidget(), edit);
        QTest::keyClick(edit, Qt::Key_Return);
        m_form->setValues({{"search.name", {"other", true, {}}}});
        QCOMPARE(edit->text(), QStringLiteral("other"));
    }

    void errorsStandBelowTheField()
    {
        auto* error = m_form->findChild<QLabel*>(QStringLiteral("error_search.n_trials"));
        QVERIFY(!error->isVisible());
        m_form->setValues({{"search.n_trials", {"-1", true, QStringLiteral("must be at least 1")}}});
        QVERIFY(error->isVisible());
        QCOMPARE(error->text(), QStringLiteral("must be at least 1"));
        QVERIFY(m_form->findChild<QTabWidget*>()->tabText(0).contains(QLatin1Char('1')));
        auto* edit = m_form->findChild<QLineEdit*>(QStringLiteral("field_search.n_trials"));
        QVERIFY(error->mapTo(m_form, QPoint()).y() >= edit->mapTo(m_form, QPoint(0, edit->height())).y());
        m_form->setValues({});
        QVERIFY(!error->isVisible());
        QCOMPARE(m_form->findChild<QTabWidget*>()->tabText(0), QStringLiteral("Search"));
    }

    void showFieldTurnsThePage()
    {
        QSignalSpy focused(m_form, &FieldForm::fieldFocused);
        QVERIFY(m_form->showField(QStringLiteral("data.file")));
        QCOMPARE(m_form->currentPage(), QStringLiteral("Data"));
        QTRY_VERIFY(focused.count() >= 1);
        QCOMPARE(focused.last().at(0).toString(), QStringLiteral("data.file"));
        QVERIFY(!m_form->showField(QStringLiteral("no.such")));
    }

    void fieldsCanBeReplaced()
    {
        m_form->setCurrentPage(QStringLiteral("Data"));
        m_form->setFields({field("data.other", FormFieldType::Text, "Data"),
                           field("x", FormFieldType::BudgetMap, "Search")});
        QCOMPARE(m_form->currentPage(), QStringLiteral("Data"));
        QVERIFY(m_form->findChild<QLineEdit*>(QStringLiteral("field_data.file")) == nullptr);
        m_form->setValues({{"data.other", {"'a: b'", true, {}}}});
        QCOMPARE(m_form->valueText(QStringLiteral("data.other")), QStringLiteral("'a: b'"));
    }

    void takenDownWhileTyping()
    {
        QSignalSpy spy(m_form, &FieldForm::valueEdited);
        QTest::keyClicks(m_form->findChild<QLineEdit*>(QStringLiteral("field_search.name")),
                         QStringLiteral("half"));
        m_form->findChild<QLineEdit*>(QStringLiteral("field_search.name"))->setFocus();
        m_form->setFields(
            {field("a", FormFieldType::NumberList, "A"), field("b", FormFieldType::BudgetMap, "A")});
        QCOMPARE(spy.count(), 0);
        m_form->setValues({{"a", {"{min: 1, max: 2}", true, {}}}});
        QVERIFY(m_form->showField(QStringLiteral("a")));
        delete m_form; // must not call back into what is gone
        m_form = nullptr;
    }

    void readOnlyHoldsForAll()
    {
        m_form->setReadOnly(true);
        QVERIFY(m_form->findChild<QLineEdit*>(QStringLiteral("field_search.name"))->isReadOnly());
        m_form->setReadOnly(false);
        QVERIFY(!m_form->findChild<QLineEdit*>(QStringLiteral("field_search.name"))->isReadOnly());
    }
};

QTEST_MAIN(TestFieldForm)
#include "tst_field_form.moc"
