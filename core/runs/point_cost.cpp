// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_cost.h"

#include "precision_score.h"

#include "snac/compression/built_detail.h"
#include "snac/fixedpoint/convert.h"

namespace snac::study {

Result<hardware::HardwareEstimate> costOfIntegers(const hardware::CostModel& model,
                                                  const fixedpoint::Network& logits,
                                                  const hardware::NetworkDetail& chosen,
                                                  const hardware::HlsConfig& config,
                                                  const hardware::Board& board)
{
    const network::Architecture architecture = fixedpoint::architectureOf(logits);
    const auto detail = compression::detailAsBuilt(chosen, config.strategy, architecture, logits);
    return model.estimateDetailed(architecture, config, board, detail);
}

Result<hardware::HardwareEstimate>
costOfTrial(const hardware::CostModel& model, const space::Candidate& candidate,
            const network::Architecture& architecture, const hardware::HlsConfig& config,
            const hardware::Board& board, const hardware::NetworkDetail& detail)
{
    SNAC_TRY(auto cost, model.estimateDetailed(architecture, config, board, detail));
    cost.counts.parameters = hardware::countOperations(candidate.architecture, config.precision).parameters;
    return cost;
}

Result<network::QuantizedNetwork> roundedTrial(const network::TrainedNetwork& trained,
                                               const space::Candidate& candidate,
                                               const hardware::HlsConfig& config)
{
    if (choosesPrecision(candidate.hardware)) {
        return roundedNetwork(trained, candidate.hardware);
    }
    space::HardwareChoice formats;
    formats.network.precision = config.precision;
    return roundedNetwork(trained, formats);
}

Result<hardware::HardwareEstimate> ownPrice(const Pricing& pricing, const space::Candidate& candidate,
                                            const network::QuantizedNetwork& network)
{
    SNAC_TRY(const auto logits, fixedpoint::fromQuantized(network));
    const hardware::HlsConfig config = hardware::configOf(candidate, pricing.hls);
    std::vector<std::string> warnings;
    const auto chosen = hardware::detailOf(candidate, config, &warnings, pricing.rule);
    const network::Architecture& architecture = network.network.architecture;
    const auto detail = compression::detailAsBuilt(chosen, config.strategy, architecture, logits);
    SNAC_TRY(auto cost, costOfTrial(*pricing.model, candidate, architecture, config, pricing.board, detail));
    cost.warnings.insert(cost.warnings.begin(), warnings.begin(), warnings.end());
    return cost;
}

Result<hardware::HardwareEstimate> ownPrice(const Pricing& pricing, const space::Candidate& candidate,
                                            const network::TrainedNetwork& trained)
{
    SNAC_TRY(const auto rounded,
             roundedTrial(trained, candidate, hardware::configOf(candidate, pricing.hls)));
    return ownPrice(pricing, candidate, rounded);
}

} // namespace snac::study
