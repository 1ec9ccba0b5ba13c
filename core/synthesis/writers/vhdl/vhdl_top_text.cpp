// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vhdl_text.h"

namespace snac::synthesis::vhdl {

namespace {

std::string vectorText(int width)
{
    return "std_logic_vector(" + std::to_string(width - 1) + " downto 0)";
}

std::string portsText(const rtl::Source& source)
{
    const Program& program = source.program;
    const int in = program.input.width * program.inputs;
    const int out = program.output.width * static_cast<int>(program.outputs.size());
    return "    port (\n        clk : in std_logic;\n        rst : in std_logic; -- of the valid bits alone\n"
           "        in_valid : in std_logic;\n        in_data : in " +
           vectorText(in) + ";\n        out_valid : out std_logic;\n        out_data : out " +
           vectorText(out) + "\n    );\n";
}

} // namespace

std::string topText(const rtl::Source& source)
{
    const Program& program = source.program;
    const int latency = source.pipeline.latency;
    const int in = program.input.width * program.inputs;
    const int out = program.output.width * static_cast<int>(program.outputs.size());
    const std::string& name = source.design.name;
    std::string text = commentLines(headLines(source, rtl::vhdl(), "the network " + name));
    text += "-- A new input every cycle; its output " + std::to_string(latency) + " clock edges later.\n";
    text += "-- in_data: " + std::to_string(program.inputs) + " x " + program.input.toString() +
            ", out_data: " + std::to_string(program.outputs.size()) + " x " + program.output.toString() +
            ", the first in the lowest bits.\n";
    text += "library ieee;\nuse ieee.std_logic_1164.all;\nuse ieee.numeric_std.all;\nuse work." +
            packageName(source) + ".all;\n\nentity " + name + " is\n" + portsText(source) +
            "end entity;\n\narchitecture rtl of " + name + " is\n";
    std::string declared = "    signal in_bits : " + typeText(in) + ";\n    signal x_used : " +
                           typeText(rtl::busWidth(program, source.pipeline.modules.front().inputs)) + ";\n";
    std::string driven =
        "    in_bits <= unsigned(in_data);\n    x_used <= " + usedInputs(source, rtl::vhdl(), "in_bits") +
        ";\n";
    const auto names = moduleNames(source, partNames);
    std::string from = "x_used";
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string to = "y_" + names[i].substr(name.size() + 1);
        declared += "    signal " + to + " : " +
                    typeText(rtl::busWidth(program, source.pipeline.modules[i].outputs)) + ";\n";
        driven += "    u_" + names[i] + " : entity work." + names[i] + " port map (clk => clk, x => " + from +
                  ", y => " + to + ");\n";
        from = to;
    }
    declared +=
        "    signal y_all : " + typeText(out) + ";\n    signal valid : " + vectorText(latency) + ";\n";
    driven += "    y_all <= " + allOutputs(source, rtl::vhdl(), from) + ";\n";
    text += declared + "begin\n" + driven + "\n    out_valid <= valid(" + std::to_string(latency - 1) +
            ");\n    process (clk)\n    begin\n        if rising_edge(clk) then\n"
            "            if rst = '1' then\n                valid <= (others => '0');\n"
            "            else\n                valid(0) <= in_valid;\n";
    if (latency > 1) {
        text += "                valid(" + std::to_string(latency - 1) + " downto 1) <= valid(" +
                std::to_string(latency - 2) + " downto 0);\n";
    }
    return text + "            end if;\n            out_data <= std_logic_vector(y_all);\n"
                  "        end if;\n    end process;\nend architecture;\n";
}

} // namespace snac::synthesis::vhdl
