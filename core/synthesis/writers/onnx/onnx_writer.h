// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/design.h"
#include "snac/synthesis/file_set.h"

#include <string>

namespace snac::synthesis {

/// NAME.onnx: the float network as it was trained, for inference programs and for hls4ml: MatMul and Add,
/// BatchNormalization, activations, the output activation; opset 13. Input "features": batch x features in
/// the units of the data, of which the first two nodes, Sub and Div, make standardised ones, where the design
/// has a scaler that does something. Names of features and classes and the origin are in the metadata
/// ("snac.inputs", "snac.outputs", "snac.task", "snac.origin"). Errors: no float weights; as of check().
[[nodiscard]] Result<FileSet> writeOnnx(const Design& design);

/// NAME_qonnx.onnx: the integer network with Quant nodes (domain qonnx.custom_op.general, version 1), which
/// gives exactly the numbers that the integers stand for, as long as the program that computes it has no sums
/// of more bits than it can (24 in float32). Input "inputs": 1 x features, standardised; the scaler is in the
/// metadata
/// ("snac.scaler_mean", "snac.scaler_deviation"). The logits are the tensor "logits", whatever stands behind.
///
/// Weights and biases are Quants of float constants with the scale 2^-fraction; a cast is a Quant with the
/// width, sign and rounding of its format. Rounding: AP_TRN is FLOOR, AP_RND_CONV is ROUND, AP_TRN_ZERO is
/// DOWN, AP_RND_INF is HALF_UP, AP_RND_ZERO is HALF_DOWN; AP_RND and AP_RND_MIN_INF are FLOOR and CEIL behind
/// an Add of half a step. hls4ml knows ROUND and FLOOR alone. AP_SAT_SYM is `narrow`. The format is the
/// comment of the node. A softmax stage is a Softmax in floating point, unlike the tables of the hardware.
///
/// Errors, with the layer, because a Quant saturates: casts that may wrap or become 0 (except that of the
/// input, where only values beyond the range differ), accumulators that may wrap or drop bits, numbers of
/// more than 24 significant bits, and tables that hold other values than their activation.
[[nodiscard]] Result<FileSet> writeQonnx(const Design& design);

} // namespace snac::synthesis
