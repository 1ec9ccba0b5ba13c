// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LUTs that rtlCost() predicts beside those that Yosys counts, on networks with drawn weights of several
// sizes, bits, densities, activations and clocks. A factor is fitted on one half of the designs and tried on
// the other; the bounds of the model itself are tried on all. Takes minutes; a folder as argument keeps what
// Yosys said, for the next time; a part of a name as second argument leaves out all other designs. Fails
// where the other half is off by more than 5 % on average, 12 % at worst, or where more than one design in
// ten lies beyond its bounds.
#include "rtl_designs.h"
#include "yosys_run.h"

#include "snac/synthesis/straight_line/rtl_cost.h"
#include "snac/synthesis/writers/verilog/verilog.h"

#include <cmath>
#include <cstdio>

using namespace snac;
using namespace snac::benchmarks;
using namespace snac::synthesis;
using fixedpoint::OutputStage;
using network::ActivationKind;

namespace {

constexpr double meanLimit = 0.05;
constexpr double worstLimit = 0.12;
constexpr double outsideLimit = 0.1;

std::vector<RtlDesignOptions> designs()
{
    constexpr auto relu = ActivationKind::ReLU;
    constexpr auto sat = Overflow::Sat;
    constexpr auto wrap = Overflow::Wrap;
    constexpr auto rnd = Rounding::Rnd;
    constexpr auto trn = Rounding::Trn;
    constexpr auto conv = Rounding::RndConv;
    std::vector<RtlDesignOptions> list{
        {{16, 16}, 8, 1.0, relu, sat, rnd, 5.0},
        {{16, 16}, 6, 1.0, relu, sat, rnd, 5.0},
        {{16, 16}, 4, 1.0, relu, sat, rnd, 5.0},
        {{16, 16}, 8, 0.2, relu, sat, rnd, 5.0},
        {{8, 8, 8}, 8, 1.0, relu, sat, rnd, 5.0},
        {{8, 8, 8}, 8, 1.0, relu, wrap, trn, 5.0},
        {{16, 16, 5}, 6, 0.5, relu, sat, rnd, 2.5},
        {{16, 16, 5}, 6, 0.5, relu, sat, rnd, 10.0},
        {{16, 16, 16, 5}, 4, 0.5, relu, sat, rnd, 5.0},
        {{16, 32, 16, 5}, 8, 0.1, relu, sat, rnd, 5.0},
        {{16, 32, 16, 5}, 6, 0.2, relu, sat, rnd, 5.0},
        {{16, 10, 5}, 6, 1.0, relu, sat, rnd, 5.0, OutputStage::Argmax},
        {{16, 8, 5}, 6, 0.5, relu, sat, rnd, 5.0, OutputStage::Softmax},
        {{16, 12, 5}, 6, 0.5, ActivationKind::Tanh, sat, rnd, 5.0},
        {{16, 10, 5}, 8, 0.5, ActivationKind::Tanh, sat, rnd, 5.0},
        {{16, 12, 5}, 6, 0.5, ActivationKind::LeakyReLU, sat, rnd, 5.0},
        {{16, 12, 5}, 6, 0.5, ActivationKind::HardTanh, sat, rnd, 5.0},
        {{32, 16}, 3, 1.0, relu, sat, rnd, 5.0},
        {{32, 16, 8}, 4, 0.3, relu, sat, rnd, 3.0},
        {{4, 6, 3}, 10, 1.0, relu, sat, rnd, 5.0},
        {{16, 16, 16, 5}, 6, 0.3, relu, wrap, trn, 2.0},
        {{12, 12}, 6, 1.0, relu, wrap, rnd, 4.0, OutputStage::Logits, false},
        {{8, 8}, 4, 1.0, relu, sat, rnd, 5.0},
        {{6, 5, 3}, 3, 1.0, relu, sat, rnd, 5.0},
        {{10, 12, 4}, 5, 0.6, relu, sat, conv, 4.0},
        {{16, 20, 10, 5}, 7, 0.15, relu, sat, rnd, 3.0},
        {{16, 8, 4}, 12, 0.4, relu, sat, rnd, 5.0},
        {{16, 16, 5}, 8, 0.3, ActivationKind::Tanh, sat, rnd, 2.0},
        {{16, 8, 5}, 9, 0.5, ActivationKind::Tanh, sat, rnd, 5.0},
        {{12, 10, 4}, 7, 0.5, ActivationKind::HardTanh, sat, conv, 1.5},
        {{12, 10, 4}, 8, 0.5, ActivationKind::LeakyReLU, wrap, trn, 3.0},
        {{16, 8, 4}, 8, 0.5, relu, sat, rnd, 4.0, OutputStage::Softmax},
        {{16, 12, 8}, 5, 0.7, relu, sat, trn, 4.0, OutputStage::Argmax},
        {{48, 12}, 2, 1.0, relu, sat, rnd, 5.0},
        {{16, 64, 32, 32, 5}, 6, 0.1, relu, sat, rnd, 5.0},
        {{16, 32, 16, 5}, 5, 0.4, relu, sat, rnd, 1.5},
    };
    const std::vector<RtlDesignOptions> products{
        {.widths = {4, 4, 8, 3}, .bits = 12},
        {.widths = {8, 6, 3}, .bits = 10},
        {.widths = {10, 8, 3}, .bits = 16, .density = 0.3},
        {.widths = {6, 8, 4}, .bits = 12, .clockNs = 3.0},
        {.widths = {8, 8}, .bits = 9},
        {.widths = {7, 6, 3}, .bits = 14, .density = 0.6},
        {.widths = {12, 10, 4}, .bits = 11, .density = 0.5, .activation = ActivationKind::HardTanh},
        {.widths = {16, 10, 5}, .bits = 8, .clockNs = 2.5},
        {.widths = {10, 6, 4}, .bits = 10, .density = 0.5, .stage = OutputStage::Softmax},
        {.widths = {6, 6, 6, 3}, .bits = 18, .density = 0.4},
        {.widths = {16, 8, 5}, .bits = 12, .density = 0.2, .overflow = wrap, .rounding = trn},
        {.widths = {9, 7, 5}, .bits = 13, .activation = ActivationKind::LeakyReLU},
    };
    // Products in DSP blocks, whose adders Yosys uses in series 7 alone.
    for (const bool seriesSeven : {true, false}) {
        for (RtlDesignOptions options : products) {
            options.seriesSeven = seriesSeven;
            options.multipliers =
                options.bits == 14 || options.bits == 11 ? Multipliers::Auto : Multipliers::Dsp;
            list.push_back(options);
        }
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        list[i].seed = i + 1;
    }
    return list;
}

struct Point
{
    std::string name;
    double lut = 0.0;
    RtlCost cost;
};

/// The factor that makes the mean relative difference of every second design vanish.
double fittedFactor(const std::vector<Point>& points, std::size_t first)
{
    double sum = 0.0;
    int count = 0;
    for (std::size_t i = first; i < points.size(); i += 2) {
        sum += std::log(points[i].lut / points[i].cost.lut);
        ++count;
    }
    return std::exp(sum / std::max(count, 1));
}

bool halfHolds(const std::vector<Point>& points, std::size_t fitted)
{
    const double factor = fittedFactor(points, fitted);
    double sum = 0.0;
    double worst = 0.0;
    int count = 0;
    for (std::size_t i = 1 - fitted; i < points.size(); i += 2) {
        const double off = std::abs(factor * points[i].cost.lut / points[i].lut - 1.0);
        sum += off;
        worst = std::max(worst, off);
        ++count;
    }
    const double mean = sum / std::max(count, 1);
    std::printf("factor %.4f of one half: the other half (%d designs) off by %.2f %% on average, %.2f %% at "
                "worst\n",
                factor, count, 100.0 * mean, 100.0 * worst);
    return mean <= meanLimit && worst <= worstLimit;
}

} // namespace

int main(int count, char** arguments)
{
    const YosysRun yosys(count > 1 ? arguments[1] : "");
    std::vector<Point> points;
    int outside = 0;
    std::printf("%-44s %7s %7s %7s   %-15s %6s %6s %6s %6s\n", "design", "Yosys", "model", "off", "bounds",
                "FF", "model", "CARRY4", "model");
    for (const RtlDesignOptions& options : designs()) {
        if (count > 2 && !nameOf(options).contains(arguments[2])) {
            continue;
        }
        const Design design = rtlDesign(options);
        const auto found = yosys.figures(design.name, writeVerilog(design).value(), design.board, true);
        if (!found) {
            std::fprintf(stderr, "%s: %s\n", nameOf(options).c_str(), found.error().message.c_str());
            return 1;
        }
        Point point{nameOf(options), *found->lut, rtlFigures(design).value().cost.value()};
        const bool holds = point.cost.lutLow <= point.lut && point.lut <= point.cost.lutHigh;
        outside += holds ? 0 : 1;
        std::printf("%-44s %7.0f %7.0f %6.1f%%   %6.0f..%6.0f%s %6.0f %6d %6.0f %6d\n", point.name.c_str(),
                    point.lut, point.cost.lut, 100.0 * (point.cost.lut / point.lut - 1.0), point.cost.lutLow,
                    point.cost.lutHigh, holds ? " " : "!", found->ff.value_or(0.0), point.cost.ff,
                    found->carry.value_or(0.0), point.cost.carry);
        std::fflush(stdout);
        points.push_back(std::move(point));
    }
    const bool first = halfHolds(points, 0);
    const bool second = halfHolds(points, 1);
    std::printf("%d of %zu designs beyond their bounds\n", outside, points.size());
    return first && second && outside <= outsideLimit * static_cast<double>(points.size()) ? 0 : 1;
}
