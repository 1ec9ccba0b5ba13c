// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verilog_text.h"

namespace snac::synthesis::verilog {

std::string topText(const rtl::Source& source)
{
    const Program& program = source.program;
    const int latency = source.pipeline.latency;
    const int in = program.input.width * program.inputs;
    const int out = program.output.width * static_cast<int>(program.outputs.size());
    std::string text = commentLines(headLines(source, rtl::verilog(), "the network " + source.design.name));
    text += "// A new input every cycle; its output " + std::to_string(latency) + " clock edges later.\n";
    text += "// in_data: " + std::to_string(program.inputs) + " x " + program.input.toString() +
            ", out_data: " + std::to_string(program.outputs.size()) + " x " + program.output.toString() +
            ", the first in the lowest bits.\n";
    text += "/* verilator lint_off UNUSEDSIGNAL */ // features that no weight uses\n";
    text += "module " + source.design.name +
            " (\n    input wire clk,\n    input wire rst, // of the valid bits alone\n"
            "    input wire in_valid,\n    input wire " +
            rangeText(in) + "in_data,\n    output wire out_valid,\n    output reg " + rangeText(out) +
            "out_data\n);\n\n";
    const auto names = moduleNames(source);
    std::string from = "x_used";
    const int first = rtl::busWidth(program, source.pipeline.modules.front().inputs);
    text +=
        "    wire " + rangeText(first) + from + " = " + usedInputs(source, rtl::verilog(), "in_data") + ";\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string to = "y_" + names[i].substr(source.design.name.size() + 1);
        text += "    wire " + rangeText(rtl::busWidth(program, source.pipeline.modules[i].outputs)) + to +
                ";\n    " + names[i] + " u_" + names[i] + " (.clk(clk), .x(" + from + "), .y(" + to + "));\n";
        from = to;
    }
    text += "\n    reg " + rangeText(latency) + "valid;\n    assign out_valid = " +
            (latency == 1 ? std::string("valid") : "valid[" + std::to_string(latency - 1) + "]") + ";\n";
    text +=
        "    always @(posedge clk) begin\n        if (rst)\n            valid <= " + std::to_string(latency) +
        "'d0;\n        else\n            valid <= " +
        (latency == 1 ? std::string("in_valid")
                      : "{valid[" + std::to_string(latency - 2) + ":0], in_valid}") +
        ";\n        out_data <= " + allOutputs(source, rtl::verilog(), from) + ";\n    end\nendmodule\n";
    return text;
}

} // namespace snac::synthesis::verilog
