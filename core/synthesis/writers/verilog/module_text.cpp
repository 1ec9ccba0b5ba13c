// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verilog_text.h"

#include "snac/base/overloaded.h"
#include "snac/synthesis/straight_line/table_use.h"

namespace snac::synthesis::verilog {

namespace {

std::string functionText(const rtl::Function& function)
{
    std::string text = "\n    // " + function.comment + "\n    function " + rangeText(function.width) +
                       function.name + ";\n        input " + rangeText(function.argumentWidth) +
                       "argument;\n";
    if (function.busWidth > 0) {
        text += "        input " + rangeText(function.busWidth) + "values;\n";
    }
    text += "        case (argument)\n";
    for (const auto& [argument, value] : function.cases) {
        text += "            " + rtl::verilog().literal(argument, function.argumentWidth) + ": " +
                function.name + " = " + value + ";\n";
    }
    return text + "            default: " + function.name + " = " + function.otherwise +
           ";\n        endcase\n    endfunction\n";
}

std::string wireText(const rtl::Wire& wire)
{
    const std::string declared = "wire " + rangeText(wire.width) + wire.name;
    // Attributes stand before a declaration that assigns nothing.
    std::string text = wire.isProduct
                           ? "    (* use_dsp = \"yes\" *) " + declared + ";\n    assign " + wire.name + " = "
                           : "    " + declared + " = ";
    for (const rtl::Choice& choice : wire.choices) {
        text += choice.condition + " ? " + choice.value + " : ";
    }
    return text + wire.expression + ";" + (wire.comment.empty() ? "" : " // " + wire.comment) + "\n";
}

std::string instanceText(const rtl::Instance& instance)
{
    return "    wire " + rangeText(instance.width) + instance.y + ";" +
           (instance.comment.empty() ? "" : " // " + instance.comment) + "\n    " + instance.module + " " +
           instance.name + " (.x(" + instance.x + "), .y(" + instance.y + "));\n";
}

} // namespace

std::string rangeText(int width)
{
    return width == 1 ? "" : "[" + std::to_string(width - 1) + ":0] ";
}

std::string commentLines(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) {
        text += "// " + line + "\n";
    }
    return text;
}

std::string moduleText(const rtl::Module& module)
{
    std::string text = commentLines(module.about);
    text += "/* verilator lint_off UNUSEDSIGNAL */ // bits that a cast cuts off\n";
    if (module.hasStart || module.hasProducts) {
        text += "/* verilator lint_off WIDTH */ // products are as wide as both operands together\n";
    }
    // By the attribute the recipe for Yosys knows what it is to synthesize once.
    text += (module.isTable ? "(* " + std::string(tableAttribute) + " *)\n" : std::string()) + "module " +
            module.name + " (\n" + (module.isTable ? "" : "    input wire clk,\n") +
            (module.hasStart ? "    input wire start, // x is there\n" : "") + "    input wire " +
            rangeText(module.inputWidth) + "x,\n    output wire " + rangeText(module.outputWidth) + "y\n);\n";
    for (const rtl::Function& function : module.functions) {
        text += functionText(function);
    }
    std::string clocked;
    for (const rtl::Item& item : module.items) {
        text += std::visit(Overloaded{[](const rtl::Heading& heading) {
                                          return heading.text.empty() ? std::string("\n")
                                                                      : "\n    // " + heading.text + "\n";
                                      },
                                      [](const rtl::Wire& wire) { return wireText(wire); },
                                      [](const rtl::Instance& instance) { return instanceText(instance); },
                                      [&](const rtl::Register& held) {
                                          clocked +=
                                              "        " +
                                              (held.enable.empty() ? "" : "if (" + held.enable + ") ") +
                                              held.name + " <= " + held.from + ";\n";
                                          return "    reg " + rangeText(held.width) + held.name + ";\n";
                                      }},
                           item);
    }
    text += "\n    assign y = " + module.output + ";\n";
    if (!clocked.empty()) {
        text += "\n    always @(posedge clk) begin\n" + clocked + "    end\n";
    }
    return text + "endmodule\n";
}

} // namespace snac::synthesis::verilog
