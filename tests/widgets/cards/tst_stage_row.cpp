// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/stage_row.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace snac::widgets;

class TestStageRow : public QObject
{
    Q_OBJECT

    using State = StageRow::State;

private Q_SLOTS:
    void saysItsState_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("stage");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("cancel");
        QTest::addColumn<bool>("open");
        QTest::newRow("waiting") << State::Waiting << -1 << "job: waiting" << true << false;
        QTest::newRow("running") << State::Running << 1 << "job: check" << true << false;
        QTest::newRow("cancelling") << State::Cancelling << 1 << "job: cancelling" << true << false;
        QTest::newRow("done") << State::Done << 2 << "job: done" << false << true;
        QTest::newRow("cancelled") << State::Cancelled << 1 << "job: cancelled" << false << true;
        QTest::newRow("failed") << State::Failed << 1 << "job: failed at check" << false << true;
        QTest::newRow("failed before") << State::Failed << -1 << "job: failed" << false << true;
    }
    void saysItsState()
    {
        QFETCH(State, state);
        QFETCH(int, stage);
        QFETCH(QString, words);
        QFETCH(bool, cancel);
        QFETCH(bool, open);
        StageRow row(QStringLiteral("job"), {"write", "check", "report"});
        row.setOpenVisible(true);
        row.setState(state, stage);
        row.show();
        QCOMPARE(row.describe(), words);
        QCOMPARE(row.findChild<QPushButton*>("stageCancel")->isVisible(), cancel);
        QCOMPARE(row.findChild<QPushButton*>("stageOpen")->isVisible(), open);
        QCOMPARE(row.findChild<QPushButton*>("stageCancel")->isEnabled(), state != State::Cancelling);
        QVERIFY(!row.grab().isNull());
    }

    void remarksAreSaid()
    {
        StageRow row(QStringLiteral("job"), {"write"});
        row.setState(State::Running, 0);
        row.setRemark(QStringLiteral("12 s"));
        QCOMPARE(row.describe(), QString("job: write, 12 s"));
        QCOMPARE(row.accessibleName(), row.describe());
    }

    void asksByMouseAndKeys()
    {
        StageRow row(QStringLiteral("job"), {"write"});
        row.setOpenVisible(true);
        row.resize(600, 40);
        row.show();
        QSignalSpy chosen(&row, &StageRow::chosen);
        QSignalSpy cancel(&row, &StageRow::cancelRequested);
        QSignalSpy open(&row, &StageRow::openRequested);
        QTest::mouseClick(&row, Qt::LeftButton, {}, {4, 20});
        QTest::keyClick(&row, Qt::Key_Return);
        QCOMPARE(chosen.count(), 2);
        QTest::mouseClick(row.findChild<QPushButton*>("stageCancel"), Qt::LeftButton);
        QCOMPARE(cancel.count(), 1);
        row.setState(State::Done, 0);
        QTest::mouseClick(row.findChild<QPushButton*>("stageOpen"), Qt::LeftButton);
        QCOMPARE(open.count(), 1);
    }
};

QTEST_MAIN(TestStageRow)
#include "tst_stage_row.moc"
