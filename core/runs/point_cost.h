// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/fixedpoint/network.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/network/quantization.h"
#include "snac/space/candidate.h"
#include "snac/study/study_config.h"

namespace snac::study {

// The price of a network whose weights are known: one for the search, its compressed points, what is exported
// and what is estimated. Private to this room.

/// What the points of a study are priced with.
struct Pricing
{
    const hardware::CostModel* model = nullptr;
    hardware::HlsConfig hls; ///< the study's
    hardware::Board board;
    hardware::ReuseRule rule = hardware::ReuseRule::ByStrategy;
};

/// What an integer network (without argmax or softmax) costs with its own weights and widths, built as
/// `chosen` says by layer. Errors: those of the model.
[[nodiscard]] Result<hardware::HardwareEstimate> costOfIntegers(const hardware::CostModel& model,
                                                                const fixedpoint::Network& logits,
                                                                const hardware::NetworkDetail& chosen,
                                                                const hardware::HlsConfig& config,
                                                                const hardware::Board& board);

/// What a trial costs that is built as `detail` says, with its own weights. `architecture` is of the network
/// that is built; numbers that are counted of a trial's shape stay those of the trial, whose batch norms that
/// network has no more. Errors: those of the model.
[[nodiscard]] Result<hardware::HardwareEstimate>
costOfTrial(const hardware::CostModel& model, const space::Candidate& candidate,
            const network::Architecture& architecture, const hardware::HlsConfig& config,
            const hardware::Board& board, const hardware::NetworkDetail& detail);

/// The network that a trial is scored, priced and built with where nothing is trained after rounding: at the
/// formats its candidate chooses, else at the study's precision. Errors: layers that cannot be folded.
[[nodiscard]] Result<network::QuantizedNetwork> roundedTrial(const network::TrainedNetwork& trained,
                                                             const space::Candidate& candidate,
                                                             const hardware::HlsConfig& config);

/// The price of a trial with its own rounded weights: `network` is roundedTrial(), or what training at its
/// precision made of it. O(weights log outputs). Errors: those of the model, and of networks that do not
/// become integers.
[[nodiscard]] Result<hardware::HardwareEstimate>
ownPrice(const Pricing& pricing, const space::Candidate& candidate, const network::QuantizedNetwork& network);
/// The same of a network that is roundedTrial() when it is built.
[[nodiscard]] Result<hardware::HardwareEstimate>
ownPrice(const Pricing& pricing, const space::Candidate& candidate, const network::TrainedNetwork& trained);

} // namespace snac::study
