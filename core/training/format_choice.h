// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/fixed_format.h"
#include "snac/data/dataset.h"
#include "snac/network/quantization.h"

#include <optional>

namespace snac::training {

enum class Ranges {
    Given,      ///< ap_fixed<W,I> for every tensor as the user wrote it
    Calibrated, ///< W kept, I and the sign chosen tensor by tensor: least squared error on data
    Learned     ///< as calibrated, and I goes on moving while training (TQT, Jain et al. 2020)
};

/// Mixed precision: where bit widths are learned (HGQ, Sun et al. 2024). Uniform: they are not.
enum class Granularity { Uniform, Layer, Channel, Weight };

struct QuantizationOptions
{
    /// W, I and the modes of the casts of inputs and activations. Weights and biases are rounded to nearest
    /// and saturate: that happens once, in software.
    FixedFormat precision{8, 3, true, Rounding::Rnd, Overflow::Sat};
    /// Of the inputs and of the logits, exactly as written; unset: by `precision` and `ranges`.
    std::optional<FixedFormat> input = {};
    std::optional<FixedFormat> output = {};
    Ranges ranges = Ranges::Calibrated;
    Granularity granularity = Granularity::Uniform;
    double bitCost = 0.0; ///< mixed precision: weight in the loss of the LUT-equivalents, sum of b_w b_a
    int tableBits = 10;   ///< argument of table activations; 2 to 12
};

inline constexpr int largestQuantizedWidth = 24; ///< what a float holds exactly

/// Whether the options make sense by themselves.
[[nodiscard]] Result<> checkOptions(const QuantizationOptions& options);

/// Formats to start from. `rows`: calibration inputs, scaled as in training; with given ranges they may be
/// empty. O(rows x weights). Errors: a precision out of range, no rows, rows of another width.
[[nodiscard]] Result<network::Quantization> chooseFormats(const network::TrainedNetwork& folded,
                                                          const data::Matrix& rows,
                                                          const QuantizationOptions& options);

} // namespace snac::training
