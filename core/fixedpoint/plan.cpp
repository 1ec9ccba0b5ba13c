// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include "layer_sum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::fixedpoint {

namespace {

using kernels::Beyond;
using kernels::Finish;

/// Rounding adds up to half a step, so a quarter of the integers' range is left free.
constexpr std::int64_t narrowLimit = (std::int64_t{1} << 30) - 1;
constexpr std::int64_t wideLimit = (std::int64_t{1} << 62) - 1;
constexpr int narrowWidth = 31;

template<class Integer>
bool fit(const std::vector<RawRange>& ranges)
{
    return std::ranges::all_of(ranges, [](const RawRange& range) {
        return range.low >= std::numeric_limits<Integer>::min() &&
               range.high <= std::numeric_limits<Integer>::max();
    });
}

template<class Integer>
bool fit(const std::vector<std::int64_t>& values)
{
    return std::ranges::all_of(values, [](std::int64_t value) {
        return value >= std::numeric_limits<Integer>::min() && value <= std::numeric_limits<Integer>::max();
    });
}

bool below(const std::vector<RawRange>& ranges, std::int64_t bound)
{
    return std::ranges::all_of(
        ranges, [bound](const RawRange& range) { return range.low >= -bound && range.high <= bound; });
}

/// Of the numbers that are cast, by unit.
std::vector<RawRange> activatedRanges(const Cast& cast, const LayerRanges& ranges)
{
    std::vector<RawRange> result;
    for (const RawRange& sum : ranges.sums) {
        result.push_back({static_cast<std::int64_t>(beforeCast(cast, sum.low, ranges.sumFraction).raw),
                          static_cast<std::int64_t>(beforeCast(cast, sum.high, ranges.sumFraction).raw)});
    }
    return result;
}

/// Whether everything from the sum to the output can be done in 32 bits. Sums are modular, so only their end
/// counts.
bool finishesNarrow(const LayerView& layer, const LayerRanges& ranges, const std::vector<RawRange>& activated)
{
    const FixedFormat& to = layer.cast->output;
    const int left = to.fraction() - beforeCast(*layer.cast, 0, ranges.sumFraction).fraction;
    return below(ranges.sums, narrowLimit) && below(activated, narrowLimit) && to.width <= narrowWidth &&
           layer.output().width <= narrowWidth && left <= narrowWidth &&
           productShift(ranges) <= narrowWidth &&
           (!layer.dense->accumulator || layer.dense->accumulator->width <= narrowWidth);
}

SumPath choosePath(const Dense& layer, const LayerRanges& ranges, bool narrow)
{
    const bool fit32 = fit<std::int32_t>(ranges.inputs) && fit<std::int32_t>(layer.weights);
    if (productShift(ranges) < 0) {
        return narrow && fit32 && below(ranges.products, narrowLimit) ? SumPath::Rounded32
                                                                      : SumPath::Rounded64;
    }
    if (narrow && fit<std::int16_t>(ranges.inputs) && fit<std::int16_t>(layer.weights)) {
        return SumPath::Pairs16;
    }
    return fit32 ? (narrow ? SumPath::Plain32 : SumPath::Wide32) : SumPath::Plain64;
}

void addPairs(const Dense& layer, LayerPlan& plan)
{
    for (int unit = 0; unit < layer.units; ++unit) {
        for (int input = 0; input < layer.inputs; input += 2) {
            const auto even = static_cast<std::uint32_t>(layer.weight(unit, input)) & 0xffffU;
            const auto odd =
                input + 1 < layer.inputs ? static_cast<std::uint32_t>(layer.weight(unit, input + 1)) : 0U;
            const std::uint32_t pair = even | odd << 16;
            if (pair != 0) {
                plan.weights32.push_back(static_cast<std::int32_t>(pair));
                plan.places.push_back(input / 2);
            }
        }
        plan.starts.push_back(plan.places.size());
    }
}

void addWeights(const Dense& layer, LayerPlan& plan)
{
    for (int unit = 0; unit < layer.units; ++unit) {
        for (int input = 0; input < layer.inputs; ++input) {
            const std::int64_t weight = layer.weight(unit, input);
            if (weight == 0) {
                continue;
            }
            if (plan.wide) {
                plan.weights64.push_back(weight);
            } else {
                plan.weights32.push_back(static_cast<std::int32_t>(weight));
            }
            plan.places.push_back(input);
        }
        plan.starts.push_back(plan.places.size());
    }
}

/// Bounds and factors of the exact activations.
void addActivation(const Cast& cast, int fraction, std::int64_t most, Finish& finish)
{
    finish.least = -most;
    finish.most = most;
    if (cast.activation == network::ActivationKind::ReLU) {
        finish.least = 0;
    } else if (cast.activation == network::ActivationKind::LeakyReLU) {
        finish.negativeShift = std::max(0, cast.slopeExponent);
        finish.positiveShift = std::max(0, -cast.slopeExponent);
    } else if (cast.activation == network::ActivationKind::HardTanh) {
        // On a grid coarser than 1 the sign is left; beforeCast() has it as a number of fraction 0.
        const std::int64_t one = std::int64_t{1} << std::clamp(fraction, 0, 61);
        finish.most = std::min(most, one);
        finish.least = -finish.most;
    }
}

void addOverflow(const FixedFormat& to, Finish& finish)
{
    const auto [low, high] = rawRange(to);
    finish.width = to.width;
    finish.isSigned = to.isSigned;
    if (to.overflow == Overflow::Wrap) {
        finish.beyond = Beyond::Wrap;
        return;
    }
    finish.beyond = Beyond::Select;
    finish.lowest = -(-low >> finish.leftShift);
    finish.highest = high >> finish.leftShift;
    const bool saturates = to.overflow != Overflow::SatZero;
    finish.belowValue = saturates ? low : 0;
    finish.aboveValue = saturates ? high : 0;
}

Finish finishOf(const LayerView& layer, const LayerRanges& ranges, const RawRange& activated,
                std::size_t unit, bool wide)
{
    Finish finish;
    finish.productShift = std::max(0, productShift(ranges));
    finish.bias = ranges.biases[unit];
    if (ranges.wraps) {
        finish.wrapBits = layer.dense->accumulator->width;
        finish.wrapSigned = layer.dense->accumulator->isSigned;
    }
    addActivation(*layer.cast, ranges.sumFraction, wide ? wideLimit : narrowLimit, finish);
    const FixedFormat& to = layer.cast->output;
    const int bits = wide ? 64 : 32;
    const int fraction = beforeCast(*layer.cast, 0, ranges.sumFraction).fraction;
    const int shift = fraction - to.fraction();
    finish.rounding = roundedShift(to.rounding, std::max(0, shift), bits);
    finish.leftShift = std::clamp(-shift, 0, bits - 1);
    if (overflows(activated.low, fraction, to) || overflows(activated.high, fraction, to)) {
        addOverflow(to, finish);
    }
    return finish;
}

} // namespace

kernels::RoundedShift roundedShift(Rounding rounding, int shift, int bits)
{
    // Further to the right, |v| is less than half a step all the same.
    shift = std::min(shift, bits - 1);
    kernels::RoundedShift result;
    result.shift = shift;
    if (shift == 0) {
        return result;
    }
    const std::int64_t half = std::int64_t{1} << (shift - 1);
    switch (rounding) {
    case Rounding::Trn:
        break;
    case Rounding::TrnZero:
        result.addNegative = half + (half - 1);
        break;
    case Rounding::Rnd:
        result.add = half;
        break;
    case Rounding::RndZero:
        result.add = half - 1;
        result.addNegative = 1;
        break;
    case Rounding::RndInf:
        result.add = half;
        result.addNegative = -1;
        break;
    case Rounding::RndMinInf:
        result.add = half - 1;
        break;
    case Rounding::RndConv:
        result.add = half - 1;
        result.addOdd = 1;
        break;
    }
    return result;
}

LayerPlan planLayer(const LayerView& layer, const LayerRanges& ranges)
{
    const Dense& dense = *layer.dense;
    const auto activated = activatedRanges(*layer.cast, ranges);
    LayerPlan plan;
    plan.path = choosePath(dense, ranges, finishesNarrow(layer, ranges, activated));
    plan.wide =
        plan.path != SumPath::Pairs16 && plan.path != SumPath::Plain32 && plan.path != SumPath::Rounded32;
    plan.storage = plan.path == SumPath::Pairs16 ? Storage::Pairs16
                   : plan.wide                   ? Storage::Plain64
                                                 : Storage::Plain32;
    plan.inputs = dense.inputs;
    plan.units = dense.units;
    plan.starts.push_back(0);
    if (plan.path == SumPath::Pairs16) {
        addPairs(dense, plan);
    } else {
        addWeights(dense, plan);
    }
    if (productShift(ranges) < 0) {
        plan.products = roundedShift(dense.accumulator->rounding, -productShift(ranges), plan.wide ? 64 : 32);
    }
    for (std::size_t unit = 0; unit < activated.size(); ++unit) {
        plan.finish.push_back(finishOf(layer, ranges, activated[unit], unit, plan.wide));
    }
    if (layer.table) {
        plan.entryOffset = static_cast<std::int64_t>(tableIndex(0, layer.cast->output));
        if (plan.wide) {
            plan.entries64 = layer.table->entries;
        } else {
            plan.entries32.assign(layer.table->entries.begin(), layer.table->entries.end());
        }
    }
    return plan;
}

kernels::InputCast inputCast(const FixedFormat& format)
{
    const auto [low, high] = rawRange(format);
    const bool zeroes = format.overflow == Overflow::SatZero;
    kernels::InputCast result;
    result.scale = std::ldexp(1.0, format.fraction());
    result.rounding = static_cast<int>(format.rounding);
    result.wraps = format.overflow == Overflow::Wrap;
    result.lowest = static_cast<double>(low);
    result.highest = static_cast<double>(high);
    result.belowValue = zeroes ? 0.0 : result.lowest;
    result.aboveValue = zeroes ? 0.0 : result.highest;
    result.period = std::ldexp(1.0, format.width);
    result.isSigned = format.isSigned;
    return result;
}

} // namespace snac::fixedpoint
