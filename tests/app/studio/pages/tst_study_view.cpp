// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_study.h"

#include "snac/studio/pages/study_view.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::studio;

class TestStudyView : public QObject
{
    Q_OBJECT

private slots:
    void axesSayUnitDirectionAndOrigin()
    {
        const auto start = fake::start();
        const auto axes = axesOf(*start);
        QCOMPARE(axes.size(), 2);
        QCOMPARE(axes[0].key, QString("accuracy"));
        QCOMPARE(axes[0].unit, QString("%"));
        QVERIFY(axes[0].maximize);
        QCOMPARE(axes[1].origin, QString("estimate with own weights on VU13P"));
        QVERIFY(!axes[1].maximize);
    }

    void firstAxesPutHardwareAcrossAndAccuracyUp_data()
    {
        QTest::addColumn<QList<int>>("quantities");
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        const auto q = [](auto... values) { return QList<int>{static_cast<int>(values)...}; };
        using enum study::Quantity;
        QTest::newRow("usual") << q(Accuracy, LutPct, ClockCycles) << 1 << 0;
        QTest::newRow("hardware first") << q(LutPct, ClockCycles, Accuracy) << 0 << 2;
        QTest::newRow("hardware alone") << q(LutPct, DspPct) << 0 << 1;
        QTest::newRow("trained alone") << q(Accuracy, RocAuc) << 1 << 0;
        QTest::newRow("one") << q(Accuracy) << 0 << 0;
    }

    void firstAxesPutHardwareAcrossAndAccuracyUp()
    {
        QFETCH(QList<int>, quantities);
        QFETCH(int, x);
        QFETCH(int, y);
        auto start = fake::start();
        start->config.objectives.clear();
        for (const int quantity : quantities) {
            start->config.objectives.push_back(
                {static_cast<study::Quantity>(quantity), "q", true, std::nullopt});
        }
        QCOMPARE(firstAxes(*start), std::pair(x, y));
    }

    void pointsAreInDisplayUnits()
    {
        StudyModel model;
        model.load(fake::summary(4));
        const auto point = pointOf(model, *model.trial(2));
        QVERIFY(point);
        QCOMPARE(point->values.size(), std::size_t(2));
        QVERIFY(std::abs(point->values[0] - 70.0) < 1e-9); // 0.7 stored
        QCOMPARE(point->values[1], 3.0);
        QVERIFY(point->onFront);
        QCOMPARE(point->rank, 1);
        auto failed = *model.trial(2);
        failed.values.clear();
        QVERIFY(!pointOf(model, failed));
    }

    void rowsShowObjectivesThenHardware()
    {
        StudyModel model;
        model.load(fake::summary(4));
        const auto columns = columnsOf(*model.start());
        const auto row = rowOf(model, *model.trial(1));
        QCOMPARE(row.values.size(), columns.size());
        QCOMPARE(columns[0].unit, QString("%"));
        QVERIFY(std::abs(row.values[0] - 60.0) < 1e-9);
        QCOMPARE(row.values.back(), 55.0); // latency
        QCOMPARE(
            std::count_if(columns.begin(), columns.end(), [](const auto& c) { return c.key == "lut_pct"; }),
            1);
        // A rejected trial has a cost but no accuracy.
        auto rejected = *model.trial(1);
        rejected.values.clear();
        rejected.metrics.reset();
        const auto other = rowOf(model, rejected);
        QVERIFY(std::isnan(other.values[0]));
        QVERIFY(!std::isnan(other.values[1]));
    }

    void chipsMarkMutationAndSecondParent()
    {
        auto trial = fake::trial(1, 0.7, 2);
        trial->origin.fromSecond = {true, false, false, false};
        trial->origin.mutatedGenes = {1};
        const auto chips = chipsOf(*trial, fake::start()->genes);
        QCOMPARE(chips.size(), std::size_t(4));
        QVERIFY(chips[0].fromSecond && !chips[0].mutated);
        QVERIFY(chips[1].mutated && !chips[1].fromSecond);
        QCOMPARE(chips[1].text, QString("32"));
        trial->origin.genome.values.pop_back(); // does not fit: nothing is claimed
        QVERIFY(chipsOf(*trial, fake::start()->genes).empty());
    }

    void costBarsAreSharesOfTheBoardWithBudgets()
    {
        const auto bars = costBarsOf(*fake::trial(0, 0.7, 20)->hardware, *fake::start());
        QCOMPARE(bars.size(), std::size_t(4));
        QCOMPARE(bars[0].percent, 20.0); // 200 of 1000
        QCOMPARE(bars[0].lowPercent, 18.0);
        QCOMPARE(bars[0].budget, std::optional<double>(50.0));
        QVERIFY(!bars[1].budget);
    }

    void layersAreCostedWithWhatFollowsThem()
    {
        auto trial = *fake::trial(0, 0.7, 20);
        trial.hardware->layers = {{"dense 1, 16 x 32", {100, 80, 120}, {10, 10, 10}, {}, {}, {2, 2, 2}, true},
                                  {"ReLU, 32", {20, 20, 20}, {}, {}, {}, {1, 1, 1}},
                                  {"dense 2, 32 x 5", {50, 40, 60}, {}, {4, 4, 4}, {}, {3, 3, 3}, true}};
        trial.candidate.architecture = {16, {network::Dense{32}, network::Activation{}, network::Dense{5}}};
        trial.candidate.hardware.layers = network::byLayer<space::BuildChoice>(
            trial.candidate.architecture, {{Precision{8, 3}, {}, {}}, {Precision{6, 2}, 2, {}}});
        LayerTable table = layerTableOf(*trial.hardware, trial.candidate);
        QCOMPARE(table.columns, (QStringList{"LUT", "FF", "DSP", "Latency [cycles]"}));
        QCOMPARE(table.tightest, 0);
        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(table.rows[0].name, QString("dense 1, 16 × 32"));
        QCOMPARE(table.rows[0].build, QString("ap_fixed<8,3>"));
        QCOMPARE(table.rows[1].build, QString("ap_fixed<6,2>, reuse 2"));
        QCOMPARE(table.rows[0].amounts[0].value, 120.0);
        QCOMPARE(table.rows[0].amounts[0].high, 140.0);
        QCOMPARE(table.rows[0].amounts[3].value, 3.0);
        QCOMPARE(table.rows[1].amounts[2].value, 4.0);
        trial.hardware->bram18 = {0, 0, 2};
        trial.hardware->dspPct = 40;
        table = layerTableOf(*trial.hardware, trial.candidate);
        QCOMPARE(table.columns.size(), 5); // it may take block RAM
        QCOMPARE(table.tightest, 2);
    }

    void aPessimisticStudySaysUpperBound()
    {
        auto start = *fake::start();
        start.config.risk = study::Risk::Pessimistic;
        const auto axes = axesOf(start);
        QCOMPARE(axes[0].label, QString("Accuracy"));
        QCOMPARE(axes[1].label, QString("LUT, upper bound"));
        const auto columns = columnsOf(start);
        QCOMPARE(columns[1].label, QString("LUT, upper bound"));
        QCOMPARE(columns[2].label, QString("FF")); // further figures are the expected ones
    }

    void chipsOfTheHardwareAreShort()
    {
        auto trial = *fake::trial(0, 0.7, 20);
        const std::vector<space::Gene> genes = {
            {"layer_1_precision", "Precision of layer 1", space::Categorical{{"ap_fixed<8,3>"}},
             std::nullopt},
            {"reuse_factor", "Reuse factor", space::Ordinal{{1, 4}}, std::nullopt},
            {"strategy", "Strategy", space::Categorical{{"Latency"}}, std::nullopt}};
        trial.origin.genome.values = {0, 1, 0};
        const auto chips = chipsOf(trial, genes);
        QCOMPARE(chips[0].text, QString("<8,3>"));
        QCOMPARE(chips[1].text, QString("reuse 4"));
        QCOMPARE(chips[2].text, QString("Latency"));
        QCOMPARE(chips[0].kind, widgets::GeneChip::Kind::Hardware);
    }

    void statisticsAreBestMedianWorst()
    {
        StudyModel model;
        auto summary = fake::summary(5); // accuracy 50, 58, 66, 74, 82 %
        model.load(summary);
        const auto stats = statsOf(model, 0);
        QCOMPARE(stats.size(), std::size_t(1));
        QVERIFY(std::abs(stats[0].best - 82.0) < 1e-9);
        QVERIFY(std::abs(stats[0].median - 66.0) < 1e-9);
        QVERIFY(std::abs(stats[0].worst - 50.0) < 1e-9);
        QCOMPARE(stats[0].frontSize, 5);
        QCOMPARE(statsOf(model, 1)[0].best, 1.0); // minimised
        QVERIFY(statsOf(model, 7).empty());
    }

    void budgetsAndReferenceAreShownInDisplayUnits()
    {
        const auto start = fake::start();
        const auto budgets = budgetsOf(*start);
        QCOMPARE(budgets.size(), 1);
        QCOMPARE(budgets[0].limit, 50.0);
        QVERIFY(snac::studio::referenceText(*start).startsWith("("));
        QVERIFY(snac::studio::referenceText(*start).contains("100"));
    }
};

QTEST_GUILESS_MAIN(TestStudyView)
#include "tst_study_view.moc"
