// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranges.h"

#include "layer_sum.h"

#include "snac/network/quantization.h"

#include <algorithm>
#include <bit>
#include <string>

namespace snac::fixedpoint {

namespace {

/// Sums stay below 2^62, so that adding half a step before a shift needs no wider integer.
constexpr int largestBits = 62;
constexpr Int128 limit = (Int128{1} << largestBits) - 1;

bool within(Int128 value)
{
    return value >= -limit && value <= limit;
}

struct WideInterval
{
    Int128 low = 0;
    Int128 high = 0;

    [[nodiscard]] bool fits() const { return within(low) && within(high); }
    [[nodiscard]] RawRange narrow() const
    {
        return {static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)};
    }
    void add(const WideInterval& other)
    {
        low += other.low;
        high += other.high;
    }
};

WideInterval product(std::int64_t weight, const RawRange& input)
{
    const Int128 a = Int128{weight} * input.low;
    const Int128 b = Int128{weight} * input.high;
    return {std::min(a, b), std::max(a, b)};
}

std::string named(std::size_t index)
{
    return "layer " + std::to_string(index + 1);
}

std::unexpected<Error> tooWide(std::size_t index, const std::string& what)
{
    return fail(
        named(index) + ": " + what +
        " may need more than 63 bits; give weights or inputs fewer bits, or the layer an accumulator");
}

Result<> checkFormat(const FixedFormat& format, const std::string& what)
{
    if (auto good = format.check(); !good) {
        return fail(what + ": " + good.error().message);
    }
    if (format.width > largestBits) {
        return fail(what + ": " + format.toString() + " is too wide; a network takes at most " +
                    std::to_string(largestBits) + " bits");
    }
    return {};
}

bool isWithin(const RawRange& range, std::int64_t value)
{
    return value >= range.low && value <= range.high;
}

Result<> checkShape(const std::vector<LayerView>& layers, std::size_t index)
{
    const Dense& dense = *layers[index].dense;
    const int inputs = index == 0 ? dense.inputs : layers[index - 1].dense->units;
    if (dense.inputs < 1 || dense.units < 1 || dense.inputs != inputs) {
        return fail(named(index) + " is " + std::to_string(dense.inputs) + " x " +
                    std::to_string(dense.units) + " behind " + std::to_string(inputs) + " values");
    }
    if (index > 0 && !(layers[index - 1].dense->id < dense.id)) {
        return fail(named(index) + " stands behind a layer that was designed to follow it");
    }
    const auto units = static_cast<std::size_t>(dense.units);
    if (dense.weights.size() != units * static_cast<std::size_t>(dense.inputs) ||
        (!dense.biases.empty() && dense.biases.size() != units)) {
        return fail(named(index) + " has " + std::to_string(dense.weights.size()) + " weights and " +
                    std::to_string(dense.biases.size()) + " biases for " + std::to_string(dense.inputs) +
                    " x " + std::to_string(dense.units));
    }
    return {};
}

Result<> checkFormats(const LayerView& layer, std::size_t index)
{
    const std::optional<FixedFormat>& accumulator = layer.dense->accumulator;
    const std::pair<const char*, const FixedFormat*> formats[] = {
        {"bias", &layer.dense->bias},
        {"output", &layer.output()},
        {"table argument", layer.table ? &layer.cast->output : nullptr},
        {"accumulator", accumulator ? &*accumulator : nullptr}};
    for (const auto& [name, format] : formats) {
        if (format == nullptr) {
            continue;
        }
        if (auto good = checkFormat(*format, named(index) + ", " + name); !good) {
            return good;
        }
    }
    if (accumulator && accumulator->overflow != Overflow::Wrap) {
        return fail(named(index) + ": accumulators wrap; the overflow mode of " + accumulator->toString() +
                    " must be AP_WRAP");
    }
    return {};
}

Result<> checkCast(const LayerView& layer, std::size_t index)
{
    if (!network::isExactActivation(layer.cast->activation)) {
        return fail(named(index) + ": " + std::string(network::activationName(layer.cast->activation)) +
                    " needs a table");
    }
    if (std::abs(layer.cast->slopeExponent) > 32) {
        return fail(named(index) + ": a slope of 2^" + std::to_string(layer.cast->slopeExponent) +
                    "; exponents from -32 to 32 are possible");
    }
    const FixedFormat& argument = layer.cast->output;
    if (layer.table && (argument.width > 16 || layer.table->entries.size() != tableSize(argument))) {
        return fail(named(index) + ": a table of " + std::to_string(layer.table->entries.size()) +
                    " entries for arguments of " + argument.toString() + "; at most 16 bits, an entry each");
    }
    return {};
}

/// The numbers within their formats.
Result<> checkNumbers(const LayerView& layer, std::size_t index)
{
    const auto outside = [](const FixedFormat& format) {
        return [range = rawRange(format)](std::int64_t value) { return !isWithin(range, value); };
    };
    if (layer.table && std::ranges::any_of(layer.table->entries, outside(layer.output()))) {
        return fail(named(index) + ": a table entry is out of the range of " + layer.output().toString());
    }
    if (std::ranges::any_of(layer.dense->biases, outside(layer.dense->bias))) {
        return fail(named(index) + ": a bias is out of the range of " + layer.dense->bias.toString());
    }
    if (!std::ranges::all_of(layer.dense->weights, [](std::int64_t value) { return within(value); })) {
        return fail(named(index) + ": a weight has more than 63 bits");
    }
    return {};
}

Result<> checkLayer(const std::vector<LayerView>& layers, std::size_t index)
{
    for (const auto& good :
         {checkShape(layers, index), checkFormats(layers[index], index), checkCast(layers[index], index)}) {
        if (!good) {
            return good;
        }
    }
    return checkNumbers(layers[index], index);
}

/// The coarsest grid that holds products and every bias.
int exactFraction(const Dense& layer, int productFraction)
{
    int fraction = productFraction;
    for (const std::int64_t bias : layer.biases) {
        if (bias != 0) {
            fraction = std::max(fraction,
                                layer.bias.fraction() - std::countr_zero(static_cast<std::uint64_t>(bias)));
        }
    }
    return fraction;
}

/// Where the range of a sum goes through a cast.
RawRange castRange(const RawRange& values, int fraction, const FixedFormat& to)
{
    const bool beyond = overflows(values.low, fraction, to) || overflows(values.high, fraction, to);
    if (beyond && to.overflow != Overflow::Sat && to.overflow != Overflow::SatSym) {
        return rawRange(to);
    }
    return {cast(values.low, fraction, to), cast(values.high, fraction, to)}; // casts are monotone here
}

/// Finds the ranges of one layer after the other.
class Finder
{
public:
    Finder(const FixedFormat& input, const std::vector<LayerView>& layers)
        : m_input(input)
        , m_layers(layers)
    {
    }

    Result<std::vector<LayerRanges>> find()
    {
        std::vector<RawRange> values(static_cast<std::size_t>(m_layers.front().dense->inputs),
                                     rawRange(m_input));
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            LayerRanges ranges;
            ranges.inputs = std::move(values);
            if (auto good = addLayer(i, ranges); !good) {
                return std::unexpected(good.error());
            }
            values = ranges.outputs;
            m_result.push_back(std::move(ranges));
        }
        return std::move(m_result);
    }

private:
    Result<> addLayer(std::size_t index, LayerRanges& ranges)
    {
        const Dense& layer = *m_layers[index].dense;
        ranges.productFraction = layer.weightFraction + m_layers[index].input.fraction();
        ranges.sumFraction =
            layer.accumulator ? layer.accumulator->fraction() : exactFraction(layer, ranges.productFraction);
        if (productShift(ranges) > largestBits || ranges.sumFraction < -largestBits) {
            return tooWide(index, "a product on the grid of the sum");
        }
        if (!alignBiases(layer, ranges)) {
            return tooWide(index, "a bias on the grid of the sum");
        }
        WideInterval partial; // of any order of additions, over all units
        for (int unit = 0; unit < layer.units; ++unit) {
            if (auto good = addUnit(index, unit, ranges, partial); !good) {
                return good;
            }
        }
        if (layer.accumulator) {
            ranges.accumulator = *layer.accumulator;
            return {};
        }
        if (!partial.fits()) {
            return tooWide(index, "a sum");
        }
        ranges.accumulator = {};
        ranges.accumulator.width = bitsFor(partial.narrow().low, partial.narrow().high, true);
        ranges.accumulator.integer = ranges.accumulator.width - ranges.sumFraction;
        return {};
    }

    /// Whether all of them fit.
    static bool alignBiases(const Dense& layer, LayerRanges& ranges)
    {
        const FixedFormat grid{largestBits, largestBits - ranges.sumFraction, true, Rounding::Trn,
                               Overflow::Sat};
        bool fit = true;
        for (int unit = 0; unit < layer.units; ++unit) {
            const auto bias = layer.biases.empty() ? 0 : layer.biases[static_cast<std::size_t>(unit)];
            fit = fit && (layer.accumulator || !overflows(bias, layer.bias.fraction(), grid));
            ranges.biases.push_back(cast(bias, layer.bias.fraction(), layer.accumulator.value_or(grid)));
        }
        return fit;
    }

    /// The products of a unit on the grid of the sum.
    [[nodiscard]] WideInterval scaled(const WideInterval& value, const Dense& layer,
                                      const LayerRanges& ranges) const
    {
        const int shift = productShift(ranges);
        if (shift >= 0) {
            return {value.low * (Int128{1} << shift), value.high * (Int128{1} << shift)};
        }
        FixedFormat grid = *layer.accumulator;
        grid.width = 63;
        grid.integer = grid.width - ranges.sumFraction;
        const RawRange narrow = value.narrow();
        return {cast(narrow.low, ranges.productFraction, grid),
                cast(narrow.high, ranges.productFraction, grid)};
    }

    Result<> addUnit(std::size_t index, int unit, LayerRanges& ranges, WideInterval& partial)
    {
        const Dense& layer = *m_layers[index].dense;
        const std::int64_t bias = ranges.biases[static_cast<std::size_t>(unit)];
        WideInterval sum{bias, bias};
        WideInterval below{std::min(sum.low, Int128{0}), std::max(sum.high, Int128{0})};
        WideInterval products;
        bool beyond = false; // the accumulator, by one product alone
        for (int input = 0; input < layer.inputs; ++input) {
            const std::int64_t weight = layer.weight(unit, input);
            if (weight == 0) {
                continue;
            }
            const WideInterval one = product(weight, ranges.inputs[static_cast<std::size_t>(input)]);
            WideInterval onGrid = one.fits() ? scaled(one, layer, ranges) : WideInterval{};
            if (!one.fits() || (!onGrid.fits() && !layer.accumulator)) {
                return tooWide(index, "a product");
            }
            if (!onGrid.fits()) { // not added up: it might leave 128 bits
                beyond = true;
                onGrid = {};
            }
            products = {std::min(products.low, one.low), std::max(products.high, one.high)};
            sum.add(onGrid);
            below.add({std::min(onGrid.low, Int128{0}), std::max(onGrid.high, Int128{0})});
        }
        partial = {std::min(partial.low, below.low), std::max(partial.high, below.high)};
        ranges.products.push_back(products.narrow());
        return finishUnit(index, sum, beyond, ranges);
    }

    Result<> finishUnit(std::size_t index, const WideInterval& sum, bool beyond, LayerRanges& ranges)
    {
        const LayerView& layer = m_layers[index];
        WideInterval seen = sum;
        if (layer.dense->accumulator) {
            const RawRange all = rawRange(*layer.dense->accumulator);
            if (beyond || sum.low < all.low || sum.high > all.high) {
                ranges.wraps = true;
                seen = {all.low, all.high};
            }
        }
        if (!seen.fits()) {
            return tooWide(index, "a sum");
        }
        ranges.sums.push_back(seen.narrow());
        const ScaledValue low = beforeCast(*layer.cast, seen.low, ranges.sumFraction);
        const ScaledValue high = beforeCast(*layer.cast, seen.high, ranges.sumFraction);
        const WideInterval activated{low.raw, high.raw};
        if (!activated.fits()) {
            return tooWide(index, "the activation of a sum");
        }
        RawRange output = castRange(activated.narrow(), low.fraction, layer.cast->output);
        ranges.casts.push_back(output);
        if (layer.table) {
            const auto first = layer.table->entries.begin();
            const auto [least, most] = std::minmax_element(
                first + static_cast<std::ptrdiff_t>(tableIndex(output.low, layer.cast->output)),
                first + static_cast<std::ptrdiff_t>(tableIndex(output.high, layer.cast->output)) + 1);
            output = {*least, *most};
        }
        ranges.outputs.push_back(output);
        return {};
    }

    FixedFormat m_input;
    const std::vector<LayerView>& m_layers;
    std::vector<LayerRanges> m_result;
};

} // namespace

Result<std::vector<LayerRanges>> rangesOf(const Network& network)
{
    const auto layers = layersOf(network);
    if (!layers) {
        return std::unexpected(layers.error());
    }
    if (auto good = checkFormat(network.input, "input"); !good) {
        return std::unexpected(good.error());
    }
    for (std::size_t i = 0; i < layers->size(); ++i) {
        if (auto good = checkLayer(*layers, i); !good) {
            return std::unexpected(good.error());
        }
    }
    return Finder(network.input, *layers).find();
}

} // namespace snac::fixedpoint
