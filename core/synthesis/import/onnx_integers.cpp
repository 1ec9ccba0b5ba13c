// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx_integers.h"

#include "quantized_of.h"
#include "snac/synthesis/writers/onnx/exact_casts.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>

namespace snac::synthesis::onnx {

namespace {

using network::Activation;
using network::ActivationKind;

constexpr int exactBits = 52;

/// Fraction bits that hold every number exactly. Error: more than `most`.
Result<int> fractionOf(const Eigen::MatrixXd& numbers, int most, const std::string& what)
{
    int fraction = -1000;
    for (const double number : numbers.reshaped()) {
        if (number == 0.0) {
            continue;
        }
        int exponent = 0;
        auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(number, &exponent), 53));
        exponent -= 53;
        while (mantissa % 2 == 0) {
            mantissa /= 2;
            ++exponent;
        }
        fraction = std::max(fraction, -exponent);
    }
    if (fraction > most) {
        return fail(what + " has no Quant, and needs " + std::to_string(fraction) + " bits behind the point");
    }
    return fraction == -1000 ? 0 : fraction;
}

/// Numbers as integers of 2^-fraction. Error: one that is not on the grid or too large.
Result<std::vector<std::int64_t>> rawOf(const Eigen::MatrixXd& numbers, int fraction, const std::string& what)
{
    std::vector<std::int64_t> raw;
    for (const double number : numbers.reshaped<Eigen::RowMajor>()) {
        const double scaled = std::ldexp(number, fraction);
        if (scaled != std::nearbyint(scaled) || std::abs(scaled) >= 0x1p52) {
            return fail(what + ": a number that is not on the grid of its Quant, or beyond " +
                        std::to_string(exactBits) + " bits");
        }
        raw.push_back(static_cast<std::int64_t>(scaled));
    }
    return raw;
}

/// The format that a comment spells, if it is this one but for the overflow mode.
std::optional<FixedFormat> sameBut(const FixedFormat& format, const std::string& comment)
{
    const auto spelt = FixedFormat::parse(comment);
    if (!spelt) {
        return std::nullopt;
    }
    FixedFormat other = *spelt;
    other.overflow = format.overflow;
    return other == format ? std::optional(*spelt) : std::nullopt;
}

/// Puts the integer network together, layer by layer.
class Assembler
{
public:
    Assembler(const Chain& chain, const std::vector<int>& places)
        : m_chain(chain)
        , m_places(places)
    {
    }

    Result<ChainIntegers> assemble()
    {
        SNAC_CHECK(takeInput());
        while (m_at < m_chain.steps.size() && std::holds_alternative<DenseStep>(step().what)) {
            SNAC_CHECK(takeLayer());
        }
        SNAC_CHECK(takeStage());
        if (m_at < m_chain.steps.size()) {
            return fail(step().node + " stands where integers can have no such thing");
        }
        restoreModes();
        SNAC_CHECK(fixedpoint::check(m_result.network));
        m_result.quantized = quantizedOf(m_result.network);
        if (!m_result.quantized) {
            m_result.notes.emplace_back(
                "Float weights with formats would not give these integers; only the integers are there.");
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] const Step& step() const { return m_chain.steps[m_at]; }
    template<class T>
    [[nodiscard]] const T* ifStep() const
    {
        return m_at < m_chain.steps.size() ? std::get_if<T>(&step().what) : nullptr;
    }
    /// The format of the Quant at this place, passed by. Error: its problem.
    Result<FixedFormat> takeQuant()
    {
        const auto* quant = ifStep<QuantStep>();
        if (!quant->problem.empty()) {
            return fail(quant->problem);
        }
        ++m_at;
        return quant->format;
    }

    Result<> takeInput()
    {
        if (ifStep<QuantStep>() == nullptr) {
            return fail("the input has no Quant");
        }
        const std::string& comment = ifStep<QuantStep>()->comment;
        SNAC_TRY(m_result.network.input, takeQuant());
        if (const auto spelt = sameBut(m_result.network.input, comment);
            spelt && *spelt != m_result.network.input) {
            m_result.network.input = *spelt; // only values beyond the range differ
            m_result.notes.push_back("Inputs beyond the range become what " + spelt->toString() +
                                     " makes of them, as the comment of " + m_chain.steps[m_at - 1].node +
                                     " says.");
        }
        return {};
    }

    Result<> takeLayer()
    {
        const Step& denseStep = step();
        const auto& dense = std::get<DenseStep>(denseStep.what);
        const std::string& name = denseStep.node;
        if (!dense.problem.empty()) {
            return fail(dense.problem);
        }
        fixedpoint::Dense operation;
        operation.id = {m_places[m_at]};
        operation.inputs = static_cast<int>(dense.weights.cols());
        operation.units = static_cast<int>(dense.weights.rows());
        constexpr int floatBits = 24;
        operation.weightFraction = dense.weightGrid ? dense.weightGrid->fraction : 0;
        if (!dense.weightGrid) {
            SNAC_TRY(operation.weightFraction, fractionOf(dense.weights, floatBits, name));
        }
        SNAC_TRY(operation.weights, rawOf(dense.weights, operation.weightFraction, name));
        SNAC_CHECK(takeBias(dense, name, operation));
        m_comments.push_back(dense.comment);
        m_result.network.operations.emplace_back(std::move(operation));
        ++m_at;
        return takeActivation(name);
    }

    static Result<> takeBias(const DenseStep& dense, const std::string& name, fixedpoint::Dense& operation)
    {
        operation.bias = {1, 1, true, Rounding::Trn, Overflow::Sat};
        if (dense.bias.size() == 0) {
            return {};
        }
        int fraction = dense.biasGrid ? dense.biasGrid->fraction : 0;
        if (!dense.biasGrid) {
            constexpr int most = 40;
            SNAC_TRY(fraction, fractionOf(dense.bias, most, "the bias of " + name));
        }
        SNAC_TRY(operation.biases, rawOf(dense.bias, fraction, "the bias of " + name));
        operation.bias = narrowestFormat(operation.biases, fraction);
        if (dense.biasGrid && dense.biasGrid->format) {
            // The modes of a constant's format change nothing, so its comment can be believed.
            operation.bias = *dense.biasGrid->format;
            const auto spelt = FixedFormat::parse(dense.biasGrid->comment);
            if (spelt && spelt->width == operation.bias.width && spelt->integer == operation.bias.integer &&
                spelt->isSigned == operation.bias.isSigned) {
                operation.bias = *spelt;
            }
        }
        return {};
    }

    void addCast(const Activation& activation, const FixedFormat& output)
    {
        const bool slopes = activation.kind == ActivationKind::LeakyReLU;
        m_result.network.operations.emplace_back(
            fixedpoint::Cast{activation.kind, slopes ? std::ilogb(activation.slope) : 0, output});
    }

    /// What follows the sums: activation and Quant; Quant and ReLU; Quant, table activation and Quant; or
    /// nothing.
    Result<> takeActivation(const std::string& name)
    {
        const auto* activation = ifStep<Activation>();
        if (activation != nullptr && network::isExactActivation(activation->kind)) {
            SNAC_CHECK(checkSlope(*activation));
            ++m_at;
            if (ifStep<QuantStep>() == nullptr) {
                return fail("behind " + m_chain.steps[m_at - 1].node + " there is no Quant");
            }
            m_quants.push_back(m_at);
            SNAC_TRY(const FixedFormat output, takeQuant());
            addCast(*activation, output);
            return {};
        }
        if (ifStep<QuantStep>() == nullptr) {
            const bool last = m_at == m_chain.steps.size() || isStage();
            return last ? addExactLogits(name) : fail("behind " + name + " there is no Quant");
        }
        m_quants.push_back(m_at);
        SNAC_TRY(const FixedFormat argument, takeQuant());
        activation = ifStep<Activation>();
        if (activation == nullptr || isStage()) {
            addCast({ActivationKind::Linear}, argument);
            return {};
        }
        return takeSecond(*activation, argument);
    }

    static Result<> checkSlope(const Activation& activation)
    {
        int exponent = 0;
        const bool fits = activation.kind != ActivationKind::LeakyReLU ||
                          (std::frexp(activation.slope, &exponent) == 0.5 && std::abs(exponent) <= 32);
        return fits ? Result<>() : fail("the slope of a LeakyRelu is no power of two");
    }

    /// An activation behind a Quant.
    Result<> takeSecond(const Activation& activation, const FixedFormat& argument)
    {
        const std::string name = step().node;
        ++m_at;
        if (activation.kind == ActivationKind::ReLU) {
            // A cast that saturates and takes 0 to 0 commutes with ReLU.
            addCast(activation, argument);
            if (ifStep<QuantStep>() != nullptr) {
                SNAC_TRY(const FixedFormat second, takeQuant());
                if (second.fraction() < argument.fraction() || second.highest() < argument.highest()) {
                    return fail(name + " stands between two Quants of which the second is coarser");
                }
            }
            return {};
        }
        if (network::isExactActivation(activation.kind) || ifStep<QuantStep>() == nullptr) {
            return fail(name + " has not one Quant before and one behind it");
        }
        constexpr int tableBits = 16;
        if (argument.width > tableBits) {
            return fail(name + " has an argument of " + std::to_string(argument.width) +
                        " bits; a table has 16 at most");
        }
        m_quants.back() = m_at;
        SNAC_TRY(const FixedFormat output, takeQuant());
        m_result.network.operations.emplace_back(fixedpoint::Cast{.output = argument});
        m_result.network.operations.emplace_back(fixedpoint::Table{
            activation.kind, fixedpoint::activationTable(activation, argument, output), output});
        return {};
    }

    /// The exact sums as logits.
    Result<> addExactLogits(const std::string& name)
    {
        const FixedFormat wide{62, 31, true, Rounding::Trn, Overflow::Sat};
        addCast({ActivationKind::Linear}, wide);
        SNAC_TRY(const auto ranges, fixedpoint::rangesOf(m_result.network));
        auto& cast = std::get<fixedpoint::Cast>(m_result.network.operations.back());
        cast.output = ranges.back().accumulator;
        cast.output.overflow = Overflow::Sat;
        m_quants.push_back(m_at);
        m_result.notes.push_back(name + " has no Quant behind it: its outputs are the exact sums, " +
                                 cast.output.toString() + ".");
        return {};
    }

    /// Whether a softmax, sigmoid or argmax ends the chain here.
    [[nodiscard]] bool isStage() const
    {
        const auto* activation = ifStep<Activation>();
        const bool head = activation && (activation->kind == ActivationKind::Softmax ||
                                         activation->kind == ActivationKind::Sigmoid);
        return m_at + 1 == m_chain.steps.size() && (head || ifStep<ArgmaxStep>() != nullptr);
    }

    Result<> takeStage()
    {
        if (m_result.network.operations.empty()) {
            return fail("no layer with weights follows the Quant of the input");
        }
        if (!isStage()) {
            return {};
        }
        const auto* activation = ifStep<Activation>();
        ++m_at;
        if (activation == nullptr || activation->kind == ActivationKind::Softmax) {
            const auto stage =
                activation ? fixedpoint::OutputStage::Softmax : fixedpoint::OutputStage::Argmax;
            SNAC_TRY(m_result.network, fixedpoint::withOutputStage(std::move(m_result.network), stage));
        }
        return {};
    }

    /// Overflow modes and accumulators that the comments name, where they change nothing.
    void restoreModes()
    {
        const auto ranges = fixedpoint::rangesOf(m_result.network);
        const auto layers = fixedpoint::layersOf(m_result.network);
        if (!ranges || !layers) {
            return;
        }
        std::size_t number = 0;
        for (const fixedpoint::LayerView& layer : *layers) {
            const std::size_t place = layer.first;
            const bool overflows = mayOverflow(layer, (*ranges)[number]);
            const std::size_t quant = m_quants[number];
            const auto* written =
                quant < m_chain.steps.size() ? std::get_if<QuantStep>(&m_chain.steps[quant].what) : nullptr;
            if (auto* table = std::get_if<fixedpoint::Table>(place + 2 < m_result.network.operations.size()
                                                                 ? &m_result.network.operations[place + 2]
                                                                 : nullptr);
                table && written) {
                table->output = sameBut(table->output, written->comment).value_or(table->output);
            }
            auto& cast = std::get<fixedpoint::Cast>(m_result.network.operations[place + 1]);
            if (!overflows && written && !layer.table) {
                cast.output = sameBut(cast.output, written->comment).value_or(cast.output);
            }
            restoreAccumulator(place, number++);
        }
    }

    void restoreAccumulator(std::size_t place, std::size_t number)
    {
        constexpr std::string_view prefix = "accumulator ";
        const std::string& comment = m_comments[number];
        const auto format = comment.starts_with(prefix) ? FixedFormat::parse(comment.substr(prefix.size()))
                                                        : Result<FixedFormat>(fail(""));
        if (!format) {
            return;
        }
        auto& dense = std::get<fixedpoint::Dense>(m_result.network.operations[place]);
        dense.accumulator = *format;
        const auto ranges = fixedpoint::rangesOf(m_result.network);
        const auto layers = fixedpoint::layersOf(m_result.network);
        if (!ranges || !layers || !isExactAccumulator((*layers)[number], (*ranges)[number])) {
            dense.accumulator.reset();
        }
    }

    const Chain& m_chain;
    const std::vector<int>& m_places;
    std::size_t m_at = 0;
    ChainIntegers m_result;
    std::vector<std::size_t> m_quants;   ///< by layer: place of the Quant behind it in the chain
    std::vector<std::string> m_comments; ///< by layer, of its product
};

} // namespace

Result<ChainIntegers> integersOf(const Chain& chain, const std::vector<int>& places)
{
    return Assembler(chain, places).assemble();
}

} // namespace snac::synthesis::onnx
