// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/compression_choice.h"

#include "fake_local_search.h"

#include "snac/network/forward.h"
#include "snac/reports/report.h"
#include "snac/reports/report_compression.h"
#include "snac/reports/report_tables.h"
#include "snac/study/study_rules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace snac;
using namespace snac::study;

namespace {

CompressionStepPtr step(int trial, int round, double accuracy, double lut)
{
    auto result = std::make_shared<compression::CompressionStep>();
    result->branch.trial = trial;
    result->round = round;
    result->integerMetrics.accuracy = accuracy;
    result->cost.lut = {lut, 0.5 * lut, 2.0 * lut};
    return result;
}

network::Metrics accuracyOf(double accuracy)
{
    network::Metrics metrics;
    metrics.accuracy = accuracy;
    return metrics;
}

} // namespace

class TestCompressionChoice : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string newPath(const char* name) { return m_folder.filePath(QLatin1String(name)).toStdString(); }

private slots:
    void suggestsTheCheapestThatLosesAtMostAPoint()
    {
        const double nothing = std::numeric_limits<double>::quiet_NaN();
        Random random(11);
        for (int turn = 0; turn < 300; ++turn) {
            std::vector<CompressionStepPtr> steps;
            FloatScores floats;
            for (int i = 0; i < static_cast<int>(random.integer(0, 12)); ++i) {
                const auto trial = static_cast<int>(random.integer(0, 2));
                const double accuracy = 0.7 + 0.001 * static_cast<double>(random.integer(0, 40));
                steps.push_back(step(trial, i, random.integer(0, 9) == 0 ? nothing : accuracy,
                                     static_cast<double>(random.integer(1, 6))));
                if (random.integer(0, 1) == 0) {
                    floats[trial] = accuracyOf(0.7 + 0.001 * static_cast<double>(random.integer(0, 40)));
                }
            }
            double best = 0.0;
            for (const auto& one : steps) {
                best = std::fmax(best, one->integerMetrics.accuracy);
            }
            std::optional<std::size_t> expected;
            for (std::size_t i = 0; i < steps.size(); ++i) {
                const auto known = floats.find(steps[i]->branch.trial);
                const double wanted = known != floats.end() ? std::min(best, known->second.accuracy) : best;
                const auto isSmaller = [&](const CompressionStepPtr& other) {
                    return steps[i]->cost.lut.value < other->cost.lut.value ||
                           (steps[i]->cost.lut.value == other->cost.lut.value &&
                            steps[i]->integerMetrics.accuracy > other->integerMetrics.accuracy);
                };
                if (steps[i]->integerMetrics.accuracy >= wanted - 0.01 &&
                    (!expected || isSmaller(steps[*expected]))) {
                    expected = i;
                }
            }
            const auto suggested = suggestedStep({}, {}, steps, floats);
            QCOMPARE(suggested.has_value(), expected.has_value());
            if (!suggested) {
                continue;
            }
            QCOMPARE(steps[*suggested]->cost.lut.value, steps[*expected]->cost.lut.value);
            QCOMPARE(steps[*suggested]->integerMetrics.accuracy, steps[*expected]->integerMetrics.accuracy);
            std::vector<CompressionStepPtr> turned(steps.rbegin(), steps.rend());
            QCOMPARE(turned[*suggestedStep({}, {}, turned, floats)], steps[*suggested]);
        }
        QVERIFY(!suggestedStep({}, {}, {step(0, 0, nothing, 5.0)}, {})); // a regression
    }

    /// What an earlier program scored on rows that its network had seen looks too good beside the others.
    void stepsThatSawTheRowsAreNotJudgedWithOthers()
    {
        const auto unseenStep = [](int round, double accuracy, double lut) {
            auto made = std::make_shared<compression::CompressionStep>(*step(0, round, accuracy, lut));
            made->branch.settings = "a" + std::string(compression::unseenStart);
            return CompressionStepPtr(made);
        };
        const auto old = step(0, 0, 0.9, 1.0);
        const auto fair = unseenStep(1, 0.8, 10.0);
        const auto smaller = unseenStep(2, 0.795, 5.0);
        FloatScores floats;
        floats[0] = accuracyOf(0.8);
        floats.unseen.insert(0);
        QCOMPARE(judgedTogether({old, fair}), (std::vector<bool>{false, true}));
        QCOMPARE(judgedTogether({old, old}), (std::vector<bool>{true, true}));
        QCOMPARE(suggestedStep({}, {}, {old, fair, smaller}, floats), std::optional<std::size_t>(2));
        QCOMPARE(suggestedStep({}, {}, {old}, floats), std::optional<std::size_t>(0));
        QVERIFY(!scoreChange(*old, floats));
        QVERIFY(std::abs(*scoreChange(*smaller, floats) + 0.005) < 1e-12);

        CompressionSummary summary;
        summary.steps = {old, fair, smaller};
        fillFront(summary);
        QVERIFY(std::ranges::find(summary.front, std::size_t(0)) == summary.front.end());
        QCOMPARE(summary.values.size(), std::size_t(3));
    }

    /// A study of balanced accuracy is judged by it, and a constant answer is no network worth looking at.
    void theScoreOfTheStudyDecides()
    {
        StudyConfig config;
        config.objectives = {
            {.quantity = Quantity::BalancedAccuracy, .name = "balanced_accuracy", .reference = {}},
            {.quantity = Quantity::Lut, .name = "lut", .maximize = false, .reference = {}}};
        const auto scored = [](int round, double accuracy, double balanced, double lut) {
            auto made = std::make_shared<compression::CompressionStep>(*step(0, round, accuracy, lut));
            made->integerMetrics.balancedAccuracy = balanced;
            return CompressionStepPtr(made);
        };
        CompressionSummary summary;
        summary.start.config = config;
        summary.start.dataset.classNames = {"often", "seldom"};
        summary.start.floatMetrics[0] = accuracyOf(0.6);
        summary.start.floatMetrics[0].balancedAccuracy = 0.8;
        summary.steps = {scored(0, 0.6, 0.8, 100.0), scored(1, 0.62, 0.795, 50.0), scored(2, 0.95, 0.5, 5.0)};
        fillFront(summary);
        QCOMPARE(summary.front, (std::vector<std::size_t>{0, 1}));
        const auto constant = constantScore(summary.start, Quantity::BalancedAccuracy);
        QCOMPARE(constant, std::optional(0.5));
        QCOMPARE(suggestedStep(config, {}, summary.steps, summary.start.floatMetrics, constant),
                 std::optional<std::size_t>(1));
        QCOMPARE(suggestedStep(config, {}, {summary.steps[2]}, {}, constant), std::optional<std::size_t>());
        QVERIFY(headlineQuantity(summary) == Quantity::BalancedAccuracy);
        const QString html = QString::fromStdString(compressionHtml(summary));
        QVERIFY(html.contains("Balanced accuracy [%], integer"));
        QVERIFY(html.contains("lose at most one point of balanced accuracy"));
        QVERIFY(
            html.contains("1 of 3 steps is not better than the constant answer (balanced accuracy 50.00 %)"));
        const QJsonObject json = compressionObject(summary);
        QCOMPARE(json["score"].toString(), QStringLiteral("balanced_accuracy"));
        QVERIFY(json["suggestion"].toString().contains("-0.50 points against trial 0"));
    }

    /// Precisions whose range does not hold the targets give steps that are worse than no network.
    void offsetTargetsAreExplained()
    {
        CompressionSummary summary;
        summary.start.config.objectives = {
            {.quantity = Quantity::Rmse, .name = "rmse", .maximize = false, .reference = {}}};
        summary.start.dataset.task = data::TaskKind::Regression;
        summary.start.constant = ConstantPredictor{.rmse = 2.0, .meanDistance = 2.0, .largestTarget = 291.0};
        auto made = std::make_shared<compression::CompressionStep>(*step(0, 0, std::nan(""), 5.0));
        made->integerMetrics.rmse = 287.0;
        made->branch.precision = {8, 3, true, Rounding::Rnd, Overflow::Sat};
        made->branch.settings = "x; ranges given; table bits 10";
        summary.steps = {made};
        fillFront(summary);
        QVERIFY(summary.front.empty());
        QVERIFY(suggestionText(summary).empty());
        const QString given = QString::fromStdString(constantText(summary));
        QVERIFY2(
            given.contains("targets reach 291 and do not fit ap_fixed<8,3>, whose largest value is 3.969"),
            qPrintable(given));
        made->branch.settings = "x; ranges auto; table bits 10";
        const QString chosen = QString::fromStdString(constantText(summary));
        QVERIFY2(chosen.contains("8 bits of ap_fixed<8,3> hold in steps of 4"), qPrintable(chosen));
        made->integerMetrics.rmse = 1.0;
        fillFront(summary);
        QCOMPARE(summary.front.size(), std::size_t(1));
        QVERIFY(constantText(summary).empty());
    }

    void theChangeIsAgainstTheTrialItself()
    {
        const auto one = step(3, 0, 0.75, 10.0);
        QVERIFY(!scoreChange(*one, {}));
        QVERIFY(!scoreChange(*one, {{2, accuracyOf(0.5)}}));
        QCOMPARE(*scoreChange(*one, {{3, accuracyOf(0.5)}}), 0.25);
        QVERIFY(!scoreChange(*one, {{3, accuracyOf(std::numeric_limits<double>::quiet_NaN())}}));
    }

    void stepsAreHeldAgainstTheBudgets()
    {
        StudyConfig config = fake::config();
        hardware::Board board;
        board.lut = 100;
        auto one = std::make_shared<compression::CompressionStep>(*step(3, 0, 0.75, 10.0));
        one->cost.lutPct = 10.0;
        config.constraints = {{Quantity::LutPct, "lut_pct", 15.0}};
        QCOMPARE(asTrial(config, board, *one, 4).violation, 0.0);
        QCOMPARE(asTrial(config, board, *one, 4).number, 4);
        QCOMPARE(asTrial(config, board, *one, 4).values, (std::vector<double>{0.75, 10.0}));
        config.risk = Risk::Pessimistic; // its upper bound is 20 %
        QVERIFY(asTrial(config, board, *one, 4).violation > 0.0);
        one->integerMetrics.accuracy = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(asTrial(config, board, *one, 4).state, TrialState::Failed);
    }

    /// However small or good it is: a step over a budget or over the board is not suggested while another one
    /// keeps them.
    void theSuggestedStepBreaksNoBudget()
    {
        StudyConfig config = fake::config();
        config.constraints = {{Quantity::LutPct, "lut_pct", 15.0}, {Quantity::Accuracy, "accuracy", 0.6}};
        const auto board = fake::meta().board;
        Random random(5);
        int none = 0;
        for (int turn = 0; turn < 500; ++turn) {
            std::vector<CompressionStepPtr> steps;
            for (int i = 0; i < static_cast<int>(random.integer(1, 6)); ++i) {
                const double share = 2.0 * static_cast<double>(random.integer(1, 20));
                auto one = std::make_shared<compression::CompressionStep>(
                    *step(0, i, 0.5 + 0.01 * static_cast<double>(random.integer(0, 40)),
                          static_cast<double>(random.integer(1, 1000))));
                one->cost.lutPct = share;
                one->cost.dspPct = random.chance(0.2) ? 118.0 : 1.0; // of the board, without a budget
                one->cost.dsp = {118.0, 118.0, 118.0};
                steps.push_back(one);
            }
            const auto keeps = [&](const CompressionStepPtr& one) {
                return one->cost.lutPct <= 15.0 && one->integerMetrics.accuracy >= 0.6 &&
                       one->cost.dspPct <= 100.0;
            };
            const auto suggested = suggestedStep(config, board, steps, {});
            const auto nearest = nearestStep(config, board, steps);
            QCOMPARE(suggested.has_value(), std::ranges::any_of(steps, keeps));
            QCOMPARE(nearest.has_value(), !suggested.has_value());
            for (const auto& one : steps) {
                QCOMPARE(verdictOn(config, board, *one).keepsAll(), keeps(one));
            }
            if (suggested) {
                QVERIFY(keeps(steps[*suggested]));
                continue;
            }
            ++none;
            for (const auto& one : steps) {
                QVERIFY(verdictOn(config, board, *steps[*nearest]).excess <=
                        verdictOn(config, board, *one).excess);
            }
            CompressionSummary summary;
            summary.start.config = config;
            summary.start.board = board;
            summary.steps = steps;
            fillFront(summary);
            QCOMPARE(overBudget(summary), steps.size());
            const std::string text = suggestionText(summary);
            QVERIFY2(text.starts_with("No step keeps the budgets, so none is suggested. Nearest: "),
                     text.c_str());
            QVERIFY(text.ends_with(verdictOn(config, board, *steps[*nearest]).reason));
            const QJsonObject json =
                QJsonDocument::fromJson(QByteArray::fromStdString(compressionJson(summary))).object();
            QVERIFY(json["suggested"].isNull());
            QCOMPARE(json["suggestion"].toString().toStdString(), text);
        }
        QVERIFY(none > 20);
    }

    void studiesBegunBeforeKeepTheirRanges()
    {
        StudyConfig config;
        QVERIFY(!withRules(config, currentRules).compression.ranges);
        QVERIFY(withRules(config, 1).compression.ranges == training::Ranges::Calibrated);
        config.compression.ranges = training::Ranges::Learned; // they say otherwise
        QVERIFY(withRules(config, 0).compression.ranges == training::Ranges::Learned);
    }

    void whatIsBrokenIsSaid()
    {
        StudyConfig config = fake::config();
        const auto board = fake::meta().board;
        auto one = std::make_shared<compression::CompressionStep>(*step(0, 0, 0.7, 2030000.0));
        one->cost.lutPct = 117.5;
        QCOMPARE(verdictOn(config, board, *one).violation, 0.0); // there is no budget
        QCOMPARE(QString::fromStdString(verdictOn(config, board, *one).reason),
                 QStringLiteral("LUT 117.50 % is more than the board has"));
        config.constraints = {{Quantity::LutPct, "lut_pct", 50.0}};
        const StepVerdict verdict = verdictOn(config, board, *one);
        QCOMPARE(verdict.violation, 1.35);
        QCOMPARE(QString::fromStdString(verdict.reason),
                 QString::fromStdString(asTrial(config, board, *one, 0).reason));
        CompressionSummary summary;
        summary.start.config = config;
        summary.start.board = board;
        summary.steps = {one};
        fillFront(summary);
        QVERIFY(summary.front.empty());
        const QJsonObject told = QJsonDocument::fromJson(QByteArray::fromStdString(compressionJson(summary)))
                                     .object()["steps"]
                                     .toArray()[0]
                                     .toObject();
        QCOMPARE(told["violation"].toDouble(), 1.35);
        QCOMPARE(told["reason"].toString().toStdString(), verdict.reason);
        QCOMPARE(told["fit"].toString().toStdString(), std::string(fitName(verdict.fit.fit)));
        const QStringList lines = QString::fromStdString(compressionCsv(summary)).split("\r\n");
        QVERIFY2(lines[0].endsWith(",on_front,fit,fit_reason,violation,keeps_budgets"), qPrintable(lines[0]));
        QVERIFY2(lines[1].endsWith(",1.35,0"), qPrintable(lines[1]));
    }

    /// The stored network's own score on the rows of the steps: kept, told and found again, whatever the
    /// search wrote as the trial's score.
    void asFloatIsTheStoredNetworkOnTheSameRows()
    {
        const std::string file = newPath("kept.snac");
        fake::makeStudy(file); // its trials claim 0.5 and 0.6, as a mean over folds might
        const auto run = runCompression(fake::compressionJob(file), fake::compressionParts());
        QVERIFY2(run, run ? "" : run.error().message.c_str());
        const auto read = readCompressions(file, fake::config(4));
        QVERIFY(read);
        QCOMPARE(read->start.floatMetrics.size(), std::size_t(2));
        const data::PreparedData data = fake::learnableData();
        const auto store = Store::openForReading(file);
        QVERIFY(store);
        for (const auto& [trial, metrics] : read->start.floatMetrics) {
            const auto network = (*store)->network(trial);
            const auto expected = network::evaluate(network::forward(**network, data.validation.inputs),
                                                    data.validation, network::Loss::CrossEntropy);
            QCOMPARE(metrics.accuracy, expected.accuracy);
            QCOMPARE(run->start.floatMetrics.at(trial).accuracy, expected.accuracy);
        }

        // What was made before this was kept is computed anew.
        const std::string old = newPath("old.snac");
        fake::makeStudy(old);
        QVERIFY(runCompression(fake::compressionJob(old), fake::compressionParts()));
        {
            const auto writer = Store::openForWriting(old);
            auto branches = (*writer)->branches();
            QVERIFY(branches);
            for (CompressionBranch& branch : *branches) {
                branch.floatMetrics.reset();
            }
            QVERIFY((*writer)->saveBranches(*branches));
        }
        const auto without = readCompressions(old, fake::config(4));
        QVERIFY(without && without->start.floatMetrics.empty());
        RunControl control;
        const auto scores =
            floatScores(old, fake::config(4), {0, 1, 2, 99}, control, fake::compressionParts());
        QVERIFY2(scores, scores ? "" : scores.error().message.c_str());
        QCOMPARE(scores->size(), std::size_t(2));
        for (const auto& [trial, metrics] : *scores) {
            QCOMPARE(metrics.accuracy, read->start.floatMetrics.at(trial).accuracy);
        }
        QVERIFY(!floatScores(old, fake::config(4), {0}, control, fake::compressionParts("changed")));
    }

    void reportsSayTheSame()
    {
        const std::string file = newPath("reports.snac");
        fake::makeStudy(file);
        QVERIFY(runCompression(fake::compressionJob(file), fake::compressionParts()));
        const auto summary = readCompressions(file, fake::config(4));
        QVERIFY(summary);
        const auto suggested = suggestedStep(summary->start.config, summary->start.board, summary->steps,
                                             summary->start.floatMetrics);
        QVERIFY(suggested);
        const compression::CompressionStep& chosen = *summary->steps[*suggested];
        const std::string name = stepName(summary->steps, chosen);
        const QJsonObject json =
            QJsonDocument::fromJson(QByteArray::fromStdString(compressionJson(*summary))).object();
        QCOMPARE(json["suggested"].toString().toStdString(), name);
        const QJsonArray steps = json["steps"].toArray();
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const auto& one = *summary->steps[static_cast<std::size_t>(i)];
            const double change = *scoreChange(one, summary->start.floatMetrics);
            QCOMPARE(steps[i].toObject()["change_from_float"].toDouble(), change);
            QVERIFY(std::abs(QString::fromStdString(changeText(*summary, one)).toDouble() - 100.0 * change) <=
                    0.005 + 1e-9);
            QVERIFY(compressionHtml(*summary).find(changeText(*summary, one)) != std::string::npos);
        }
        // "as float" is said of trials alone: what a step's own weights score before rounding has another
        // word.
        const ReportTable table = stepTable(*summary);
        std::string headings;
        for (const ReportTable::Column& column : table.columns) {
            headings += column.heading + "|";
        }
        QVERIFY2(headings.find("Accuracy [%], unquantized|To trial [points]|") != std::string::npos,
                 headings.c_str());
        QVERIFY2(headings.find("loat") == std::string::npos, headings.c_str());
        const QString csv = QString::fromStdString(compressionCsv(*summary));
        QVERIFY(csv.startsWith(QStringLiteral("step,trial,")));
        QVERIFY2(csv.section('\r', 0, 0).contains(",unquantized_accuracy,change_from_float,"),
                 qPrintable(csv.section('\r', 0, 0)));
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const auto& one = *summary->steps[static_cast<std::size_t>(i)];
            const QJsonObject object = steps[i].toObject();
            QCOMPARE(object["unquantized"].toObject()["accuracy"].toDouble(), one.floatMetrics.accuracy);
            QVERIFY(!object.contains("float"));
            const double before =
                json["float"].toObject()[QString::number(one.branch.trial)].toObject()["accuracy"].toDouble();
            QCOMPARE(object["change_from_float"].toDouble(), one.integerMetrics.accuracy - before);
        }
        QVERIFY(suggestionText(*summary).find(name) != std::string::npos);
        QVERIFY(suggestionText(*summary).find(changeText(*summary, chosen)) != std::string::npos);

        // A window that was told the steps as they came makes the same of them.
        std::vector<CompressionStepPtr> shuffled(summary->steps.rbegin(), summary->steps.rend());
        CompressionStart head = summary->start;
        head.floatMetrics.clear();
        head.steps = 0;
        const auto told = summarizeCompressions(head, summary->branches, shuffled, summary->testScores);
        QCOMPARE(compressionJson(told), compressionJson(*summary));
        QCOMPARE(compressionCsv(told), compressionCsv(*summary));
        QCOMPARE(compressionHtml(told), compressionHtml(*summary));
    }
};

QTEST_GUILESS_MAIN(TestCompressionChoice)
#include "tst_compression_choice.moc"
