// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool_site.h"

#include "snac/synthesis/report.h"
#include "snac/synthesis/tools/tool.h"

#include <QProcess>
#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::synthesis::tests;

/// With the real Yosys.
class TestYosys : public QObject
{
    Q_OBJECT

private:
    ToolFolder m_folder;
    RunControl m_control;

    ToolJob job(const std::string& sources)
    {
        return {.sources = m_folder.path(sources),
                .folder = m_folder.fresh(),
                .top = "tiny",
                .board = testBoard(),
                .stage = {},
                .layers = {},
                .cache = {}};
    }
    Result<ToolReport> run(const char* tool, const ToolJob& job, const ToolSink& sink = {})
    {
        return runTool(**findTool(tool), job, ToolPlaces::standard(), m_control, sink);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        writeSmallRtl(m_folder, "rtl");
    }

    void yosysCountsTheDesignAndItsLayers()
    {
        auto first = job("rtl");
        first.layers = {{.layer = "dense_1", .module = "tiny_dense_1"}};
        first.cache = m_folder.path("cache");
        first.threads = 2;
        std::string lines;
        const auto report = run("yosys", first, [&](std::string_view step, std::string_view line) {
            lines += std::string(step) + ": " + std::string(line) + "\n";
        });
        QVERIFY2(report.has_value(), report ? "" : report.error().toString().c_str());
        const SynthesisResult& result = *report->synthesis;
        QCOMPARE(result.tool, std::string("Yosys"));
        QCOMPARE(result.stage, Origin::Yosys);
        QVERIFY(!result.version.empty());
        // Three sums of some 11 bits and a comparison, two registers of 12 bits at most.
        QVERIFY2(*result.lut > 25.0 && *result.lut < 60.0, qPrintable(QString::number(*result.lut)));
        QVERIFY(*result.ff > 18.0 && *result.ff <= 24.0);
        QVERIFY(*result.carry >= 6.0);
        QCOMPARE(*result.dsp, 0.0);
        QCOMPARE(*result.bram18, 0.0);
        // Paths end at registers: across both, it would be the sum.
        QVERIFY(*result.depth > 3.0);
        QVERIFY(!result.periodNs && !result.wnsNs);
        QCOMPARE(result.missing.front().what, std::string("timing"));
        QCOMPARE(result.layers.size(), std::size_t{1});
        QCOMPARE(result.layers.front().layer, std::string("dense_1"));
        QVERIFY(*result.layers.front().lut > 20.0 && *result.layers.front().lut <= *result.lut);
        QCOMPARE(*result.layers.front().depth, *result.depth);
        QVERIFY(!result.layers.front().cached);
        QVERIFY(QFile::exists(QString::fromStdString(result.logFile)));
        QVERIFY(lines.contains("dense_1: ") && lines.contains("design: "));

        // The layer is known again when only the top module changed.
        ToolFolder changed;
        writeSmallRtl(changed, "rtl");
        changed.write("rtl/rtl/tiny.v",
                      "module tiny(input clk, input signed [7:0] a, b, output signed [11:0] y);\n"
                      "  tiny_dense_1 dense(clk, a, b, y);\nendmodule\n");
        auto second = first;
        second.sources = changed.path("rtl");
        second.folder = m_folder.fresh();
        const auto again = run("yosys", second);
        QVERIFY(again.has_value());
        QVERIFY(again->synthesis->layers.front().cached);
        QCOMPARE(*again->synthesis->layers.front().lut, *result.layers.front().lut);
        QVERIFY(!again->synthesis->logFile.empty()); // the whole was synthesized anew
        QVERIFY(*again->synthesis->ff < *result.ff);
    }

    /// What maps memories is left out where none is written, and makes no difference there.
    void memoriesAreMappedWhereTheyAre()
    {
        const auto scriptOf = [&](const std::string& sources) {
            const ToolSite site{.folder = m_folder.path(sources),
                                .scratch = {},
                                .tool = {.program = "yosys", .version = "1"}};
            const auto plan = (*findTool("yosys"))->prepare(job(sources), site);
            return plan ? QString::fromStdString(plan->files.front().bytes) : QString();
        };
        const QString script = scriptOf("rtl");
        QVERIFY2(script.contains("-run map_ffram:\n") && !script.contains("-run map_memory:"),
                 qPrintable(script));
        writeSmallRtl(m_folder, "remembers");
        m_folder.write("remembers/rtl/sums.v", "module tiny_dense_1(input clk, output reg [7:0] y);\n"
                                               "  reg [7:0] kept [0:255];\nendmodule\n");
        QVERIFY(scriptOf("remembers").contains("-run map_memory:\n"));

        const auto report = run("yosys", job("rtl"));
        QVERIFY2(report.has_value(), report ? "" : report.error().toString().c_str());
        m_folder.write("rtl/whole.ys", QString(script).replace("map_ffram:", "map_memory:").toStdString());
        QProcess whole;
        whole.setWorkingDirectory(QString::fromStdString(m_folder.path("rtl")));
        whole.start("yosys", {"-q", "-s", "whole.ys"});
        QVERIFY(whole.waitForFinished(600000) && whole.exitCode() == 0);
        const auto counted = readReport(ToolFolder::read(m_folder.path("rtl/design.stat.json")), "whole");
        QVERIFY2(counted.has_value(), counted ? "" : counted.error().toString().c_str());
        QCOMPARE(counted->lut, report->synthesis->lut);
        QCOMPARE(counted->ff, report->synthesis->ff);
        QCOMPARE(counted->carry, report->synthesis->carry);
    }

    void whatYosysRefusesIsSaid()
    {
        const auto error = [&](const ToolJob& asked) {
            const auto report = run("yosys", asked);
            return report ? std::string("it worked") : report.error().message;
        };
        auto wrongTop = job("rtl");
        wrongTop.top = "big";
        QVERIFY(error(wrongTop).contains("module 'big'"));
        auto wrongPart = job("rtl");
        wrongPart.board = testBoard("10cx220", "Cyclone");
        QVERIFY(error(wrongPart).contains("10cx220"));
        auto injected = job("rtl");
        injected.top = "tiny; exec -- rm x";
        QVERIFY(error(injected).contains("no name"));
        auto twice = job("rtl");
        twice.layers = {{.layer = "a", .module = "tiny"}, {.layer = "a", .module = "tiny"}};
        QVERIFY(error(twice).contains("two layers"));
        auto full = job("rtl");
        full.folder = m_folder.path("rtl");
        QVERIFY(error(full).contains("not empty"));
        writeSmallRtl(m_folder, "broken");
        m_folder.write("broken/rtl/tiny.v", "module tiny(input clk, output y)\n  assign y = ;\nendmodule\n");
        const auto broken = job("broken");
        const auto report = run("yosys", broken);
        QVERIFY(!report.has_value());
        QVERIFY2(report.error().message.contains("syntax error"), report.error().message.c_str());
        QVERIFY(QFile::exists(QString::fromStdString(report.error().place.file))); // the log
    }

    void familiesOfBoards_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("expected");
        QTest::newRow("pynq") << "xc7z020clg400-1"
                              << "Zynq-7000"
                              << "-family xc7 ";
        QTest::newRow("vu13p") << "xcvu13p-flga2577-2-e"
                               << "UltraScale+"
                               << "-family xcup ";
        QTest::newRow("alveo") << "xcu250-figd2104-2L-e"
                               << "UltraScale+"
                               << "-family xcup ";
        QTest::newRow("zu9") << "xczu9eg-ffvb1156-2-e"
                             << "Zynq UltraScale+"
                             << "-family xcup ";
        QTest::newRow("ku115") << "xcku115-flvb2104-2-e"
                               << "UltraScale"
                               << "-family xcu ";
    }
    void familiesOfBoards()
    {
        QFETCH(QString, part);
        QFETCH(QString, family);
        QFETCH(QString, expected);
        auto asked = job("rtl");
        asked.board = testBoard(part.toStdString(), family.toStdString());
        const ToolSite site{
            .folder = m_folder.path("rtl"), .scratch = {}, .tool = {.program = "yosys", .version = "1"}};
        const auto plan = (*findTool("yosys"))->prepare(asked, site);
        QVERIFY(plan.has_value());
        QVERIFY(plan->files.front().bytes.contains(expected.toStdString()));
        QVERIFY(plan->files.front().bytes.contains("maccmap -unmap"));
    }
};

QTEST_GUILESS_MAIN(TestYosys)
#include "tst_yosys.moc"
