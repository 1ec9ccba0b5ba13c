// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LUTs in Yosys of one layer as our RTL and as the same layer written with `*`, by size, bits and density;
// both by the recipe that suits them (additions are not merged, no DSP blocks), with registered outputs.
// Takes minutes; a folder as argument keeps what Yosys said. Fails where ours takes more.
#include "rtl_designs.h"
#include "yosys_run.h"

#include "snac/synthesis/writers/verilog/verilog.h"

#include <bit>
#include <cstdio>

using namespace snac;
using namespace snac::benchmarks;
using namespace snac::synthesis;

namespace {

std::string text(std::int64_t value)
{
    return std::to_string(value);
}

std::string signedLiteral(std::int64_t value, int width)
{
    return (value < 0 ? "-" : "") + text(width) + "'sd" + text(std::abs(value));
}

/// One unit: products, their sum, rounding to nearest, saturation.
std::string unitText(const fixedpoint::LayerView& layer, int unit)
{
    const fixedpoint::Dense& dense = *layer.dense;
    const FixedFormat& to = layer.cast->output;
    const int width = layer.input.width + to.width + std::bit_width(static_cast<unsigned>(dense.inputs)) + 2;
    const int fraction = dense.weightFraction + layer.input.fraction();
    const int shift = fraction - to.fraction();
    const auto limits = fixedpoint::rawRange(to);
    const std::int64_t bias = dense.biases[static_cast<std::size_t>(unit)]
                              << (fraction - dense.bias.fraction());
    const std::string s = "s" + text(unit);
    const std::string r = "r" + text(unit);
    std::string line = "  wire signed [" + text(width - 1) + ":0] " + s + " = " +
                       signedLiteral(bias + (std::int64_t{1} << (shift - 1)), width);
    for (int input = 0; input < dense.inputs; ++input) {
        if (const std::int64_t weight = dense.weight(unit, input); weight != 0) {
            line += " + x" + text(input) + " * (" + signedLiteral(weight, width) + ")";
        }
    }
    line += ";\n  wire signed [" + text(width - 1) + ":0] " + r + " = " + s + " >>> " + text(shift) + ";\n";
    const int low = unit * to.width;
    return line + "  always @(posedge clk) y[" + text(low + to.width - 1) + ":" + text(low) + "] <= " + r +
           " > " + signedLiteral(limits.high, width) + " ? " + signedLiteral(limits.high, width) + " : " + r +
           " < (" + signedLiteral(limits.low, width) + ") ? " + signedLiteral(limits.low, width) + " : " + r +
           "[" + text(to.width - 1) + ":0];\n";
}

std::string productsText(const Design& design)
{
    const auto layers = fixedpoint::layersOf(design.network).value();
    const fixedpoint::LayerView& layer = layers.front();
    const int in = layer.input.width;
    std::string module = "module products (input clk, input [" + text(in * layer.dense->inputs - 1) +
                         ":0] x, output reg [" + text(layer.cast->output.width * layer.dense->units - 1) +
                         ":0] y);\n";
    for (int input = 0; input < layer.dense->inputs; ++input) {
        module += "  wire signed [" + text(in - 1) + ":0] x" + text(input) + " = x[" +
                  text(in * (input + 1) - 1) + ":" + text(in * input) + "];\n";
    }
    for (int unit = 0; unit < layer.dense->units; ++unit) {
        module += unitText(layer, unit);
    }
    return module + "endmodule\n";
}

} // namespace

int main(int count, char** arguments)
{
    const YosysRun yosys(count > 1 ? arguments[1] : "");
    bool good = true;
    std::printf("%-10s %4s %8s %9s %9s %7s\n", "layer", "bits", "density", "with *", "ours", "share");
    for (const int size : {8, 16}) {
        for (const int bits : {4, 6, 8}) {
            for (const double density : {1.0, 0.2}) {
                const Design design = rtlDesign({.widths = {size, size}, .bits = bits, .density = density});
                const auto ours = yosys.figures(design.name, writeVerilog(design).value(), false);
                const auto theirs =
                    yosys.figures("products", {{"rtl/products.v", productsText(design)}}, false);
                if (!ours || !theirs) {
                    std::fprintf(stderr, "%s\n", (ours ? theirs : ours).error().toString().c_str());
                    return 1;
                }
                std::printf("%3d x %-4d %4d %7.0f%% %9.0f %9.0f %6.1f%%\n", size, size, bits, 100.0 * density,
                            *theirs->lut, *ours->lut, 100.0 * *ours->lut / *theirs->lut);
                std::fflush(stdout);
                good = good && *ours->lut < *theirs->lut;
            }
        }
    }
    return good ? 0 : 1;
}
