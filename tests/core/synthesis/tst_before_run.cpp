// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/before_run.h"

#include "../../benchmarks/rtl_designs.h"

#include "snac/synthesis/checks.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::benchmarks;

namespace {

Design designOf(const std::vector<int>& widths, int bits, double density, int reuse)
{
    Design design = rtlDesign({.widths = widths, .bits = bits, .density = density});
    for (LayerBuild& layer : design.layers) {
        layer.reuseFactor = reuse;
    }
    return design;
}

QString told(const Design& design, const char* tool)
{
    QStringList lines;
    for (const std::string& line : beforeRun(design, **findTool(tool))) {
        lines << QString::fromStdString(line);
    }
    return lines.join('\n');
}

} // namespace

class TestBeforeRun : public QObject
{
    Q_OBJECT

private slots:
    /// A small design on a small disk is no reason to refuse the work.
    void theDiskIsAskedForByTheSize()
    {
        const std::uint64_t small = diskNeeded(designOf({4, 4}, 8, 1.0, 1));
        const std::uint64_t larger = diskNeeded(designOf({16, 64, 32}, 8, 0.2, 1));
        QVERIFY(small > leastDiskNeeded && small < 2 * leastDiskNeeded);
        QVERIFY(larger > small && larger < leastFreeDiskByDefault);
        Design huge = designOf({4, 4}, 8, 1.0, 1);
        std::get<fixedpoint::Dense>(huge.network.operations.front()).weights.resize(1'000'000);
        QCOMPARE(diskNeeded(huge), leastFreeDiskByDefault);
        for (const char* form : {"verilog", "vhdl", "hls"}) {
            QVERIFY(isCheckedByPrograms(form));
        }
        for (const char* form : {"onnx", "qonnx", "bundle", "hls4ml"}) {
            QVERIFY(!isCheckedByPrograms(form));
        }
    }

    /// Processor seconds that Yosys 0.23 took of these designs, as a whole alone: on two cores a whole and
    /// its layers take about as long.
    void theTimeHolds_data()
    {
        QTest::addColumn<QList<int>>("widths");
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("density");
        QTest::addColumn<int>("reuse");
        QTest::addColumn<double>("measured");
        QTest::newRow("parallel") << QList<int>{16, 16} << 8 << 1.0 << 1 << 14.8;
        QTest::newRow("4 turns") << QList<int>{16, 16} << 8 << 1.0 << 4 << 20.2;
        QTest::newRow("16 turns") << QList<int>{16, 16} << 8 << 1.0 << 16 << 12.3;
        QTest::newRow("64 turns") << QList<int>{16, 16} << 8 << 1.0 << 64 << 11.7;
        QTest::newRow("two layers") << QList<int>{16, 32, 16} << 8 << 0.3 << 8 << 22.0;
        QTest::newRow("jets") << QList<int>{16, 64, 32, 32, 5} << 6 << 0.2 << 16 << 32.7;
    }
    void theTimeHolds()
    {
        QFETCH(QList<int>, widths);
        QFETCH(int, bits);
        QFETCH(double, density);
        QFETCH(int, reuse);
        QFETCH(double, measured);
        const Design design = designOf({widths.begin(), widths.end()}, bits, density, reuse);
        const RtlFigures figures = rtlFigures(design).value();
        QCOMPARE(figures.turnBits > 0, reuse > 1);
        const double seconds = yosysSeconds(figures, 1);
        QVERIFY2(seconds > 0.8 * measured && seconds < 1.25 * measured, qPrintable(QString::number(seconds)));
    }

    void turnsAreSpokenOf()
    {
        const QString parallel = told(designOf({16, 32, 16}, 8, 1.0, 1), "yosys");
        QVERIFY2(parallel.contains("expect some") && !parallel.contains("turns"), qPrintable(parallel));
        const QString turns = told(designOf({16, 64, 32, 32, 5}, 6, 0.2, 16), "yosys");
        QVERIFY2(turns.contains("47 multipliers, some in turns: expect some 40 seconds"), qPrintable(turns));
        // What takes no time is not worth a word, nor is Yosys' time where another tool runs.
        QCOMPARE(told(designOf({4, 4}, 4, 1.0, 2), "yosys"), QString());
        QVERIFY(!told(designOf({16, 64, 32, 32, 5}, 6, 0.2, 16), "vivado").contains("expect"));
    }

    void aChoiceThatChangesNothingIsSpokenOf()
    {
        Design design = designOf({4, 4}, 3, 1.0, 1);
        design.multipliers = Multipliers::Dsp;
        design.board.lut = 1000;
        design.board.dsp = 10;
        QVERIFY(told(design, "yosys").contains("no product got one"));
        QVERIFY(told(design, "vivado").contains("no product got one"));
        // Why there are no figures is told once they are known.
        const auto lines = beforeRun(design, **findTool("yosys"), fail("of more than 62 bits"));
        QCOMPARE(lines.size(), std::size_t{1});
        QVERIFY(lines.front().contains("cannot be written as RTL: of more than 62 bits"));
    }
};

QTEST_GUILESS_MAIN(TestBeforeRun)
#include "tst_before_run.moc"
