// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/findings.h"

#include "snac/reports/report.h"
#include "snac/study/study_rules.h"

#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::study;

namespace {

/// Two networks on the front, trained for `epochs` with a loss that approaches its end with a time constant
/// of four epochs.
StudySummary regression(double rmse, int epochs)
{
    StudySummary summary;
    StudyStart& start = summary.start;
    start.config.objectives = {
        {.quantity = Quantity::Rmse, .name = "rmse", .maximize = false, .reference = {}}};
    start.config.training.epochs = epochs;
    start.config.trials = 2;
    start.dataset.task = data::TaskKind::Regression;
    start.trainRows = 100;
    start.constant = ConstantPredictor{.rmse = 29.0, .meanDistance = 25.0};
    for (int number = 0; number < 2; ++number) {
        Trial trial;
        trial.number = number;
        trial.state = TrialState::Complete;
        trial.metrics.emplace();
        trial.metrics->rmse = rmse + number;
        trial.values = {rmse + number};
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            trial.history.push_back({.epoch = epoch, .validationLoss = 0.2 + std::exp(-epoch / 4.0)});
        }
        summary.trials.push_back(std::move(trial));
        summary.front.push_back(number);
    }
    summary.end = SearchEnd::Trials;
    return summary;
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private slots:
    void nothingBetterThanTheMeanIsSaid_data()
    {
        QTest::addColumn<double>("rmse");
        QTest::addColumn<bool>("beats");
        QTest::newRow("worse") << 281.0 << false;
        QTest::newRow("as good") << 29.0 << false;
        QTest::newRow("one is better") << 28.5 << true;
        QTest::newRow("better") << 1.0 << true;
    }

    void nothingBetterThanTheMeanIsSaid()
    {
        QFETCH(double, rmse);
        QFETCH(bool, beats);
        const StudySummary summary = regression(rmse, 100);
        QVERIFY(findingsOf(summary).beatsConstant == beats);
        const QString json = QString::fromStdString(reportJson(summary));
        QVERIFY(json.contains(QStringLiteral("\"beats_constant\": %1").arg(beats ? "true" : "false")));
        QCOMPARE(notesOf(summary).size(), std::size_t(beats ? 0 : 1));
        const QString html = QString::fromStdString(reportHtml(summary, ""));
        QCOMPARE(html.contains(QStringLiteral("mean of the training targets")), !beats);
    }

    void classesAndOldFilesSayNothingOfTheMean()
    {
        StudySummary summary = regression(281.0, 100);
        summary.start.constant.reset();
        QVERIFY(!findingsOf(summary).beatsConstant);
        QVERIFY(!QString::fromStdString(reportJson(summary)).contains(QStringLiteral("beats_constant")));
    }

    void classesAreHeldAgainstOneClass_data()
    {
        QTest::addColumn<Quantity>("score");
        QTest::addColumn<double>("best");
        QTest::addColumn<bool>("beats");
        QTest::newRow("always the commonest") << Quantity::Accuracy << 0.92 << false;
        QTest::newRow("better") << Quantity::Accuracy << 0.93 << true;
        QTest::newRow("balanced, one class") << Quantity::BalancedAccuracy << 0.25 << false;
        QTest::newRow("balanced, better") << Quantity::BalancedAccuracy << 0.26 << true;
    }

    void classesAreHeldAgainstOneClass()
    {
        QFETCH(Quantity, score);
        QFETCH(double, best);
        QFETCH(bool, beats);
        StudySummary summary = regression(1.0, 100);
        summary.start.dataset.task = data::TaskKind::Classification;
        summary.start.dataset.classNames = {"a", "b", "c", "d"};
        summary.start.constant = ConstantPredictor{.accuracy = 0.92};
        summary.start.config.objectives = {
            {.quantity = score, .name = "score", .maximize = true, .reference = {}}};
        for (Trial& trial : summary.trials) {
            trial.metrics.emplace();
            (*trial.metrics).*(info(score).metric) = best - 0.1 * trial.number;
            trial.values = {best - 0.1 * trial.number};
        }
        QVERIFY(findingsOf(summary).beatsConstant == beats);
        QVERIFY(findingsOf(summary).score == score);
        const QString json = QString::fromStdString(reportJson(summary));
        QVERIFY(json.contains(QStringLiteral("\"beats_constant\": %1").arg(beats ? "true" : "false")));
        QVERIFY(json.contains(QStringLiteral("\"balanced_accuracy\": 0.25")));
        QVERIFY(json.contains(QStringLiteral("\"accuracy\": 0.92")));
        const QString html = QString::fromStdString(reportHtml(summary, ""));
        QCOMPARE(html.contains(QStringLiteral("always answering with the commonest class")), !beats);
        // A file of an earlier program knows no share of classes.
        summary.start.constant.reset();
        QCOMPARE(findingsOf(summary).beatsConstant.has_value(), score != Quantity::Accuracy);
    }

    /// Which class a network answers with is said wherever results are.
    void theDecisionIsSaid()
    {
        StudySummary summary = regression(1.0, 100);
        summary.start.dataset.task = data::TaskKind::Classification;
        summary.start.config.training.decision = training::Decision::Balanced;
        QVERIFY(QString::fromStdString(reportJson(summary)).contains("\"decision\": \"balanced\""));
        QVERIFY(QString::fromStdString(reportHtml(summary, "")).contains("Decision"));
        summary.start.config.training.decision = training::Decision::Highest;
        QVERIFY(QString::fromStdString(reportJson(summary)).contains("\"decision\": \"highest\""));
    }

    void trainingsThatWereTooShortAreSaid_data()
    {
        QTest::addColumn<int>("epochs");
        QTest::addColumn<bool>("tooShort");
        QTest::newRow("five") << 5 << true;
        QTest::newRow("a hundred") << 100 << false;
    }

    void trainingsThatWereTooShortAreSaid()
    {
        QFETCH(int, epochs);
        QFETCH(bool, tooShort);
        const StudySummary summary = regression(1.0, epochs);
        const Findings findings = findingsOf(summary);
        QCOMPARE(findings.front, 2);
        QCOMPARE(findings.improving, tooShort ? 2 : 0);
        QCOMPARE(findings.tooShort(), tooShort);
        const QString json = QString::fromStdString(reportJson(summary));
        QVERIFY(json.contains(QStringLiteral("\"still_improving\": %1").arg(findings.improving)));
        QCOMPARE(json.contains(QStringLiteral("search.min_steps")), tooShort);
    }

    /// What the text of an old study cannot say is as it was when it was begun.
    void theFirstRulesStayWhatTheyWere()
    {
        StudyConfig config;
        config.training.minSteps = 2000;
        config.compression.minSteps = 1000;
        const StudyConfig old = withRules(config, 0);
        QCOMPARE(old.training.minSteps, 0);
        QVERIFY(!old.training.standardiseTargets && !old.compression.scaleTargets);
        QVERIFY(!old.training.activateAfterwards && !withRules(config, 4).training.activateAfterwards);
        QCOMPARE(old.compression.minSteps, 0);
        QVERIFY(old.evolution.repeats == evolution::Repeats::AfterAttempts);
        QCOMPARE(drawLimit(old), old.trials);
        const StudyConfig present = withRules(config, currentRules);
        QCOMPARE(present.training.minSteps, 2000);
        QVERIFY(present.training.activateAfterwards);
        QCOMPARE(drawLimit(present), 1000);
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
