// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/tools/tool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <string>

namespace snac::synthesis::tests {

/// Folders and files that tests of tools work in.
class ToolFolder
{
public:
    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    /// A folder name that was not used yet.
    [[nodiscard]] std::string fresh() { return path("work" + std::to_string(++m_number)); }
    /// Writes a file; the folders above it are made. Gives its path.
    std::string write(const std::string& name, const std::string& text, bool executable = false) const
    {
        const QString file = QString::fromStdString(path(name));
        QDir().mkpath(QFileInfo(file).path());
        QFile opened(file);
        if (opened.open(QIODevice::WriteOnly)) {
            opened.write(text.data(), qint64(text.size()));
        }
        opened.close();
        if (executable) {
            opened.setPermissions(opened.permissions() | QFile::ExeOwner | QFile::ReadOwner);
        }
        return file.toStdString();
    }
    [[nodiscard]] static std::string read(const std::string& file)
    {
        QFile opened(QString::fromStdString(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll().toStdString() : "";
    }

private:
    QTemporaryDir m_folder;
    int m_number = 0;
};

inline hardware::Board testBoard(const std::string& part = "xcvu13p-flga2577-2-e",
                                 const std::string& family = "UltraScale+")
{
    hardware::Board board;
    board.id = "test";
    board.part = part;
    board.family = family;
    return board;
}

/// y = relu(3 a - 5 b) in two modules of a file each, two clock cycles behind its inputs, and a bench over
/// all pairs of 16 values each that reads them from a file. `wrong` is added to what the bench expects.
inline void writeSmallRtl(const ToolFolder& folder, const std::string& name, const std::string& wrong = "")
{
    folder.write(name + "/rtl/sums.v", "// module nothing\n"
                                       "module tiny_dense_1(input clk, input signed [7:0] a, b,\n"
                                       "                     output reg signed [11:0] y);\n"
                                       "  always @(posedge clk) y <= (a <<< 1) + a - (b <<< 2) - b;\n"
                                       "endmodule\n");
    folder.write(name + "/rtl/tiny.v", "module tiny(input clk, input signed [7:0] a, b,\n"
                                       "             output reg signed [11:0] y);\n"
                                       "  wire signed [11:0] t;\n"
                                       "  tiny_dense_1 dense(clk, a, b, t);\n"
                                       "  always @(posedge clk) y <= t < 0 ? 12'sd0 : t;\n"
                                       "endmodule\n");
    folder.write(name + "/sim/tiny_tb.v",
                 "`timescale 1ns/1ps\n"
                 "module tiny_tb;\n"
                 "  reg clk = 0; reg signed [7:0] a, b; wire signed [11:0] y;\n"
                 "  reg [7:0] values [0:15]; integer i, k, bad, want;\n"
                 "  tiny dut(clk, a, b, y);\n"
                 "  always #5 clk = ~clk;\n"
                 "  initial begin\n"
                 "    $readmemh(\"sim/values.hex\", values); bad = 0;\n"
                 "    for (i = 0; i < 16; i = i + 1) for (k = 0; k < 16; k = k + 1) begin\n"
                 "      a = values[i]; b = values[k]; @(posedge clk); @(posedge clk); #1;\n"
                 "      want = 3 * $signed(values[i]) - 5 * $signed(values[k]);\n"
                 "      if (want < 0) want = 0;\n"
                 "      if ($signed(y) !== want" +
                     wrong +
                     ") bad = bad + 1;\n"
                     "    end\n"
                     "    $display(\"SNAC_RESULT rows=%0d mismatches=%0d latency=%0d\", 256, bad, 2);\n"
                     "    $finish;\n"
                     "  end\n"
                     "endmodule\n");
    folder.write(name + "/sim/values.hex", "0 1 2 3 7 8 40 7f 80 81 c0 f0 f8 fd fe ff\n");
    folder.write(name + "/sim/files.txt", "# sources\nrtl/sums.v\nrtl/tiny.v\nsim/tiny_tb.v\n");
}

} // namespace snac::synthesis::tests
