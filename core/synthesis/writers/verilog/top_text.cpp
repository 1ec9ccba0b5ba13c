// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "module_text.h"

#include <algorithm>

namespace snac::synthesis::verilog {

namespace {

std::string joinedDown(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) {
        text = text.empty() ? part : part + ",\n        " + text;
    }
    return "{" + text + "}";
}

/// The bits of in_data that the first module takes.
std::string inputText(const Source& source)
{
    const Program& program = source.program;
    const int width = program.input.width;
    const Bits bus{"in_data", width * program.inputs, false, std::nullopt};
    std::vector<std::string> parts;
    for (const int value : source.pipeline.modules.front().inputs) {
        parts.push_back(slice(bus, value * width + valueWidth(program.value(value)) - 1, value * width));
    }
    return parts.empty() ? "1'b0" : joinedDown(parts);
}

/// All outputs in the format of the output, the first in the lowest bits.
std::string outputText(const Source& source, const std::string& bus)
{
    const Program& program = source.program;
    const auto& outputs = source.pipeline.modules.back().outputs;
    const auto places = busPlaces(program, outputs);
    const Bits all{bus, busWidth(program, outputs), false, std::nullopt};
    std::vector<std::string> parts;
    for (const int number : program.outputs) {
        const ProgramValue& value = program.value(number);
        const int width = valueWidth(value);
        const auto found = std::ranges::find(outputs, number);
        if (found == outputs.end()) {
            parts.push_back(literal(value.range.low, program.output.width));
            continue;
        }
        const int low = places[static_cast<std::size_t>(found - outputs.begin())];
        std::string bits = slice(all, low + width - 1, low);
        const int more = program.output.width - width;
        if (more > 0) {
            const std::string sign =
                isSignedValue(value) ? slice(all, low + width - 1, low + width - 1) : std::string("1'b0");
            bits = "{{" + std::to_string(more) + "{" + sign + "}}, " + bits + "}";
        }
        parts.push_back(bits);
    }
    return joinedDown(parts);
}

} // namespace

std::string topText(const Source& source)
{
    const Program& program = source.program;
    const int latency = source.pipeline.latency;
    const int in = program.input.width * program.inputs;
    const int out = program.output.width * static_cast<int>(program.outputs.size());
    std::string text = headerText(source, "the network " + source.design.name);
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
    const int first = busWidth(program, source.pipeline.modules.front().inputs);
    text += "    wire " + rangeText(first) + from + " = " + inputText(source) + ";\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string to = "y_" + names[i].substr(source.design.name.size() + 1);
        text += "    wire " + rangeText(busWidth(program, source.pipeline.modules[i].outputs)) + to +
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
        ";\n        out_data <= " + outputText(source, from) + ";\n    end\nendmodule\n";
    return text;
}

} // namespace snac::synthesis::verilog
