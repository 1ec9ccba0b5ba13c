// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost_model.h"
#include "network_detail.h"

namespace snac::hardware {

/// The study's settings with what the candidate chooses for its whole network.
[[nodiscard]] HlsConfig configOf(const space::Candidate& candidate, HlsConfig config);

/// What the candidate chooses layer by layer; empty where it chooses nothing by layer. The values that leave
/// a layer have its precision, so it is that of the inputs of the next one; the network's own inputs have
/// that of the first layer. Reuse factors are those hls4ml would take (nearestReuseFactor()); each that
/// differs from the one chosen is told in `warnings`.
[[nodiscard]] NetworkDetail detailOf(const space::Candidate& candidate,
                                     std::vector<std::string>* warnings = nullptr);

/// The cost of a candidate, built as it chooses. `config` is the study's. Bit operations count every layer at
/// its own precision. Errors: those of the model.
[[nodiscard]] Result<HardwareEstimate> estimateCandidate(const CostModel& model,
                                                         const space::Candidate& candidate,
                                                         const HlsConfig& config, const Board& board);

} // namespace snac::hardware
