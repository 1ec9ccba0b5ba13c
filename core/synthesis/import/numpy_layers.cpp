// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numpy_layers.h"

#include "import.h"
#include "quantized_of.h"
#include "snac/synthesis/writers/onnx/exact_casts.h"

#include "snac/base/printable.h"
#include "snac/fixedpoint/ranges.h"

#include <algorithm>
#include <cmath>

namespace snac::synthesis {

namespace {

using network::ActivationKind;

constexpr int mostLayers = 64;
constexpr int inputIntegerBits = 16; ///< of inputs without limits: standardised features are far within

std::string named(const char* what, std::size_t layer, const char* rest)
{
    return what + std::to_string(layer) + rest;
}

Result<FixedFormat> formatOf(const NumpyArrays& arrays, const std::string& name)
{
    SNAC_TRY(const auto bits, arrays.whole(name + "_bits", 1, 64));
    SNAC_TRY(const auto integer, arrays.whole(name + "_int", -64, 128));
    SNAC_TRY(const auto isSigned, arrays.whole(name + "_signed", 0, 1));
    SNAC_TRY(const auto rounding, arrays.text(name + "_rounding"));
    SNAC_TRY(const auto overflow, arrays.text(name + "_overflow"));
    return FixedFormat::parse((isSigned != 0 ? "ap_fixed<" : "ap_ufixed<") + std::to_string(bits) + "," +
                              std::to_string(integer) + "," + rounding + "," + overflow + ">");
}

/// Fraction bits of each of `count` numbers; one number in the file stands for all.
Result<std::vector<int>> fractionsOf(const NumpyArrays& arrays, const std::string& name, std::size_t count)
{
    SNAC_TRY(const NumpyArray* const array, arrays.find(name));
    SNAC_TRY(const auto values, arrays.integers(name, array->count() == 1 ? 1 : count));
    std::vector<int> bits;
    for (std::size_t i = 0; i < count; ++i) {
        bits.push_back(
            static_cast<int>(std::clamp<std::int64_t>(values[values.size() == 1 ? 0 : i], -60, 60)));
    }
    return bits;
}

/// Integers of each its own grid, as integers of the finest grid that a nonzero one is on.
Result<int> onOneGrid(std::vector<std::int64_t>& values, const std::vector<int>& fractions,
                      const std::string& name)
{
    int finest = -1000;
    for (std::size_t i = 0; i < values.size(); ++i) {
        finest = values[i] == 0 ? finest : std::max(finest, fractions[i]);
    }
    finest = finest == -1000 ? 0 : finest;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int shift = values[i] == 0 ? 0 : finest - fractions[i];
        if (shift > 40 || std::abs(values[i]) >= std::int64_t{1} << (52 - std::min(shift, 40))) {
            return fail("'" + name + "' needs more than 52 bits on one grid");
        }
        values[i] *= std::int64_t{1} << shift;
    }
    return finest;
}

/// Makes the operations layer by layer. Values between layers may have steps of their own: `m_fractions`.
class Assembler
{
public:
    Assembler(const NumpyArrays& arrays, const std::vector<NumpyLayer>& layers,
              std::vector<std::string>& notes)
        : m_arrays(arrays)
        , m_layers(layers)
        , m_notes(notes)
    {
    }

    Result<fixedpoint::Network> assemble()
    {
        m_isBitNet = m_arrays.has("final_scale_hls_int");
        m_ownSteps = m_arrays.has("in_frac_bits");
        SNAC_CHECK(m_ownSteps ? roundInputs() : plainInputs());
        for (std::size_t k = 0; k < m_layers.size(); ++k) {
            SNAC_CHECK(addLayer(k));
        }
        SNAC_CHECK(fixedpoint::check(m_network));
        return std::move(m_network);
    }

private:
    Result<> plainInputs()
    {
        SNAC_TRY(m_network.input, formatOf(m_arrays, "in"));
        m_fractions.assign(static_cast<std::size_t>(m_layers.front().weights.cols()), 0);
        return {};
    }

    /// Every input to a grid of its own: truncated one bit finer than the finest, then rounded to nearest in
    /// the units of its own step. Rounding after truncation is exact where a bit is left between them.
    Result<> roundInputs()
    {
        const auto inputs = static_cast<std::size_t>(m_layers.front().weights.cols());
        SNAC_TRY(m_fractions, fractionsOf(m_arrays, "in_frac_bits", inputs));
        const int fine = std::ranges::max(m_fractions) + 1;
        const int width = std::max(1, inputIntegerBits + fine);
        m_network.input = {width, width - fine, true, Rounding::Trn, Overflow::Sat};
        fixedpoint::Dense dense;
        dense.id = {m_place++};
        dense.inputs = dense.units = static_cast<int>(inputs);
        dense.weights.assign(inputs * inputs, 0);
        std::vector<int> fractions(inputs * inputs, 0);
        for (std::size_t i = 0; i < inputs; ++i) {
            dense.weights[i * inputs + i] = 1;
            fractions[i * inputs + i] = -m_fractions[i];
        }
        SNAC_TRY(dense.weightFraction, onOneGrid(dense.weights, fractions, "in_frac_bits"));
        dense.bias = {1, 1, true, Rounding::Trn, Overflow::Sat};
        m_network.operations.emplace_back(std::move(dense));
        m_notes.emplace_back(
            "Inputs have steps of their own: a layer of powers of two in front rounds them.");
        return addWideCast(ActivationKind::Linear);
    }

    /// A cast to whole steps that no value leaves: rounded to nearest, halves up.
    Result<> addWideCast(ActivationKind activation)
    {
        constexpr int wide = 62;
        m_network.operations.emplace_back(
            fixedpoint::Cast{activation, 0, {wide, wide, true, Rounding::Rnd, Overflow::Sat}});
        SNAC_TRY(const auto ranges, fixedpoint::rangesOf(m_network));
        std::int64_t low = 0;
        std::int64_t high = 1;
        for (const fixedpoint::RawRange& range : ranges.back().casts) {
            low = std::min(low, range.low);
            high = std::max(high, range.high);
        }
        FixedFormat& output = std::get<fixedpoint::Cast>(m_network.operations.back()).output;
        output.isSigned = low < 0;
        output.width = output.integer = fixedpoint::bitsFor(low, high, output.isSigned);
        return {};
    }

    [[nodiscard]] bool isLast(std::size_t k) const { return k + 1 == m_layers.size(); }

    /// Weights of the units x inputs, from inputs x units in the file, with steps of values worked in.
    Result<fixedpoint::Dense> denseOf(std::size_t k, const std::vector<int>& outputs) const
    {
        fixedpoint::Dense dense;
        dense.id = {m_place};
        dense.inputs = static_cast<int>(m_layers[k].weights.cols());
        dense.units = static_cast<int>(m_layers[k].weights.rows());
        const auto inputs = static_cast<std::size_t>(dense.inputs);
        const auto units = static_cast<std::size_t>(dense.units);
        const std::string name = named("w", k, "_int");
        SNAC_TRY(const auto values, m_arrays.integers(name, inputs * units));
        SNAC_TRY(const auto bits, fractionsOf(m_arrays, named("w", k, "_frac_bits"), inputs * units));
        dense.weights.resize(values.size());
        std::vector<int> fractions(values.size());
        for (std::size_t unit = 0; unit < units; ++unit) {
            for (std::size_t input = 0; input < inputs; ++input) {
                const std::size_t from = input * units + unit;
                dense.weights[unit * inputs + input] = values[from];
                fractions[unit * inputs + input] = bits[from] + m_fractions[input] - outputs[unit];
            }
        }
        const bool hls = m_isBitNet && m_arrays.has(named("b", k, "_hls_int"));
        const std::string bias = named("b", k, hls ? "_hls" : "");
        if (m_isBitNet && !hls && !isLast(k)) {
            return fail("'" + bias + "_hls_int' is missing");
        }
        SNAC_TRY(dense.weightFraction, onOneGrid(dense.weights, fractions, name));
        if (!m_isBitNet || hls) {
            SNAC_TRY(dense.biases, m_arrays.integers(bias + "_int", units));
            SNAC_TRY(auto biasBits, fractionsOf(m_arrays, bias + "_frac_bits", units));
            for (std::size_t unit = 0; unit < units; ++unit) {
                biasBits[unit] -= outputs[unit];
            }
            SNAC_TRY(const int fraction, onOneGrid(dense.biases, biasBits, bias + "_int"));
            dense.bias = narrowestFormat(dense.biases, fraction);
        } else {
            dense.bias = {1, 1, true, Rounding::Trn, Overflow::Sat};
        }
        return dense;
    }

    Result<> addLayer(std::size_t k)
    {
        const auto units = static_cast<std::size_t>(m_layers[k].weights.rows());
        std::vector<int> outputs(units, 0);
        const bool hidden = !isLast(k);
        if (m_ownSteps) {
            SNAC_TRY(outputs, fractionsOf(m_arrays, named("a", k, "_frac_bits"), units));
        }
        if (m_ownSteps && !hidden) {
            return addLastOfOwnSteps(k, outputs);
        }
        if (m_isBitNet && !hidden) {
            return addLastOfBitNet(k, outputs);
        }
        SNAC_TRY(auto dense, denseOf(k, outputs));
        m_network.operations.emplace_back(std::move(dense));
        m_place += m_layers[k].activation == ActivationKind::Linear ? 1 : 2;
        m_fractions = outputs;
        const ActivationKind activation = hidden ? m_layers[k].activation : ActivationKind::Linear;
        if (m_ownSteps) {
            return addWideCast(activation);
        }
        return addCast(k, activation);
    }

    /// The logits must have one grid: rounded in steps of their own, then brought onto the finest.
    Result<> addLastOfOwnSteps(std::size_t k, const std::vector<int>& outputs)
    {
        const int finest = std::ranges::max(outputs);
        const bool same = std::ranges::min(outputs) == finest;
        SNAC_TRY(auto dense, denseOf(k, outputs));
        m_network.operations.emplace_back(std::move(dense));
        ++m_place;
        SNAC_CHECK(addWideCast(ActivationKind::Linear));
        if (same) { // whole steps are the numbers with the point moved
            FixedFormat& output = std::get<fixedpoint::Cast>(m_network.operations.back()).output;
            output.integer = output.width - finest;
            auto& last = std::get<fixedpoint::Dense>(m_network.operations[m_network.operations.size() - 2]);
            last.weightFraction += finest;
            last.bias.integer -= finest;
            return {};
        }
        fixedpoint::Dense back;
        back.id = {m_place++};
        back.inputs = back.units = static_cast<int>(outputs.size());
        back.weights.assign(outputs.size() * outputs.size(), 0);
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            back.weights[i * outputs.size() + i] = std::int64_t{1} << (finest - outputs[i]);
        }
        back.weightFraction = finest;
        back.bias = {1, 1, true, Rounding::Trn, Overflow::Sat};
        m_network.operations.emplace_back(std::move(back));
        m_notes.emplace_back(
            "Outputs have steps of their own: a layer of powers of two behind brings them onto one grid.");
        return addExactCast();
    }

    /// The cast of the last sums that changes nothing.
    Result<> addExactCast()
    {
        m_network.operations.emplace_back(
            fixedpoint::Cast{ActivationKind::Linear, 0, {62, 31, true, Rounding::Trn, Overflow::Sat}});
        SNAC_TRY(const auto ranges, fixedpoint::rangesOf(m_network));
        FixedFormat& output = std::get<fixedpoint::Cast>(m_network.operations.back()).output;
        output = ranges.back().accumulator;
        output.overflow = Overflow::Sat;
        return {};
    }

    /// The sum in its accumulator, times the last scale, to the type of the logits: as the kernel that
    /// BitNets are exported with computes them. The type `res` of the other layers is not between: their sums
    /// are cast to it, the last ones are not. Where the accumulator changes nothing, the scale is worked into
    /// the weights.
    Result<> addLastOfBitNet(std::size_t k, const std::vector<int>& outputs)
    {
        SNAC_TRY(auto dense, denseOf(k, outputs));
        SNAC_TRY(const bool exact, isLastSumExact(k, dense));
        if (exact) {
            SNAC_CHECK(scaleLogits(dense));
            m_network.operations.emplace_back(std::move(dense));
            ++m_place;
            return addLogits(k);
        }
        SNAC_TRY(dense.accumulator, accumulatorOf(k));
        FixedFormat sums = *dense.accumulator;
        sums.overflow = Overflow::Sat;
        m_network.operations.emplace_back(std::move(dense));
        m_network.operations.emplace_back(fixedpoint::Cast{ActivationKind::Linear, 0, sums});
        ++m_place;
        fixedpoint::Dense scale;
        scale.id = {m_place++};
        scale.inputs = scale.units = static_cast<int>(outputs.size());
        scale.weights.assign(outputs.size() * outputs.size(), 0);
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            scale.weights[i * outputs.size() + i] = 1;
        }
        scale.bias = {1, 1, true, Rounding::Trn, Overflow::Sat};
        SNAC_CHECK(scaleLogits(scale));
        m_network.operations.emplace_back(std::move(scale));
        m_notes.emplace_back(
            "The last sums may wrap before they are scaled: a layer behind them scales them.");
        return addLogits(k);
    }

    /// Whether the accumulator of the last layer holds whatever its sums can be.
    Result<bool> isLastSumExact(std::size_t k, const fixedpoint::Dense& dense) const
    {
        if (!m_arrays.has(named("acc", k, "_bits"))) {
            return true;
        }
        fixedpoint::Network network = m_network;
        network.operations.emplace_back(dense);
        auto& sum = std::get<fixedpoint::Dense>(network.operations.back());
        SNAC_TRY(sum.accumulator, accumulatorOf(k));
        network.operations.emplace_back(fixedpoint::Cast{ActivationKind::Linear, 0, *sum.accumulator});
        SNAC_TRY(const auto ranges, fixedpoint::rangesOf(network));
        SNAC_TRY(const auto layers, fixedpoint::layersOf(network));
        return isExactAccumulator(layers.back(), ranges.back());
    }

    Result<std::optional<FixedFormat>> accumulatorOf(std::size_t k) const
    {
        const std::string acc = named("acc", k, "");
        SNAC_TRY(const auto bits, m_arrays.whole(acc + "_bits", 1, 62));
        SNAC_TRY(const auto integer, m_arrays.whole(acc + "_int", -64, 128));
        return FixedFormat{static_cast<int>(bits), static_cast<int>(integer)};
    }

    /// The last cast of a BitNet: exact in front of a sigmoid.
    Result<> addLogits(std::size_t k)
    {
        if (m_layers[k].activation == ActivationKind::Sigmoid) {
            m_notes.emplace_back(
                "The logits are the last sums times the scale in front of the sigmoid's table.");
            return addExactCast();
        }
        SNAC_TRY(const FixedFormat output, formatOf(m_arrays, named("a", k, "")));
        m_network.operations.emplace_back(fixedpoint::Cast{ActivationKind::Linear, 0, output});
        return {};
    }

    Result<> scaleLogits(fixedpoint::Dense& dense) const
    {
        SNAC_TRY(const auto scale, m_arrays.whole("final_scale_hls_int", 1, 1 << 30));
        SNAC_TRY(const auto bits, m_arrays.whole("final_scale_hls_frac_bits", 0, 60));
        for (auto* values : {&dense.weights, &dense.biases}) {
            std::ranges::for_each(*values, [scale](std::int64_t& value) { value *= scale; });
        }
        dense.weightFraction += static_cast<int>(bits);
        if (!dense.biases.empty()) {
            dense.bias = narrowestFormat(dense.biases, dense.bias.fraction() + static_cast<int>(bits));
        }
        return {};
    }

    Result<> addCast(std::size_t k, ActivationKind activation)
    {
        auto& dense = std::get<fixedpoint::Dense>(m_network.operations.back());
        const bool sigmoid = m_layers[k].activation == ActivationKind::Sigmoid;
        SNAC_TRY(FixedFormat output, formatOf(m_arrays, named("a", k, "")));
        if (m_arrays.has(named("acc", k, "_bits"))) {
            SNAC_TRY(dense.accumulator, accumulatorOf(k));
            if (sigmoid) {
                output = *dense.accumulator;
            }
        } else if (sigmoid) {
            m_notes.emplace_back("The logits are the last sums in front of the sigmoid's table.");
            return addExactCast();
        }
        m_network.operations.emplace_back(fixedpoint::Cast{activation, 0, output});
        SNAC_TRY(const auto ranges, fixedpoint::rangesOf(m_network));
        SNAC_TRY(const auto layers, fixedpoint::layersOf(m_network));
        SNAC_CHECK(checkResult(k, layers.back(), ranges.back()));
        auto& again = std::get<fixedpoint::Dense>(m_network.operations[m_network.operations.size() - 2]);
        if (isExactAccumulator(layers.back(), ranges.back())) {
            again.accumulator.reset();
        }
        return {};
    }

    /// BitNet casts the sum of a hidden layer to `res` before the ReLU and the cast to the values behind it:
    /// whether that changes nothing.
    Result<> checkResult(std::size_t k, const fixedpoint::LayerView& layer,
                         const fixedpoint::LayerRanges& ranges)
    {
        const std::string name = named("res", k, "");
        if (!m_arrays.has(name + "_bits") || isLast(k)) {
            return {};
        }
        SNAC_TRY(const auto bits, m_arrays.whole(name + "_bits", 1, 62));
        SNAC_TRY(const auto integer, m_arrays.whole(name + "_int", -64, 128));
        SNAC_TRY(const auto overflow, m_arrays.text(name + "_overflow"));
        const FixedFormat format{static_cast<int>(bits), static_cast<int>(integer)};
        const FixedFormat& behind = layer.cast->output;
        const bool same = format.fraction() >= ranges.sumFraction && overflow == "AP_SAT" &&
                          behind.overflow == Overflow::Sat && format.highest() >= behind.highest();
        return same ? Result<>()
                    : fail("'" + name + "' rounds or clips what '" + named("a", k, "") + "' would hold");
    }

    const NumpyArrays& m_arrays;
    const std::vector<NumpyLayer>& m_layers;
    std::vector<std::string>& m_notes;
    fixedpoint::Network m_network;
    std::vector<int>
        m_fractions; ///< of the values at this place: raw integers times 2^-fraction are the numbers
    int m_place = 0;
    bool m_isBitNet = false;
    bool m_ownSteps = false;
};

} // namespace

Result<std::vector<NumpyLayer>> numpyLayers(const NumpyArrays& arrays)
{
    SNAC_TRY(const auto count, arrays.whole("n_layers", 1, mostLayers));
    std::vector<NumpyLayer> layers;
    long long weights = 0;
    for (std::size_t k = 0; k < static_cast<std::size_t>(count); ++k) {
        const std::string name = named("w", k, "");
        SNAC_TRY(const NumpyArray* const array, arrays.find(name));
        if (array->shape.size() != 2 || array->count() == 0 ||
            (k > 0 && array->shape[0] != static_cast<std::size_t>(layers.back().weights.rows()))) {
            return fail("array '" + name + "' is no matrix that follows the layer before it");
        }
        weights += static_cast<long long>(array->count());
        if (weights > mostWeights) {
            return fail("a network of more than " + std::to_string(mostWeights) + " weights");
        }
        NumpyLayer& layer = layers.emplace_back();
        SNAC_TRY(const auto matrix, arrays.matrix(name, array->shape[0], array->shape[1]));
        layer.weights = matrix.transpose();
        SNAC_TRY(layer.bias, arrays.vector(named("b", k, ""), array->shape[1]));
        SNAC_TRY(const auto kind, arrays.text(named("a", k, "_kind")));
        const auto activation = network::activationFromName(kind);
        const bool last = k + 1 == static_cast<std::size_t>(count);
        const bool fits = activation && (last ? *activation == ActivationKind::Linear ||
                                                    *activation == ActivationKind::Sigmoid
                                              : *activation == ActivationKind::ReLU);
        if (!fits) {
            return fail("layer " + std::to_string(k + 1) + " has the activation '" + printableName(kind) +
                        "'; ReLU can be read, and linear or sigmoid at the end");
        }
        layer.activation = *activation;
    }
    return layers;
}

Result<fixedpoint::Network> numpyIntegers(const NumpyArrays& arrays, const std::vector<NumpyLayer>& layers,
                                          std::vector<std::string>& notes)
{
    return Assembler(arrays, layers, notes).assemble();
}

} // namespace snac::synthesis
