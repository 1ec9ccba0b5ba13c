// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../fake_compression.h"

#include "snac/studio/pages/compress/compress_model.h"

#include <QSignalSpy>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestCompressModel : public QObject
{
    Q_OBJECT

private slots:
    void stepsKeepTheirNumbers()
    {
        CompressModel model;
        QSignalSpy spy(&model, &CompressModel::stepsChanged);
        model.addSteps(fake::steps({fake::precision(8, 3), fake::precision(4, 1)}, 2));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(model.steps().size(), std::size_t(4));
        model.select(3);
        // A step that is told again, as on resuming, takes its old place.
        model.addSteps({fake::step(2, fake::precision(8, 3), 0), fake::step(2, fake::precision(8, 3), 2)});
        QCOMPARE(model.steps().size(), std::size_t(5));
        QCOMPARE(model.selected(), 3);
        QCOMPARE(model.step(4)->round, 2);
        QCOMPARE(model.branchOf(0), (std::vector<int>{0, 2, 4}));
        QCOMPARE(model.branchOf(1), (std::vector<int>{1, 3}));
        QCOMPARE(model.numberOf(model.step(4)->branch.key(), 2), 4);
        QCOMPARE(model.numberOf("nothing", 0), -1);
        QVERIFY(!model.step(5) && !model.step(-1));
    }

    void roundsAreInOrderWhateverTheOrderOfArrival()
    {
        CompressModel model;
        for (const int round : {2, 0, 3, 1}) {
            model.addSteps({fake::step(7, fake::precision(6, 2), round)});
        }
        QCOMPARE(model.branchOf(0), (std::vector<int>{1, 3, 0, 2}));
    }

    void coloursGoFromWideToNarrowWhateverComesFirst()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(4, 1), fake::precision(8, 3)}, 1));
        QCOMPARE(model.colorOf(fake::precision(8, 3)), 0);
        QCOMPARE(model.colorOf(fake::precision(4, 1)), 1);
        QCOMPARE(model.colorOf(fake::precision(16, 6)), -1);
    }

    void coloursStayWhileExpectedPrecisionsComeIn()
    {
        CompressModel model;
        for (const auto& [width, integer] : {std::pair{6, 2}, {16, 6}, {6, 2}, {8, 3}}) {
            model.expect(fake::precision(width, integer));
        }
        model.addSteps(fake::steps({fake::precision(6, 2)}, 1));
        QCOMPARE(model.colorOf(fake::precision(6, 2)), 2);
        model.addSteps(fake::steps({fake::precision(16, 6)}, 1));
        QCOMPARE(model.colorOf(fake::precision(16, 6)), 0);
        QCOMPARE(model.colorOf(fake::precision(6, 2)), 2);
    }

    void methodsAreBranchesOfTheirOwn()
    {
        CompressModel model;
        model.addSteps({fake::step(2, fake::precision(8, 3), 0),
                        fake::step(2, fake::precision(8, 3), 0, compression::Method::OneShot)});
        QCOMPARE(model.steps().size(), std::size_t(2));
        QCOMPARE(model.branchOf(0), std::vector<int>{0});
    }

    void selectionIsSharedAndChecked()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3)}, 2, 5));
        QSignalSpy spy(&model, &CompressModel::selectionChanged);
        QCOMPARE(model.focusedTrial(), 5); // the first one
        model.select(1);
        model.select(1);
        QCOMPARE(spy.count(), 1);
        model.select(99);
        QCOMPARE(model.selected(), -1);
        model.select(0);
        model.clear();
        QCOMPARE(model.selected(), -1);
        QVERIFY(model.steps().empty());
        QCOMPARE(model.focusedTrial(), -1);
    }

    void suggestsTheCheapestThatIsNearlyTheBest()
    {
        CompressModel model;
        model.addSteps(
            fake::steps({fake::precision(16, 6), fake::precision(8, 3), fake::precision(4, 1)}, 4));
        const auto chosen = model.step(model.suggestion());
        double best = 0.0;
        for (const auto& step : model.steps()) {
            best = std::max(best, step->integerMetrics.accuracy);
        }
        QVERIFY(chosen->integerMetrics.accuracy >= best - 0.01);
        for (const auto& step : model.steps()) {
            QVERIFY(step->integerMetrics.accuracy < best - 0.01 ||
                    step->cost.lut.value >= chosen->cost.lut.value);
        }
        // Where the steps are better than the float network, it is that which must not be lost.
        const auto known = [](double accuracy) {
            network::Metrics metrics;
            metrics.accuracy = accuracy;
            return study::FloatScores{{2, metrics}};
        };
        const int alone = model.suggestion();
        model.addFloatScores(known(1.0)); // out of reach: the best step counts
        QCOMPARE(model.suggestion(), alone);
        model.addFloatScores(known(best - 0.05));
        const auto smaller = model.step(model.suggestion());
        QVERIFY(smaller->integerMetrics.accuracy >= best - 0.06);
        QVERIFY(smaller->cost.lut.value < chosen->cost.lut.value);
        QVERIFY(model.withoutFloatScore().empty());
        model.clear();
        QVERIFY(model.floatScores().empty());
        QCOMPARE(model.suggestion(), -1);
    }

    void suggestsNothingOverTheBudgets()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(16, 6), fake::precision(8, 3)}, 3));
        const int free = model.suggestion();
        QVERIFY(free >= 0);
        QCOMPARE(model.nearest(), -1);
        double least = model.step(free)->cost.lut.value;
        for (const auto& step : model.steps()) {
            least = std::min(least, step->cost.lut.value);
        }
        study::StudyConfig config;
        config.constraints = {{study::Quantity::Lut, "lut", 0.5 * least}};
        model.judgeBy(config, {});
        QCOMPARE(model.suggestion(), -1);
        QCOMPARE(model.step(model.nearest())->cost.lut.value, least);
        QVERIFY(!model.verdict(*model.step(0)).keepsAll());
        config.constraints[0].limit = least;
        model.judgeBy(config, {});
        QCOMPARE(model.step(model.suggestion())->cost.lut.value, least);
        QCOMPARE(model.nearest(), -1);
    }

    void remembersWhatTheTestSetWasUsedFor()
    {
        CompressModel model;
        model.addSteps(fake::steps({fake::precision(8, 3)}, 3));
        QCOMPARE(model.testedStep(), -1);
        model.setTestResult(7, {}); // no such step
        QCOMPARE(model.testedStep(), -1);
        CompressModel::TestResult result;
        result.rows = 200;
        model.setTestResult(2, result);
        model.setTestResult(1, result);
        QCOMPARE(model.testedStep(), 2);
        QCOMPARE(model.testResult(2)->rows, 200);
        QVERIFY(!model.testResult(0));
        model.clear();
        QCOMPARE(model.testedStep(), -1);
    }
};

QTEST_MAIN(TestCompressModel)
#include "tst_compress_model.moc"
