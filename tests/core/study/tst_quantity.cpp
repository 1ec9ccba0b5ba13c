// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/figures.h"
#include "snac/network/metrics.h"
#include "snac/study/quantity.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

using namespace snac;
using namespace snac::study;

class TestQuantity : public QObject
{
    Q_OBJECT

private slots:
    void tableIsInTheOrderOfTheEnumeration()
    {
        QCOMPARE(quantities().size(), static_cast<std::size_t>(Quantity::InitiationInterval) + 1);
        for (std::size_t i = 0; i < quantities().size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(quantities()[i].id), i);
            QCOMPARE(&info(quantities()[i].id), &quantities()[i]);
        }
    }

    void everyNameIsUniqueAndFoundInAnyCase()
    {
        QSet<QString> seen;
        for (const QuantityInfo& row : quantities()) {
            std::vector<std::string_view> names = row.aliases;
            names.push_back(row.key);
            for (const std::string_view name : names) {
                const QString text = QString::fromUtf8(name.data(), static_cast<int>(name.size()));
                QVERIFY2(!seen.contains(text), qPrintable(text));
                seen.insert(text);
                QVERIFY(quantityFromName(name) == row.id);
                QVERIFY(quantityFromName(text.toUpper().toStdString()) == row.id);
            }
            QVERIFY(!row.label.empty());
            QVERIFY(row.help.size() > 10);
            QVERIFY(row.displayScale > 0.0);
        }
    }

    /// The columns of files and tables, in the order that their readers know; new ones stand behind them.
    void listsHaveTheirOrder()
    {
        using enum Quantity;
        using List = std::vector<Quantity>;
        const auto begins = [](const List& list, const List& known) {
            return list.size() >= known.size() && std::equal(known.begin(), known.end(), list.begin());
        };
        QVERIFY(begins(listed(&Places::points),
                       {LutPct, FfPct, DspPct, ClockCycles, InitiationInterval, LatencyNs}));
        QVERIFY(begins(listed(&Places::point), {LatencyNs}));
        QVERIFY(begins(listed(&Places::csv), {Multiplications, Parameters, Bops}));
        QVERIFY(begins(listed(&Places::steps), {Lut, Ff, Dsp, Bram18, ClockCycles}));
        QVERIFY(begins(listed(&Places::costs),
                       {LutPct, FfPct, DspPct, MaximumResource, ClockCycles, LatencyNs, Bops}));
        QVERIFY(begins(listed(&Places::network),
                       {ClockCycles, LatencyNs, InitiationInterval, MaximumResource, AverageResource}));
        QVERIFY(begins(estimatedFigures(), {Lut, Ff, Dsp, Bram18, ClockCycles, InitiationInterval}));
        QVERIFY(begins(layerFigures(), {Lut, Ff, Dsp, Bram18, ClockCycles}));
    }

    /// Each figure with bounds that is stored is a quantity, and every row says where its figure stands.
    void everyRowHasOneAccessor()
    {
        for (const QuantityInfo& row : quantities()) {
            const int accessors = (row.metric ? 1 : 0) + (row.estimate ? 1 : 0) + (row.cost ? 1 : 0);
            QVERIFY2(accessors == 1, std::string(row.key).c_str());
            QCOMPARE(row.metric != nullptr, row.needsTraining);
            QVERIFY(!row.byFormula || row.figure == Figure::Counted);
            QVERIFY(!row.estimate || row.hasBounds);
        }
        QCOMPARE(estimatedFigures().size(), hardware::boundedFigures.size());
        for (std::size_t i = 0; i < hardware::boundedFigures.size(); ++i) {
            QVERIFY(info(estimatedFigures()[i]).estimate == hardware::boundedFigures[i].value);
        }
    }

    void knownNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("quantity");
        const auto row = [](const char* name, Quantity quantity) {
            QTest::newRow(name) << name << static_cast<int>(quantity);
        };
        row("performance_metric", Quantity::Accuracy);
        row("accuracy", Quantity::Accuracy);
        row("fidelity", Quantity::Accuracy);
        row("bops", Quantity::Bops);
        row("multiplications", Quantity::Multiplications);
        row("avg_resource", Quantity::AverageResource);
        row("resources", Quantity::AverageResource);
        row("lut_pct", Quantity::LutPct);
        row("ff_pct", Quantity::FfPct);
        row("dsp_pct", Quantity::DspPct);
        row("bram_pct", Quantity::BramPct);
        row("clock_cycles", Quantity::ClockCycles);
        row("cc", Quantity::ClockCycles);
        row("latency_ns", Quantity::LatencyNs);
        row("ii", Quantity::InitiationInterval);
        row("lut", Quantity::Lut);
        row("ff", Quantity::Ff);
        row("dsp", Quantity::Dsp);
        row("bram18", Quantity::Bram18);
        row("bram", Quantity::Bram18);
        row("parameters", Quantity::Parameters);
    }

    void knownNames()
    {
        QFETCH(QString, name);
        QFETCH(int, quantity);
        const auto found = quantityFromName(name.toStdString());
        QVERIFY(found);
        QCOMPARE(static_cast<int>(*found), quantity);
    }

    void unknownNamesAreNotGuessed()
    {
        QVERIFY(!quantityFromName(""));
        QVERIFY(!quantityFromName("accurac"));
        QVERIFY(!quantityFromName("accuracy "));
    }

    void textsCarryTheUnit()
    {
        QCOMPARE(shownValue(Quantity::Accuracy, 0.74126), std::string("74.13 %"));
        QCOMPARE(shownValue(Quantity::ClockCycles, 13), std::string("13 cycles"));
        QCOMPARE(shownValue(Quantity::Parameters, 1e18), std::string("1000000000000000000"));
        QCOMPARE(heading(Quantity::LutPct), std::string("LUT [%]"));
        QCOMPARE(heading(Quantity::Parameters), std::string("Parameters"));
    }

    /// Two rows never read alike: neither to people nor to machines.
    void headingsAreUnique()
    {
        QSet<QString> seen;
        for (const QuantityInfo& row : quantities()) {
            const QString text = QString::fromStdString(heading(row.id));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
    }

    void digitsFollowTheTable()
    {
        QCOMPARE(shownNumber(Quantity::LutPct, 0.949), std::string("0.95"));
        QCOMPARE(shownNumber(Quantity::Lut, 12765.4), std::string("12765"));
        QCOMPARE(shownValue(Quantity::Rmse, 1.23456789e-6), std::string("1.2346e-06"));
        QCOMPARE(shownValue(Quantity::Rmse, 281.123456), std::string("281.12"));
        QCOMPARE(shownValue(Quantity::LutPct, std::nan("")), std::string("–"));
    }

    void amountsAndSharesAreCounterparts()
    {
        QCOMPARE(resourceAmounts().size(), resourceShares().size());
        for (std::size_t i = 0; i < resourceAmounts().size(); ++i) {
            const QuantityInfo& amount = info(resourceAmounts()[i]);
            const QuantityInfo& share = info(resourceShares()[i]);
            QVERIFY(amount.counterpart == share.id && share.counterpart == amount.id);
            QCOMPARE(amount.unit, std::string_view());
            QCOMPARE(share.unit, std::string_view("%"));
            QVERIFY(amount.total != nullptr && amount.total == share.total);
            // In studies of earlier programs the amount's name meant the share.
            for (const std::string_view name : {amount.key, share.key}) {
                QVERIFY(quantityFromName(name, Words::Old) == share.id);
            }
            QVERIFY(quantityFromName(amount.key, Words::Now) == amount.id);
        }
        QVERIFY(quantityFromName("bram", Words::Old) == Quantity::BramPct);
        QVERIFY(quantityFromName("accuracy", Words::Old) == Quantity::Accuracy);
    }

    void limitsThatCannotBeMeant_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("limit");
        QTest::addColumn<QString>("says"); ///< empty: it can be meant
        const auto row = [](const char* name, double limit, const char* says = "") {
            QTest::addRow("%s %g", name, limit) << name << limit << says;
        };
        for (const char* share :
             {"lut_pct", "ff_pct", "dsp_pct", "bram_pct", "avg_resource", "max_resource"}) {
            row(share, 0.0);
            row(share, 100.0);
            row(share, -1.0, "cannot be negative");
            row(share, 3000.0, "per cent of the board, so 3000 cannot be meant");
        }
        row("lut_pct", 3000, "write lut: 3000");
        row("bram_pct", 101, "write bram18: 101");
        row("avg_resource", 101, "write at most 100");
        for (const char* amount : {"lut", "ff", "dsp", "bram18"}) {
            row(amount, 0.0);
            row(amount, 90.0);
            row(amount, -1.0, "cannot be negative");
            row(amount, 0.5, "for 0.5 % of the board write");
            row(amount, 1e6, "more than the");
        }
        row("dsp", 0.5, "dsp_pct: 0.5");
        for (const char* score : {"accuracy", "balanced_accuracy", "roc_auc"}) {
            row(score, 0.7);
            row(score, 70, "for 70 % write 0.7");
            row(score, -5, "is a fraction from 0 to 1, so -5 cannot be meant");
            row(score, 500, "is a fraction from 0 to 1");
        }
        for (const char* other : {"clock_cycles", "latency_ns", "ii", "parameters", "bops", "rmse"}) {
            row(other, 1e9);
            row(other, -1.0, "cannot be negative");
        }
    }

    void limitsThatCannotBeMeant()
    {
        QFETCH(QString, name);
        QFETCH(double, limit);
        QFETCH(QString, says);
        hardware::Board board;
        board.name = "Toy";
        board.lut = board.ff = 1000;
        board.dsp = board.bram18 = 100;
        const Quantity quantity = *quantityFromName(name.toStdString());
        const QString problem = QString::fromStdString(limitProblem(quantity, limit, &board));
        QVERIFY2(problem.contains(says) && problem.isEmpty() == says.isEmpty(), qPrintable(problem));
        QVERIFY2(!problem.contains("-500 %") && !problem.contains("-5 %"), qPrintable(problem));
        QVERIFY(!limitProblem(quantity, std::nan(""), &board).empty());
    }

    void thePessimistTakesTheUpperBound()
    {
        hardware::Board board;
        board.lut = 1000;
        board.ff = board.dsp = board.bram18 = 100;
        hardware::HardwareEstimate hardware;
        hardware.lut = {100, 60, 250};
        hardware.cycles = {10, 9, 12};
        hardware.latencyNs = 50;
        hardware.lutPct = hardware.maximumPct = 10;
        hardware.averagePct = 2.5;
        hardware.counts.bops = 5;
        const auto scored = [&](Quantity quantity, Risk risk) {
            return valueOf(quantity, risk, nullptr, &hardware, board);
        };
        QCOMPARE(scored(Quantity::LutPct, Risk::Expected), 10.0);
        QCOMPARE(scored(Quantity::LutPct, Risk::Pessimistic), 25.0);
        QCOMPARE(scored(Quantity::MaximumResource, Risk::Pessimistic), 25.0);
        QCOMPARE(scored(Quantity::ClockCycles, Risk::Pessimistic), 12.0);
        QCOMPARE(scored(Quantity::LatencyNs, Risk::Pessimistic), 60.0);
        QCOMPARE(scored(Quantity::Bops, Risk::Pessimistic), 5.0); // counted: no bounds
        QVERIFY(std::isnan(valueOf(Quantity::LutPct, Risk::Pessimistic, nullptr, nullptr, board)));
        const network::Metrics metrics{.loss = 0, .accuracy = 0.7};
        QCOMPARE(valueOf(Quantity::Accuracy, Risk::Pessimistic, &metrics, &hardware, board), 0.7);
        for (const QuantityInfo& row : quantities()) {
            const auto bounds = boundsOf(row.id, hardware, board);
            if (row.needsTraining) {
                QVERIFY(std::isnan(bounds.value));
                continue;
            }
            QVERIFY(bounds.low <= bounds.value && bounds.value <= bounds.high);
            QCOMPARE(bounds.high, scored(row.id, Risk::Pessimistic));
            QCOMPARE(label(row.id, Risk::Pessimistic),
                     std::string(row.label) + (row.hasBounds ? ", upper bound" : ""));
        }
        QCOMPARE(heading(Quantity::LutPct, Risk::Pessimistic), std::string("LUT, upper bound [%]"));
        QCOMPARE(heading(Quantity::Accuracy, Risk::Pessimistic), std::string("Accuracy [%]"));
    }

    void valuesComeFromTheRightPart()
    {
        network::Metrics metrics{
            .loss = 1, .accuracy = 2, .balancedAccuracy = 3, .rocAuc = 4, .rmse = 5, .meanDistance = 6};
        hardware::HardwareEstimate hardware;
        hardware.counts = {.multiplications = 11,
                           .parameters = 12,
                           .bopsSnacBlock = 13,
                           .bopsSnacMlp = 14,
                           .bopsSnacEffective = 15,
                           .bops = 16};
        hardware.averagePct = 17;
        hardware.maximumPct = 18;
        hardware.lutPct = 19;
        hardware.ffPct = 20;
        hardware.dspPct = 21;
        hardware.bramPct = 22;
        hardware.cycles.value = 23;
        hardware.latencyNs = 24;
        hardware.ii.value = 25;
        hardware.lut.value = 26;
        hardware.ff.value = 27;
        hardware.dsp.value = 28;
        hardware.bram18.value = 29;
        using enum Quantity;
        const std::pair<Quantity, double> expected[] = {{Accuracy, 2},
                                                        {BalancedAccuracy, 3},
                                                        {RocAuc, 4},
                                                        {Rmse, 5},
                                                        {MeanDistance, 6},
                                                        {Multiplications, 11},
                                                        {Parameters, 12},
                                                        {BopsSnacBlock, 13},
                                                        {BopsSnacMlp, 14},
                                                        {BopsSnacEffective, 15},
                                                        {Bops, 16},
                                                        {AverageResource, 17},
                                                        {MaximumResource, 18},
                                                        {LutPct, 19},
                                                        {FfPct, 20},
                                                        {DspPct, 21},
                                                        {BramPct, 22},
                                                        {ClockCycles, 23},
                                                        {LatencyNs, 24},
                                                        {InitiationInterval, 25},
                                                        {Lut, 26},
                                                        {Ff, 27},
                                                        {Dsp, 28},
                                                        {Bram18, 29}};
        for (const auto& [quantity, value] : expected) {
            QCOMPARE(valueOf(quantity, &metrics, &hardware), value);
        }
        for (const QuantityInfo& row : quantities()) {
            QVERIFY(std::isnan(valueOf(row.id, nullptr, nullptr)));
            // A quantity needs exactly the part its row says.
            QCOMPARE(std::isnan(valueOf(row.id, nullptr, &hardware)), row.needsTraining);
            QCOMPARE(std::isnan(valueOf(row.id, &metrics, nullptr)), !row.needsTraining);
        }
    }
};

QTEST_GUILESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
