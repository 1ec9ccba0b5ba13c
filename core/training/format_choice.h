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

/// Of uniform weights: what shares a power-of-two scale. A scale of a channel is a shift of its sum in
/// hardware.
enum class Scales {
    Layer,  ///< all weights of a layer, as `ranges` says
    Channel ///< those of one output, which err least in the mean of squares; 2 bits are then -1, 0 and 1
};

struct QuantizationOptions
{
    /// W, I and the modes of the casts of inputs and activations. Weights and biases are rounded to nearest
    /// and saturate: that happens once, in software.
    FixedFormat precision{8, 3, true, Rounding::Rnd, Overflow::Sat};
    /// Of the inputs and of the logits, exactly as written; unset: by `precision` and `ranges`.
    std::optional<FixedFormat> input = {};
    std::optional<FixedFormat> output = {};
    /// Of what hidden layers hand on; unset: by `precision` and `ranges`.
    std::optional<FixedFormat> hidden = {};
    /// Hidden values that are never negative have no sign: the bit is one more right of the point.
    bool dropSigns = false;
    Scales scales = Scales::Layer; ///< without mixed precision
    Ranges ranges = Ranges::Calibrated;
    Granularity granularity = Granularity::Uniform;
    double bitCost = 0.0; ///< mixed precision: weight in the loss of the LUT-equivalents, sum of b_w b_a
    int tableBits = 10;   ///< argument of table activations; 2 to 12
};

inline constexpr int largestQuantizedWidth = 24; ///< what a float holds exactly

/// Whether the options make sense by themselves.
[[nodiscard]] Result<> checkOptions(const QuantizationOptions& options);

/// The least and the greatest weight of `width` bits with that many right of the point, as Scales::Channel
/// has them.
struct ChannelRange
{
    double lowest = 0.0;
    double highest = 0.0;
};
[[nodiscard]] ChannelRange channelRange(int width, int fraction);
/// Brings master weights into the ranges of their channels, as training does.
void clampToChannels(network::TrainedNetwork& masters, const network::Quantization& formats, int width);

/// Whether an activation hands on nothing below 0, so that it needs no sign.
[[nodiscard]] bool neverNegative(network::ActivationKind kind);

/// The format with its sign and integer bits fitted to inputs, as Ranges::Calibrated has them. Requires rows
/// that are finite.
[[nodiscard]] FixedFormat fittedInput(const data::Matrix& rows, FixedFormat format);

/// Formats to start from. `rows`: calibration inputs, scaled as in training; with given ranges they may be
/// empty. O(rows x weights). Errors: a precision out of range, no rows, rows of another width.
[[nodiscard]] Result<network::Quantization> chooseFormats(const network::TrainedNetwork& folded,
                                                          const data::Matrix& rows,
                                                          const QuantizationOptions& options);

} // namespace snac::training
