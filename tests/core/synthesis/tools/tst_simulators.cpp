// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool_site.h"

#include "snac/synthesis/tools/tool.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::synthesis::tests;

/// With the real Verilator, Icarus Verilog, make and g++.
class TestSimulators : public QObject
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

    void theyAreFoundWithTheirVersions()
    {
        for (const char* key : {"yosys", "verilator", "icarus", "g++"}) {
            const auto found = probeTool(**findTool(key), ToolPlaces::standard());
            QVERIFY2(found.has_value(), found ? "" : found.error().toString().c_str());
            QVERIFY2(found->version.contains('.'), key);
        }
        QVERIFY(findTool("yosis").error().message.contains("yosys"));
        const auto missing = probeTool(**findTool("yosys"),
                                       {.program = {}, .path = m_folder.path("rtl"), .vendorFolders = {}});
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QVERIFY(missing.error().message.contains("Debian package yosys"));
    }

    void benchesAreRun_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("folder");
        QTest::newRow("Icarus") << "icarus"
                                << "plain";
        QTest::newRow("Icarus, odd folder") << "icarus"
                                            << "a b/\"c' $(d) ü";
    }
    void benchesAreRun()
    {
        QFETCH(QString, tool);
        QFETCH(QString, folder);
        writeSmallRtl(m_folder, folder.toStdString());
        auto asked = job(folder.toStdString());
        asked.folder = m_folder.path(folder.toStdString() + "/../run of " + tool.toStdString());
        const auto report = run(qPrintable(tool), asked);
        QVERIFY2(report.has_value(), report ? "" : report.error().toString().c_str());
        QCOMPARE(report->checks.size(), std::size_t{1});
        const CheckResult& check = report->checks.front();
        QCOMPARE(check.rows, 256);
        QCOMPARE(check.mismatches, 0);
        QCOMPARE(*check.latencyCycles, 2.0);
        QVERIFY(check.good());
    }

    /// In an odd folder, where make cannot work; what Verilator compiles of itself is taken from the first
    /// run.
    void verilatorsLibraryIsCompiledOnce()
    {
        const char* const folder = "a b/\"c' $(d) ü";
        writeSmallRtl(m_folder, folder);
        ToolPlaces places = ToolPlaces::standard();
        places.kept = m_folder.path("kept");
        int runs = 0;
        const auto compilesIt = [&] {
            auto asked = job(folder);
            asked.folder = m_folder.path(std::string(folder) + "/../run " + std::to_string(++runs) + " of ü");
            std::string steps;
            std::string log;
            const auto report = runTool(**findTool("verilator"), asked, places, m_control,
                                        [&](std::string_view step, std::string_view line) {
                                            steps += steps.contains(step) ? "" : std::string(step) + " ";
                                            log += std::string(line) + '\n';
                                        });
            if (!report || !report->checks.front().good() || report->checks.front().rows != 256) {
                return std::string("failed: ") + (report ? log : report.error().toString());
            }
            return steps + (log.contains("verilated.cpp") ? "with it" : "without it");
        };
        QCOMPARE(compilesIt(), std::string("runtime compile simulate with it"));
        QCOMPARE(compilesIt(), std::string("compile simulate without it"));
    }

    void aToolMayWorkBelowItsSources()
    {
        writeSmallRtl(m_folder, "around");
        auto asked = job("around");
        asked.folder = m_folder.path("around/reports/one");
        const auto report = run("icarus", asked);
        QVERIFY2(report.has_value(), report ? "" : report.error().toString().c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(asked.folder + "/reports/one")));
    }

    void aDesignThatIsWrongIsFound()
    {
        writeSmallRtl(m_folder, "wrong", " + (i == 1 && k == 0 ? 1 : 0)");
        const auto report = run("icarus", job("wrong"));
        QVERIFY(report.has_value());
        QCOMPARE(report->checks.front().mismatches, 1);
        QVERIFY(!report->checks.front().good());
    }

    void aBenchThatEndsEarlyIsAnError()
    {
        writeSmallRtl(m_folder, "early");
        m_folder.write("early/sim/tiny_tb.v", "module tiny_tb; initial $finish; endmodule\n");
        const auto report = run("icarus", job("early"));
        QVERIFY(!report.has_value());
        QVERIFY(report.error().message.contains("without its result line"));
    }

    void aVerilatorThatBuildsNothingIsSaidSo()
    {
        m_folder.write("empty/verilator", "#!/bin/sh\necho Verilator 5.006 devel\n", true);
        const auto report = runTool(
            **findTool("verilator"), job("rtl"),
            {.program = m_folder.path("empty/verilator"), .path = {}, .vendorFolders = {}}, m_control);
        QVERIFY(!report.has_value());
        QVERIFY2(report.error().message.contains("made nothing that could be run"),
                 report.error().message.c_str());
        QVERIFY(report.error().place.file.ends_with("compile.log"));
    }

    /// A compiler that gives 0 and makes nothing is what is wrong, and not what was to be run.
    void compilersThatMakeNothingAreNamed_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("other");
        QTest::newRow("Icarus") << "icarus"
                                << "iverilog"
                                << "vvp";
        QTest::newRow("C simulation") << "g++"
                                      << "g++"
                                      << "";
    }
    void compilersThatMakeNothingAreNamed()
    {
        QFETCH(QString, tool);
        QFETCH(QString, program);
        QFETCH(QString, other);
        const std::string folder = "silent " + tool.toStdString();
        for (const QString& name : {program, other}) {
            if (!name.isEmpty()) {
                m_folder.write(folder + "/" + name.toStdString(),
                               "#!/bin/sh\n[ \"$1\" = -n ] && exit 255\necho version 5.006\n", true);
            }
        }
        m_folder.write("silent hls/Makefile", "csim: build/csim\n\t./build/csim tb_data\n"
                                              "build/csim: test.cpp\n\tmkdir -p build\n\t$(CXX) -o $@ $<\n");
        m_folder.write("silent hls/test.cpp", "int main() {}\n");
        ToolPlaces places = ToolPlaces::standard();
        places.path = m_folder.path(folder);
        const auto report =
            runTool(**findTool(tool.toStdString()), job(tool == QStringLiteral("g++") ? "silent hls" : "rtl"),
                    places, m_control);
        QVERIFY(!report.has_value());
        QVERIFY2(report.error().message.contains("(compile) ended without an error, but made nothing"),
                 report.error().message.c_str());
    }

    /// A program that hangs when it is asked for its version is given up, and at once after a cancel.
    void hangingVersionsAreGivenUp()
    {
        for (const auto& [key, program] :
             {std::pair("yosys", "yosys"), std::pair("icarus", "iverilog"),
              std::pair("verilator", "verilator"), std::pair("g++", "g++"), std::pair("vivado", "vivado")}) {
            const std::string folder = std::string("hanging ") + key;
            m_folder.write(folder + "/" + program, "#!/bin/sh\nexec sleep 1000\n", true);
            ToolPlaces places;
            places.path = m_folder.path(folder);
            places.versionLimit = std::chrono::milliseconds(1);
            RunControl control;
            if (std::string_view(key) != "vivado") { // which has a minute
                const auto late = probeTool(**findTool(key), places, control);
                QVERIFY(!late.has_value());
                QVERIFY2(late.error().message.contains("had not ended after 0.001 s"),
                         late.error().message.c_str());
            }
            places.versionLimit = std::chrono::hours(1);
            control.cancel();
            const auto cancelled = probeTool(**findTool(key), places, control);
            QVERIFY(!cancelled.has_value());
            QVERIFY2(cancelled.error().isCancelled(), cancelled.error().message.c_str());
        }
    }

    /// What a tool starts itself is asked for before the run: without it another simulator takes its turn.
    void aToolWithoutItsHelperIsMissing_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("others");
        QTest::addColumn<QString>("missing");
        QTest::newRow("Verilator without a compiler") << "verilator"
                                                      << "verilator"
                                                      << "make"
                                                      << "`g++`";
        QTest::newRow("Verilator without make") << "verilator"
                                                << "verilator"
                                                << "c++"
                                                << "`make`";
        QTest::newRow("Verilator with both") << "verilator"
                                             << "verilator"
                                             << "make c++"
                                             << "";
        QTest::newRow("Icarus without its interpreter") << "icarus"
                                                        << "iverilog"
                                                        << ""
                                                        << "`vvp`";
        QTest::newRow("Icarus with it") << "icarus"
                                        << "iverilog"
                                        << "vvp"
                                        << "";
        QTest::newRow("C simulation without make") << "g++"
                                                   << "g++"
                                                   << ""
                                                   << "`make`";
    }
    void aToolWithoutItsHelperIsMissing()
    {
        QFETCH(QString, tool);
        QFETCH(QString, program);
        QFETCH(QString, others);
        QFETCH(QString, missing);
        const std::string folder = std::string("helpers ") + QTest::currentDataTag();
        for (const QString& name : (program + " " + others).split(' ', Qt::SkipEmptyParts)) {
            m_folder.write(folder + "/" + name.toStdString(), "#!/bin/sh\necho version 5.006\n", true);
        }
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QByteArray::fromStdString(m_folder.path(folder)));
        const auto found = probeTool(**findTool(tool.toStdString()), ToolPlaces::standard());
        qputenv("PATH", path);
        QCOMPARE(found.has_value(), missing.isEmpty());
        if (!found) {
            QCOMPARE(found.error().kind, ErrorKind::NotFound);
            QVERIFY2(found.error().message.contains(missing.toStdString()), found.error().message.c_str());
        }
    }

    void noRoomIsFoundBeforeAnythingRuns()
    {
        auto asked = job("rtl");
        asked.leastFreeDisk = std::uint64_t{1} << 62U;
        const auto report = run("icarus", asked);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().kind, ErrorKind::Transient);
        QVERIFY(report.error().message.contains("free on this disk"));
        QVERIFY(!QFile::exists(QString::fromStdString(asked.folder + "/compile.log")));
    }

    void csimIsBuiltAndRun()
    {
        m_folder.write("hls dir/Makefile",
                       "csim: build/csim\n\t./build/csim\n"
                       "build/csim: test.cpp\n\t@mkdir -p build\n\t$(CXX) -O1 test.cpp -o $@\n");
        const auto bench = [&](const char* mismatches) {
            m_folder.write("hls dir/test.cpp",
                           std::string("#include <cstdio>\nint main() { std::puts(\"small: 20 samples, ") +
                               mismatches + " mismatches\"); return " + mismatches + " != 0; }\n");
        };
        bench("0");
        const auto good = run("g++", job("hls dir"));
        QVERIFY2(good.has_value(), good ? "" : good.error().toString().c_str());
        QCOMPARE(good->checks.front().rows, 20);
        QVERIFY(good->checks.front().good());
        bench("3");
        const auto wrong = run("g++", job("hls dir"));
        QVERIFY(wrong.has_value());
        QCOMPARE(wrong->checks.front().mismatches, 3);
        m_folder.write("hls dir/test.cpp", "#include <ap_int.h>\n");
        const auto broken = run("g++", job("hls dir"));
        QVERIFY(!broken.has_value());
        QVERIFY2(broken.error().message.contains("ap_int"), broken.error().message.c_str());
        QVERIFY(run("g++", job("rtl")).error().message.contains("Makefile"));
    }
};

QTEST_GUILESS_MAIN(TestSimulators)
#include "tst_simulators.moc"
