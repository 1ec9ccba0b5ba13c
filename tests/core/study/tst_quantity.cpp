// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/quantity.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <string>

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
        const training::Metrics metrics{.loss = 0, .accuracy = 0.7};
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
        training::Metrics metrics{
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
        const double expected[] = {2, 3, 4, 5, 6, 16, 13, 14, 15, 11, 12, 17, 18, 19, 20, 21, 22, 23, 24, 25};
        QCOMPARE(std::size(expected), quantities().size());
        for (const QuantityInfo& row : quantities()) {
            const auto index = static_cast<std::size_t>(row.id);
            QCOMPARE(valueOf(row.id, &metrics, &hardware), expected[index]);
            QVERIFY(std::isnan(valueOf(row.id, nullptr, nullptr)));
            // A quantity needs exactly the part its row says.
            QCOMPARE(std::isnan(valueOf(row.id, nullptr, &hardware)), row.needsTraining);
            QCOMPARE(std::isnan(valueOf(row.id, &metrics, nullptr)), !row.needsTraining);
        }
    }
};

QTEST_GUILESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
