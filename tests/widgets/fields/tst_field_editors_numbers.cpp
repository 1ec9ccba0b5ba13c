// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/fields/field_editors.h"

#include "snac/widgets/fields/chip_list_edit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace snac::widgets;

namespace {

FormField numberField(FormFieldType type)
{
    FormField field;
    field.path = QStringLiteral("w");
    field.label = QStringLiteral("Widths");
    field.type = type;
    field.integers = true;
    field.minimum = 1;
    field.maximum = 1024;
    field.choices = QStringList{"lut_pct", "latency_ns"};
    return field;
}

QString typeInto(ChipListEdit* chips, const QString& text)
{
    QString reason;
    const auto connection =
        QObject::connect(chips, &ChipListEdit::rejected, [&reason](const QString& why) { reason = why; });
    chips->setFocus();
    QTest::keyClicks(chips, text.left(1));
    auto* line = chips->findChild<QLineEdit*>(QStringLiteral("chipEditor"));
    QTest::keyClicks(line, text.mid(1));
    QTest::keyClick(line, Qt::Key_Return);
    if (chips->isEditing())
        QTest::keyClick(line, Qt::Key_Escape);
    QObject::disconnect(connection);
    return reason;
}

} // namespace

class TestFieldEditorsNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listOfNumbers()
    {
        NumberListFieldEditor editor(numberField(FormFieldType::NumberList), nullptr);
        editor.resize(300, 60);
        editor.show();
        editor.showValue({QStringLiteral("[64, 120]"), true, {}});
        QSignalSpy spy(&editor, &FieldEditor::edited);
        auto* chips = editor.findChild<ChipListEdit*>();
        QCOMPARE(typeInto(chips, QStringLiteral("128")), QString());
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("[64, 120, 128]"));
        QVERIFY(typeInto(chips, QStringLiteral("x")).contains(QStringLiteral("not a number")));
        QVERIFY(typeInto(chips, QStringLiteral("1.5")).contains(QStringLiteral("whole")));
        QVERIFY(typeInto(chips, QStringLiteral("0")).contains(QStringLiteral("least")));
        QVERIFY(typeInto(chips, QStringLiteral("4096")).contains(QStringLiteral("greatest")));
        QCOMPARE(spy.count(), 1);
    }

    void listBecomesARangeAndBack()
    {
        NumberListFieldEditor editor(numberField(FormFieldType::NumberList), nullptr);
        editor.resize(400, 60);
        editor.show();
        editor.showValue({QStringLiteral("[16, 32, 64]"), true, {}});
        QSignalSpy spy(&editor, &FieldEditor::edited);
        const auto actions = editor.findChild<QToolButton*>()->menu()->actions();
        actions.at(1)->trigger();
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("{min: 16, max: 64}"));
        editor.findChild<QCheckBox*>()->click();
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("{min: 16, max: 64, log: true}"));
        actions.at(0)->trigger();
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("[16, 64]"));
    }

    void strangeTextIsKeptAsText()
    {
        NumberListFieldEditor editor(numberField(FormFieldType::NumberList), nullptr);
        for (const char* text : {"*anchor", "{min: 1, step: 2}", "[1, [2"}) {
            editor.showValue({QString::fromLatin1(text), true, {}});
            QCOMPARE(editor.yaml(), QString::fromLatin1(text));
        }
    }

    void scalarStandsForAList()
    {
        NumberListFieldEditor editor(numberField(FormFieldType::NumberList), nullptr);
        editor.showValue({QStringLiteral("32"), true, {}});
        QCOMPARE(editor.yaml(), QStringLiteral("[32]"));
    }

    void rowsOfDomains()
    {
        NumberListListFieldEditor editor(numberField(FormFieldType::NumberListList), nullptr);
        editor.resize(400, 200);
        editor.show();
        QSignalSpy spy(&editor, &FieldEditor::edited);
        editor.showValue({QStringLiteral("\n  - [64, 120]\n  - [32, 60] # second\n"), true, {}});
        QCOMPARE(editor.yaml(), QStringLiteral("[[64, 120], [32, 60]]"));
        editor.findChild<QPushButton*>(QStringLiteral("add_w"))->click();
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("[[64, 120], [32, 60], [32, 60]]"));
        editor.findChild<QPushButton*>(QStringLiteral("remove_w"))->click();
        editor.findChild<QPushButton*>(QStringLiteral("remove_w"))->click();
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("[[64, 120]]"));
        QVERIFY(!editor.findChild<QPushButton*>(QStringLiteral("remove_w"))->isVisible());
        editor.showValue({QStringLiteral("[64, 32]"), true, {}}); // a flat list is one row
        QCOMPARE(editor.yaml(), QStringLiteral("[[64, 32]]"));
    }

    void budgets()
    {
        BudgetMapFieldEditor editor(numberField(FormFieldType::BudgetMap), nullptr);
        editor.resize(400, 200);
        editor.show();
        QSignalSpy spy(&editor, &FieldEditor::edited);
        editor.showValue({QStringLiteral("{lut_pct: 12}"), true, {}});
        QCOMPARE(spy.count(), 0);
        editor.findChild<QPushButton*>(QStringLiteral("add_w"))->click();
        QCOMPARE(spy.count(), 0); // no limit yet
        editor.showValue(
            {QStringLiteral("{lut_pct: 12}"), true, {}}); // the file comes back: the new row stays
        auto* limit = editor.findChild<QLineEdit*>(QStringLiteral("field_w_limit_1"));
        QVERIFY(limit != nullptr);
        QCOMPARE(editor.findChild<QComboBox*>(QStringLiteral("field_w_quantity_1"))->currentData().toString(),
                 QStringLiteral("latency_ns"));
        QTest::keyClicks(limit, QStringLiteral("100"));
        QTest::keyClick(limit, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("{lut_pct: 12, latency_ns: 100}"));
        editor.showValue(
            {QStringLiteral("{accuracy: 0.7}"), true, {}}); // a quantity that is not offered is kept
        QCOMPARE(editor.yaml(), QStringLiteral("{accuracy: 0.7}"));
        editor.showValue({});
        QCOMPARE(editor.yaml(), QString());
    }
};

QTEST_MAIN(TestFieldEditorsNumbers)
#include "tst_field_editors_numbers.moc"
