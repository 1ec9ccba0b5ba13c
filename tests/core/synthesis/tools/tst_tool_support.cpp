// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool_site.h"

#include "snac/synthesis/tools/tool_support.h"
#include "snac/synthesis/tools/verilog_files.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::synthesis::tests;

class TestToolSupport : public QObject
{
    Q_OBJECT

private:
    ToolFolder m_folder;

private slots:
    void versions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("version");
        QTest::newRow("Yosys") << "Yosys 0.23 (git sha1 7ce5011c24b)"
                               << "0.23";
        QTest::newRow("Verilator") << "Verilator 5.006 2023-01-22 rev (Debian 5.006-3)"
                                   << "5.006";
        QTest::newRow("Vivado") << "vivado v2023.2 (64-bit)\nSW Build 4029153 on Fri Oct 13"
                                << "2023.2";
        QTest::newRow("g++") << "g++ (Debian 12.2.0-14) 12.2.0"
                             << "12.2.0";
        QTest::newRow("at the end of a sentence") << "This is 2.1."
                                                  << "2.1";
        QTest::newRow("none") << "no version 12 here"
                              << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void versions()
    {
        QFETCH(QString, text);
        QFETCH(QString, version);
        QCOMPARE(versionIn(text.toStdString()), version.toStdString());
    }

    void versionsOfFolders()
    {
        QCOMPARE(versionOfPath("/opt/Xilinx/Vitis_HLS/2023.2/bin/vitis_hls"), std::string("2023.2"));
        QCOMPARE(versionOfPath("/tools/Xilinx/2025.1/Vitis/bin/v++"), std::string("2025.1"));
        QCOMPARE(versionOfPath("/usr/bin/yosys"), std::string());
    }

    void theNewestOfTheVendorsFoldersIsTaken()
    {
        m_folder.write("vendor/Vivado/2019.2/bin/vivado", "#!/bin/sh\n", true);
        m_folder.write("vendor/2023.10/Vivado/bin/vivado", "#!/bin/sh\n", true);
        m_folder.write("vendor/Vivado/2023.2/bin/vivado", "#!/bin/sh\n", true);
        const ToolPlaces places{
            .program = {}, .path = "/nowhere", .vendorFolders = {m_folder.path("vendor")}};
        QCOMPARE(locateTool(places, "vivado", "get it", {"Vivado"}).value(),
                 m_folder.path("vendor/2023.10/Vivado/bin/vivado"));
        ToolPlaces set = places;
        set.program = m_folder.path("vendor/Vivado/2019.2/bin");
        QCOMPARE(locateTool(set, "vivado", "get it").value(),
                 m_folder.path("vendor/Vivado/2019.2/bin/vivado"));
        set.program += "/vivado";
        QVERIFY(locateTool(set, "vivado", "get it").has_value());
        set.program += "x"; // a setting that is wrong is said, not passed over
        QCOMPARE(locateTool(set, "vivado", "get it").error().kind, ErrorKind::NotFound);
        const auto missing = locateTool(places, "vitis_hls", "get it there", {"Vitis_HLS"});
        QVERIFY(missing.error().message.contains("get it there"));
    }

    void fileLists_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("says");
        QTest::newRow("missing") << "rtl/no.v"
                                 << "not there";
        QTest::newRow("upwards") << "../secret.v"
                                 << "no plain name";
        QTest::newRow("absolute") << "/etc/passwd"
                                  << "no plain name";
        QTest::newRow("option") << "-f"
                                << "no plain name";
        QTest::newRow("command") << "rtl/a.v; rm"
                                 << "no plain name";
        QTest::newRow("folder") << "rtl"
                                << "not there";
        QTest::newRow("empty") << "# none\n\n"
                               << "no source";
        QTest::newRow("good") << "rtl/a.v\r\n"
                              << "";
    }
    void fileLists()
    {
        QFETCH(QString, list);
        QFETCH(QString, says);
        m_folder.write("list/rtl/a.v", "module a; endmodule\n");
        m_folder.write("list/sim/files.txt", list.toStdString());
        const auto files = readFileList(m_folder.path("list"));
        QCOMPARE(files.has_value(), says.isEmpty());
        if (!files) {
            QVERIFY2(files.error().message.contains(says.toStdString()), files.error().message.c_str());
        }
    }

    void filesWithoutAList()
    {
        m_folder.write("unlisted/rtl/net_b.v", "module net_b; endmodule\n");
        m_folder.write("unlisted/rtl/net.v", "module net; endmodule\n");
        m_folder.write("unlisted/tb/net__tb.v", "module net__tb; endmodule\n");
        const std::string folder = m_folder.path("unlisted");
        const auto files = readFileList(folder);
        QCOMPARE(files.value(), (std::vector<std::string>{"rtl/net.v", "rtl/net_b.v", "tb/net__tb.v"}));
        QCOMPARE(benchModule(folder, *files, "net").value(), std::string("net__tb"));
        QVERIFY(benchModule(folder, *files, "net_b").error().message.contains("test vectors"));
        QVERIFY(!readFileList(m_folder.path("nothing")).has_value());
    }

    void benchResults()
    {
        const auto read = [](const char* text) { return readBenchResult(text, "log"); };
        const auto good = read("noise\nSNAC_RESULT rows=1000 mismatches=2 latency=5\n- $finish");
        QVERIFY(good.has_value());
        QCOMPARE(good->rows, 1000);
        QCOMPARE(good->mismatches, 2);
        QCOMPARE(*good->latencyCycles, 5.0);
        QVERIFY(!good->good());
        QVERIFY(!read("SNAC_RESULT rows=10 mismatches=0")->latencyCycles);
        QVERIFY(read("PASS rows=7 mismatches=0 latency=5")->good());
        QCOMPARE(read("FAIL rows=6 of 7 mismatches=2 latency=5 of 5")->mismatches, 2);
        const auto late = read("FAIL rows=6 of 7 mismatches=0 latency=5 of 5");
        QVERIFY(late.error().message.contains("not get all outputs"));
        QCOMPARE(read("jets: 20 samples, 1 mismatches")->mismatches, 1);
        QVERIFY(read("SNAC_RESULT rows=5 mismatches=0\nSNAC_RESULT rows=5 mismatches=0").has_value());
        for (const char* wrong : {"", "SNAC_RESULT rows=x mismatches=0", "SNAC_RESULT rows=-1 mismatches=0",
                                  "SNAC_RESULT rows=0 mismatches=0", "SNAC_RESULT mismatches=0",
                                  "SNAC_RESULT rows=99999999999999999999 mismatches=0",
                                  "SNAC_RESULT rows=5 mismatches=0\nSNAC_RESULT rows=5 mismatches=1"}) {
            QVERIFY2(!read(wrong).has_value(), wrong);
        }
    }

    void messagesAreExplained_data()
    {
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("says");
        QTest::newRow("licence")
            << "ERROR: [Common 17-345] A valid license was not found for feature 'Synthesis' "
               "and/or device 'xcvu13p'."
            << "XILINXD_LICENSE_FILE";
        QTest::newRow("part") << "ERROR: [HLS 200-1023] Part 'xcvu13p-flga2577-2-e' is not installed."
                              << "device family";
        QTest::newRow("part of Vivado") << "ERROR: [Coretcl 2-106] Specified part could not be found."
                                        << "device family";
        QTest::newRow("part, as our scripts say it")
            << "snac: no part xcvu13p-flga2577-2-e\nsnac: devices xc7z020 xcvu9p xcku115\nERROR: no"
            << "does not have the part xcvu13p-flga2577-2-e";
        QTest::newRow("memory") << "terminate called after throwing 'std::bad_alloc'"
                                << "memory";
        QTest::newRow("disk") << "write: No space left on device"
                              << "disk is full";
        QTest::newRow("year") << "ERROR: '2312010000' bad lexical cast: source type"
                              << "76960";
        QTest::newRow("unrolling") << "ERROR: [XFORM 203-504] Stop unrolling loop"
                                   << "reuse factor";
        QTest::newRow("another") << "INFO: fine\nERROR: something odd\nERROR: later"
                                 << "it says: ERROR: something odd";
        QTest::newRow("compiler") << "a.cpp:3:1: error: no"
                                  << "it says: a.cpp:3:1: error: no";
        QTest::newRow("nothing") << "INFO: 0 errors"
                                 << "";
    }
    void messagesAreExplained()
    {
        QFETCH(QString, log);
        QFETCH(QString, says);
        const std::string told = explainLog(log.toStdString());
        QVERIFY2(told.contains(says.toStdString()) && told.empty() == says.isEmpty(), told.c_str());
    }

    void memoriesAreSeenInTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("memories");
        QTest::newRow("wires")
            << "module a(input wire [7:0] x, y, output reg signed [3:0] z);\n"
               "wire [3:0] b = x[3:0], c = {x[1], y[2]} + f(x[1], y[2]); reg d, e;\n"
               "always @(posedge x[0] or posedge y[0]) begin z[1] <= b[1]; z[0] <= 1'b0; end endmodule"
            << false;
        QTest::newRow("words in a comment")
            << "wire a; // case, reg [3:0] b [0:3]\n/* reg c [0:3]; */" << false;
        QTest::newRow("function")
            << "function [3:0] f; input signed [3:0] x; f = x[3] ? x[2:0] : x; endfunction" << false;
        QTest::newRow("array") << "reg [7:0] m [0:255];" << true;
        QTest::newRow("array of bits") << "reg m[0:255];" << true;
        QTest::newRow("array with a sign") << "reg signed m [0:3];" << true;
        QTest::newRow("second of a list") << "reg [7:0] a, m [0:3];" << true;
        QTest::newRow("behind a value") << "reg [7:0] a = {b[0], c[0]}, m [0:3];" << true;
        QTest::newRow("of ports") << "module a(input logic [3:0] x, input logic [3:0] m [0:3]);" << true;
        QTest::newRow("choice") << "always @* case (x) 2'd0: y = 1; endcase" << true;
        QTest::newRow("name in full") << "reg [7:0] \\m [0:3];" << true;
        QTest::newRow("macro") << "`RAM(8)" << true;
    }
    void memoriesAreSeenInTheText()
    {
        QFETCH(QString, text);
        QFETCH(bool, memories);
        QCOMPARE(verilogWords(text.toStdString()).memories, memories);
    }

    void modulesAndTheirFiles()
    {
        const std::map<std::string, VerilogWords> files{
            {"a.v", verilogWords("/* module no; */ module a(input x); b one(x); // c two(x);\nendmodule")},
            {"b.v",
             verilogWords(
                 "`include \"d.vh\"\nmodule b(input x); initial $display(\"c \\\" c\"); e f(x); endmodule")},
            {"c.v", verilogWords("module c; endmodule module d; endmodule")},
            {"e.v", verilogWords("module e(input x); a again(x); endmodule")}};
        QCOMPARE(files.at("c.v").modules, (std::vector<std::string>{"c", "d"}));
        QCOMPARE(files.at("b.v").quoted, (std::vector<std::string>{"d.vh", "c \\\" c"}));
        QCOMPARE(filesOfModule(files, "a").value(), (std::vector<std::string>{"a.v", "b.v", "e.v"}));
        QCOMPARE(filesOfModule(files, "d").value(), (std::vector<std::string>{"c.v"}));
        QVERIFY(!filesOfModule(files, "no").has_value());
        for (const char* broken : {"", "/", "/*", "\"", "\"\\", "module", "module ", "//", "`"}) {
            (void)verilogWords(broken);
        }
    }
};

QTEST_GUILESS_MAIN(TestToolSupport)
#include "tst_tool_support.moc"
