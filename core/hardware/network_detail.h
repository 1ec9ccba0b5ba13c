// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost_model.h"

#include "snac/network/per_layer.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace snac::hardware {

/// The weights of one dense layer as the hardware holds them: integers in units of the last bit of their
/// precision. Biases are left out; they cost next to nothing.
struct IntegerWeights
{
    int inputs = 0;
    int outputs = 0;
    std::vector<std::int64_t> values; ///< inputs x outputs, input by input: values[input * outputs + output]
};

/// What is known of one dense layer beyond the study's hls_config. What is not set comes from there.
/// Precisions may have their point anywhere (Precision::checkLayer()), as calibrated formats do. Weights with
/// fraction bits of their own are given on the finest grid of the layer: `weights` is then the format that
/// holds them all, and a weight costs what its own digits cost.
struct DenseDetail
{
    std::optional<Precision> weights;
    std::optional<Precision> inputs;      ///< of the features that enter the layer
    std::vector<int> inputWidths;         ///< bits of each of them where they differ; else empty
    std::optional<Precision> accumulator; ///< of its sums; unset: the tool lets them grow
    std::optional<int> reuseFactor;       ///< must be one the layer can be built with (reuse_factor.h)
    std::optional<Strategy> strategy;
    std::optional<IntegerWeights> values;  ///< the weights themselves; the counts below are then ignored
    std::optional<double> nonzeroFraction; ///< part of the weights that is not zero, 0 to 1, where counted
    std::optional<double>
        digitsPerNonzero; ///< mean canonical signed digits of a nonzero weight, where counted
};

/// An entry for each layer of the architecture that has weights, or none at all.
struct NetworkDetail
{
    network::PerLayer<DenseDetail> layers;
};

/// Rounds to the nearest multiple of the last bit (half away from zero) and saturates, as hls4ml's weight
/// types do after training with a quantiser. O(weights). Errors: precision out of range; a weight that is NaN
/// or infinite, named by input and output, with the nearest valid value.
[[nodiscard]] Result<IntegerWeights> quantiseWeights(std::span<const double> values, int inputs, int outputs,
                                                     const Precision& precision);

/// Whether `detail` fits a dense layer (named in the messages by `number`, from 1): sizes, ranges, precisions
/// and reuse factor. `config` is used where the detail names none. O(weights).
[[nodiscard]] Result<> checkDetail(const DenseDetail& detail, int number, int inputs, int outputs,
                                   const HlsConfig& config);

} // namespace snac::hardware
