// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "numpy_arrays.h"

#include "snac/fixedpoint/network.h"

namespace snac::synthesis {

/// One dense layer of weights kept as plain arrays: `wK`, `bK` (inputs x units, float) and, for integers,
/// `wK_int`, `wK_frac_bits`, `bK_int`, `bK_frac_bits`, `accK_bits`, `accK_int`, and the type of the values
/// behind it: `aK_kind`, `aK_bits`, `aK_int`, `aK_signed`, `aK_rounding`, `aK_overflow`. `in_*` is that of
/// the input; `n_layers` counts them. Fraction bits may be one number, or one a weight or value (HGQ).
struct NumpyLayer
{
    Eigen::MatrixXf weights; ///< units x inputs
    Eigen::VectorXf bias;
    network::ActivationKind activation = network::ActivationKind::Linear;
};

/// Error: arrays that are missing or do not fit each other.
[[nodiscard]] Result<std::vector<NumpyLayer>> numpyLayers(const NumpyArrays& arrays);

/// The integers of such a file. A last sigmoid is left to whoever takes the logits, which are the sums.
/// - An accumulator that never wraps nor drops bits is left out.
/// - With fraction bits for every value (HGQ), where values have no limits, each layer's values are kept as
///   integers in steps of their own: the weights before are multiplied by 2^f, those behind divided by it,
///   which gives the same numbers; the width is what the values can need. A layer of factors in front rounds
///   the inputs, which are cast to 16 integer bits.
/// - BitNet: biases and the last scale as the hardware has them (`bK_hls_int`, `final_scale_hls_int`).
/// Error: why there are none.
[[nodiscard]] Result<fixedpoint::Network> numpyIntegers(const NumpyArrays& arrays,
                                                        const std::vector<NumpyLayer>& layers,
                                                        std::vector<std::string>& notes);

} // namespace snac::synthesis
