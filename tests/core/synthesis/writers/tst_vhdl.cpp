// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/vhdl/vhdl.h"

#include "../../../campaign.h"
#include "../small_design.h"
#include "random_design.h"

#include "snac/synthesis/tools/tool.h"
#include "snac/synthesis/writers/verilog/verilog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::synthesis::tests;
using fixedpoint::OutputStage;

namespace {

QByteArray fileOf(const FileSet& files, const std::string& path)
{
    const auto found = std::ranges::find(files, path, &OutputFile::path);
    return found == files.end() ? QByteArray() : QByteArray::fromStdString(found->bytes);
}

Design tinyVhdl()
{
    Design design = smallDesign();
    design.name = "tiny";
    return design;
}

/// What GHDL finds on the vectors.
Result<CheckResult> simulated(const FileSet& files, const std::string& top)
{
    const QTemporaryDir folder;
    SNAC_CHECK(commit(files, folder.filePath("a design").toStdString()));
    ToolJob job;
    job.sources = folder.filePath("a design").toStdString();
    job.folder = folder.filePath("run").toStdString();
    job.top = top;
    const RunControl control;
    SNAC_TRY(const auto tool, findTool("ghdl"));
    SNAC_TRY(const auto report, runTool(*tool, job, ToolPlaces::standard(), control));
    return report.checks.front();
}

} // namespace

/// With the real GHDL: configuring leaves this test out where there is none.
class TestVhdl : public QObject
{
    Q_OBJECT

private slots:
    void simulatesBitForBit_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("accumulators");
        QTest::addColumn<OutputStage>("stage");
        QTest::addColumn<int>("reuse");
        QTest::newRow("bytes") << 8 << 0.0 << OutputStage::Logits << 1;
        QTest::newRow("two bits") << 2 << 0.2 << OutputStage::Logits << 1;
        QTest::newRow("accumulators") << 6 << 1.0 << OutputStage::Logits << 1;
        QTest::newRow("wide") << 20 << 0.3 << OutputStage::Logits << 1;
        QTest::newRow("argmax") << 6 << 0.1 << OutputStage::Argmax << 1;
        QTest::newRow("softmax") << 6 << 0.1 << OutputStage::Softmax << 1;
        QTest::newRow("in turns") << 7 << 0.0 << OutputStage::Logits << 4;
        QTest::newRow("softmax in turns") << 6 << 0.0 << OutputStage::Softmax << 9;
        QTest::newRow("dsp") << 12 << 0.0 << OutputStage::Logits << 1;
    }
    void simulatesBitForBit()
    {
        QFETCH(int, bits);
        QFETCH(double, accumulators);
        QFETCH(OutputStage, stage);
        QFETCH(int, reuse);
        Random random(stableHash(QTest::currentDataTag()));
        int checked = 0;
        while (checked < campaign::cases(2, 4)) {
            auto design = randomDesign(random, {bits, bits, bits, 0.6, accumulators}, stage, "random", 60);
            if (!design) {
                continue;
            }
            if (QByteArray(QTest::currentDataTag()) == "dsp") {
                design->multipliers = checked % 2 == 0 ? Multipliers::Dsp : Multipliers::Auto;
                design->board.lut = 4000;
                design->board.dsp = 100;
                if (rtlFigures(*design)->multipliers == 0) {
                    continue; // a network without a product that is worth a block
                }
            }
            for (std::size_t i = 0; i < design->layers.size(); ++i) {
                design->layers[i].reuseFactor = i % 2 == 0 ? reuse : std::max(1, reuse / 4);
            }
            const auto files = writeVhdl(*design);
            QVERIFY2(files, files ? "" : files.error().message.c_str());
            const auto check = simulated(*files, "random");
            QVERIFY2(check, check ? "" : check.error().toString().c_str());
            QCOMPARE(check->rows, 60);
            QCOMPARE(check->mismatches, 0);
            QCOMPARE(*check->latencyCycles, static_cast<double>(rtlFigures(*design)->latencyCycles));
            ++checked;
        }
    }

    /// With the names of the Verilog but for the underscore.
    void tablesAreEntitiesThatNeuronsShare()
    {
        Random random(17);
        int checked = 0;
        while (checked < 2) {
            const auto design = randomDesign(random, {8, 8, 8, 0.7, 0.0}, OutputStage::Logits, "random", 60);
            const auto files = design ? writeVhdl(*design).value() : FileSet();
            const bool hasTable = std::ranges::any_of(
                files, [](const OutputFile& file) { return file.path.starts_with("rtl/random_tanh"); });
            if (!hasTable) {
                continue;
            }
            ++checked;
            const auto check = simulated(files, "random");
            QVERIFY2(check, check ? "" : check.error().toString().c_str());
            QCOMPARE(check->mismatches, 0);
        }
    }

    void testBenchFindsMistakes()
    {
        Design design = tinyVhdl();
        design.vectors.outputs(2, 1) ^= 1;
        const auto check = simulated(writeVhdl(design).value(), "tiny");
        QVERIFY2(check, check ? "" : check.error().toString().c_str());
        QCOMPARE(check->rows, 4);
        QCOMPARE(check->mismatches, 1);
    }

    /// An interval that is not what the report says is a failure, with every value right.
    void testBenchFindsAWrongInterval()
    {
        Design design = tinyVhdl();
        design.layers[0].reuseFactor = 3;
        auto files = writeVhdl(design).value();
        const auto right = simulated(files, "tiny");
        QVERIFY2(right, right ? "" : right.error().toString().c_str());
        const auto bench = std::ranges::find(files, std::string("tb/tiny_tb.vhd"), &OutputFile::path);
        const std::string said = "EXPECTED_INTERVAL : natural := 3;";
        const auto at = bench->bytes.find(said);
        QVERIFY(at != std::string::npos);
        bench->bytes.replace(at, said.size(), "EXPECTED_INTERVAL : natural := 2;");
        QVERIFY(!simulated(files, "tiny"));
    }

    void looksAsBefore()
    {
        const auto files = writeVhdl(tinyVhdl()).value();
        QCOMPARE(fileOf(files, "sim/files.txt"),
                 QByteArray("rtl/tiny_bits.vhd\nrtl/tiny_dense_1.vhd\nrtl/tiny_dense_2.vhd\nrtl/tiny.vhd\n"
                            "tb/tiny_tb.vhd\n"));
        const QString kept = qEnvironmentVariable("SNAC_KEEP");
        if (!kept.isEmpty() && !commit(files, kept.toStdString())) {
            qWarning("%s cannot be written", qPrintable(kept));
        }
        QFile golden(SNAC_SOURCE_DIR "/tests/data/synthesis/tiny_dense_1.vhd");
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(fileOf(files, "rtl/tiny_dense_1.vhd"), golden.readAll());
    }

    /// The same design: its figures, and its vectors, are those of the Verilog.
    void isTheDesignOfTheVerilog()
    {
        const auto vhdl = writeVhdl(tinyVhdl()).value();
        const auto verilog = writeVerilog(tinyVhdl()).value();
        QCOMPARE(fileOf(vhdl, "tb/inputs.hex"), fileOf(verilog, "tb/inputs.hex"));
        QCOMPARE(fileOf(vhdl, "tb/outputs.hex"), fileOf(verilog, "tb/outputs.hex"));
        QCOMPARE(fileOf(vhdl, "metadata.json").replace("vhdl-2008", "verilog-2001"),
                 fileOf(verilog, "metadata.json"));
    }

    void textOfUsersStaysInComments()
    {
        Design design = tinyVhdl();
        design.inputNames[0] = "p\u209c\nend; \u00e9";
        const auto files = writeVhdl(design).value();
        QVERIFY(fileOf(files, "rtl/tiny_dense_1.vhd").contains("-- p? end; ?\n"));
        const auto check = simulated(files, "tiny");
        QVERIFY2(check, check ? "" : check.error().toString().c_str());
        QVERIFY(check->good());
    }

    void namesThatMeetAreRefused()
    {
        Design design = tinyVhdl();
        design.layers[1].name = "Tb";
        const auto files = writeVhdl(design);
        QVERIFY(!files);
        QVERIFY2(files.error().message.contains("tiny_Tb"), files.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestVhdl)
#include "tst_vhdl.moc"
