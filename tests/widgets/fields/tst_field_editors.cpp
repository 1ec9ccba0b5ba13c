// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/fields/field_editors.h"

#include "snac/widgets/fields/chip_list_edit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace snac::widgets;

namespace {

std::unique_ptr<FieldEditor> make(FormFieldType type, const QString& defaultText = {},
                                  const QStringList& choices = {})
{
    FormField field;
    field.path = QStringLiteral("a.b");
    field.label = QStringLiteral("Label");
    field.type = type;
    field.defaultText = defaultText;
    field.choices = choices;
    std::unique_ptr<FieldEditor> editor(makeFieldEditor(field, nullptr));
    editor->resize(300, 60);
    editor->show();
    return editor;
}

} // namespace

class TestFieldEditors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showingTellsNothing_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("yaml");
        using T = FormFieldType;
        QTest::newRow("text") << int(T::Text) << "jets";
        QTest::newRow("quoted text") << int(T::Text) << "'12'";
        QTest::newRow("path") << int(T::Path) << "data/x.csv";
        QTest::newRow("integer") << int(T::Integer) << "500";
        QTest::newRow("real") << int(T::Real) << "1e-3";
        QTest::newRow("boolean") << int(T::Boolean) << "true";
        QTest::newRow("choice") << int(T::Choice) << "two";
        QTest::newRow("unknown choice") << int(T::Choice) << "seven";
        QTest::newRow("choices") << int(T::ChoiceList) << "[one, two]";
        QTest::newRow("booleans") << int(T::BooleanList) << "[true, false]";
        QTest::newRow("numbers") << int(T::NumberList) << "[1, 2.5, 1e-6]";
        QTest::newRow("range") << int(T::NumberList) << "{min: 1, max: 9, log: true}";
        QTest::newRow("lists") << int(T::NumberListList) << "[[64, 120], {min: 1, max: 9}]";
        QTest::newRow("budgets") << int(T::BudgetMap) << "{one: 12, two: 100}";
        QTest::newRow("raw") << int(T::RawText) << "[(16,6), (8,3)]";
    }

    /// What is shown is what is read back, and showing it emits nothing.
    void showingTellsNothing()
    {
        QFETCH(int, type);
        QFETCH(QString, yaml);
        const auto editor = make(static_cast<FormFieldType>(type), {}, {"one", "two"});
        QSignalSpy spy(editor.get(), &FieldEditor::edited);
        editor->showValue({yaml, true, {}});
        QCOMPARE(editor->yaml(), yaml);
        editor->showValue({});
        QCOMPARE(editor->yaml(), QString());
        editor->showValue({yaml, true, {}});
        QCOMPARE(editor->yaml(), yaml);
        QCoreApplication::processEvents();
        QCOMPARE(spy.count(), 0);
    }

    void lineTellsOnceWhenDone()
    {
        const auto editor = make(FormFieldType::Integer);
        auto* line = editor->findChild<QLineEdit*>(QStringLiteral("field_a.b"));
        editor->activateWindow();
        line->setFocus();
        QSignalSpy spy(editor.get(), &FieldEditor::edited);
        QTest::keyClicks(line, QStringLiteral("500"));
        QCOMPARE(spy.count(), 0);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("500"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(spy.last().at(0).toString(), QString()); // back to the default
    }

    void lineTellsAfterAPause()
    {
        const auto editor = make(FormFieldType::Text);
        auto* line = editor->findChild<QLineEdit*>();
        QSignalSpy spy(editor.get(), &FieldEditor::edited);
        QTest::keyClicks(line, QStringLiteral("jets"));
        editor->showValue(
            {QStringLiteral("old"), true, {}}); // an older truth must not wipe what is being typed
        QCOMPARE(line->text(), QStringLiteral("jets"));
        QTRY_COMPARE(spy.count(), 1);
    }

    void textsHaveWordsOfTheirOwn()
    {
        FormField field;
        field.path = QStringLiteral("list");
        field.type = FormFieldType::TextList;
        field.items = {[](const QString& yaml) { return yaml.toUpper(); },
                       [](const QString& shown) { return shown.toLower(); },
                       [](const QString& typed) {
                           return typed.contains(QLatin1Char('x')) ? QStringLiteral("no x") : QString();
                       },
                       {}};
        const std::unique_ptr<FieldEditor> editor(makeFieldEditor(field, nullptr));
        editor->showValue({QStringLiteral("[(a,b), c]"), true, {}});
        auto* chips = editor->findChild<ChipListEdit*>();
        QCOMPARE(chips->values(), QStringList({"(A,B)", "C"}));
        QCOMPARE(editor->yaml(), QStringLiteral("[(a,b), c]"));
        QSignalSpy spy(editor.get(), &FieldEditor::edited);
        const auto type = [&](const QString& text) {
            QTest::keyClick(chips, Qt::Key_End);
            QTest::keyClick(chips, Qt::Key_D);
            auto* line = chips->findChild<QLineEdit*>(QStringLiteral("chipEditor"));
            line->setText(text);
            QTest::keyClick(line, Qt::Key_Return);
        };
        type(QStringLiteral("x"));
        QCOMPARE(spy.count(), 0);
        QTest::keyClick(chips->findChild<QLineEdit*>(QStringLiteral("chipEditor")), Qt::Key_Escape);
        type(QStringLiteral("D"));
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("[(a,b), c, d]"));
    }

    void nonsenseInANumberStaysOneScalar()
    {
        const auto editor = make(FormFieldType::Real);
        auto* line = editor->findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("[1, {"));
        QCOMPARE(editor->yaml(), QStringLiteral("'[1, {'"));
    }

    void choiceOffersTheDefault()
    {
        const auto editor = make(FormFieldType::Choice, QStringLiteral("two"), {"one", "two"});
        auto* box = editor->findChild<QComboBox*>();
        QCOMPARE(box->count(), 3);
        QVERIFY(box->itemText(0).contains(QStringLiteral("two")));
        editor->showValue({});
        QCOMPARE(editor->yaml(), QString());
        QSignalSpy spy(editor.get(), &FieldEditor::edited);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(spy.count() >= 1);
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("one"));
    }

    void defaultsOfAListAreShownMutedAndExtended()
    {
        const auto editor = make(FormFieldType::ChoiceList, QStringLiteral("[ReLU]"), {"ReLU", "Tanh"});
        editor->showValue({});
        auto* chips = editor->findChild<ChipListEdit*>();
        QCOMPARE(chips->values(), QStringList{"ReLU"});
        QCOMPARE(editor->yaml(), QString());
    }

    void readOnlyTextCannotBeEdited()
    {
        const auto editor = make(FormFieldType::ReadOnlyText);
        editor->showValue({QStringLiteral("x"), true, {}});
        editor->setReadOnly(false);
        auto* line = editor->findChild<QLineEdit*>();
        QVERIFY(line->isReadOnly());
    }
};

QTEST_MAIN(TestFieldEditors)
#include "tst_field_editors.moc"
