// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../report_fixtures.h"
#include "amd_fixtures.h"
#include "tool_site.h"

#include "snac/synthesis/tools/tool.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::synthesis::tests;

/// The drivers of AMD's tools with a stand-in: a shell script that takes their options, and leaves the files
/// that they would, or does what they do on a bad day. AMD's tools themselves have no part in this test.
class TestAmdTools : public QObject
{
    Q_OBJECT

private:
    ToolFolder m_folder;
    RunControl m_control;

    /// A program that tells its version and otherwise does `script`, with $report for the place of reports.
    std::string standIn(const std::string& name, const std::string& script)
    {
        m_folder.write("fixtures/csynth.xml", fixtures::csynthXml);
        m_folder.write("fixtures/cosim.rpt", fixtures::cosim);
        m_folder.write("fixtures/utilization.rpt", fixtures::routedUtilization);
        m_folder.write("fixtures/timing.rpt", fixtures::timingSummary);
        m_folder.write("fixtures/power.rpt", fixtures::power);
        return m_folder.write(
            "bin" + m_folder.fresh().substr(m_folder.path("").size()) + "/" + name,
            "#!/bin/sh\n"
            "case \"$1\" in -version|--version) echo \"tool v2023.2 (64-bit)\"; exit 0;; esac\n"
            "echo \"arguments: $*\"\n"
            "fixtures='" +
                m_folder.path("fixtures") +
                "'\n"
                "report=jets_prj/solution1/syn/report; mkdir -p $report jets_prj/solution1/sim/report\n" +
                script + "\n",
            true);
    }
    Result<ToolReport> run(const std::string& key, const std::string& script, const std::string& stage = "",
                           std::chrono::milliseconds limit = {}, const ToolSink& sink = {})
    {
        const Tool& tool = **findTool(key);
        m_job = {.sources = m_folder.path(std::string(tool.takes)),
                 .folder = m_folder.fresh(),
                 .top = "jets",
                 .board = testBoard(),
                 .stage = stage,
                 .layers = {},
                 .cache = {},
                 .timeLimit = limit};
        const ToolPlaces places{.program = standIn(key, script), .path = {}, .vendorFolders = {}};
        return runTool(tool, m_job, places, m_control, sink);
    }
    std::string message(const Result<ToolReport>& report)
    {
        return report ? "it worked" : report.error().toString();
    }
    [[nodiscard]] std::string log(const std::string& step) const
    {
        return ToolFolder::read(m_job.folder + "/" + step + ".log");
    }

    ToolJob m_job;
    static constexpr const char* csynth = "cp \"$fixtures/csynth.xml\" $report/jets_csynth.xml;";

private slots:
    void initTestCase()
    {
        m_folder.write("hls/build_prj.tcl", "# as the writer makes it\n");
        m_folder.write("hls/hls_config.cfg", "part=xcvu13p-flga2577-2-e\n");
        m_folder.write("verilog/rtl/jets.v", "module jets(input clk); endmodule\n");
        m_folder.write("verilog/sim/jets_tb.v", "module jets_tb; jets dut(); endmodule\n");
        m_folder.write("verilog/sim/files.txt", "rtl/jets.v\nsim/jets_tb.v\n");
    }

    void csynthIsRead_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("arguments");
        QTest::newRow("Vitis HLS") << "vitis_hls"
                                   << "-f build_prj.tcl";
        QTest::newRow("vitis-run") << "vitis-run"
                                   << "--mode hls --tcl build_prj.tcl";
        QTest::newRow("v++") << "v++"
                             << "-c --mode hls --config hls_config.cfg --work_dir work";
        QTest::newRow("Vivado HLS") << "vivado_hls"
                                    << "-f build_prj.tcl";
    }
    void csynthIsRead()
    {
        QFETCH(QString, tool);
        QFETCH(QString, arguments);
        const auto report = run(tool.toStdString(), std::string("echo \"steps $HLS_STEPS\"; ") + csynth);
        QVERIFY2(report.has_value(), message(report).c_str());
        QVERIFY(log("hls").contains("arguments: " + arguments.toStdString() + "\n"));
        QCOMPARE(log("hls").contains("steps csynth\n"), tool != "v++");
        const SynthesisResult& result = *report->synthesis;
        QCOMPARE(result.stage, Origin::Csynth);
        QCOMPARE(result.version, std::string("2023.2"));
        QCOMPARE(*result.lut, 84940.0);
        QCOMPARE(*result.cycles, 13.0);
        QCOMPARE(*result.ii, 2.0);
        QCOMPARE(*result.periodNs, 4.349);
        QVERIFY(!result.wnsNs);
        QVERIFY(result.warnings.empty());
        QCOMPARE(result.missing.front().what, std::string("timing after routing"));
    }

    void simulationsAreRead()
    {
        const std::string bench = "echo 'jets: 20 samples, 0 mismatches';";
        const auto csim = run("vitis_hls", bench, "csim");
        QVERIFY2(csim.has_value(), message(csim).c_str());
        QVERIFY(!csim->synthesis);
        QCOMPARE(csim->checks.front().rows, 20);

        const std::string cosim = "cp \"$fixtures/cosim.rpt\" jets_prj/solution1/sim/report/jets_cosim.rpt;";
        const auto both = run("vitis_hls", bench + csynth + bench + cosim, "cosim");
        QVERIFY2(both.has_value(), message(both).c_str());
        QCOMPARE(both->checks.size(), std::size_t{2});
        QCOMPARE(*both->checks.back().latencyCycles, 12.0);
        QCOMPARE(*both->synthesis->cycles, 12.0); // measured, where csynth said 13
        const auto missing = run("vitis_hls", bench + csynth, "cosim");
        QVERIFY2(message(missing).contains("co-simulation"), message(missing).c_str());
        const auto failed = run("vitis_hls",
                                bench + csynth +
                                    "sed 's/Pass/Fail/' \"$fixtures/cosim.rpt\" "
                                    ">jets_prj/solution1/sim/report/jets_cosim.rpt",
                                "cosim");
        QVERIFY(message(failed).contains("did not pass"));
    }

    void implementationsAreRead()
    {
        const std::string reports = "cp \"$fixtures/utilization.rpt\" utilization_routed.rpt;"
                                    "cp \"$fixtures/timing.rpt\" timing_summary_routed.rpt;"
                                    "cp \"$fixtures/power.rpt\" power_routed.rpt;";
        const auto report = run("vivado", reports);
        QVERIFY2(report.has_value(), message(report).c_str());
        const SynthesisResult& result = *report->synthesis;
        QCOMPARE(result.stage, Origin::Routed);
        QCOMPARE(*result.lut, 2100.0);
        QCOMPARE(*result.carry, 310.0);
        QCOMPARE(*result.wnsNs, -0.125);
        QCOMPARE(*result.periodNs, 5.125);
        QCOMPARE(*result.powerWatts, 2.875);
        QVERIFY(result.missing.empty());
        const std::string script = ToolFolder::read(m_job.folder + "/snac_vivado.tcl");
        QVERIFY(script.contains("-part xcvu13p-flga2577-2-e -mode out_of_context"));
        QVERIFY(script.contains("create_clock -name clk -period 5 "));
        QVERIFY(script.contains("{rtl/jets.v}") && !script.contains("jets_tb.v"));

        const auto partly =
            run("vivado", "cp \"$fixtures/utilization.rpt\" utilization_routed.rpt; head -c 300 "
                          "\"$fixtures/timing.rpt\" >timing_summary_routed.rpt");
        QVERIFY(partly.has_value());
        QCOMPARE(partly->synthesis->missing.size(), std::size_t{2});
        QVERIFY(!partly->synthesis->wnsNs);
        const auto byHls = run("vitis_hls", csynth + reports, "impl");
        QVERIFY2(byHls.has_value(), message(byHls).c_str());
        QCOMPARE(byHls->synthesis->stage, Origin::Routed);
        QCOMPARE(*byHls->synthesis->periodNs, 5.125);
    }

    void failuresAreExplained_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("says");
        QTest::newRow("licence") << "vivado"
                                 << "echo 'ERROR: [Common 17-345] A valid license was not found'; exit 1"
                                 << "XILINXD_LICENSE_FILE";
        QTest::newRow("part") << "vitis_hls"
                              << "echo \"ERROR: [HLS 200-1023] Part 'x' is not installed.\"; exit 1"
                              << "device family";
        QTest::newRow("part, and what there is, in Vivado")
            << "vivado"
            << "grep -q 'get_parts -quiet xcvu13p-flga2577-2-e' snac_vivado.tcl && "
               "echo 'snac: no part xcvu13p-flga2577-2-e' && echo 'snac: devices xc7z020 xcvu9p'; exit 1"
            << "part xcvu13p-flga2577-2-e: either its name is wrong";
        QTest::newRow("which parts to choose")
            << "vitis_hls"
            << "echo 'snac: no part xcvu13p-flga2577-2-e'; echo 'snac: devices xc7z020 xcku115 xcvu9p';"
               "echo 'build_prj.tcl: ERROR: [HLS 200-1023] gone' >&2; exit 1"
            << "a device that it has (snac boards lists boards): xcvu9p, xc7z020, xcku115. It says:";
        QTest::newRow("report missing") << "vitis_hls"
                                        << "exit 0"
                                        << "jets_csynth.xml) is missing: the tool ended without an error";
        QTest::newRow("missing, and the log says why") << "vitis_hls"
                                                       << "echo 'ERROR: [HLS 200-1023] gone'; exit 0"
                                                       << "device family";
        QTest::newRow("report truncated") << "vitis_hls"
                                          << "head -c 900 \"$fixtures/csynth.xml\" >$report/jets_csynth.xml"
                                          << "was C synthesis finished";
        QTest::newRow("report is garbage") << "vitis_hls"
                                           << "head -c 5000 /dev/urandom >$report/jets_csynth.xml"
                                           << "jets_csynth.xml";
        QTest::newRow("garbage printed") << "vitis_hls"
                                         << "head -c 50000 /dev/urandom; exit 3"
                                         << "ended with code 3";
        QTest::newRow("crash") << "vivado"
                               << "kill -SEGV $$"
                               << "crashed (signal 11";
        QTest::newRow("killed") << "vivado"
                                << "kill -KILL $$"
                                << "not enough memory";
        QTest::newRow("no utilization") << "vivado"
                                        << "exit 0"
                                        << "utilization";
    }
    void failuresAreExplained()
    {
        QFETCH(QString, tool);
        QFETCH(QString, script);
        QFETCH(QString, says);
        const auto report = run(tool.toStdString(), script.toStdString());
        QVERIFY2(message(report).contains(says.toStdString()), message(report).c_str());
        QVERIFY(!log(tool == "vivado" ? "vivado" : "hls").empty()); // the log stays
    }

    void aToolThatHangsIsEnded()
    {
        const auto late = run("vitis_hls", "sleep 1000", "", std::chrono::milliseconds(50));
        QVERIFY2(message(late).contains("time limit"), message(late).c_str());
    }

    void aToolIsCancelled()
    {
        std::jthread other;
        const auto cancelled = run("vitis_hls", "echo working; sleep 1000", "", {},
                                   [&](std::string_view, std::string_view line) {
                                       if (line == "working") {
                                           other = std::jthread([&] { m_control.cancel(); });
                                       }
                                   });
        QVERIFY(!cancelled.has_value());
        QVERIFY(cancelled.error().isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestAmdTools)
#include "tst_amd_tools.moc"
