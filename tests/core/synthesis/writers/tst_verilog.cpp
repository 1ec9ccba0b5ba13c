// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/verilog/verilog.h"

#include "../small_design.h"
#include "random_design.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

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
    if (!process.waitForFinished(100000)) {
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
    }

    void simulatesBitForBit()
    {
        QFETCH(int, bits);
        QFETCH(double, accumulators);
        QFETCH(OutputStage, stage);
        Random random(stableHash(QTest::currentDataTag()));
        int checked = 0;
        while (checked < 6) {
            const auto design =
                randomDesign(random, {bits, bits, bits, 0.6, accumulators}, stage, "random", 60);
            if (!design) {
                continue;
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

    void passesTheLinter()
    {
        Random random(3);
        for (const OutputStage stage : {OutputStage::Logits, OutputStage::Argmax, OutputStage::Softmax}) {
            std::optional<Design> design;
            while (!design) {
                design = randomDesign(random, {8, 8, 8, 0.7, 0.1}, stage, "random", 4);
            }
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

    void refusesReuseByName()
    {
        Design design = tinyDesign();
        design.layers[1].reuseFactor = 4;
        const auto files = writeVerilog(design);
        QVERIFY(!files);
        QVERIFY(files.error().message.starts_with("dense_2"));
    }
};

QTEST_GUILESS_MAIN(TestVerilog)
#include "tst_verilog.moc"
