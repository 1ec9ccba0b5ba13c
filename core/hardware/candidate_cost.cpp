// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate_cost.h"

#include <algorithm>

namespace snac::hardware {

HlsConfig configOf(const space::Candidate& candidate, HlsConfig config)
{
    const space::BuildChoice& choice = candidate.hardware.network;
    config.precision = choice.precision.value_or(config.precision);
    config.reuseFactor = choice.reuseFactor.value_or(config.reuseFactor);
    config.strategy = choice.strategy.value_or(config.strategy);
    return config;
}

NetworkDetail detailOf(const space::Candidate& candidate, std::vector<std::string>* warnings)
{
    NetworkDetail detail;
    const std::vector<int> widths = candidate.architecture.widths();
    std::optional<Precision> before;
    for (std::size_t i = 0; i < candidate.hardware.layers.size() && i + 1 < widths.size(); ++i) {
        const space::BuildChoice& choice = candidate.hardware.layers[i];
        DenseDetail layer;
        layer.weights = choice.precision;
        layer.inputs = before ? before : choice.precision;
        layer.strategy = choice.strategy;
        if (choice.reuseFactor) {
            layer.reuseFactor = nearestReuseFactor(widths[i], widths[i + 1], *choice.reuseFactor);
            if (warnings && layer.reuseFactor != choice.reuseFactor) {
                warnings->push_back("reuse factor " + std::to_string(*choice.reuseFactor) +
                                    " does not fit dense " + std::to_string(i + 1) + " (" +
                                    std::to_string(widths[i]) + " x " + std::to_string(widths[i + 1]) +
                                    "): " + std::to_string(*layer.reuseFactor) + " is used, as hls4ml would");
            }
        }
        before = choice.precision;
        detail.dense.push_back(std::move(layer));
    }
    return detail;
}

Result<HardwareEstimate> estimateCandidate(const CostModel& model, const space::Candidate& candidate,
                                           const HlsConfig& config, const Board& board)
{
    const HlsConfig chosen = configOf(candidate, config);
    if (candidate.hardware.layers.empty()) {
        return model.estimate(candidate.architecture, chosen, board);
    }
    std::vector<std::string> warnings;
    const NetworkDetail detail = detailOf(candidate, &warnings);
    auto estimate = model.estimateDetailed(candidate.architecture, chosen, board, detail);
    if (estimate) {
        estimate->warnings.insert(estimate->warnings.begin(), warnings.begin(), warnings.end());
    }
    return estimate;
}

} // namespace snac::hardware
