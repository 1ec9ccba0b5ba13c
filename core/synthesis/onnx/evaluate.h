// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model.h"

#include "snac/base/error.h"

#include <string_view>
#include <vector>

namespace snac::synthesis::onnx {

/// Computes a graph operator by operator, in double precision, as the specification of ONNX (opset 13) and of
/// qonnx 0.4 (Quant, BipolarQuant) say: what a writer's file is checked with, and what constants are folded
/// by. It knows nothing of the networks of this program. Sums of up to 53 bits are exact.

/// What one node gives for its inputs (null: an input that was left out). Errors, with the node: an operator
/// that is not known, shapes that do not fit, a result of more than 64 million numbers.
[[nodiscard]] Result<Tensor> evaluateNode(const Node& node, const std::vector<const Tensor*>& inputs);

/// The tensor of that name (empty: the first output) for the first input of the graph. Error: as above; a
/// tensor that nothing makes. O(operations of the graph).
[[nodiscard]] Result<Tensor> evaluate(const Model& model, const Tensor& input, std::string_view output = {});

/// "node 'dense_1' (MatMul)", for messages.
[[nodiscard]] std::string describe(const Node& node);

} // namespace snac::synthesis::onnx
