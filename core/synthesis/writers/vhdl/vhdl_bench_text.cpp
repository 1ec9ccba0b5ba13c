// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vhdl_text.h"

namespace snac::synthesis::vhdl {

namespace {

/// Where an input has to wait it stays on the bus, valid: it must count once.
constexpr const char* waitText = R"(            wait for 1 ns;
            while in_ready /= '1' loop
                cycle;
            end loop;
            if sent > 0 and edges - taken < interval then
                interval := edges - taken;
            end if;
            taken := edges;
)";

constexpr const char* plainEnd = R"(        if wrong = 0 and seen = ROWS and latency = EXPECTED_LATENCY then
            say("PASS rows=" & to_string(seen) & " mismatches=0 latency=" & to_string(latency));
        else
            say("FAIL rows=" & to_string(seen) & " of " & to_string(ROWS) & " mismatches=" &
                to_string(wrong) & " latency=" & to_string(latency) & " of " & to_string(EXPECTED_LATENCY));
        end if;
)";
constexpr const char* turnsEnd = R"(        if ROWS = 1 then
            interval := EXPECTED_INTERVAL; -- nothing to measure
        end if;
        if wrong = 0 and seen = ROWS and latency = EXPECTED_LATENCY and interval = EXPECTED_INTERVAL then
            say("PASS rows=" & to_string(seen) & " mismatches=0 latency=" & to_string(latency) &
                " interval=" & to_string(interval));
        else
            say("FAIL rows=" & to_string(seen) & " of " & to_string(ROWS) & " mismatches=" &
                to_string(wrong) & " latency=" & to_string(latency) & " of " & to_string(EXPECTED_LATENCY) &
                " interval=" & to_string(interval) & " of " & to_string(EXPECTED_INTERVAL));
        end if;
)";

} // namespace

std::string benchText(const rtl::Source& source)
{
    const std::string& name = source.design.name;
    const int interval = source.pipeline.interval;
    const bool waits = interval > 1;
    const int in = source.program.input.width * source.program.inputs;
    const int out = source.program.output.width * static_cast<int>(source.program.outputs.size());
    const auto number = [](Eigen::Index value) { return std::to_string(value); };
    const auto digits = [](int bits) { return std::to_string((bits + 3) / 4); };
    std::string text = commentLines(
        headLines(source, rtl::vhdl(),
                  "checks " + name + " on " + number(source.design.vectors.inputs.rows()) + " inputs"));
    text += R"(-- Run it in the folder of this project, where tb/ is; it ends by itself.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use std.textio.all;

entity )" + name +
            R"(_tb is
end entity;

architecture bench of )" +
            name + R"(_tb is
    constant ROWS : natural := )" +
            number(source.design.vectors.inputs.rows()) + R"(;
    constant EXPECTED_LATENCY : natural := )" +
            number(source.pipeline.latency) + R"(;
)" + (waits ? "    constant EXPECTED_INTERVAL : natural := " + number(interval) + ";\n" : "") +
            R"(    constant IN_BITS : positive := )" + number(in) + R"(;
    constant OUT_BITS : positive := )" +
            number(out) + R"(;

    signal clk : std_logic := '0';
    signal rst : std_logic := '1';
    signal in_valid : std_logic := '0';
    signal in_data : std_logic_vector(IN_BITS - 1 downto 0) := (others => '0');
)" + (waits ? "    signal in_ready : std_logic;\n" : "") +
            R"(    signal out_valid : std_logic;
    signal out_data : std_logic_vector(OUT_BITS - 1 downto 0);
begin
    dut : entity work.)" +
            name + R"(
        port map (
            clk => clk, rst => rst, in_valid => in_valid, )" +
            (waits ? "in_ready => in_ready, " : "") + R"(in_data => in_data, out_valid => out_valid,
            out_data => out_data);

    process
        file input_file : text open read_mode is "tb/inputs.hex";
        file output_file : text open read_mode is "tb/outputs.hex";
        variable sent, seen, wrong, edges : natural := 0; -- edges: since the first input
        variable latency : integer := -1;
)" +
            (waits ? "        variable taken : natural := 0; -- edge of the input before\n"
                     "        variable interval : natural := EXPECTED_INTERVAL + 1000;\n"
                   : "") +
            R"(
        procedure say(message : string) is
            variable row : line;
        begin
            write(row, message);
            writeline(output, row);
        end procedure;

        procedure send is
            variable row : line;
            variable word : std_logic_vector(4 * )" +
            digits(in) + R"( - 1 downto 0);
        begin
            readline(input_file, row);
            hread(row, word);
            in_data <= word(IN_BITS - 1 downto 0);
            in_valid <= '1';
        end procedure;

        procedure check is
            variable row : line;
            variable word : std_logic_vector(4 * )" +
            digits(out) + R"( - 1 downto 0) := (others => 'X');
        begin
            if out_valid /= '0' then
                if seen = 0 then
                    latency := edges;
                end if;
                if seen < ROWS then
                    readline(output_file, row);
                    hread(row, word);
                end if;
                if out_data /= word(OUT_BITS - 1 downto 0) then
                    wrong := wrong + 1;
                    if wrong <= 5 then
                        say("row " & to_string(seen) & ": " & to_hstring(out_data) & ", expected " &
                            to_hstring(word(OUT_BITS - 1 downto 0)));
                    end if;
                end if;
                seen := seen + 1;
            end if;
        end procedure;

        -- Inputs change and outputs are read while the clock falls, away from the edge that counts.
        procedure cycle is
        begin
            wait for 5 ns;
            clk <= '1';
            edges := edges + 1;
            wait for 5 ns;
            clk <= '0';
            wait for 1 ns;
            check;
        end procedure;
    begin
        wait for 5 ns;
        clk <= '1';
        wait for 5 ns;
        clk <= '0';
        rst <= '0';
        while sent < ROWS loop
            send;
)" + (waits ? waitText : "") +
            R"(            sent := sent + 1;
            cycle;
            -- Now and then nothing comes: what stands on the bus then must not count.
            if sent mod 7 = 0 then
                for gap in 0 to sent mod 3 loop
                    in_valid <= '0';
                    in_data <= not in_data;
                    cycle;
                end loop;
            end if;
        end loop;
        in_valid <= '0';
        for rest in 1 to EXPECTED_LATENCY + 2 loop
            cycle;
        end loop;
)" + (waits ? turnsEnd : plainEnd) +
            R"(        wait; -- no clock, no events: the simulation ends
    end process;
end architecture;
)";
    return text;
}

} // namespace snac::synthesis::vhdl
