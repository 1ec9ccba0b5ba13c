// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_study.h"

#include "snac/studio/pages/trial_text.h"

#include <QTest>

#include <limits>
#include <map>

using namespace snac;
using namespace snac::studio;

class TestTrialText : public QObject
{
    Q_OBJECT

private slots:
    void originIsToldInWords_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<QList<int>>("mutated");
        QTest::addColumn<QString>("text");
        using List = QList<int>;
        QTest::newRow("random") << "random" << -1 << -1 << List{} << "drawn at random";
        QTest::newRow("baseline") << "baseline 16-64-5" << -1 << -1 << List{} << "baseline 16-64-5";
        QTest::newRow("child") << "offspring" << 3 << 4 << List{} << "child of #3 × #4, nothing mutated";
        QTest::newRow("self") << "offspring" << 3 << 3 << List{}
                              << "child of #3 with itself, nothing mutated";
        QTest::newRow("list gene of the first parent")
            << "offspring" << 3 << 4 << List{1} << "child of #3 × #4, width of layer 1 mutated 16 → 32";
        QTest::newRow("list gene of the second parent")
            << "offspring" << 3 << 4 << List{2} << "child of #3 × #4, activation mutated Tanh → ReLU";
        QTest::newRow("range: the mixture before is not known")
            << "offspring" << 3 << 4 << List{3} << "child of #3 × #4, learning rate mutated to 0.001";
        QTest::newRow("parents that are not there")
            << "offspring" << 8 << 9 << List{1} << "child of #8 × #9, width of layer 1 mutated to 32";
    }

    void originIsToldInWords()
    {
        QFETCH(QString, origin);
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(QList<int>, mutated);
        QFETCH(QString, text);
        std::map<int, std::shared_ptr<study::Trial>> known{{3, fake::trial(3, 0.7, 1)},
                                                           {4, fake::trial(4, 0.7, 1)}};
        known[3]->origin.genome.values = {0, 0, 0, 0.002};
        known[4]->origin.genome.values = {1, 2, 1, 0.004};
        auto trial = fake::trial(7, 0.7, 1);
        trial->origin.origin = origin.toStdString();
        trial->origin.parents = {first, second};
        trial->origin.fromSecond = {false, false, true, true};
        trial->origin.mutatedGenes.assign(mutated.begin(), mutated.end());
        const auto lookup = [&](int number) -> std::shared_ptr<const study::Trial> {
            const auto found = known.find(number);
            return found == known.end() ? nullptr : found->second;
        };
        QCOMPARE(originText(*trial, fake::start()->genes, lookup), text);
    }

    void valuesCarryUnitsAndScale()
    {
        QCOMPARE(displayText(study::Quantity::Accuracy, 0.7558), QString("75.58\u00a0%"));
        QCOMPARE(displayNumber(study::Quantity::Accuracy, std::numeric_limits<double>::quiet_NaN()),
                 QString("–"));
        QVERIFY(displayText(study::Quantity::LatencyNs, 55.0).endsWith("\u00a0ns"));
        QCOMPARE(budgetText({study::Quantity::LutPct, "lut_pct", 12.0}).contains("≤"), true);
        QCOMPARE(budgetText({study::Quantity::Accuracy, "accuracy", 0.7}).contains("≥"), true);
    }

    void numbersAreGrouped_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("small") << 999.0 << "999";
        QTest::newRow("thousand") << 1000.0 << "1\u202f000";
        QTest::newRow("million") << 6998400.0 << "6\u202f998\u202f400";
        QTest::newRow("negative") << -1234.0 << "-1\u202f234";
        QTest::newRow("huge") << 3.2e15 << "3.2 × 10¹⁵";
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << "infinitely many";
    }

    void numbersAreGrouped()
    {
        QFETCH(double, number);
        QFETCH(QString, text);
        QCOMPARE(groupedNumber(number), text);
    }

    void everyFigureHasAnOrigin()
    {
        auto start = fake::start();
        QCOMPARE(originOf(study::Quantity::Accuracy, *start), QString("validation"));
        start->config.training.folds = 3;
        QCOMPARE(originOf(study::Quantity::Accuracy, *start), QString("validation, mean of 3 folds"));
        QCOMPARE(originOf(study::Quantity::LutPct, *start), QString("estimate with own weights on VU13P"));
        start->config.price = study::Price::Before;
        QCOMPARE(originOf(study::Quantity::LutPct, *start), QString("estimate before training on VU13P"));
        QCOMPARE(originOf(study::Quantity::Bops, *start), QString("counted"));
        QCOMPARE(hlsConditions(start->config.hls),
                 QString("ap_fixed<8,3>, reuse\u00a01, 5\u00a0ns, Latency"));
        space::HardwareChoice choice;
        choice.network.strategy = space::Strategy::Resource;
        choice.layers[{0}].precision = Precision{8, 3};
        choice.layers[{1}].precision = Precision{6, 2};
        QCOMPARE(hlsConditions(start->config.hls, choice),
                 QString("ap_fixed<8,3>/ap_fixed<6,2>, reuse\u00a01, 5\u00a0ns, Resource"));
    }

    void upperBoundsAreCalledSo()
    {
        QCOMPARE(labelText(study::Quantity::LutPct, study::Risk::Expected), QString("LUT"));
        QCOMPARE(labelText(study::Quantity::LutPct, study::Risk::Pessimistic), QString("LUT, upper bound"));
        QCOMPARE(labelText(study::Quantity::Accuracy, study::Risk::Pessimistic), QString("Accuracy"));
    }

    void whatDecidesTheFitIsTold()
    {
        const auto trial = fake::trial(0, 0.7, 20);
        const auto start = fake::start();
        const auto free = study::fitOf(*trial->hardware, start->board, {});
        QCOMPARE(fitReason(free), QString("LUT 20.00\u00a0% (18.00–22.00) of the board, the tightest"));
        const auto limited =
            study::fitOf(*trial->hardware, start->board, {{study::Quantity::LutPct, "lut_pct", 21}});
        QCOMPARE(limited.fit, study::Fit::NotSure);
        QCOMPARE(fitReason(limited), QString("LUT 20.00\u00a0% (18.00–22.00), budget 21.00\u00a0%"));
    }
};

QTEST_GUILESS_MAIN(TestTrialText)
#include "tst_trial_text.moc"
