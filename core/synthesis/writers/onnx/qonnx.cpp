// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx_writer.h"

#include "exact_casts.h"
#include "graph_builder.h"
#include "snac/synthesis/onnx/evaluate.h"
#include "snac/synthesis/onnx/onnx_file.h"

#include "snac/base/number_text.h"
#include "snac/fixedpoint/arithmetic.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/ranges.h"

#include <cmath>

namespace snac::synthesis {

namespace {

using fixedpoint::LayerRanges;
using fixedpoint::LayerView;

constexpr int floatBits = 24;

bool isFloat(double value)
{
    return static_cast<double>(static_cast<float>(value)) == value;
}

/// Integers on a grid as numbers. Error: one that a float cannot hold.
Result<std::vector<double>> numbersOf(const std::vector<std::int64_t>& raw, int fraction,
                                      const std::string& what)
{
    std::vector<double> numbers;
    for (const std::int64_t value : raw) {
        numbers.push_back(std::ldexp(static_cast<double>(value), -fraction));
        if (!isFloat(numbers.back()) || std::abs(value) >= std::int64_t{1} << 53) {
            return fail(what + " of more than " + std::to_string(floatBits) +
                        " significant bits, which an ONNX float cannot hold: " + std::to_string(value) +
                        " * 2^" + std::to_string(-fraction));
        }
    }
    return numbers;
}

/// Writes the layers of one design.
class QonnxWriter
{
public:
    explicit QonnxWriter(const Design& design)
        : m_design(design)
        , m_builder(design, "inputs", 1)
    {
    }

    Result<onnx::Model> write()
    {
        SNAC_TRY(const auto layers, fixedpoint::layersOf(m_design.network));
        SNAC_TRY(const auto ranges, fixedpoint::rangesOf(m_design.network));
        addScaler();
        addInput();
        for (std::size_t i = 0; i < layers.size(); ++i) {
            m_isLast = i + 1 == layers.size();
            SNAC_CHECK(addLayer(layers[i], ranges[i], m_design.layers[i].name));
        }
        bool integerOutput = false;
        const fixedpoint::Operation& last = m_design.network.operations.back();
        if (std::holds_alternative<fixedpoint::Argmax>(last)) {
            integerOutput = true;
            addArgmax();
        } else if (std::holds_alternative<fixedpoint::Softmax>(last)) {
            m_builder.note("The Softmax is computed in floating point; the hardware has tables for it, whose "
                           "probabilities differ by less than 0.008. The tensor 'logits' is exact.");
            m_builder.activate("softmax", {network::ActivationKind::Softmax, 0.0});
        }
        return m_builder.finish(integerOutput);
    }

private:
    void addScaler()
    {
        if (!m_design.scaler) {
            return;
        }
        const auto list = [](const Eigen::RowVectorXf& values) {
            std::string text;
            for (const float value : values) {
                text += (text.empty() ? "" : ",") + roundTripText(static_cast<double>(value));
            }
            return text;
        };
        m_builder.property("snac.scaler_mean", list(m_design.scaler->mean));
        m_builder.property("snac.scaler_deviation", list(m_design.scaler->deviation));
    }

    void addInput()
    {
        const FixedFormat& format = m_design.network.input;
        if (format.overflow == Overflow::Wrap || format.overflow == Overflow::SatZero) {
            m_builder.note("Inputs beyond the range of " + format.toString() +
                           " saturate here; in hardware they wrap or become 0.");
        }
        m_builder.quantize("input_quant", format);
    }

    Result<> addLayer(const LayerView& layer, const LayerRanges& ranges, const std::string& name)
    {
        const fixedpoint::Dense& dense = *layer.dense;
        SNAC_CHECK(checkAccumulator(layer, ranges, name));
        SNAC_CHECK(addSums(dense, name));
        if (ranges.accumulator.width > floatBits) {
            m_builder.note(name + " has sums of " + std::to_string(ranges.accumulator.width) +
                           " bits: a program that computes in float32 may round them.");
        }
        const bool wraps =
            layer.cast->output.overflow == Overflow::Wrap || layer.cast->output.overflow == Overflow::SatZero;
        if (wraps && mayOverflow(layer, ranges)) {
            return fail(name + ": a sum may leave the range of " + layer.cast->output.toString() +
                        ", and a Quant node saturates; give the layer's output AP_SAT or more integer bits");
        }
        const std::string activation = name + "_" + "activation";
        if (!layer.table) {
            if (layer.cast->activation != network::ActivationKind::Linear) {
                m_builder.activate(activation,
                                   {layer.cast->activation, std::ldexp(1.0, layer.cast->slopeExponent)});
            }
            m_builder.quantize(m_isLast ? "logits_quant" : name + "_cast", layer.cast->output);
            return nameLogits();
        }
        m_builder.quantize(name + "_argument", layer.cast->output);
        SNAC_CHECK(checkTable(layer, name));
        m_builder.activate(activation, {layer.table->activation, 0.0});
        m_builder.quantize(m_isLast ? "logits_quant" : name + "_cast", layer.table->output);
        return nameLogits();
    }

    Result<> nameLogits()
    {
        if (m_isLast) {
            m_builder.renameCurrent("logits");
        }
        return {};
    }

    static Result<> checkAccumulator(const LayerView& layer, const LayerRanges& ranges,
                                     const std::string& name)
    {
        const fixedpoint::Dense& dense = *layer.dense;
        if (!isExactAccumulator(layer, ranges)) {
            return fail(name + ": its accumulator " + dense.accumulator->toString() +
                        " may wrap or drop bits, which ONNX cannot say; leave the accumulator out or give it "
                        "more bits");
        }
        return {};
    }

    Result<> addSums(const fixedpoint::Dense& dense, const std::string& name)
    {
        SNAC_TRY(const auto numbers, numbersOf(dense.weights, dense.weightFraction, name + ": a weight"));
        // ONNX has inputs x units.
        std::vector<double> weights(numbers.size());
        const auto inputs = static_cast<std::size_t>(dense.inputs);
        const auto units = static_cast<std::size_t>(dense.units);
        for (std::size_t unit = 0; unit < units; ++unit) {
            for (std::size_t input = 0; input < inputs; ++input) {
                weights[input * units + unit] = numbers[unit * inputs + input];
            }
        }
        const auto [least, most] = std::ranges::minmax(dense.weights);
        FixedFormat format;
        format.width =
            std::max(2, fixedpoint::bitsFor(least, most, true)); // a Quant of 1 signed bit is bipolar to some
        format.integer = format.width - dense.weightFraction;
        format.rounding = Rounding::RndConv;
        format.overflow = Overflow::Sat;
        SNAC_CHECK(checkScale(format, name));
        m_builder.multiply(name,
                           m_builder.quantizedConstant(name + "_weights", {dense.inputs, dense.units},
                                                       std::move(weights), format),
                           dense.units);
        if (dense.accumulator) {
            m_builder.comment("accumulator " + dense.accumulator->toString());
        }
        if (!dense.biases.empty()) {
            SNAC_TRY(auto biases, numbersOf(dense.biases, dense.bias.fraction(), name + ": a bias"));
            SNAC_CHECK(checkScale(dense.bias, name));
            m_builder.add(
                name + "_add", "Add",
                {m_builder.quantizedConstant(name + "_bias", {dense.units}, std::move(biases), dense.bias)});
        }
        return {};
    }

    static Result<> checkScale(const FixedFormat& format, const std::string& name)
    {
        return isFloat(format.step()) && format.step() >= 0x1p-126
                   ? Result<>()
                   : fail(name + ": the scale of " + format.toString() +
                          " is beyond what an ONNX float can hold");
    }

    /// Whether the activation, as ONNX's operators compute it, is what the table holds, entry by entry.
    Result<> checkTable(const LayerView& layer, const std::string& name) const
    {
        GraphBuilder probe(m_design, "x", 1);
        probe.activate("activation", {layer.table->activation, 0.0});
        const onnx::Model model = probe.finish();
        const FixedFormat& argument = layer.cast->output;
        const auto count = static_cast<std::int64_t>(layer.table->entries.size());
        onnx::Tensor arguments{{1, count}, {}, false};
        const auto zero = static_cast<std::int64_t>(fixedpoint::tableIndex(0, argument));
        for (std::int64_t i = 0; i < count; ++i) {
            arguments.values.push_back(fixedpoint::toDouble(i - zero, argument));
        }
        SNAC_TRY(const onnx::Tensor values, onnx::evaluate(model, arguments));
        for (std::size_t i = 0; i < layer.table->entries.size(); ++i) {
            if (fixedpoint::toRaw(values.values[i], layer.table->output) != layer.table->entries[i]) {
                return fail(name + ": its table holds other values than " +
                            std::string(network::activationName(layer.table->activation)) +
                            " in ONNX's operators gives, at " + numberText(arguments.values[i]));
            }
        }
        return {};
    }

    void addArgmax()
    {
        if (m_design.network.outputs() > 1) {
            m_builder.add("argmax", "ArgMax").attributes = {{"axis", std::int64_t{1}},
                                                            {"keepdims", std::int64_t{1}}};
            return;
        }
        constexpr std::int64_t int64Type = 7;
        m_builder.add("above", "Greater", {m_builder.scalar("zero", 0.0)});
        m_builder.dropValue(); // a bool: its shape is that of the logits
        m_builder.add("argmax", "Cast").attributes = {{"to", int64Type}};
    }

    const Design& m_design;
    GraphBuilder m_builder;
    bool m_isLast = false;
};

} // namespace

Result<FileSet> writeQonnx(const Design& design)
{
    SNAC_CHECK(check(design));
    SNAC_TRY(const onnx::Model model, QonnxWriter(design).write());
    SNAC_TRY(auto bytes, onnx::toBytes(model));
    return FileSet{{design.name + "_qonnx.onnx", std::move(bytes)}};
}

} // namespace snac::synthesis
