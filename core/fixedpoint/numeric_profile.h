// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include "snac/base/error.h"
#include "snac/data/dataset.h"
#include "snac/network/loss.h"
#include "snac/network/quantization.h"

#include <optional>
#include <vector>

/// Where a network loses what it was trained to: on its way through the formats of its values.
namespace snac::fixedpoint {

/// The values that one cast makes of what was computed, on some rows.
struct SignalProfile
{
    std::optional<network::LayerId> layer; ///< whose values; unset: the inputs of the network
    FixedFormat type;                      ///< that they are cast to
    bool isTableArgument = false;          ///< of the table of an activation, which holds the outputs
    double least = 0.0;                    ///< of what was computed, before the cast
    double greatest = 0.0;
    double clipped = 0.0;  ///< fraction of the values beyond the range, of which the overflow mode decides
    double vanished = 0.0; ///< fraction of the values that are not 0 and become 0
    double noise = 0.0;    ///< root mean square of what the cast changes, over that of the values; 0 of zeros
    int units = 0;
    int silent = 0; ///< units that are 0 on every row
};

/// In order: inputs, then every layer. Sums are taken exactly up to 53 bits; of a layer with an accumulator
/// they are those without it, so that its rounding and wrapping count as the cast's. Requires check() of the
/// network and as many columns as it has inputs. O(rows x weights).
[[nodiscard]] std::vector<SignalProfile> profileSignals(const Network& network, const data::Matrix& rows);

/// The sums of a layer with its activation, before the cast: rows x units. `inputs` are raw.
[[nodiscard]] Eigen::MatrixXd valuesBeforeCast(const LayerView& layer, const RawMatrix& inputs);

/// What the rows would score were one thing alone exact and all else as it is. The formats around it may
/// make use of it or not, so that gains do not add up, and one can be a loss.
struct ExactScores
{
    std::optional<network::LayerId> layer; ///< unset: the inputs of the network
    double weights = 0.0;                  ///< its weights as trained; of the inputs: as it is
    double values = 0.0;                   ///< its values neither rounded nor clipped
};

/// One score of a classification or regression: accuracy, or root mean square error.
struct PrecisionScores
{
    bool isError = false; ///< a root mean square error: less is better
    double asIs = 0.0;
    std::vector<ExactScores> exact; ///< inputs, then every layer
};

/// Error: a network that check() refuses, or whose sums leave no room for wider numbers.
[[nodiscard]] Result<PrecisionScores> scoreExactParts(const network::QuantizedNetwork& network,
                                                      const data::Samples& samples, network::Loss loss);

} // namespace snac::fixedpoint
