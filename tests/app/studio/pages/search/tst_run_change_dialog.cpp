// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/search/run_change_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestRunChangeDialog : public QObject
{
    Q_OBJECT

    study::StudyStart m_start;

    static QSpinBox* trials(RunChangeDialog& dialog)
    {
        return dialog.findChild<QSpinBox*>(QStringLiteral("runChangeTrials"));
    }
    static QString least(RunChangeDialog& dialog)
    {
        return dialog.findChild<QLabel*>(QStringLiteral("runChangeLeast"))->text();
    }
    static QPushButton* ok(RunChangeDialog& dialog)
    {
        return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    static void type(QSpinBox* box, const QString& text)
    {
        box->selectAll();
        QTest::keyClicks(box, text);
    }

private slots:
    void init()
    {
        m_start.config.trials = 40;
        m_start.config.stop.maxMinutes = 0.0;
        m_start.workers = 2;
    }

    void nothingTyped()
    {
        RunChangeDialog dialog(m_start, 12);
        QCOMPARE(trials(dialog)->value(), 40);
        QVERIFY(dialog.isPossible() && ok(dialog)->isEnabled());
        QCOMPARE(dialog.change(), study::RunChange());
        QVERIFY2(least(dialog).contains("12"), qPrintable(least(dialog))); // what can be is known beforehand
    }

    void whatDiffersIsAsked()
    {
        RunChangeDialog dialog(m_start, 12);
        type(trials(dialog), "60");
        dialog.findChild<QDoubleSpinBox*>(QStringLiteral("runChangeMinutes"))->setValue(5.0);
        dialog.findChild<QSpinBox*>(QStringLiteral("runChangeWorkers"))->setValue(1);
        study::RunChange wanted;
        wanted.trials = 60;
        wanted.maxMinutes = 5.0;
        wanted.workers = 1;
        QCOMPARE(dialog.change(), wanted);
    }

    void fewerThanHaveBegun()
    {
        RunChangeDialog dialog(m_start, 12);
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.show(); // Return means the default button of a dialog that is there
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        type(trials(dialog), "7");
        QCOMPARE(trials(dialog)->value(), 7); // as it was typed
        QVERIFY(!dialog.isPossible() && !ok(dialog)->isEnabled());
        QVERIFY2(least(dialog).contains("7") && least(dialog).contains("12"), qPrintable(least(dialog)));
        const auto* words = dialog.findChild<QLabel*>(QStringLiteral("runChangeLeast"));
        QVERIFY(words->height() >= words->heightForWidth(words->width())); // whole
        QTest::keyClick(trials(dialog), Qt::Key_Return);
        dialog.accept();
        QCOMPARE(accepted.count(), 0);
        type(trials(dialog), "12"); // the least
        QVERIFY(dialog.isPossible() && ok(dialog)->isEnabled());
        QTest::keyClick(trials(dialog), Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(dialog.change().trials, std::optional(12));
    }

    /// It stays and says so: nothing vanishes under the hands of its user.
    void theSearchEndsWhileItIsOpen()
    {
        RunChangeDialog dialog(m_start, 12);
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        type(trials(dialog), "60");
        dialog.setEnded(40);
        QVERIFY(dialog.isVisible() && !dialog.isPossible() && !ok(dialog)->isEnabled());
        QCOMPARE(trials(dialog)->value(), 60);
        QVERIFY2(least(dialog).contains("ended meanwhile, after 40 trials"), qPrintable(least(dialog)));
        const auto* words = dialog.findChild<QLabel*>(QStringLiteral("runChangeLeast"));
        QVERIFY(words->height() >= words->heightForWidth(words->width()));
        dialog.setBegun(50); // does not take the message away
        QVERIFY(least(dialog).contains("ended meanwhile"));
        dialog.accept();
        QCOMPARE(accepted.count(), 0);
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // Close
        QVERIFY(!dialog.isVisible());
    }

    void moreBeginWhileItIsOpen()
    {
        RunChangeDialog dialog(m_start, 12);
        type(trials(dialog), "14");
        QVERIFY(dialog.isPossible());
        dialog.setBegun(15);
        QVERIFY(!dialog.isPossible() && !ok(dialog)->isEnabled());
        QVERIFY2(least(dialog).contains("15"), qPrintable(least(dialog)));
        dialog.setBegun(40);
        type(trials(dialog), "40"); // as it was meant: workers can be changed to the last
        QVERIFY(dialog.isPossible());
    }
};

QTEST_MAIN(TestRunChangeDialog)
#include "tst_run_change_dialog.moc"
