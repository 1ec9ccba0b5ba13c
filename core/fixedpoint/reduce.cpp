// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reduce.h"

#include "ranges.h"
#include "wide.h"

#include <algorithm>
#include <numeric>

namespace snac::fixedpoint {

namespace {

constexpr Int128 largestBias = (Int128{1} << 61) - 1;

/// Biases with the constant `value` of input `input` in them; empty where they need too many bits.
struct FoldedBiases
{
    FixedFormat format;
    std::vector<std::int64_t> values;
};

/// Whether the format has all of them, of which it does not keep the last `dropped` bits.
bool exactlyHolds(const FixedFormat& format, const std::vector<std::int64_t>& values, int dropped)
{
    const RawRange range = rawRange(format);
    return std::ranges::all_of(values, [&](std::int64_t value) {
        const std::int64_t raw = value >> dropped;
        return raw << dropped == value && raw >= range.low && raw <= range.high;
    });
}

/// On a grid that holds biases and products both.
FoldedBiases exactBiases(const Dense& layer, int input, std::int64_t value, int productFraction)
{
    const int fraction =
        layer.biases.empty() ? productFraction : std::max(productFraction, layer.bias.fraction());
    const int productUp = fraction - productFraction;
    const int biasUp = layer.biases.empty() ? 0 : fraction - layer.bias.fraction();
    FoldedBiases result;
    if (productUp > 60 || biasUp > 60) {
        return result;
    }
    for (int unit = 0; unit < layer.units; ++unit) {
        const Int128 old = layer.biases.empty() ? 0 : layer.biases[static_cast<std::size_t>(unit)];
        const Int128 sum = old * (Int128{1} << biasUp) +
                           Int128{layer.weight(unit, input)} * value * (Int128{1} << productUp);
        if (sum > largestBias || sum < -largestBias) {
            return {};
        }
        result.values.push_back(static_cast<std::int64_t>(sum));
    }
    if (!layer.biases.empty() && exactlyHolds(layer.bias, result.values, biasUp)) {
        for (std::int64_t& bias : result.values) {
            bias >>= biasUp;
        }
        result.format = layer.bias;
        return result;
    }
    const auto [low, high] = std::ranges::minmax(result.values);
    result.format.width = bitsFor(low, high, true);
    result.format.integer = result.format.width - fraction;
    return result;
}

/// In the accumulator: cast there anyway, and it wraps.
FoldedBiases accumulatedBiases(const Dense& layer, int input, std::int64_t value, int productFraction)
{
    const FixedFormat& to = *layer.accumulator;
    FoldedBiases result{to, {}};
    for (int unit = 0; unit < layer.units; ++unit) {
        const std::int64_t old = layer.biases.empty() ? 0
                                                      : cast(layer.biases[static_cast<std::size_t>(unit)],
                                                             layer.bias.fraction(), to);
        const std::int64_t product = cast(layer.weight(unit, input) * value, productFraction, to);
        result.values.push_back(cast(old + product, to.fraction(), to));
    }
    return result;
}

class Reducer
{
public:
    explicit Reducer(const Network& network)
    {
        m_result.network = network;
        for (std::size_t i = 0; i < network.operations.size(); ++i) {
            const auto* dense = std::get_if<Dense>(&network.operations[i]);
            if (!dense) {
                continue;
            }
            m_places.push_back(i);
            m_result.kept.emplace_back(static_cast<std::size_t>(dense->units));
            std::iota(m_result.kept.back().begin(), m_result.kept.back().end(), 0);
        }
    }

    Result<ReducedNetwork> reduce()
    {
        bool again = true;
        while (again) {
            const auto ranges = rangesOf(m_result.network);
            if (!ranges) {
                return std::unexpected(ranges.error());
            }
            again = false;
            m_result.notes.clear();
            for (std::size_t i = 0; i + 1 < m_places.size(); ++i) {
                foldConstants(i, (*ranges)[i].outputs);
                again = removeUnused(i) || again;
            }
        }
        return std::move(m_result);
    }

private:
    Dense& layer(std::size_t index) { return std::get<Dense>(m_result.network.operations[m_places[index]]); }

    bool isUsed(std::size_t index, int unit)
    {
        const Dense& next = layer(index + 1);
        for (int other = 0; other < next.units; ++other) {
            if (next.weight(other, unit) != 0) {
                return true;
            }
        }
        return false;
    }

    void foldConstants(std::size_t index, const std::vector<RawRange>& outputs)
    {
        Dense& next = layer(index + 1);
        for (int unit = 0; unit < layer(index).units; ++unit) {
            const RawRange& range = outputs[static_cast<std::size_t>(unit)];
            if (range.low != range.high || !isUsed(index, unit)) {
                continue;
            }
            if (range.low != 0 && !fold(index, unit, range.low)) {
                continue;
            }
            for (int other = 0; other < next.units; ++other) {
                next.weights[static_cast<std::size_t>(other) * static_cast<std::size_t>(next.inputs) +
                             static_cast<std::size_t>(unit)] = 0;
            }
        }
    }

    bool fold(std::size_t index, int unit, std::int64_t value)
    {
        Dense& next = layer(index + 1);
        const auto layers = layersOf(m_result.network);
        const int productFraction = next.weightFraction + layers.value()[index + 1].input.fraction();
        FoldedBiases folded = next.accumulator ? accumulatedBiases(next, unit, value, productFraction)
                                               : exactBiases(next, unit, value, productFraction);
        if (folded.values.empty() || !folded.format.check()) {
            m_result.notes.push_back(
                "layer " + std::to_string(index + 1) + ", unit " +
                std::to_string(oldNumber(index, unit) + 1) +
                " always gives the same value, but the next layer's biases have no bits for it");
            return false;
        }
        next.bias = folded.format;
        next.biases = std::move(folded.values);
        return true;
    }

    int oldNumber(std::size_t index, int unit) const
    {
        return m_result.kept[index][static_cast<std::size_t>(unit)];
    }

    bool removeUnused(std::size_t index)
    {
        std::vector<int> used;
        for (int unit = 0; unit < layer(index).units; ++unit) {
            if (isUsed(index, unit)) {
                used.push_back(unit);
            }
        }
        if (used.empty()) {
            used.push_back(0);
            m_result.notes.push_back("layer " + std::to_string(index + 1) +
                                     ": no unit has an effect; the first one stays, as a layer needs one");
        }
        if (std::ssize(used) == layer(index).units) {
            return false;
        }
        keep(index, used);
        return true;
    }

    void keep(std::size_t index, const std::vector<int>& used)
    {
        Dense& here = layer(index);
        Dense& next = layer(index + 1);
        std::vector<std::int64_t> weights;
        std::vector<std::int64_t> biases;
        std::vector<int> kept;
        for (const int unit : used) {
            for (int input = 0; input < here.inputs; ++input) {
                weights.push_back(here.weight(unit, input));
            }
            if (!here.biases.empty()) {
                biases.push_back(here.biases[static_cast<std::size_t>(unit)]);
            }
            kept.push_back(oldNumber(index, unit));
        }
        std::vector<std::int64_t> onwards;
        for (int other = 0; other < next.units; ++other) {
            for (const int unit : used) {
                onwards.push_back(next.weight(other, unit));
            }
        }
        here.weights = std::move(weights);
        here.biases = std::move(biases);
        here.units = static_cast<int>(used.size());
        next.weights = std::move(onwards);
        next.inputs = here.units;
        m_result.kept[index] = std::move(kept);
    }

    ReducedNetwork m_result;
    std::vector<std::size_t> m_places; ///< of the dense operations
};

} // namespace

Result<ReducedNetwork> withoutDeadNeurons(const Network& network)
{
    return Reducer(network).reduce();
}

} // namespace snac::fixedpoint
