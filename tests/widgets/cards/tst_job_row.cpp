// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/job_row.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace snac::widgets;

class TestJobRow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void durations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown") << -1.0 << QString();
        QTest::newRow("nan") << std::numeric_limits<double>::quiet_NaN() << QString();
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QString();
        QTest::newRow("soon") << 0.3 << QStringLiteral("< 1 s");
        QTest::newRow("seconds") << 42.2 << QStringLiteral("42 s");
        QTest::newRow("round minute") << 59.9 << QStringLiteral("1 min");
        QTest::newRow("minutes") << 190.0 << QStringLiteral("3 min 10 s");
        QTest::newRow("hours") << 7500.0 << QStringLiteral("2 h 5 min");
        QTest::newRow("days") << 100000.0 << QStringLiteral("1 d 3 h");
    }

    void durations()
    {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(JobRow::durationText(seconds), text);
    }

    void showsAndAsks()
    {
        JobRow row;
        row.resize(900, 40);
        row.show();
        auto* pause = row.findChild<QPushButton*>(QStringLiteral("jobPause"));
        auto* cancel = row.findChild<QPushButton*>(QStringLiteral("jobCancel"));
        QVERIFY(!pause->isVisible());
        row.setState(JobRow::State::Running);
        row.setPhase(QStringLiteral("searching"));
        row.setProgress(264, 500);
        row.setSecondsLeft(190);
        QCOMPARE(row.findChild<QProgressBar*>()->value(), 264);
        QCOMPARE(row.findChild<QLabel*>(QStringLiteral("jobCount"))->text(), QStringLiteral("264 of 500"));
        QCOMPARE(row.findChild<QLabel*>(QStringLiteral("jobTimeLeft"))->text(),
                 QStringLiteral("3 min 10 s left"));
        QSignalSpy paused(&row, &JobRow::pauseRequested);
        QSignalSpy resumed(&row, &JobRow::resumeRequested);
        QSignalSpy cancelled(&row, &JobRow::cancelRequested);
        pause->click();
        QCOMPARE(paused.count(), 1);
        row.setState(JobRow::State::Pausing);
        QVERIFY(!pause->isEnabled());
        row.setState(JobRow::State::Paused);
        QVERIFY(!row.findChild<QLabel*>(QStringLiteral("jobTimeLeft"))->isVisible());
        pause->click();
        QCOMPARE(resumed.count(), 1);
        cancel->click();
        QCOMPARE(cancelled.count(), 1);
        row.setState(JobRow::State::Cancelling);
        QVERIFY(!cancel->isEnabled());
    }

    void unknownTotalMovesTheBar()
    {
        JobRow row;
        row.setState(JobRow::State::Running);
        row.setProgress(0, 0);
        QCOMPARE(row.findChild<QProgressBar*>()->maximum(), 0);
        // A bar that moves says that something is done.
        for (const auto state : {JobRow::State::Stopped, JobRow::State::Idle, JobRow::State::Failed}) {
            row.setState(state);
            QVERIFY(row.findChild<QProgressBar*>()->maximum() > 0);
        }
        row.show();
        QVERIFY(!row.findChild<QLabel*>(QStringLiteral("jobCount"))->isVisible());
    }

    void failureIsTold()
    {
        JobRow row;
        row.show();
        row.setState(JobRow::State::Failed);
        row.setMessage(QStringLiteral("LibTorch could not be loaded"));
        QCOMPARE(row.findChild<QLabel*>(QStringLiteral("jobPhase"))->text(),
                 QStringLiteral("LibTorch could not be loaded"));
        QVERIFY(!row.findChild<QPushButton*>(QStringLiteral("jobCancel"))->isVisible());
    }
};

QTEST_MAIN(TestJobRow)
#include "tst_job_row.moc"
