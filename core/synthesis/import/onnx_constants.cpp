// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx_constants.h"

#include "snac/synthesis/onnx/evaluate.h"
#include "snac/synthesis/onnx/quant.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace snac::synthesis::onnx {

namespace {

constexpr std::int64_t mostNumbers = 64'000'000;
/// Products of constants are refused: no exporter leaves them in, and they cost more than they look.
constexpr std::array<std::string_view, 5> costly{"MatMul", "Gemm", "Softmax", "ArgMax", "BatchNormalization"};

} // namespace

std::optional<int> exponentOf(double scale)
{
    int exponent = 0;
    if (!(scale > 0.0) || std::frexp(scale, &exponent) != 0.5) {
        return std::nullopt;
    }
    return exponent - 1;
}

Result<QuantStep> quantStep(const Node& node, const Constants& constants, double half)
{
    QuantStep step;
    step.comment = node.comment;
    if (node.op == "BipolarQuant" || node.inputs.size() != 4) {
        step.problem = describe(node) + " makes values +1 and -1, which no fixed-point format holds";
        return step;
    }
    const auto scale = constants.scalar(node.inputs[1]);
    const auto zero = constants.scalar(node.inputs[2]);
    const auto bits = constants.scalar(node.inputs[3]);
    if (!bits) {
        return fail(describe(node) + ": its number of bits is not a constant");
    }
    SNAC_TRY(const QuantRange range, quantRange(node, *bits));
    const auto exponent = exponentOf(scale.value_or(0.0));
    const auto rounding = roundingOf(range.rounding, half);
    if (!exponent || std::abs(*exponent) > 60) {
        step.problem = describe(node) + " has a scale that is no power of two" +
                       (scale ? " (" + numberText(*scale) + ")" : std::string(", or one a channel"));
    } else if (zero.value_or(1.0) != 0.0) {
        step.problem = describe(node) + " has a zero point other than 0";
    } else if (!rounding) {
        step.problem = describe(node) + " rounds in a way that ap_fixed does not know";
    } else if (range.isNarrow && !range.isSigned) {
        step.problem = describe(node) + " is narrow and unsigned";
    } else {
        step.format = {range.bits, range.bits + *exponent, range.isSigned, *rounding,
                       range.isNarrow ? Overflow::SatSym : Overflow::Sat};
    }
    return step;
}

const Constant* Constants::find(const std::string& name) const
{
    const auto found = m_constants.find(name);
    return found == m_constants.end() ? nullptr : &found->second;
}

std::optional<double> Constants::scalar(const std::string& name) const
{
    const Constant* constant = find(name);
    return constant && constant->tensor.count() == 1 ? std::optional(constant->tensor.values[0])
                                                     : std::nullopt;
}

Result<> Constants::fold(const Node& node)
{
    std::vector<const Tensor*> inputs;
    const Constant* first = nullptr;
    for (const std::string& name : node.inputs) {
        const Constant* constant = name.empty() ? nullptr : find(name);
        if (!name.empty() && constant == nullptr) {
            return {}; // depends on the input, or on what nothing makes: the chain will say so
        }
        first = inputs.empty() ? constant : first;
        inputs.push_back(constant ? &constant->tensor : nullptr);
    }
    if (std::ranges::find(costly, node.op) != costly.end()) {
        return fail(describe(node) + " computes with constants alone; simplify the model first");
    }
    Constant result;
    SNAC_TRY(result.tensor, evaluateNode(node, inputs));
    m_numbers += result.tensor.count();
    if (m_numbers > mostNumbers) {
        return fail("the constants of the model hold more than " + std::to_string(mostNumbers) + " numbers");
    }
    if (isQuant(node)) {
        int fraction = -1000;
        for (const double scale : inputs[1]->values) {
            const auto exponent = exponentOf(scale);
            if (!exponent || std::abs(*exponent) > 60) {
                result.problem =
                    describe(node) + " has a scale that is no power of two (" + numberText(scale) + ")";
                break;
            }
            fraction = std::max(fraction, -*exponent);
        }
        result.grid = ConstantGrid{fraction, {}, node.comment};
        if (node.op != "BipolarQuant" && result.problem.empty()) {
            SNAC_TRY(const QuantStep step, quantStep(node, *this, 0.0));
            result.grid->format = step.problem.empty() ? std::optional(step.format) : std::nullopt;
        }
    } else if (first && (node.op == "Transpose" || node.op == "Reshape" || node.op == "Identity")) {
        result.grid = first->grid; // the same numbers
        result.problem = first->problem;
    }
    m_constants[node.outputs[0]] = std::move(result);
    return {};
}

Result<Constants> Constants::of(const Model& model)
{
    Constants result;
    for (const Initializer& initializer : model.initializers) {
        result.m_constants[initializer.name] = {initializer.tensor, {}, {}};
    }
    for (const Node& node : model.nodes) {
        if (node.inputs.empty() && node.op != "Constant") {
            return fail(describe(node) + " has no inputs");
        }
        SNAC_CHECK(result.fold(node));
    }
    return result;
}

} // namespace snac::synthesis::onnx
