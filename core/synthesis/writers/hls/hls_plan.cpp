// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_plan.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace snac::synthesis {

namespace {

constexpr int mostHlsValues = 65535; ///< inputs or units of a layer: the tables of turns have 16 bits

/// Whether a name has a meaning of its own in the code that is written, or may be a macro of some system.
bool isTakenInHls(const std::string& name)
{
    static constexpr auto words = std::to_array<std::string_view>(
        {"input_t",     "result_t", "layers",    "nnet",       "std",
         "snac_fixed",  "linux",    "unix",      "i386",       "errno",
         "stdin",       "stdout",   "stderr",    "defines",    "parameters",
         "weights",     "ap_types", "nnet_cast", "nnet_dense", "nnet_activation",
         "nnet_output", "timezone", "daylight",  "environ",    "signgam",
         "exp",         "log",      "sin",       "cos",        "tan",
         "tanh",        "pow",      "sqrt",      "floor",      "ceil",
         "round",       "fabs",     "rand",      "div",        "time",
         "printf",      "memcpy",   "memset",    "malloc",     "index",
         "remove",      "rename",   "signal",    "system",     "abort",
         "free",        "select",   "wait"});
    const bool loud = std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    return loud || std::ranges::find(words, name) != words.end() || lowerCase(name).starts_with("ap_");
}

/// A multiplier that is being filled.
struct HlsMultiplier
{
    int firstUnit = 0;
    struct Slot
    {
        int unit;
        int input;
    };
    std::vector<Slot> places;
};

std::vector<int> nonzeroInputs(const fixedpoint::Dense& dense, int unit)
{
    std::vector<int> inputs;
    for (int input = 0; input < dense.inputs; ++input) {
        if (dense.weight(unit, input) != 0) {
            inputs.push_back(input);
        }
    }
    return inputs;
}

/// A unit with more weights than turns, spread evenly over multipliers of its own.
void spreadUnit(int unit, const std::vector<int>& inputs, std::size_t reuse, std::vector<HlsMultiplier>& all)
{
    const std::size_t count = (inputs.size() + reuse - 1) / reuse;
    for (std::size_t i = 0; i < count; ++i) {
        HlsMultiplier multiplier{unit, {}};
        for (std::size_t at = i; at < inputs.size(); at += count) {
            multiplier.places.push_back({unit, inputs[at]});
        }
        all.push_back(std::move(multiplier));
    }
}

std::vector<HlsMultiplier> multipliersFor(const fixedpoint::Dense& dense, std::size_t reuse)
{
    std::vector<HlsMultiplier> all;
    bool open = false; // the last one may take further units
    for (int unit = 0; unit < dense.units; ++unit) {
        const std::vector<int> inputs = nonzeroInputs(dense, unit);
        if (inputs.empty()) {
            continue;
        }
        if (inputs.size() > reuse) {
            spreadUnit(unit, inputs, reuse, all);
            open = false;
            continue;
        }
        if (!open || all.back().places.size() + inputs.size() > reuse) {
            all.push_back({unit, {}});
            open = true;
        }
        for (const int input : inputs) {
            all.back().places.push_back({unit, input});
        }
    }
    if (all.empty()) {
        all.emplace_back();
    }
    return all;
}

FixedFormat weightFormat(const fixedpoint::Dense& dense)
{
    const auto [low, high] = std::ranges::minmax(dense.weights);
    FixedFormat format;
    format.width = fixedpoint::bitsFor(low, high, true);
    format.integer = format.width - dense.weightFraction;
    return format;
}

Result<> checkHlsLayer(const HlsLayer& layer)
{
    const fixedpoint::Dense& dense = *layer.view.dense;
    if (dense.inputs > mostHlsValues || dense.units > mostHlsValues) {
        return fail(layer.build.name + ": HLS C++ is written for up to " + std::to_string(mostHlsValues) +
                    " inputs and units of a layer; it has " + std::to_string(dense.inputs) + " x " +
                    std::to_string(dense.units));
    }
    if (isTakenInHls(layer.build.name)) {
        return fail("a layer cannot be called '" + layer.build.name +
                    "' in HLS C++, where that name has another use; give it another one");
    }
    return {};
}

Result<> checkHlsPart(const std::string& part)
{
    const bool good = !part.empty() && part.size() <= 64 && std::ranges::all_of(part, [](char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '_' || c == '.';
    });
    return good ? Result<>()
                : fail("the board names no part that a tool could take: give it one such as "
                       "xcvu13p-flga2577-2-e");
}

HlsLayer planHlsLayer(const LayerBuild& build, const fixedpoint::LayerView& view,
                      fixedpoint::LayerRanges ranges)
{
    HlsLayer layer;
    layer.build = build;
    layer.view = view;
    layer.ranges = std::move(ranges);
    const auto& weights = view.dense->weights;
    layer.nonzero = std::ranges::count_if(weights, [](std::int64_t weight) { return weight != 0; });
    layer.weight = weightFormat(*view.dense);
    layer.accumulator = layer.ranges.accumulator;
    if (build.strategy == hardware::Strategy::Resource) {
        layer.turns = turnsOf(*view.dense, build.reuseFactor);
        layer.multipliers = layer.turns.multipliers;
    } else {
        const long long reuse = build.reuseFactor;
        layer.multipliers = static_cast<int>(std::max(1LL, (layer.nonzero + reuse - 1) / reuse));
    }
    return layer;
}

void planHlsResult(const fixedpoint::Network& network, HlsPlan& plan)
{
    const int outputs = network.outputs();
    const fixedpoint::Operation& last = network.operations.back();
    plan.result = network.logit();
    plan.results = outputs;
    if (std::holds_alternative<fixedpoint::Argmax>(last)) {
        const int bits = std::max(1, static_cast<int>(std::bit_width(static_cast<unsigned>(outputs - 1))));
        plan.result = {.width = bits, .integer = bits, .isSigned = false};
        plan.results = 1;
    } else if (const auto* softmax = std::get_if<fixedpoint::Softmax>(&last)) {
        plan.result = softmax->probability;
    }
}

} // namespace

HlsTurns turnsOf(const fixedpoint::Dense& dense, int reuse)
{
    const std::vector<HlsMultiplier> all =
        multipliersFor(dense, static_cast<std::size_t>(std::max(1, reuse)));
    HlsTurns result;
    result.multipliers = static_cast<int>(all.size());
    for (const HlsMultiplier& multiplier : all) {
        result.firstUnits.push_back(multiplier.firstUnit);
        if (!multiplier.places.empty()) {
            result.turns = std::max(result.turns, static_cast<int>(multiplier.places.size()));
            result.unitsPerMultiplier =
                std::max(result.unitsPerMultiplier, multiplier.places.back().unit - multiplier.firstUnit + 1);
        }
    }
    for (std::size_t turn = 0; turn < static_cast<std::size_t>(result.turns); ++turn) {
        for (const HlsMultiplier& multiplier : all) {
            const bool busy = turn < multiplier.places.size();
            const HlsMultiplier::Slot slot =
                busy ? multiplier.places[turn] : HlsMultiplier::Slot{multiplier.firstUnit, 0};
            result.weights.push_back(busy ? dense.weight(slot.unit, slot.input) : 0);
            result.inputs.push_back(slot.input);
            result.units.push_back(slot.unit - multiplier.firstUnit);
        }
    }
    return result;
}

std::string hlsTopName(const Design& design)
{
    return isTakenInHls(design.name) ? design.name + "_net" : design.name;
}

Result<HlsPlan> planHls(const Design& design)
{
    SNAC_CHECK(check(design));
    SNAC_CHECK(checkHlsPart(design.board.part));
    SNAC_TRY(auto ranges, fixedpoint::rangesOf(design.network));
    SNAC_TRY(const auto views, fixedpoint::layersOf(design.network));
    HlsPlan plan;
    plan.top = hlsTopName(design);
    for (std::size_t i = 0; i < views.size(); ++i) {
        plan.layers.push_back(planHlsLayer(design.layers[i], views[i], std::move(ranges[i])));
        const HlsLayer& layer = plan.layers.back();
        SNAC_CHECK(checkHlsLayer(layer));
        const bool resource = layer.build.strategy == hardware::Strategy::Resource;
        const int interval = resource ? layer.turns.turns : layer.build.reuseFactor;
        plan.interval = std::max(plan.interval, interval);
        plan.dataflow = plan.dataflow || (resource && interval > 1);
    }
    planHlsResult(design.network, plan);
    return plan;
}

} // namespace snac::synthesis
