// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verilog_text.h"

namespace snac::synthesis::verilog {

namespace {

/// Where an input has to wait it stays on the bus, valid: it must count once.
constexpr const char* waitText = R"(            while (in_ready !== 1'b1) half_cycles;
            if (sent > 0 && edges - taken < interval)
                interval = edges - taken;
            taken = edges;
)";

constexpr const char* plainEnd =
    R"(        if (wrong == 0 && seen == ROWS && latency == LATENCY)
            $display("PASS rows=%0d mismatches=0 latency=%0d", seen, latency);
        else
            $display("FAIL rows=%0d of %0d mismatches=%0d latency=%0d of %0d", seen, ROWS, wrong, latency, LATENCY);
)";
constexpr const char* turnsEnd =
    R"(        if (ROWS == 1)
            interval = INTERVAL; // nothing to measure
        if (wrong == 0 && seen == ROWS && latency == LATENCY && interval == INTERVAL)
            $display("PASS rows=%0d mismatches=0 latency=%0d interval=%0d", seen, latency, interval);
        else
            $display("FAIL rows=%0d of %0d mismatches=%0d latency=%0d of %0d interval=%0d of %0d", seen, ROWS,
                wrong, latency, LATENCY, interval, INTERVAL);
)";

} // namespace

std::string benchText(const rtl::Source& source)
{
    const std::string& name = source.design.name;
    const int interval = source.pipeline.interval;
    const int in = source.program.input.width * source.program.inputs;
    const int out = source.program.output.width * static_cast<int>(source.program.outputs.size());
    const std::string rows = std::to_string(source.design.vectors.inputs.rows());
    std::string text =
        commentLines(headLines(source, rtl::verilog(), "checks " + name + " on " + rows + " inputs"));
    text += R"(// Run it in the folder of this project, where tb/ is; it ends by itself.
module )" + name +
            R"(__tb;
    localparam ROWS = )" +
            rows + R"(;
    localparam LATENCY = )" +
            std::to_string(source.pipeline.latency) + R"(;
)" +
            (interval > 1 ? "    localparam INTERVAL = " + std::to_string(interval) +
                                ";\n    wire in_ready;\n    integer taken; // edge of the input before\n    "
                                "integer interval;\n"
                          : "") +
            R"(
    reg clk;
    reg rst;
    reg in_valid;
    reg )" + rangeText(in) +
            R"(in_data;
    wire out_valid;
    wire )" +
            rangeText(out) + R"(out_data;
    )" + name +
            R"( dut (.clk(clk), .rst(rst), .in_valid(in_valid), )" +
            (interval > 1 ? ".in_ready(in_ready), " : "") +
            R"(.in_data(in_data), .out_valid(out_valid),
        .out_data(out_data));

    reg )" + rangeText(in) +
            R"(inputs [0:ROWS-1];
    reg )" + rangeText(out) +
            R"(expected [0:ROWS-1];
    integer sent;
    integer seen;
    integer wrong;
    integer edges; // since the first input
    integer latency;
    integer gap;

    // Inputs change and outputs are read while the clock falls, away from the edge that counts.
    task check;
        if (out_valid !== 1'b0) begin
            if (seen == 0)
                latency = edges;
            if (seen >= ROWS || out_data !== expected[seen]) begin
                wrong = wrong + 1;
                if (wrong <= 5)
                    $display("row %0d: %h, expected %h", seen, out_data, expected[seen]);
            end
            seen = seen + 1;
        end
    endtask

    task half_cycles;
        begin
            #5 clk = 1'b1;
            edges = edges + 1;
            #5 clk = 1'b0;
            #1 check;
        end
    endtask

    initial begin
        $readmemh("tb/inputs.hex", inputs);
        $readmemh("tb/outputs.hex", expected);
        clk = 1'b0;
        rst = 1'b1;
        in_valid = 1'b0;
        in_data = 0;
        sent = 0;
        seen = 0;
        wrong = 0;
        latency = -1;
)" + (interval > 1 ? "        interval = INTERVAL + 1000;\n" : "") +
            R"(        #5 clk = 1'b1;
        #5 clk = 1'b0;
        rst = 1'b0;
        edges = 0;
        while (sent < ROWS) begin
            in_valid = 1'b1;
            in_data = inputs[sent];
)" + (interval > 1 ? waitText : "") +
            R"(            sent = sent + 1;
            half_cycles;
            // Now and then nothing comes: what stands on the bus then must not count.
            gap = (sent % 7 == 0) ? 1 + sent % 3 : 0;
            while (gap > 0) begin
                in_valid = 1'b0;
                in_data = ~in_data;
                half_cycles;
                gap = gap - 1;
            end
        end
        in_valid = 1'b0;
        repeat (LATENCY + 2) half_cycles;
)" + (interval > 1 ? turnsEnd : plainEnd) +
            R"(        $finish;
    end
endmodule
)";
    return text;
}

} // namespace snac::synthesis::verilog
