// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost_model.h"
#include "network_detail.h"

#include "snac/space/candidate.h"

namespace snac::hardware {

/// The study's settings with what the candidate chooses for its whole network.
[[nodiscard]] HlsConfig configOf(const space::Candidate& candidate, HlsConfig config);

/// How reuse factors of single layers become those that are built.
enum class ReuseRule {
    ByStrategy, ///< usedReuseFactor()
    Rounded     ///< always the nearest one of Resource, as studies begun under the first rules did
};

/// What the candidate chooses layer by layer; empty where it chooses nothing by layer. `config` is
/// configOf(candidate). The values that leave a layer have its precision, so it is that of the inputs of the
/// next one; the network's own inputs have that of the first layer. Reuse factors are those that are built;
/// each that differs from the one chosen is told in `warnings`.
[[nodiscard]] NetworkDetail detailOf(const space::Candidate& candidate, const HlsConfig& config,
                                     std::vector<std::string>* warnings = nullptr,
                                     ReuseRule rule = ReuseRule::ByStrategy);

/// A network as a cost model is asked for it. Without details every layer is built as `config` says, with
/// expected weights.
struct PricedDesign
{
    network::Architecture architecture;
    HlsConfig config;
    NetworkDetail detail;
};

/// What the model is asked for a candidate, built as it chooses: details only where its layers differ.
/// `config` is the study's; warnings as of detailOf().
[[nodiscard]] PricedDesign designOf(const space::Candidate& candidate, const HlsConfig& config,
                                    std::vector<std::string>* warnings = nullptr,
                                    ReuseRule rule = ReuseRule::ByStrategy);

/// The cost of a candidate, built as it chooses. `config` is the study's. Bit operations count every layer at
/// its own precision. A candidate whose layers all choose the same costs what that choice for the whole
/// network costs. Errors: those of the model.
[[nodiscard]] Result<HardwareEstimate> estimateCandidate(const CostModel& model,
                                                         const space::Candidate& candidate,
                                                         const HlsConfig& config, const Board& board,
                                                         ReuseRule rule = ReuseRule::ByStrategy);

/// One line that is equal exactly for candidates that train the same network and build the same hardware:
/// choices that are built alike (reuse factors that become the same one, one choice for all layers or the
/// same for each) count as one. O(layers).
[[nodiscard]] std::string builtKey(const space::Candidate& candidate, const HlsConfig& config);

} // namespace snac::hardware
