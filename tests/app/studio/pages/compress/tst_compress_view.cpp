// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../fake_compression.h"

#include "snac/reports/compression_words.h"
#include "snac/reports/report.h"
#include "snac/studio/pages/compress/compress_table.h"
#include "snac/studio/pages/compress/compress_view.h"
#include "snac/studio/pages/trial_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::studio;

class TestCompressView : public QObject
{
    Q_OBJECT

private slots:
    /// The words of the search; what breaks a budget never reads as if it might fit.
    void fitHasTheWordsOfTheSearch()
    {
        for (const study::Fit fit : {study::Fit::Fits, study::Fit::NotSure, study::Fit::DoesNotFit}) {
            study::StepVerdict verdict;
            verdict.fit.fit = fit;
            QCOMPARE(fitWords(verdict).toStdString(), std::string(study::fitName(fit)));
            QCOMPARE(fitWhy(verdict), fitReason(verdict.fit));
            verdict.reason = "LUT 7.00 % is over the budget of 5.00 %";
            QCOMPARE(fitWords(verdict), fit == study::Fit::DoesNotFit ? QStringLiteral("does not fit")
                                                                      : QStringLiteral("over budget"));
            QCOMPARE(fitWhy(verdict).toStdString(), verdict.reason);
        }
        CompressModel model;
        StepTableModel table(&model);
        model.addSteps(fake::steps({fake::precision(8, 3)}, 2));
        table.reload();
        study::StudyConfig config;
        config.constraints = {{study::Quantity::Lut, "lut", 1.0}};
        model.judgeBy(config, {});
        const QModelIndex cell = table.index(0, StepTableModel::Fit);
        QCOMPARE(cell.data().toString(), fitWords(model.verdict(*model.step(0))));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("over the budget of")));
    }

    /// No width of the view cuts a column at its right edge: "-0" would be read where "-0.08" stands.
    void noColumnIsCut()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3)}, 2));
        StepTable table(&model);
        for (const int width : {320, 430, 490, 560, 700, 840, 1300}) {
            table.resize(width, 200);
            table.show();
            table.reload();
            const int right = table.viewport()->width();
            for (int c = 0; c < StepTableModel::Count; ++c) {
                const int left = table.columnViewportPosition(c);
                QVERIFY2(left >= right || left + table.columnWidth(c) <= right,
                         qPrintable(QStringLiteral("column %1 at %2").arg(c).arg(width)));
            }
        }
    }

    /// The line of the compressed front is told apart from the curves of the precisions.
    void theFrontHasAColourOfItsOwn()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3), fake::precision(6, 2), fake::precision(4, 1)}, 2));
        const auto start = fake::start();
        const auto keys = costLegend(model, study::Quantity::LutPct, *start);
        int compressed = -2;
        for (const auto& key : keys) {
            compressed = key.text.startsWith(QStringLiteral("compressed")) ? key.color : compressed;
        }
        QCOMPARE(compressed, 3);
        QCOMPARE(std::ranges::count(keys, compressed, &widgets::CurveKey::color), 1);
    }

    void aCurveABranch()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3), fake::precision(4, 1)}, 4));
        model.addSteps({fake::step(2, fake::precision(8, 3), 1, compression::Method::OneShot)});
        model.addSteps({fake::step(9, fake::precision(8, 3), 1)});
        const auto curves = sparsityCurves(model);
        QCOMPARE(curves.size(), std::size_t(4));
        QCOMPARE(curves[0].points.size(), std::size_t(4));
        QVERIFY(std::abs(curves[0].points[3].x - 90.0) < 1e-9);
        QVERIFY(std::abs(curves[0].points[0].y - 75.5) < 1e-9);
        QVERIFY(!curves[0].dashed && curves[2].dashed);
        QCOMPARE(curves[2].color, curves[0].color); // same precision
        QVERIFY(!curves[0].faint);
        QVERIFY(curves[3].faint); // another trial
        model.select(curves[3].points[0].id);
        QVERIFY(sparsityCurves(model)[0].faint);
        QVERIFY(curves[0].points[1].note.first().startsWith(
            QStringLiteral("#2 · ap_fixed<8,3> · iterative · 50 %")));
    }

    void costsAreOfTheStudyAndOfTheSteps()
    {
        StudyModel study;
        study.load(fake::summary(6));
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3)}, 2));
        const auto curves = costCurves(model, study, study::Quantity::LutPct);
        QCOMPARE(curves.size(), std::size_t(2));
        QVERIFY(curves[0].faint);
        QCOMPARE(curves[0].points.size(), std::size_t(6));
        QCOMPARE(curves[0].points[3].id, -5); // trial 3
        QCOMPARE(curves[1].points[0].x, 80.0);
        const auto fronts = costFronts(model, study, study::Quantity::LutPct);
        QCOMPARE(fronts.size(), std::size_t(2));
        QCOMPARE(fronts[1].points.size(), std::size_t(1)); // the other step is over the budget of the study
        QVERIFY(fronts[1].ground);
        // One level, the float accuracy of the trial in focus.
        QVERIFY(floatLevels(model).empty()); // not known yet; the trial's score may be a mean over folds
        network::Metrics own;
        own.accuracy = 0.625;
        model.addFloatScores({{2, own}});
        const auto levels = floatLevels(model);
        QCOMPARE(levels.size(), std::size_t(1));
        QCOMPARE(levels[0].y, 62.5);
    }

    /// Trials and steps that were synthesized point to what the tool counted, in the chosen cost.
    void whatWasSynthesizedIsToldByItsPoint()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3)}, 2));
        study::SynthesisRecord trial;
        trial.origin.trial = 3;
        trial.synthesis.tool = "Yosys";
        trial.synthesis.lut = 120.0;
        trial.board.lut = 1000;
        study::SynthesisRecord step = trial;
        const auto& second = *model.step(1);
        step.origin.trial = second.branch.trial;
        step.origin.step = second.branch.key() + "/" + std::to_string(second.round);
        step.synthesis.lut = 70.0;
        study::SynthesisRecord stranger = step;
        stranger.origin.step = "feed/7";
        const auto measured = costMeasured(model, study::Quantity::Lut, {trial, step, stranger});
        QCOMPARE(measured.size(), std::size_t(2));
        QCOMPARE(measured[0].id, -5);
        QCOMPARE(measured[0].x, 120.0);
        QCOMPARE(measured[1].id, 1);
        QCOMPARE(measured[1].x, 70.0);
        QVERIFY(measured[1].origin.contains(QStringLiteral("Yosys")));
        QCOMPARE(costMeasured(model, study::Quantity::LutPct, {trial}).front().x, 12.0);
        QVERIFY(costMeasured(model, study::Quantity::Parameters, {trial}).empty()); // no tool tells them
    }

    void legendNamesWhatIsThere()
    {
        CompressModel model;
        const auto start = fake::start();
        const auto cost = study::Quantity::LutPct;
        QVERIFY(curveLegend(model).empty());
        QVERIFY(costLegend(model, cost, *start).empty());
        QVERIFY(costAxis(model, cost, *start).origin.contains(QStringLiteral("estimate with own weights")));
        QVERIFY(costAxis(model, study::Quantity::Parameters, *start)
                    .origin.contains(QStringLiteral("its own shape"))); // weights do not change it
        start->config.price = study::Price::Before;
        QVERIFY(costAxis(model, cost, *start).origin.contains(QStringLiteral("estimate before training")));
        QVERIFY(!costScoreAxis(model, *start)
                     .origin.contains(QStringLiteral("integers"))); // trials of the search
        model.addSteps(fake::steps({fake::precision(8, 3)}, 2));
        QCOMPARE(curveLegend(model).size(),
                 std::size_t(1)); // a precision; one method alone tells nothing apart
        model.addSteps({fake::step(2, fake::precision(8, 3), 1, compression::Method::OneShot)});
        QCOMPARE(curveLegend(model).size(), std::size_t(3));
        const auto keys = costLegend(model, cost, *start);
        QCOMPARE(keys.size(), std::size_t(5)); // and the two kinds of points, with their kind of price
        QVERIFY(keys[3].text.contains(QStringLiteral("estimate with own weights")));
        QVERIFY(keys[4].text.contains(QStringLiteral("estimate before training")));
        QVERIFY(costAxis(model, cost, *start).origin.contains(QStringLiteral("two kinds")));
        start->config.price = study::Price::Own; // one kind, so that the axis can say it
        QVERIFY(
            costLegend(model, cost, *start)[4].text.contains(QStringLiteral("estimate with own weights")));
        QVERIFY(costAxis(model, cost, *start).origin.contains(QStringLiteral("estimate with own weights")));
        QVERIFY(costScoreAxis(model, *start).origin.contains(QStringLiteral("legend")));
    }

    void trialsAndTheirFrontAreScoredAtTheRiskOfTheStudy()
    {
        auto summary = fake::summary(6);
        summary.start.config.risk = study::Risk::Pessimistic;
        summary.start.config.constraints = {{study::Quantity::LutPct, "lut_pct", 6.5}};
        summary.trials[5].violation = 0.1; // its upper bound is over the budget
        StudyModel study;
        study.load(summary);
        CompressModel model;
        model.addSteps({fake::step(2, fake::precision(8, 3), 0), fake::step(2, fake::precision(8, 3), 3)});
        const auto curves = costCurves(model, study, study::Quantity::LutPct);
        const double upper = study.scored(*study.trial(3), study::Quantity::LutPct);
        QVERIFY(upper > summary.trials[3].hardware->lutPct);
        QCOMPARE(curves[0].points[3].x, upper);
        QVERIFY(
            costAxis(model, study::Quantity::LutPct, *study.start()).label.contains(QStringLiteral("upper")));
        // The front of the Search page, no more and no less.
        const auto fronts = costFronts(model, study, study::Quantity::LutPct);
        std::vector<QPointF> expected;
        for (const int id : study.front()) {
            expected.emplace_back(study.scored(*study.trial(id), study::Quantity::LutPct),
                                  100.0 * study.trial(id)->values[0]);
        }
        std::ranges::reverse(expected); // the cheapest first: LUT is the first axis of this plane
        QCOMPARE(fronts[0].points, expected);
        QCOMPARE(fronts[1].points.size(), std::size_t(0)); // steps are held against the budgets too
        summary.start.config.constraints.clear();
        study.load(summary);
        QCOMPARE(costFronts(model, study, study::Quantity::LutPct)[1].points.size(), std::size_t(2));
    }

    void prunedWeightsAreBlank()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3)}, 3));
        const auto rounds = maskRounds(model, 1);
        QCOMPARE(rounds.size(), std::size_t(3));
        QCOMPARE(rounds[1].label, QStringLiteral("50 %"));
        const auto& grid = rounds[1].layers[0];
        QCOMPARE(grid.units, 8);
        QCOMPARE(grid.inputs, 16);
        QCOMPARE(std::count_if(grid.values.begin(), grid.values.end(), [](float w) { return std::isnan(w); }),
                 64);
        const auto& dense = std::get<network::DenseWeights>(model.step(1)->network.network.weights[0]);
        for (int u = 0; u < 8; ++u) {
            for (int i = 0; i < 16; ++i) {
                const bool kept = model.step(1)->masks.find({0})->coeff(u, i) != 0.0F;
                QCOMPARE(!std::isnan(grid.at(u, i)), kept);
                if (kept) {
                    QCOMPARE(grid.at(u, i), dense.weights(u, i));
                }
            }
        }
        QCOMPARE(layerNames(trialWidths(model, 1)).at(1), QStringLiteral("layer 2: 8 → 3"));
    }

    void neuronsThatAreGoneAreBlankRowsAndColumns()
    {
        CompressModel model;
        model.addSteps({fake::step(2, fake::precision(8, 3), 0)});
        auto narrow =
            std::make_shared<compression::CompressionStep>(*fake::step(2, fake::precision(8, 3), 1));
        const std::vector<int> kept{1, 4, 6};
        auto& first = std::get<network::DenseWeights>(narrow->network.network.weights[0]);
        auto& second = std::get<network::DenseWeights>(narrow->network.network.weights[2]);
        first.weights = Eigen::MatrixXf::Constant(3, 16, 0.5F);
        first.bias = Eigen::VectorXf::Zero(3);
        second.weights = Eigen::MatrixXf::Constant(3, 3, -0.25F);
        narrow->network.network.architecture.layers[0] = network::Dense{3};
        narrow->masks[{0}] = Eigen::MatrixXf::Ones(3, 16);
        narrow->masks[{2}] = Eigen::MatrixXf::Ones(3, 3);
        narrow->keptUnits[{0}] = kept;
        narrow->widths = {16, 3, 3};
        model.addSteps({narrow});
        const auto rounds = maskRounds(model, 0);
        const auto& grid = rounds[1].layers[0];
        const auto& next = rounds[1].layers[1];
        QCOMPARE(grid.units, 8); // in the shape of the trial
        for (int u = 0; u < 8; ++u) {
            const bool stays = std::find(kept.begin(), kept.end(), u) != kept.end();
            QCOMPARE(std::isnan(grid.at(u, 5)), !stays);
            QCOMPARE(std::isnan(next.at(2, u)), !stays);
        }
        QCOMPARE(next.at(0, 4), -0.25F);
    }

    void histogramHasBeforeAndAfter()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3)}, 2));
        QVERIFY(layerWeights(model, 1, 0).before.empty()); // not read yet
        model.setNetwork(2, std::make_shared<const network::TrainedNetwork>(fake::network()));
        const auto weights = layerWeights(model, 1, 0);
        QCOMPARE(weights.before.size(), std::size_t(128));
        QCOMPARE(weights.after.size(), std::size_t(128));
        QCOMPARE(weights.grid->integer, 1); // the layer's own format, not the nominal one
        QVERIFY(layerWeights(model, 1, 7).after.empty());
        QVERIFY(layerWeights(model, 99, 0).after.empty());
    }

    void aWeightInEveryPrecision()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3), fake::precision(4, 1)}, 1));
        const auto rows = precisionRows(model, 2, 0, 0.3);
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].format.integer, 1);     // as calibrated for layer 1
        QCOMPARE(rows[0].raw, std::int64_t(38)); // 0.3 * 128 = 38.4
        QCOMPARE(rows[1].raw, std::int64_t(2));  // 0.3 * 8 = 2.4
        QCOMPARE(rows[1].value, 0.25);
        QVERIFY(!rows[0].clipped);
        const auto large = precisionRows(model, 2, 0, 1.7);
        QVERIFY(large[1].clipped);
        QCOMPARE(large[1].value, 0.875);
        QCOMPARE(precisionRows(model, 77, 0, 0.3)[0].format.integer, 3); // no step to know better from
    }

    /// Over all scores of 800 rows, whose last digit is often a five: what a step wins is one number, with
    /// the trial's own score beside it, and rounds as in the terminal.
    void changesAreThoseOfTheTerminal()
    {
        const auto number = [](double accuracy) {
            return QString::fromStdString(study::shownValue(study::Quantity::Accuracy, accuracy));
        };
        CompressModel model;
        const auto step = fake::step(2, fake::precision(8, 3), 1);
        QCOMPARE(changeFromTrial(model, *step), QString());
        for (int right = 0; right <= 800; ++right) {
            auto one = *step;
            one.integerMetrics.accuracy = right / 800.0;
            network::Metrics own;
            own.accuracy = (800 - right) / 800.0;
            model.addFloatScores({{2, own}});
            study::CompressionSummary summary;
            summary.start.floatMetrics = model.floatScores();
            QString change = QString::fromStdString(study::changeText(summary, one));
            change.replace(QLatin1Char('-'), QChar(0x2212));
            QString shown = changeFromTrial(model, one);
            shown.replace(QChar(0xa0), QLatin1Char(' '));
            QCOMPARE(shown, QStringLiteral("integers to trial #2's own network as float (%1): %2 points")
                                .arg(number(own.accuracy), change));
        }
        study::FloatScores again = model.floatScores();
        again.unseen = {2};
        model.addFloatScores(again);
        auto unseen = *step;
        unseen.branch.settings += compression::unseenStart;
        QVERIFY(changeFromTrial(model, unseen)
                    .startsWith("integers to trial #2 trained again for compression, as float ("));
    }

    void figuresAreThree()
    {
        const auto step = fake::step(2, fake::precision(8, 3), 1);
        const CompressModel model;
        const auto figures = scoreFigures(model, *step);
        QCOMPARE(figures.size(), std::size_t(3));
        QVERIFY(std::abs(figures[2].value - 100.0 * step->integerMetrics.accuracy) < 1e-9);
        QCOMPARE(figures[0].label, QString::fromUtf8(study::beforeRounding.data()));
        QCOMPARE(sparsityText(0.797), QStringLiteral("79.7 %"));
        QCOMPARE(sparsityText(0.8), QStringLiteral("80 %"));
    }
};

QTEST_MAIN(TestCompressView)
#include "tst_compress_view.moc"
