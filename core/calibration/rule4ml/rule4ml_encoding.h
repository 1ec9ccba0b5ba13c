// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How rule4ml (IMPETUS-UdeS, arXiv 2408.05314) describes a network to its predictors.
#pragma once

#include "snac/base/error.h"
#include "snac/network/architecture.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::calibration {

/// A layer as rule4ml lists it: a fused activation is a layer of its own, and so is the input.
struct Rule4mlEntry
{
    std::string type; ///< "inputlayer", "dense", "relu", ...
    double inputs = 0.0;
    double outputs = 0.0;
    double parameters = 0.0;
    double trainable = 0.0;
    double reuse = 1.0; ///< of a dense layer the one hls4ml would use
    double additions = 0.0;
    double multiplications = 0.0;
    double lookups = 0.0;
    double logic = 0.0;
};

using Rule4mlNetwork = std::vector<Rule4mlEntry>;

/// The list of a network. Errors: an activation rule4ml has no name for.
[[nodiscard]] Result<Rule4mlNetwork> rule4mlNetwork(const network::Architecture& architecture, int reuse);

/// A numerical feature of the whole network by its label ("dense_inputs_mean", "total_mult"); nothing when
/// the label is unknown. `bits` are those of the default precision. O(layers).
[[nodiscard]] std::optional<double> rule4mlFeature(std::string_view label, const Rule4mlNetwork& network,
                                                   int bits);

/// The same of one layer ("layer_input_size"). Filters, kernels and strides are 0: only dense networks are
/// listed.
[[nodiscard]] std::optional<double> rule4mlNodeFeature(std::string_view label, const Rule4mlEntry& entry);

} // namespace snac::calibration
