// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/outcome.h"

#include "fake_summary.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

namespace {

Trial rejected(int number, double lutPct)
{
    Trial trial;
    trial.number = number;
    trial.state = TrialState::Rejected;
    trial.hardware.emplace();
    trial.hardware->lutPct = lutPct;
    trial.violation = lutPct / 10.0 - 1.0;
    return trial;
}

StudySummary emptyFront()
{
    StudySummary summary = fake::summary();
    summary.start.config.constraints = {{Quantity::LutPct, "lut_pct", 10.0}};
    summary.front.clear();
    summary.trials.clear();
    return summary;
}

} // namespace

class TestOutcome : public QObject
{
    Q_OBJECT

private slots:
    void aFrontNeedsNoWords()
    {
        const Outcome outcome = outcomeOf(fake::summary());
        QVERIFY(outcome.kind == Outcome::Kind::Front);
        QVERIFY(outcome.text.empty() && !outcome.isDeadEnd());
    }

    void overBudgetNamesTheNearestMiss()
    {
        StudySummary summary = emptyFront();
        summary.trials = {rejected(0, 80.0), rejected(1, 25.0), rejected(2, 40.0)};
        const Outcome outcome = outcomeOf(summary);
        QVERIFY(outcome.kind == Outcome::Kind::OverBudget && outcome.isDeadEnd());
        QCOMPARE(outcome.nearestTrial, 1);
        QCOMPARE(outcome.factor, 2.5);
        QVERIFY2(outcome.text.starts_with(
                     "none of 3 trials is within the budgets; nearest is trial 1: LUT 25.00 % is "
                     "over the budget of 10.00 % (2.5 times)"),
                 outcome.text.c_str());
    }

    void failuresGiveTheirCommonReason()
    {
        StudySummary summary = emptyFront();
        for (int i = 0; i < 5; ++i) {
            Trial trial;
            trial.number = i;
            trial.state = TrialState::Failed;
            trial.reason = i == 2 ? "rare" : "the loss became NaN";
            summary.trials.push_back(trial);
        }
        const Outcome outcome = outcomeOf(summary);
        QVERIFY(outcome.kind == Outcome::Kind::Failed && outcome.isDeadEnd());
        QCOMPARE(outcome.text, std::string("all 5 trials failed: most often (4 times): the loss became NaN"));
    }

    void anInterruptedStudyIsNoVerdict()
    {
        StudySummary summary = emptyFront();
        summary.interrupted = true;
        QVERIFY(outcomeOf(summary).kind == Outcome::Kind::Unfinished);
        summary.trials = {rejected(0, 80.0)};
        const Outcome outcome = outcomeOf(summary);
        QVERIFY(outcome.kind == Outcome::Kind::Unfinished && !outcome.isDeadEnd());
        QVERIFY(outcome.text.ends_with("the study is not finished"));
    }
};

QTEST_APPLESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
