// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onnx_chain.h"

#include <map>
#include <set>

namespace snac::synthesis::onnx {

struct Constant
{
    Tensor tensor;
    std::optional<ConstantGrid> grid;
    std::string problem; ///< of its Quant
};

/// Every tensor of a graph that does not depend on its input, computed once.
class Constants
{
public:
    /// Error: a node of constants that cannot be computed, more than 64 million numbers in all.
    [[nodiscard]] static Result<Constants> of(const Model& model);

    [[nodiscard]] const Constant* find(const std::string& name) const;
    [[nodiscard]] bool made(const Node& node) const { return find(node.outputs[0]) != nullptr; }
    /// The single number that the tensor is, or nothing.
    [[nodiscard]] std::optional<double> scalar(const std::string& name) const;

private:
    Result<> fold(const Node& node);

    std::map<std::string, Constant> m_constants;
    std::int64_t m_numbers = 0;
};

/// The power of two that the scale is, as its exponent.
[[nodiscard]] std::optional<int> exponentOf(double scale);

/// The format of a Quant node of values, with `half` steps added before it. Where it is no fixed-point format
/// (scale, zero point, rounding), `problem` says why.
[[nodiscard]] Result<QuantStep> quantStep(const Node& node, const Constants& constants, double half);

} // namespace snac::synthesis::onnx
