// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/hls/hls_plan.h"

#include "../../small_design.h"
#include "csim.h"

#include <QTest>

#include <map>

using namespace snac;
using namespace snac::synthesis;

class TestHlsPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWeightGetsOneTurn();
    void multipliersAreAsFewAsTurnsAllow();
    void namesThatCodeNeedsAreLeftAlone_data();
    void namesThatCodeNeedsAreLeftAlone();
    void theIntervalFollowsTheLayers();
    void whatCannotBeWrittenIsRefused();
};

void TestHlsPlan::everyWeightGetsOneTurn()
{
    Random random(4);
    for (int round = 0; round < 300; ++round) {
        fixedpoint::Dense dense;
        dense.inputs = static_cast<int>(random.integer(1, 12));
        dense.units = static_cast<int>(random.integer(1, 12));
        const double density = random.uniform(0.0, 1.0);
        std::map<std::pair<int, int>, std::int64_t> wanted;
        for (int unit = 0; unit < dense.units; ++unit) {
            for (int input = 0; input < dense.inputs; ++input) {
                const std::int64_t weight = random.chance(density) ? random.integer(-7, 7) : 0;
                dense.weights.push_back(weight);
                if (weight != 0) {
                    wanted[{unit, input}] = weight;
                }
            }
        }
        const int reuse = static_cast<int>(random.integer(1, 40));
        const HlsTurns turns = turnsOf(dense, reuse);
        QVERIFY(turns.turns >= 1 && turns.turns <= reuse && turns.multipliers >= 1);
        std::map<std::pair<int, int>, std::int64_t> got;
        for (std::size_t slot = 0; slot < turns.weights.size(); ++slot) {
            const std::size_t multiplier = slot % static_cast<std::size_t>(turns.multipliers);
            const int unit = turns.firstUnits[multiplier] + turns.units[slot];
            QVERIFY(turns.units[slot] < turns.unitsPerMultiplier && unit < dense.units);
            QVERIFY(turns.inputs[slot] < dense.inputs);
            if (turns.weights[slot] != 0) {
                QVERIFY(got.emplace(std::pair(unit, turns.inputs[slot]), turns.weights[slot]).second);
            }
        }
        QVERIFY(got == wanted);
    }
}

void TestHlsPlan::multipliersAreAsFewAsTurnsAllow()
{
    fixedpoint::Dense dense;
    dense.inputs = 8;
    dense.units = 4;
    dense.weights.assign(32, 1);
    QCOMPARE(turnsOf(dense, 1).multipliers, 32);
    QCOMPARE(turnsOf(dense, 4).multipliers, 8);
    QCOMPARE(turnsOf(dense, 8).multipliers, 4);
    QCOMPARE(turnsOf(dense, 16).multipliers, 2); // two units each
    QCOMPARE(turnsOf(dense, 16).unitsPerMultiplier, 2);
    QCOMPARE(turnsOf(dense, 32).multipliers, 1);
    std::fill_n(dense.weights.begin(), 16, 0); // what is pruned has no turn
    QCOMPARE(turnsOf(dense, 4).multipliers, 4);
    std::ranges::fill(dense.weights, 0);
    QCOMPARE(turnsOf(dense, 4).multipliers, 1);
    QCOMPARE(turnsOf(dense, 4).turns, 1);
}

void TestHlsPlan::namesThatCodeNeedsAreLeftAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("top");
    QTest::newRow("kept") << "jets_12"
                          << "jets_12";
    QTest::newRow("macro") << "linux"
                           << "linux_net";
    QTest::newRow("file") << "defines"
                          << "defines_net";
    QTest::newRow("type") << "ap_fixed"
                          << "ap_fixed_net";
    QTest::newRow("loud") << "EOF"
                          << "EOF_net";
    QTest::newRow("function") << "exp"
                              << "exp_net";
}

void TestHlsPlan::namesThatCodeNeedsAreLeftAlone()
{
    QFETCH(QString, name);
    QFETCH(QString, top);
    Design design = tests::smallDesign();
    design.name = name.toStdString();
    QCOMPARE(QString::fromStdString(hlsTopName(design)), top);
}

void TestHlsPlan::theIntervalFollowsTheLayers()
{
    Design design = tests::smallDesign();
    design.name = "jets";
    QCOMPARE(planHls(design).value().interval, 1);
    QVERIFY(!planHls(design).value().dataflow);
    design.layers[0].reuseFactor = 3; // Latency: one pipeline
    QCOMPARE(planHls(design).value().interval, 3);
    QVERIFY(!planHls(design).value().dataflow);
    QCOMPARE(planHls(design).value().layers[0].multipliers, 2); // of 5 weights
    design.layers[0].strategy = hardware::Strategy::Resource;
    QVERIFY(planHls(design).value().dataflow);
}

void TestHlsPlan::whatCannotBeWrittenIsRefused()
{
    Design design = tests::smallDesign();
    design.name = "jets";
    design.board.part = "x; exec rm";
    QVERIFY(planHls(design).error().message.contains("part"));
    design = tests::smallDesign();
    design.name = "jets";
    design.layers[1].name = "ap_int";
    QVERIFY(planHls(design).error().message.contains("'ap_int'"));
    design.layers[1].name = "dense_1";
    QVERIFY(!planHls(design).has_value());
}

QTEST_GUILESS_MAIN(TestHlsPlan)
#include "tst_hls_plan.moc"
