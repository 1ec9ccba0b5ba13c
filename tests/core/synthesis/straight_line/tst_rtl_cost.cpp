// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/straight_line/rtl_cost.h"

#include "../../../benchmarks/rtl_designs.h"
#include "snac/synthesis/file_set.h"
#include "snac/synthesis/tools/tool.h"
#include "snac/synthesis/writers/verilog/verilog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::benchmarks;
using Nets = BitNetlist::Nets;

namespace {

Nets sources(BitNetlist& netlist, int count)
{
    Nets bits;
    for (int i = 0; i < count; ++i) {
        bits.push_back(netlist.source());
    }
    return bits;
}

/// With copies of the highest bit above.
Nets extended(Nets bits, std::size_t width)
{
    bits.resize(width, bits.back());
    return bits;
}

} // namespace

/// What synthesis was seen to make of small things.
class TestRtlCost : public QObject
{
    Q_OBJECT

private slots:
    void bitsThatMeetTakeALut()
    {
        BitNetlist netlist;
        const Nets a = sources(netlist, 8);
        const Nets b = sources(netlist, 8);
        const Nets sum = netlist.sum(extended(a, 10), extended(b, 10), false);
        const auto counts = netlist.counts(sum);
        QCOMPARE(counts.luts, 8); // the signs meet once, however often they are copied
        QCOMPARE(counts.carries, 3);
        // Only what is needed counts.
        QCOMPARE(netlist.counts(Nets(sum.begin(), sum.begin() + 4)).luts, 4);
        QCOMPARE(netlist.counts(Nets{}).luts, 0);
    }

    void bitsOfOneOperandAreWires()
    {
        BitNetlist netlist;
        const Nets a = sources(netlist, 8);
        const Nets zeros(8, BitNetlist::zero);
        QCOMPARE(netlist.counts(netlist.sum(a, zeros, false)).luts, 0);
        // Less nothing is plus ones and a carry.
        QCOMPARE(netlist.counts(netlist.sum(a, zeros, true)).inverters, 8);
        const auto negated = netlist.counts(netlist.sum(zeros, a, true));
        QCOMPARE(negated.inverters, 8);
        QCOMPARE(negated.luts, 8);
        // A sum and a difference of the same bits share nothing, two equal sums all.
        const Nets b = sources(netlist, 8);
        Nets all = netlist.sum(a, b, false);
        const Nets again = netlist.sum(b, a, false);
        all.insert(all.end(), again.begin(), again.end());
        QCOMPARE(netlist.counts(all).luts, 8);
        const Nets difference = netlist.sum(a, b, true);
        all.insert(all.end(), difference.begin(), difference.end());
        QCOMPARE(netlist.counts(all).luts, 16);
    }

    void smallFunctionsVanishInTheLutsBehindThem()
    {
        BitNetlist netlist;
        const Nets a = sources(netlist, 8);
        const BitNetlist::Net sign = netlist.source();
        Nets rectified;
        for (const BitNetlist::Net bit : a) {
            rectified.push_back(netlist.forced(bit, sign, 1));
        }
        QCOMPARE(netlist.counts(rectified).luts, 8);
        const Nets b = sources(netlist, 8);
        // The carry multiplexers read the first operand as it is, and of the second nothing.
        QCOMPARE(netlist.counts(netlist.sum(b, rectified, false)).luts, 8);
        QCOMPARE(netlist.counts(netlist.sum(rectified, b, false)).luts, 16);
        // A register clears itself.
        Nets registered;
        for (const BitNetlist::Net bit : rectified) {
            registered.push_back(netlist.registered(bit, 1));
        }
        const auto counts = netlist.counts(registered);
        QCOMPARE(counts.luts, 0);
        QCOMPARE(counts.registers, 8);
    }

    void wideFunctionsTakeTrees()
    {
        BitNetlist netlist;
        const auto lutsOf = [&](int inputs) {
            return netlist.counts(Nets{netlist.logic(sources(netlist, inputs), 1)}).luts;
        };
        QCOMPARE(lutsOf(1), 1);
        QCOMPARE(lutsOf(6), 1);
        QCOMPARE(lutsOf(7), 2);
        QCOMPARE(lutsOf(11), 2);
        QCOMPARE(lutsOf(12), 3);
        QCOMPARE(netlist.logic({BitNetlist::one, BitNetlist::zero}, 1), BitNetlist::zero);
    }

    void longWaitsBecomeShiftRegisters()
    {
        BitNetlist netlist;
        const BitNetlist::Net bit = netlist.source();
        const Nets two{netlist.registered(bit, 2)};
        QCOMPARE(netlist.counts(two).registers, 2);
        const Nets four{netlist.registered(bit, 4)};
        QCOMPARE(netlist.counts(four).shiftRegisters, 1);
        QCOMPARE(netlist.counts(four).registers, 0);
        // One that is read in between stays a row of registers.
        const Nets both{netlist.registered(bit, 2), netlist.registered(bit, 4)};
        QCOMPARE(netlist.counts(both).registers, 4);
        QCOMPARE(netlist.registered(BitNetlist::one, 3), BitNetlist::one);
    }

    void autoIsNeverWorseThanAdders_data()
    {
        QTest::addColumn<int>("luts");
        QTest::addColumn<int>("blocks");
        QTest::newRow("242 LUTs a block") << 53200 << 220;
        QTest::newRow("141 LUTs a block") << 1728000 << 12288;
        QTest::newRow("20 LUTs a block") << 4000 << 200;
        QTest::newRow("few blocks") << 20000 << 10;
    }
    void autoIsNeverWorseThanAdders()
    {
        QFETCH(int, luts);
        QFETCH(int, blocks);
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            const bool small = seed % 2 == 0;
            Design design = rtlDesign({.widths = small ? std::vector{4, 4, 8, 3} : std::vector{7, 6, 3},
                                       .bits = static_cast<int>(6 + seed % 7),
                                       .density = seed % 3 == 0 ? 0.5 : 1.0,
                                       .clockNs = seed % 4 == 0 ? 10.0 : 4.0,
                                       .seed = seed});
            design.board.lut = luts;
            design.board.dsp = blocks;
            const auto largerShare = [&](Multipliers multipliers) {
                design.multipliers = multipliers;
                const RtlCost cost = rtlFigures(design).value().cost.value();
                return std::max(cost.lut / luts, static_cast<double>(cost.dsp) / blocks);
            };
            const double additions = largerShare(Multipliers::Adders);
            const double chosen = largerShare(Multipliers::Auto);
            QVERIFY2(chosen <= additions * (1.0 + 1e-12),
                     qPrintable(QStringLiteral("seed %1: %2 of the board, %3 with additions")
                                    .arg(seed)
                                    .arg(chosen)
                                    .arg(additions)));
        }
    }

    void boundsAreWiderWithProductsInDspBlocks()
    {
        Design design = rtlDesign({.widths = {4, 4, 8, 3}, .bits = 12, .seed = 5});
        design.board.lut = 53200;
        design.board.dsp = 220;
        const auto below = [&](Multipliers multipliers) {
            design.multipliers = multipliers;
            const RtlCost cost = rtlFigures(design).value().cost.value();
            return 1.0 - cost.lutLow / cost.lut;
        };
        QVERIFY(below(Multipliers::Adders) < 0.06);
        QVERIFY(below(Multipliers::Dsp) > 0.06 && below(Multipliers::Dsp) < 0.1);
    }

    void isWhatYosysCounts_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("density");
        QTest::addColumn<network::ActivationKind>("activation");
        QTest::addColumn<double>("clock");
        QTest::addColumn<Multipliers>("multipliers");
        QTest::addColumn<bool>("seriesSeven");
        const auto relu = network::ActivationKind::ReLU;
        const auto tanh = network::ActivationKind::Tanh;
        QTest::newRow("dense") << 6 << 1.0 << relu << 5.0 << Multipliers::Adders << false;
        QTest::newRow("pruned, fast") << 8 << 0.3 << relu << 1.5 << Multipliers::Adders << false;
        QTest::newRow("table") << 7 << 0.6 << tanh << 4.0 << Multipliers::Adders << false;
        QTest::newRow("large table, shared") << 8 << 0.6 << tanh << 20.0 << Multipliers::Adders << false;
        QTest::newRow("DSP blocks") << 12 << 1.0 << relu << 5.0 << Multipliers::Dsp << false;
        QTest::newRow("some DSP blocks") << 14 << 0.6 << relu << 3.0 << Multipliers::Auto << false;
        QTest::newRow("DSP blocks that add") << 12 << 1.0 << relu << 5.0 << Multipliers::Dsp << true;
        QTest::newRow("DSP blocks that add, fast") << 14 << 0.6 << relu << 3.0 << Multipliers::Auto << true;
    }

    void isWhatYosysCounts()
    {
        QFETCH(int, bits);
        QFETCH(double, density);
        QFETCH(network::ActivationKind, activation);
        QFETCH(double, clock);
        QFETCH(Multipliers, multipliers);
        QFETCH(bool, seriesSeven);
        // Of other widths and seeds than those the benchmark prints.
        Design design = rtlDesign({.widths = {7, 6, 3},
                                   .bits = bits,
                                   .density = density,
                                   .activation = activation,
                                   .clockNs = clock,
                                   .seed = 77,
                                   .multipliers = multipliers,
                                   .seriesSeven = seriesSeven});
        const RtlCost cost = rtlFigures(design)->cost.value();
        QCOMPARE(cost.dsp > 0, multipliers != Multipliers::Adders);
        const QTemporaryDir folder;
        const auto path = [&](const char* name) { return folder.filePath(name).toStdString(); };
        QVERIFY(commit(writeVerilog(design).value(), path("rtl")));
        ToolJob job;
        job.sources = path("rtl");
        job.folder = path("work");
        job.top = design.name;
        job.board = design.board;
        const RunControl control;
        const auto report = runTool(*findTool("yosys").value(), job, ToolPlaces::standard(), control);
        QVERIFY2(report.has_value(), report ? "" : report.error().toString().c_str());
        const double lut = report->synthesis->lut.value_or(0.0);
        QVERIFY2(
            cost.lutLow <= lut && lut <= cost.lutHigh,
            qPrintable(QStringLiteral("%1 of Yosys, %2 to %3").arg(lut).arg(cost.lutLow).arg(cost.lutHigh)));
        QCOMPARE(report->synthesis->dsp.value_or(0.0), static_cast<double>(cost.dsp));
        QVERIFY(cost.lutHigh - cost.lutLow < (cost.dsp > 0 ? 0.25 : 0.2) * cost.lut);
        const double ff = report->synthesis->ff.value_or(0.0);
        QVERIFY2(std::abs(cost.ff - ff) <= 0.1 * ff + 4.0,
                 qPrintable(QStringLiteral("%1 of Yosys, %2").arg(ff).arg(cost.ff)));
    }
};

QTEST_GUILESS_MAIN(TestRtlCost)
#include "tst_rtl_cost.moc"
