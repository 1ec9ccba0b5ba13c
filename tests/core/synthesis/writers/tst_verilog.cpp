// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/verilog/verilog.h"

#include "../../../benchmarks/rtl_designs.h"
#include "../../../campaign.h"
#include "../small_design.h"
#include "random_design.h"

#include "snac/fixedpoint/softmax.h"
#include "snac/synthesis/report.h"
#include "snac/synthesis/tools/tool.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::synthesis::tests;
using fixedpoint::OutputStage;

namespace {

struct Outcome
{
    int code = -1;
    QString text;
};

Outcome runIn(const QString& folder, const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(600000)) { // a loaded machine is no failure
        return {-1, program + ": " + process.errorString()};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

QStringList verilogFiles(const FileSet& files)
{
    QStringList names;
    for (const OutputFile& file : files) {
        if (file.path.ends_with(".v")) {
            names << QString::fromStdString(file.path);
        }
    }
    return names;
}

/// What the test bench prints, or what Icarus complains of.
QString simulate(const FileSet& files, const QString& folder)
{
    const Outcome built =
        runIn(folder, "iverilog", QStringList{"-g2001", "-Wall", "-o", "check.vvp"} + verilogFiles(files));
    if (built.code != 0 || built.text.contains("warning") || built.text.contains("error")) {
        return "iverilog: " + built.text;
    }
    return runIn(folder, "vvp", {"check.vvp"}).text;
}

/// For one who looks into a failure.
void keepFiles(const FileSet& files)
{
    const QString folder = qEnvironmentVariable("SNAC_KEEP");
    if (!folder.isEmpty() && !commit(files, folder.toStdString())) {
        qWarning("%s cannot be written", qPrintable(folder));
    }
}

void giveDspBlocks(Design& design, Multipliers multipliers)
{
    design.multipliers = multipliers;
    design.board.lut = 4000;
    design.board.dsp = 100;
}

Design tinyDesign()
{
    Design design = smallDesign();
    design.name = "tiny";
    return design;
}

} // namespace

class TestVerilog : public QObject
{
    Q_OBJECT

private slots:
    void simulatesBitForBit_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("accumulators");
        QTest::addColumn<OutputStage>("stage");
        QTest::newRow("bytes") << 8 << 0.0 << OutputStage::Logits;
        QTest::newRow("two bits") << 2 << 0.2 << OutputStage::Logits;
        QTest::newRow("accumulators") << 6 << 1.0 << OutputStage::Logits;
        QTest::newRow("wide") << 20 << 0.3 << OutputStage::Logits;
        QTest::newRow("argmax") << 6 << 0.1 << OutputStage::Argmax;
        QTest::newRow("softmax") << 6 << 0.1 << OutputStage::Softmax;
        QTest::newRow("dsp") << 12 << 0.0 << OutputStage::Logits;
        QTest::newRow("dsp, then softmax") << 9 << 0.1 << OutputStage::Softmax;
    }

    void simulatesBitForBit()
    {
        QFETCH(int, bits);
        QFETCH(double, accumulators);
        QFETCH(OutputStage, stage);
        Random random(stableHash(QTest::currentDataTag()));
        int checked = 0;
        int products = 0;
        const int networks = campaign::cases(2, 6);
        while (checked < networks) {
            auto design = randomDesign(random, {bits, bits, bits, 0.6, accumulators}, stage, "random", 60);
            if (!design) {
                continue;
            }
            if (QByteArray(QTest::currentDataTag()).startsWith("dsp")) {
                giveDspBlocks(*design, checked % 2 == 0 ? Multipliers::Dsp : Multipliers::Auto);
                products += rtlFigures(*design)->multipliers;
            }
            const auto files = writeVerilog(*design);
            QVERIFY2(files, files ? "" : files.error().message.c_str());
            const QTemporaryDir folder;
            QVERIFY(commit(*files, folder.filePath("rtl").toStdString()));
            const QString said = simulate(*files, folder.filePath("rtl"));
            const QString wanted =
                QString("PASS rows=60 mismatches=0 latency=%1").arg(rtlFigures(*design)->latencyCycles);
            if (!said.contains(wanted)) {
                keepFiles(*files);
            }
            QVERIFY2(said.contains(wanted), qPrintable("network " + QString::number(checked) + ": " + said));
            ++checked;
        }
        QCOMPARE(products > networks, QByteArray(QTest::currentDataTag()).startsWith("dsp"));
    }

    /// Neurons, and layers, that ask the same table share a module.
    void tablesAreModulesThatNeuronsShare()
    {
        Random random(17);
        int checked = 0;
        while (checked < 3) {
            const auto design = randomDesign(random, {8, 8, 8, 0.7, 0.0}, OutputStage::Logits, "random", 60);
            const auto files = design ? writeVerilog(*design).value() : FileSet();
            const auto table = std::ranges::find_if(files, [](const OutputFile& file) {
                return file.path.starts_with("rtl/random__"); // no output stage
            });
            if (table == files.end()) {
                continue;
            }
            ++checked;
            QVERIFY(table->bytes.contains("(* snac_table *)\nmodule random__"));
            QVERIFY(!table->bytes.contains("clk"));
            const QTemporaryDir folder;
            QVERIFY(commit(files, folder.filePath("rtl").toStdString()));
            const QString said = simulate(files, folder.filePath("rtl"));
            QVERIFY2(said.contains("PASS rows=60 mismatches=0"), qPrintable(said));
        }
    }

    void testBenchFindsMistakes()
    {
        Design design = tinyDesign();
        design.vectors.outputs(2, 1) ^= 1;
        const auto files = writeVerilog(design).value();
        const QTemporaryDir folder;
        QVERIFY(commit(files, folder.filePath("rtl").toStdString()));
        const QString said = simulate(files, folder.filePath("rtl"));
        QVERIFY2(said.contains("FAIL rows=4 of 4 mismatches=1"), qPrintable(said));
    }

    void productsOfDspBlocksAreNamed()
    {
        Design design = benchmarks::rtlDesign({.widths = {4, 4, 4}, .bits = 12, .density = 1.0});
        design.inputNames.front() = "mass of the jet";
        QVERIFY(multiplierNote(design, rtlFigures(design).value()).empty()); // nobody asked
        giveDspBlocks(design, Multipliers::Dsp);
        const RtlFigures figures = rtlFigures(design).value();
        QVERIFY(figures.dspProducts > 0);
        QCOMPARE(figures.dspProducts, figures.multipliers);
        QVERIFY(!QString::fromStdString(multiplierNote(design, figures)).contains("no product got one"));
        QString text;
        const FileSet files = writeVerilog(design).value();
        for (const OutputFile& file : files) {
            text += file.path.starts_with("rtl/") ? QString::fromStdString(file.bytes) : QString();
        }
        QCOMPARE(text.count(QRegularExpression("\\bx\\d+_times_\\d+_full = ")), figures.dspProducts);
        QVERIFY(text.contains("// products of DSP blocks, each for all neurons that have such a weight"));
        QVERIFY(text.contains(QRegularExpression(" // \\d+ \\* neuron \\d+ of " +
                                                 QString::fromStdString(design.layers.front().name) + "\n")));
        QVERIFY(text.contains(QRegularExpression(" // \\d+ \\* mass of the jet\n")));
        QVERIFY(!text.contains("neuron -1"));
    }

    /// A block is worth what the board has in LUTs for each.
    void whatABlockSavesIsSaid()
    {
        Design design = benchmarks::rtlDesign({.widths = {4, 4, 4}, .bits = 12, .density = 1.0});
        const RtlFigures plain = rtlFigures(design).value();
        giveDspBlocks(design, Multipliers::Dsp);
        const RtlFigures figures = rtlFigures(design).value();
        const double saved = plain.cost->lut - figures.cost->lut;
        const int blocks = figures.cost->dsp - plain.cost->dsp;
        QVERIFY(blocks > 0);
        const auto note = [&](double lutsForEach) {
            design.board.dsp = 1000;
            design.board.lut = static_cast<decltype(design.board.lut)>(1000 * lutsForEach);
            return QString::fromStdString(multiplierNote(design, figures));
        };
        QVERIFY2(note(saved / blocks - 1.0).isEmpty(), qPrintable(note(saved / blocks - 1.0)));
        const QString told = note(saved / blocks + 100.0);
        QVERIFY2(told.contains(QString::number(blocks) + " DSP block") &&
                     told.contains(QString::number(saved / blocks, 'f', 1) + " a block") &&
                     told.contains(QString::number(std::round(saved / blocks + 100.0)) + " LUTs for each"),
                 qPrintable(told));
    }

    void whyNoProductGotABlockIsSaid_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("reuse");
        QTest::addColumn<qint64>("blocks");
        QTest::addColumn<QString>("why");
        QTest::newRow("no blocks") << 12 << 1 << qint64{0} << "the board has none";
        QTest::newRow("turns") << 12 << 2 << qint64{100} << "every layer has a reuse factor above 1";
        QTest::newRow("few bits") << 3 << 1 << qint64{100} << "so few bits";
        QTest::newRow("turns of one layer")
            << 3 << 0 << qint64{100} << "in the layers without a reuse factor";
    }
    void whyNoProductGotABlockIsSaid()
    {
        QFETCH(int, bits);
        QFETCH(int, reuse);
        QFETCH(qint64, blocks);
        QFETCH(QString, why);
        Random random(8);
        std::optional<Design> design;
        while (!design) {
            design = randomDesign(random, {bits, bits, bits, 0.9, 0.0}, OutputStage::Logits, "random", 4);
        }
        giveDspBlocks(*design, Multipliers::Dsp);
        design->board.dsp = blocks;
        for (LayerBuild& layer : design->layers) {
            layer.reuseFactor = std::max(reuse, 1);
        }
        if (reuse == 0) { // the first one alone, whose multipliers are none that were chosen
            design->layers.front().reuseFactor = 4;
        }
        const auto note = QString::fromStdString(multiplierNote(*design, rtlFigures(*design).value()));
        QVERIFY2(note.startsWith("DSP blocks were asked for (dsp)") && note.contains(why), qPrintable(note));
    }

    void passesTheLinter_data()
    {
        QTest::addColumn<Multipliers>("multipliers");
        QTest::newRow("additions") << Multipliers::Adders;
        QTest::newRow("DSP blocks") << Multipliers::Dsp;
    }
    void passesTheLinter()
    {
        QFETCH(Multipliers, multipliers);
        Random random(3);
        for (const OutputStage stage : {OutputStage::Logits, OutputStage::Argmax, OutputStage::Softmax}) {
            std::optional<Design> design;
            while (!design) {
                design = randomDesign(random, {8, 8, 8, 0.7, 0.1}, stage, "random", 4);
            }
            giveDspBlocks(*design, multipliers);
            const auto files = writeVerilog(*design).value();
            const QTemporaryDir folder;
            QVERIFY(commit(files, folder.filePath("rtl").toStdString()));
            QStringList sources = verilogFiles(files);
            sources.removeIf([](const QString& name) { return name.startsWith("tb/"); });
            const Outcome lint =
                runIn(folder.filePath("rtl"), "verilator",
                      QStringList{"--lint-only", "-Wall", "--top-module", "random"} + sources);
            QVERIFY2(lint.code == 0, qPrintable(lint.text));
        }
    }

    void looksAsBefore()
    {
        const auto files = writeVerilog(tinyDesign()).value();
        QStringList names;
        for (const OutputFile& file : files) {
            names << QString::fromStdString(file.path);
        }
        QCOMPARE(names,
                 QStringList({"rtl/tiny.v", "rtl/tiny_dense_1.v", "rtl/tiny_dense_2.v", "tb/tiny__tb.v",
                              "tb/inputs.hex", "tb/outputs.hex", "metadata.json", "README.md"}));
        // Where the text is meant to change: SNAC_KEEP=FOLDER keeps what is written.
        keepFiles(files);
        QFile golden(SNAC_SOURCE_DIR "/tests/data/synthesis/tiny_dense_1.v");
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(QByteArray::fromStdString(files[1].bytes), golden.readAll());
        const auto again = writeVerilog(tinyDesign()).value();
        for (std::size_t i = 0; i < files.size(); ++i) {
            QCOMPARE(again[i].bytes, files[i].bytes);
        }
    }

    /// Who does by hand what the README says gets the numbers of `snac synth`, on the board's family.
    void theReadmeCountsWhatTheToolCounts_data()
    {
        QTest::addColumn<OutputStage>("stage");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("family");
        QTest::newRow("plain, UltraScale+") << OutputStage::Logits << "xcvu13p-flga2577-2-e"
                                            << "xcup";
        QTest::newRow("tables, series 7") << OutputStage::Softmax << "xc7z020clg400-1"
                                          << "xc7";
    }
    void theReadmeCountsWhatTheToolCounts()
    {
        QFETCH(OutputStage, stage);
        QFETCH(QString, part);
        QFETCH(QString, family);
        Design design = tinyDesign();
        design.network = fixedpoint::withOutputStage(design.network, stage).value();
        design.board.part = part.toStdString();
        design.board.family.clear();
        design.vectors = {};
        const FileSet files = writeVerilog(design).value();
        const QTemporaryDir folder;
        const std::string sources = folder.filePath("sources").toStdString();
        QVERIFY(commit(files, sources).has_value());
        const QString readme = QString::fromStdString(files.back().bytes);
        const auto line =
            QRegularExpression("^    (yosys -p .*)$", QRegularExpression::MultilineOption).match(readme);
        QVERIFY2(line.hasMatch() && line.captured(1).contains("-family " + family), qPrintable(readme));
        const Outcome byHand = runIn(QString::fromStdString(sources), "sh", {"-c", line.captured(1)});
        QCOMPARE(byHand.code, 0);
        const auto counted = readReport(byHand.text.toStdString(), "by hand");
        QVERIFY2(counted.has_value(), counted ? "" : counted.error().message.c_str());
        ToolJob job;
        job.sources = sources;
        job.folder = folder.filePath("run").toStdString();
        job.top = design.name;
        job.board = design.board;
        const auto report = runTool(**findTool("yosys"), job, ToolPlaces::standard(), RunControl());
        QVERIFY2(report && report->synthesis, report ? "" : report.error().toString().c_str());
        QCOMPARE(counted->lut, report->synthesis->lut);
        QCOMPARE(counted->ff, report->synthesis->ff);
        QCOMPARE(counted->carry, report->synthesis->carry);
        QVERIFY(counted->lut.value_or(0.0) > 0.0);
    }

    void aFasterClockHasMoreStages()
    {
        Design design = tinyDesign();
        design.clockNs = 20.0;
        const RtlFigures slow = rtlFigures(design).value();
        design.clockNs = 1.0;
        const RtlFigures fast = rtlFigures(design).value();
        QCOMPARE(slow.latencyCycles, 1);
        QVERIFY(fast.latencyCycles > 4);
        QCOMPARE(fast.adders, slow.adders);
        QVERIFY(fast.registerBits > slow.registerBits);
    }

    void multipliersTakeTurns_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<QList<int>>("reuse"); // by layer, and again
        QTest::addColumn<OutputStage>("stage");
        QTest::newRow("two") << 8 << QList<int>{2} << OutputStage::Logits;
        QTest::newRow("mixed with additions") << 6 << QList<int>{4, 1} << OutputStage::Logits;
        QTest::newRow("additions first") << 6 << QList<int>{1, 3} << OutputStage::Argmax;
        QTest::newRow("more turns than products") << 5 << QList<int>{100000} << OutputStage::Logits;
        QTest::newRow("odd") << 7 << QList<int>{5, 17, 2} << OutputStage::Softmax;
        QTest::newRow("wide") << 18 << QList<int>{7} << OutputStage::Logits;
    }
    void multipliersTakeTurns()
    {
        QFETCH(int, bits);
        QFETCH(QList<int>, reuse);
        QFETCH(OutputStage, stage);
        Random random(stableHash(QTest::currentDataTag()));
        int checked = 0;
        while (checked < campaign::cases(2, 5)) {
            auto design = randomDesign(random, {bits, bits, bits, 0.6, 0.0}, stage, "random", 40);
            if (!design) {
                continue;
            }
            int least = 1;
            for (std::size_t i = 0; i < design->layers.size(); ++i) {
                design->layers[i].reuseFactor = reuse[static_cast<int>(i) % reuse.size()];
                least = std::max(least, design->layers[i].reuseFactor);
            }
            const auto figures = rtlFigures(*design);
            QVERIFY2(figures, figures ? "" : figures.error().message.c_str());
            QVERIFY(figures->interval <= least); // pruned weights take no turns
            const auto files = writeVerilog(*design).value();
            const QTemporaryDir folder;
            QVERIFY(commit(files, folder.filePath("rtl").toStdString()));
            const QString said = simulate(files, folder.filePath("rtl"));
            QString wanted = QString("PASS rows=40 mismatches=0 latency=%1").arg(figures->latencyCycles);
            wanted += figures->interval > 1 ? QString(" interval=%1").arg(figures->interval) : QString();
            if (!said.contains(wanted)) {
                keepFiles(files);
            }
            QVERIFY2(said.contains(wanted), qPrintable("network " + QString::number(checked) + ": " + said));
            QStringList sources = verilogFiles(files);
            sources.removeIf([](const QString& name) { return name.startsWith("tb/"); });
            const Outcome lint =
                runIn(folder.filePath("rtl"), "verilator",
                      QStringList{"--lint-only", "-Wall", "--top-module", "random"} + sources);
            QVERIFY2(lint.code == 0, qPrintable(lint.text));
            ++checked;
        }
    }

    /// With the tool that the product takes first, as it takes it.
    void verilatorAgreesOnTurns()
    {
        Random random(11);
        std::optional<Design> design;
        while (!design) {
            design = randomDesign(random, {8, 8, 8, 0.6, 0.0}, OutputStage::Softmax, "random", 200);
        }
        for (LayerBuild& layer : design->layers) {
            layer.reuseFactor = 6;
        }
        const QTemporaryDir folder;
        ToolJob job;
        job.sources = folder.filePath("design").toStdString();
        job.folder = folder.filePath("run").toStdString();
        job.top = "random";
        QVERIFY(commit(writeVerilog(*design).value(), job.sources));
        const RunControl control;
        const auto report = runTool(*findTool("verilator").value(), job, ToolPlaces::standard(), control);
        QVERIFY2(report, report ? "" : report.error().toString().c_str());
        QCOMPARE(report->checks.front().rows, 200);
        QCOMPARE(report->checks.front().mismatches, 0);
        const RtlFigures figures = rtlFigures(*design).value();
        QVERIFY(figures.interval > 1);
        QCOMPARE(*report->checks.front().latencyCycles, static_cast<double>(figures.latencyCycles));
    }

    /// An interval that is not what the report says is a failure, with every value right.
    void testBenchFindsAWrongInterval()
    {
        Design design = tinyDesign();
        design.layers[0].reuseFactor = 3;
        auto files = writeVerilog(design).value();
        for (const int wrong : {2, 4}) {
            auto changed = files;
            const auto bench = std::ranges::find(changed, std::string("tb/tiny__tb.v"), &OutputFile::path);
            const std::string said = "localparam INTERVAL = 3;";
            const auto at = bench->bytes.find(said);
            QVERIFY(at != std::string::npos);
            bench->bytes.replace(at, said.size(), "localparam INTERVAL = " + std::to_string(wrong) + ";");
            const QTemporaryDir folder;
            QVERIFY(commit(changed, folder.filePath("rtl").toStdString()));
            const QString told = simulate(changed, folder.filePath("rtl"));
            const QString wanted = QString("interval=3 of %1").arg(wrong);
            QVERIFY2(told.contains("FAIL rows=4 of 4 mismatches=0") && told.contains(wanted),
                     qPrintable(told));
        }
    }

    void turnsNeedAsFewMultipliersAsTheReuseFactorAllows()
    {
        Design design = tinyDesign();
        const RtlFigures parallel = rtlFigures(design).value();
        QCOMPARE(parallel.multipliers, 0);
        QCOMPARE(parallel.interval, 1);
        QVERIFY(parallel.cost.has_value());
        int products = 0;
        const auto layers = fixedpoint::layersOf(design.network).value();
        for (const fixedpoint::LayerView& layer : layers) {
            int own = 0;
            for (const std::int64_t weight : layer.dense->weights) {
                own += weight != 0 ? 1 : 0;
            }
            products += (own + 1) / 2;
        }
        for (LayerBuild& layer : design.layers) {
            layer.reuseFactor = 2;
        }
        const RtlFigures turns = rtlFigures(design).value();
        QCOMPARE(turns.multipliers, products);
        QCOMPARE(turns.interval, 2);
        QVERIFY(!turns.cost); // nothing is known of what Yosys makes of multipliers
    }

    void anAccumulatorDoesNotTakeTurns()
    {
        Random random(5);
        std::optional<Design> design;
        while (!design) {
            design = randomDesign(random, {6, 6, 6, 0.7, 1.0}, OutputStage::Logits, "random", 4);
        }
        design->layers[0].reuseFactor = 4;
        const auto files = writeVerilog(*design);
        QVERIFY(!files);
        QVERIFY2(files.error().message.starts_with("layer 1: a reuse factor of 4"),
                 files.error().message.c_str());
        QVERIFY(files.error().message.contains("--reuse 1"));
    }
};

QTEST_GUILESS_MAIN(TestVerilog)
#include "tst_verilog.moc"
