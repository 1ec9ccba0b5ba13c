// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"

#include "snac/widgets/fields/yaml_editor.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace snac::widgets;

class TestYamlEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textRoundTrips_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << QStringLiteral("a: 1\nb: 2\n");
        QTest::newRow("unicode") << QStringLiteral("größe: „µ“ 🙂\n");
        QTest::newRow("crlf") << QStringLiteral("a: 1\r\nb: 2\r\n");
        QTest::newRow("tabs") << QStringLiteral("\ta:\t1");
    }

    void textRoundTrips()
    {
        QFETCH(QString, text);
        YamlEditor editor;
        editor.setText(text);
        QCOMPARE(editor.text(), text);
        QCOMPARE(editor.utf8(), text.toUtf8());
        QVERIFY(!editor.isModified());
        QVERIFY(!editor.canUndo());
    }

    void replaceRangeWorksInBytesAndIsOneUndoStep()
    {
        YamlEditor editor;
        editor.setText(QStringLiteral("größe: 7 # µm\nb: 2\n"));
        const QByteArray bytes = editor.utf8();
        const auto begin = static_cast<std::size_t>(bytes.indexOf('7'));
        editor.replaceRange(begin, begin + 1, QStringLiteral("„12“"));
        QCOMPARE(editor.text(), QStringLiteral("größe: „12“ # µm\nb: 2\n"));
        QVERIFY(editor.isModified());
        QVERIFY(editor.canUndo());
        editor.undo();
        QCOMPARE(editor.utf8(), bytes);
        QVERIFY(!editor.isModified());
        QVERIFY(!editor.canUndo());
        editor.redo();
        QCOMPARE(editor.text(), QStringLiteral("größe: „12“ # µm\nb: 2\n"));
    }

    void replaceRangeClampsAndInserts()
    {
        YamlEditor editor;
        editor.setText(QStringLiteral("ab"));
        editor.replaceRange(1, 1, QStringLiteral("-"));
        QCOMPARE(editor.text(), QStringLiteral("a-b"));
        editor.replaceRange(100, 7, QStringLiteral("!"));
        QCOMPARE(editor.text(), QStringLiteral("a-b!"));
        editor.replaceRange(2, 100, QString());
        QCOMPARE(editor.text(), QStringLiteral("a-"));
        editor.undo();
        editor.undo();
        editor.undo();
        QCOMPARE(editor.text(), QStringLiteral("ab"));
    }

    void cursorStaysAtItsText()
    {
        YamlEditor editor;
        editor.setText(QStringLiteral("a: 1\nb: 2\nc: 3\n"));
        editor.goTo(3, 4);
        editor.replaceRange(3, 4, QStringLiteral("1000"));
        QCOMPARE(editor.cursorLine(), 3);
        QCOMPARE(editor.cursorColumn(), 4);
    }

    void goToClamps()
    {
        YamlEditor editor;
        editor.setText(QStringLiteral("a\nbcd\n"));
        editor.goTo(99, 99);
        QVERIFY(editor.cursorLine() <= 3);
        editor.goTo(-5, -5);
        QCOMPARE(editor.cursorLine(), 1);
        QCOMPARE(editor.cursorColumn(), 1);
    }

    void undoSurvivesSaving()
    {
        YamlEditor editor;
        QSignalSpy modified(&editor, &YamlEditor::modifiedChanged);
        editor.setText(QStringLiteral("a: 1"));
        editor.replaceRange(3, 4, QStringLiteral("2"));
        QVERIFY(editor.isModified());
        editor.setSaved();
        QVERIFY(!editor.isModified());
        QVERIFY(editor.canUndo());
        editor.undo();
        QVERIFY(editor.isModified()); // differs from what was saved
        editor.redo();
        QVERIFY(!editor.isModified());
        QVERIFY(modified.count() >= 4);
    }

    void textChangedIsCoalesced()
    {
        YamlEditor editor;
        QSignalSpy spy(&editor, &YamlEditor::textChanged);
        editor.setText(QStringLiteral("x"));
        QTRY_COMPARE(spy.count(), 1);
        for (int i = 0; i < 50; ++i)
            editor.replaceRange(0, 0, QStringLiteral("y"));
        QTRY_COMPARE(spy.count(), 2);
        editor.replaceRange(0, 0, QStringLiteral("z"));
        QTRY_VERIFY(spy.count() > 2);
        QCOMPARE(spy.count(), 3); // nothing more came of the 50
    }

    void diagnosticsOnOddPlacesDoNoHarm()
    {
        YamlEditor editor;
        editor.resize(400, 300);
        editor.setText(QStringLiteral("a: 1\nb: 2\n"));
        editor.show();
        using Severity = YamlEditor::Severity;
        editor.setDiagnostics(
            {{Severity::Error, 1, 1, 1, QStringLiteral("first")},
             {Severity::Warning, 2, 4, 1,
              QStringLiteral("second with a rather long text that has to be wrapped somewhere")},
             {Severity::Note, 99, 99, 99, QStringLiteral("beyond")},
             {Severity::Error, -1, -1, -1, QStringLiteral("before")}});
        QCOMPARE(editor.text(), QStringLiteral("a: 1\nb: 2\n"));
        const QImage with = editor.grab().toImage();
        editor.setDiagnostics({});
        QVERIFY(editor.grab().toImage() != with);
        QVERIFY(!editor.canUndo()); // notes are not text
    }

    void readOnly()
    {
        YamlEditor editor;
        editor.setText(QStringLiteral("a: 1"));
        editor.setReadOnly(true);
        editor.show();
        QTest::keyClicks(editor.focusProxy(), QStringLiteral("zzz"));
        QCOMPARE(editor.text(), QStringLiteral("a: 1"));
        editor.replaceRange(3, 4, QStringLiteral("2")); // the program may
        QCOMPARE(editor.text(), QStringLiteral("a: 2"));
        QVERIFY(editor.isReadOnly());
    }

    void typingAndFinding()
    {
        YamlEditor editor;
        editor.resize(400, 300);
        editor.setText(QStringLiteral("alpha: 1\nbeta: 2\nalpha2: 3\n"));
        editor.show();
        editor.activateWindow();
        editor.goTo(1, 1);
        editor.showFind();
        QVERIFY(editor.isFindBarVisible());
        auto* find = editor.findChild<QLineEdit*>(QStringLiteral("findText"));
        find->setText(QStringLiteral("beta"));
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(editor.cursorLine(), 2);
        find->setText(QStringLiteral("alpha"));
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(editor.cursorLine(), 3);
        QTest::keyClick(find, Qt::Key_Return); // wraps
        QCOMPARE(editor.cursorLine(), 1);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(!editor.isFindBarVisible());
    }

    void bigTextIsQuick()
    {
        QString text;
        for (int i = 0; i < 20000; ++i)
            text += QStringLiteral("key_%1: [1, 2, 3]  # comment\n").arg(i);
        YamlEditor editor;
        editor.resize(500, 400);
        editor.show();
        QElapsedTimer timer;
        timer.start();
        editor.setText(text);
        QVERIFY(editor.grab().width() > 0);
        QVERIFY(snac::timing::keepsTo(timer, 5000));
        QCOMPARE(editor.lineCount(), 20001);
    }

    void followsThePalette()
    {
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        apply(application, Theme::Light);
        YamlEditor editor;
        editor.setText(QStringLiteral("a: 1"));
        editor.resize(300, 200);
        editor.show();
        QVERIFY(editor.grab().toImage().pixelColor(280, 150).lightness() > 200);
        apply(application, Theme::Dark);
        QTRY_VERIFY(editor.grab().toImage().pixelColor(280, 150).lightness() < 60);
        apply(application, Theme::Light);
    }

    /// Scintilla would double the line, while the menu of the window says that the key opens the user's data.
    void keysOfTheWindowAreNotTheEditors()
    {
        YamlEditor editor;
        editor.setText(QStringLiteral("name: jets\n"));
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        auto* text = editor.findChild<QWidget*>(QStringLiteral("yamlText"));
        QTest::keyClick(text, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(editor.text(), QStringLiteral("name: jets\n"));
        QTest::keyClick(text, Qt::Key_D); // the text takes keys all the same
        QCOMPARE(editor.text(), QStringLiteral("dname: jets\n"));
    }

    void theKeyboardGetsOutOfTheText()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* before = new QLineEdit;
        auto* editor = new YamlEditor;
        auto* after = new QLineEdit;
        layout->addWidget(before);
        layout->addWidget(editor);
        layout->addWidget(after);
        editor->setText(QStringLiteral("a:\n  b: 1\n"));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before->setFocus();
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(editor->focusProxy()->hasFocus());
        QTest::keyClick(editor->focusProxy(), Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        QTest::keyClick(after, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(editor->focusProxy()->hasFocus());
        QTest::keyClick(editor->focusProxy(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(before->hasFocus());
        QCOMPARE(editor->text(), QStringLiteral("a:\n  b: 1\n"));
        QVERIFY(!editor->canUndo());
        // Indenting has keys of its own.
        editor->goTo(2, 1);
        editor->indent(true);
        QCOMPARE(editor->text(), QStringLiteral("a:\n    b: 1\n"));
        QTest::keyClick(editor->focusProxy(), Qt::Key_BracketLeft, Qt::ControlModifier);
        QCOMPARE(editor->text(), QStringLiteral("a:\n  b: 1\n"));
    }
};

QTEST_MAIN(TestYamlEditor)
#include "tst_yaml_editor.moc"
