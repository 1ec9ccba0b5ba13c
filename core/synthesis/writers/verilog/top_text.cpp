// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verilog_text.h"

namespace snac::synthesis::verilog {

namespace {

/// The counter that says when the next input may come; nothing where one may come at every cycle.
std::string readyText(int interval)
{
    if (interval == 1) {
        return {};
    }
    const int width = fixedpoint::bitsFor(0, interval - 1, false);
    const std::string last = rtl::verilog().literal(interval - 1, width);
    const std::string one = rtl::verilog().literal(1, width);
    const std::string none = rtl::verilog().zeros(width);
    return "\n    reg " + rangeText(width) +
           "rest; // cycles until the next input may come\n"
           "    assign in_ready = rest == " +
           none +
           ";\n    wire taken = in_valid & in_ready;\n"
           "    always @(posedge clk) begin\n        if (rst)\n            rest <= " +
           none + ";\n        else if (taken)\n            rest <= " + last +
           ";\n        else if (!in_ready)\n            rest <= rest - " + one + ";\n    end\n";
}

} // namespace

std::string topText(const rtl::Source& source)
{
    const Program& program = source.program;
    const int latency = source.pipeline.latency;
    const int in = program.input.width * program.inputs;
    const int out = program.output.width * static_cast<int>(program.outputs.size());
    std::string text = commentLines(headLines(source, rtl::verilog(), "the network " + source.design.name));
    const int interval = source.pipeline.interval;
    text += "// A new input every " +
            (interval == 1 ? std::string("cycle") : std::to_string(interval) + " cycles") + "; its output " +
            std::to_string(latency) + " clock edges later.\n";
    if (interval > 1) {
        text += "// An input counts at a clock edge at which in_valid and in_ready are set.\n";
    }
    text += "// in_data: " + std::to_string(program.inputs) + " x " + program.input.toString() +
            ", out_data: " + std::to_string(program.outputs.size()) + " x " + program.output.toString() +
            ", the first in the lowest bits.\n";
    text += "/* verilator lint_off UNUSEDSIGNAL */ // features that no weight uses\n";
    text += "module " + source.design.name +
            " (\n    input wire clk,\n    input wire rst, // of the valid bits" +
            (interval > 1 ? " and in_ready\n" : " alone\n") + "    input wire in_valid,\n" +
            (interval > 1 ? "    output wire in_ready,\n" : "") + "    input wire " + rangeText(in) +
            "in_data,\n    output wire out_valid,\n    output reg " + rangeText(out) + "out_data\n);\n\n";
    const auto names = moduleNames(source);
    std::string from = "x_used";
    const int first = rtl::busWidth(program, source.pipeline.modules.front().inputs);
    text +=
        "    wire " + rangeText(first) + from + " = " + usedInputs(source, rtl::verilog(), "in_data") + ";\n";
    const std::string taken = interval > 1 ? "taken" : "in_valid";
    const auto starts = startPlaces(source);
    text += readyText(interval) + "    reg " + rangeText(latency) + "valid;\n";
    const rtl::Bits valid{"valid", latency, false, std::nullopt};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string to = "y_" + names[i].substr(source.design.name.size() + 1);
        text +=
            "    wire " + rangeText(rtl::busWidth(program, source.pipeline.modules[i].outputs)) + to +
            ";\n    " + names[i] + " u_" + names[i] + " (.clk(clk), " +
            (starts[i] < 0
                 ? ""
                 : ".start(" +
                       (starts[i] == 0 ? taken : rtl::verilog().slice(valid, starts[i] - 1, starts[i] - 1)) +
                       "), ") +
            ".x(" + from + "), .y(" + to + "));\n";
        from = to;
    }
    text += "\n    assign out_valid = " +
            (latency == 1 ? std::string("valid") : "valid[" + std::to_string(latency - 1) + "]") + ";\n";
    text +=
        "    always @(posedge clk) begin\n        if (rst)\n            valid <= " + std::to_string(latency) +
        "'d0;\n        else\n            valid <= " +
        (latency == 1 ? taken : "{valid[" + std::to_string(latency - 2) + ":0], " + taken + "}") +
        ";\n        out_data <= " + allOutputs(source, rtl::verilog(), from) + ";\n    end\nendmodule\n";
    return text;
}

} // namespace snac::synthesis::verilog
