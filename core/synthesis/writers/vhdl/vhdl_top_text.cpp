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
    const bool waits = source.pipeline.interval > 1;
    return std::string("    port (\n        clk : in std_logic;\n        rst : in std_logic; -- of the valid "
                       "bits ") +
           (waits ? "and in_ready\n" : "alone\n") + "        in_valid : in std_logic;\n" +
           (waits ? "        in_ready : out std_logic;\n" : "") + "        in_data : in " + vectorText(in) +
           ";\n        out_valid : out std_logic;\n        out_data : out " + vectorText(out) + "\n    );\n";
}

/// What starts a module with multipliers in turns.
std::string startText(int place)
{
    return place < 0    ? std::string()
           : place == 0 ? "start => taken, "
                        : "start => unsigned(valid(" + std::to_string(place - 1) + " downto " +
                              std::to_string(place - 1) + ")), ";
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
    const int interval = source.pipeline.interval;
    text += "-- A new input every " +
            (interval == 1 ? std::string("cycle") : std::to_string(interval) + " cycles") + "; its output " +
            std::to_string(latency) + " clock edges later.\n";
    if (interval > 1) {
        text += "-- An input counts at a clock edge at which in_valid and in_ready are set.\n";
    }
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
    const auto starts = startPlaces(source);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string to = "y_" + names[i].substr(name.size() + 1);
        declared += "    signal " + to + " : " +
                    typeText(rtl::busWidth(program, source.pipeline.modules[i].outputs)) + ";\n";
        driven += "    u_" + names[i] + " : entity work." + names[i] + " port map (clk => clk, " +
                  startText(starts[i]) + "x => " + from + ", y => " + to + ");\n";
        from = to;
    }
    declared +=
        "    signal y_all : " + typeText(out) + ";\n    signal valid : " + vectorText(latency) + ";\n";
    if (interval > 1) {
        declared += "    signal rest : natural range 0 to " + std::to_string(interval - 1) +
                    " := 0; -- cycles until the next input may come\n";
        driven += "    in_ready <= '1' when rest = 0 else '0';\n"
                  "    taken(0) <= in_valid when rest = 0 else '0';\n";
    } else {
        driven += "    taken(0) <= in_valid;\n";
    }
    declared += "    signal taken : unsigned(0 downto 0);\n";
    driven += "    y_all <= " + allOutputs(source, rtl::vhdl(), from) + ";\n";
    text += declared + "begin\n" + driven + "\n    out_valid <= valid(" + std::to_string(latency - 1) +
            ");\n    process (clk)\n    begin\n        if rising_edge(clk) then\n"
            "            if rst = '1' then\n                valid <= (others => '0');\n" +
            (interval > 1 ? "                rest <= 0;\n" : "") +
            "            else\n                valid(0) <= taken(0);\n";
    if (interval > 1) {
        text += "                if taken(0) = '1' then\n                    rest <= " +
                std::to_string(interval - 1) +
                ";\n                elsif rest > 0 then\n                    rest <= rest - 1;\n"
                "                end if;\n";
    }
    if (latency > 1) {
        text += "                valid(" + std::to_string(latency - 1) + " downto 1) <= valid(" +
                std::to_string(latency - 2) + " downto 0);\n";
    }
    return text + "            end if;\n            out_data <= std_logic_vector(y_all);\n"
                  "        end if;\n    end process;\nend architecture;\n";
}

} // namespace snac::synthesis::vhdl
