// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/fields/chip_list_edit.h"
#include "snac/widgets/fields/field_form.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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

    void nothingMovesWhenAProblemAppears_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::newRow("short") << QStringLiteral("must be at least 1");
        QTest::newRow("long")
            << QStringLiteral("7 does not divide 16 × 120 = 1920 multiplications. ").repeated(6);
    }

    void nothingMovesWhenAProblemAppears()
    {
        QFETCH(QString, problem);
        auto* first = m_form->findChild<QLineEdit*>(QStringLiteral("field_search.n_trials"));
        auto* second = m_form->findChild<QLineEdit*>(QStringLiteral("field_search.name"));
        const QRect before = {second->mapTo(m_form, QPoint()), second->size()};
        m_form->setValues({{"search.n_trials", {"-1", true, problem}}});
        QCoreApplication::processEvents();
        QCOMPARE(QRect(second->mapTo(m_form, QPoint()), second->size()), before);
        auto* error = m_form->findChild<QLabel*>(QStringLiteral("error_search.n_trials"));
        QVERIFY(error->mapTo(m_form, QPoint(0, error->height())).y() <= before.top());
        // Who is in the field reads all of it.
        first->setFocus();
        bool whole = false;
        for (const auto* label : m_form->findChildren<QLabel*>(QStringLiteral("wholeProblem")))
            whole = whole || (label->isVisible() && label->text() == problem &&
                              label->height() >= label->heightForWidth(label->width()));
        const bool fits = error->fontMetrics().horizontalAdvance(problem) <= error->width();
        QCOMPARE(whole, !fits);
        second->setFocus();
        for (const auto* label : m_form->findChildren<QLabel*>(QStringLiteral("wholeProblem")))
            QVERIFY(!label->isVisible());
    }

    void theKeysOfUndoBelongToTheDocument()
    {
        auto* edit = m_form->findChild<QLineEdit*>(QStringLiteral("field_search.name"));
        edit->setFocus();
        QSignalSpy edited(m_form, &FieldForm::valueEdited);
        QSignalSpy undo(m_form, &FieldForm::undoRequested);
        QSignalSpy redo(m_form, &FieldForm::redoRequested);
        QTest::keyClicks(edit, QStringLiteral("jets"));
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(edited.count(), 1); // what was typed is told first, so that it can be undone
        QCOMPARE(undo.count(), 1);
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(redo.count(), 1);
        m_form->setValues({{"search.name", {"older", true, {}}}}); // as the document then says
        QCOMPARE(edit->text(), QStringLiteral("older"));
    }

    /// The entry of a chip belongs to the value as soon as something is done with the whole document.
    void aHalfWrittenChipIsReadWithTheForm()
    {
        m_form->setFields({field("space.layers", FormFieldType::NumberList, "Search")});
        m_form->setValues({{"space.layers", {"[1, 2]", true, {}}}});
        auto* chips = m_form->findChild<ChipListEdit*>();
        QVERIFY(chips);
        chips->setFocus();
        QSignalSpy edited(m_form, &FieldForm::valueEdited);
        QTest::keyClick(chips, Qt::Key_5);
        QVERIFY(chips->isEditing());
        QCOMPARE(edited.count(), 0);
        m_form->flush();
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.at(0).at(1).toString(), QStringLiteral("[1, 2, 5]"));
        QVERIFY(!chips->isEditing());
    }

    void anEmptyChipEntryLeavesUndoToTheDocument()
    {
        m_form->setFields({field("space.layers", FormFieldType::NumberList, "Search")});
        m_form->setValues({{"space.layers", {"[1, 2]", true, {}}}});
        auto* chips = m_form->findChild<ChipListEdit*>();
        chips->setFocus();
        QTest::keyClick(chips, Qt::Key_End);
        QTest::keyClick(chips, Qt::Key_Return); // opens an entry
        QVERIFY(chips->isEditing());
        auto* entry = chips->findChild<QLineEdit*>(QStringLiteral("chipEditor"));
        QSignalSpy undo(m_form, &FieldForm::undoRequested);
        QTest::keyClicks(entry, QStringLiteral("7"));
        QTest::keyClick(entry, Qt::Key_Z, Qt::ControlModifier); // of the entry itself
        QCOMPARE(undo.count(), 0);
        QCOMPARE(entry->text(), QString());
        QTest::keyClick(entry, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undo.count(), 1);
    }

    void outdatedValuesStayGreyAndCannotBeTypedOver()
    {
        m_form->setValues({{"search.name", {"jets", true, {}}}});
        m_form->setOutdated(QStringLiteral("line 3 cannot be read"));
        auto* edit = m_form->findChild<QLineEdit*>(QStringLiteral("field_search.name"));
        QCOMPARE(edit->text(), QStringLiteral("jets"));
        QVERIFY(!edit->isEnabled());
        QVERIFY(m_form->findChild<QLabel*>(QStringLiteral("formOutdated"))->isVisible());
        QVERIFY(m_form->isOutdated());
        m_form->setOutdated({});
        QVERIFY(edit->isEnabled());
        QVERIFY(!m_form->findChild<QLabel*>(QStringLiteral("formOutdated"))->isVisible());
    }

    void walkingThroughChangesNothing_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("value");
        QTest::newRow("range") << int(FormFieldType::NumberList) << "{min: 1e-3, max: 1e-2, log: true}";
        QTest::newRow("list") << int(FormFieldType::NumberList) << "[1, 2]";
        QTest::newRow("raw") << int(FormFieldType::NumberList) << "{low: 3}";
        QTest::newRow("rows") << int(FormFieldType::NumberListList) << "[[1, 2], {min: 3, max: 9}]";
        QTest::newRow("budgets") << int(FormFieldType::BudgetMap) << "{lut_pct: 5}";
        QTest::newRow("maps") << int(FormFieldType::NestedMap) << "{a: {x: [1, 2], y: z}}";
        QTest::newRow("text") << int(FormFieldType::Text) << "'a: b'";
    }

    void walkingThroughChangesNothing()
    {
        QFETCH(int, type);
        QFETCH(QString, value);
        FormField one = field("a", static_cast<FormFieldType>(type), "A");
        one.choices = QStringList{"lut_pct", "dsp_pct"};
        m_form->setFields({one, field("b", FormFieldType::Text, "A")});
        m_form->setValues({{"a", {value, true, {}}}});
        QSignalSpy spy(m_form, &FieldForm::valueEdited);
        for (QLineEdit* edit : m_form->findChildren<QLineEdit*>()) {
            if (edit->isVisible()) {
                edit->setFocus();
                QTest::keyClick(edit, Qt::Key_End);
                QTest::keyClick(edit, Qt::Key_Return);
            }
        }
        m_form->findChild<QLineEdit*>(QStringLiteral("field_b"))->setFocus();
        QCOMPARE(spy.count(), 0);
    }

    void halfTypedValuesOutliveAReading_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("range") << int(FormFieldType::NumberList) << "{min: 1, max: 9}"
                               << "a, highest"
                               << "{min: 1, max: 97}";
        QTest::newRow("budget") << int(FormFieldType::BudgetMap) << "{lut_pct: 5}"
                                << "a, limit"
                                << "{lut_pct: 57}";
        QTest::newRow("map") << int(FormFieldType::NestedMap) << "{n: {x: 1}}"
                             << "a, values"
                             << "{n: {x: 17}}";
    }

    void halfTypedValuesOutliveAReading()
    {
        QFETCH(int, type);
        QFETCH(QString, value);
        QFETCH(QString, line);
        QFETCH(QString, expected);
        FormField one = field("a", static_cast<FormFieldType>(type), "A");
        one.label = QStringLiteral("a");
        one.choices = QStringList{"lut_pct"};
        m_form->setFields({one, field("b", FormFieldType::Text, "A")});
        m_form->setValues({{"a", {value, true, {}}}});
        QLineEdit* edit = nullptr;
        for (QLineEdit* found : m_form->findChildren<QLineEdit*>())
            edit = found->accessibleName() == line ? found : edit;
        QVERIFY(edit);
        QSignalSpy spy(m_form, &FieldForm::valueEdited);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_End);
        QTest::keyClicks(edit, QStringLiteral("7"));
        m_form->setValues({{"a", {value, true, {}}}}); // read again for another reason
        m_form->findChild<QLineEdit*>(QStringLiteral("field_b"))->setFocus();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.last().at(1).toString(), expected);
    }

    void rowsOfMapsAreAddedAndTakenAway()
    {
        FormField one = field("a", FormFieldType::NestedMap, "A");
        one.addText = QStringLiteral("+ Add a baseline");
        m_form->setFields({one});
        m_form->setValues(
            {{"a", {"64-32:\n    layer_widths: [64, 32] # wide\n    activation: ReLU", true, {}}}});
        QCOMPARE(m_form->valueText(QStringLiteral("a")),
                 QStringLiteral("{64-32: {layer_widths: [64, 32], activation: ReLU}}"));
        auto* add = m_form->findChild<QPushButton*>(QStringLiteral("add_a"));
        QCOMPARE(add->text(), one.addText);
        QSignalSpy spy(m_form, &FieldForm::valueEdited);
        QTest::mouseClick(add, Qt::LeftButton);
        QTest::keyClicks(m_form->findChild<QLineEdit*>(QStringLiteral("field_a_name_1")),
                         QStringLiteral("tiny"));
        auto* inside = m_form->findChild<QLineEdit*>(QStringLiteral("field_a_value_1"));
        QTest::keyClicks(inside, QStringLiteral("layer_widths: [8]"));
        QTest::keyClick(inside, Qt::Key_Return);
        QCOMPARE(
            spy.last().at(1).toString(),
            QStringLiteral("{64-32: {layer_widths: [64, 32], activation: ReLU}, tiny: {layer_widths: [8]}}"));
        for (auto* button : m_form->findChildren<QToolButton*>()) {
            if (button->text() == QStringLiteral("×")) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
        QCOMPARE(spy.last().at(1).toString(), QStringLiteral("{tiny: {layer_widths: [8]}}"));
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
