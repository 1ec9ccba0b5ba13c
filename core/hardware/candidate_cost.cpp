// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate_cost.h"

#include "reuse_factor.h"

#include <algorithm>

namespace snac::hardware {

namespace {

HlsConfig withChoice(HlsConfig config, const space::BuildChoice& choice)
{
    config.precision = choice.precision.value_or(config.precision);
    config.reuseFactor = choice.reuseFactor.value_or(config.reuseFactor);
    config.strategy = choice.strategy.value_or(config.strategy);
    return config;
}

} // namespace

HlsConfig configOf(const space::Candidate& candidate, HlsConfig config)
{
    return withChoice(std::move(config), candidate.hardware.network);
}

NetworkDetail detailOf(const space::Candidate& candidate, const HlsConfig& config,
                       std::vector<std::string>* warnings, ReuseRule rule)
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
            const int wanted = *choice.reuseFactor;
            const Strategy strategy =
                rule == ReuseRule::Rounded ? Strategy::Resource : choice.strategy.value_or(config.strategy);
            layer.reuseFactor = usedReuseFactor(strategy, widths[i], widths[i + 1], wanted);
            if (warnings && layer.reuseFactor != wanted) {
                warnings->push_back(reuseFactorWarning(static_cast<int>(i) + 1, widths[i], widths[i + 1],
                                                       wanted, *layer.reuseFactor));
            }
        }
        before = choice.precision;
        detail.dense.push_back(std::move(layer));
    }
    return detail;
}

Result<HardwareEstimate> estimateCandidate(const CostModel& model, const space::Candidate& candidate,
                                           const HlsConfig& config, const Board& board, ReuseRule rule)
{
    const std::vector<space::BuildChoice>& layers = candidate.hardware.layers;
    if (layers.empty()) {
        return model.estimate(candidate.architecture, configOf(candidate, config), board);
    }
    const bool uniform = std::ranges::all_of(
        layers, [&](const space::BuildChoice& choice) { return choice == layers.front(); });
    if (uniform && rule == ReuseRule::ByStrategy) {
        return model.estimate(candidate.architecture, withChoice(configOf(candidate, config), layers.front()),
                              board);
    }
    const HlsConfig chosen = configOf(candidate, config);
    std::vector<std::string> warnings;
    const NetworkDetail detail = detailOf(candidate, chosen, &warnings, rule);
    auto estimate = model.estimateDetailed(candidate.architecture, chosen, board, detail);
    if (estimate) {
        estimate->warnings.insert(estimate->warnings.begin(), warnings.begin(), warnings.end());
    }
    return estimate;
}

std::string builtKey(const space::Candidate& candidate, const HlsConfig& config)
{
    if (candidate.hardware.isEmpty()) {
        return candidate.networkKey();
    }
    const HlsConfig network = configOf(candidate, config);
    const std::vector<int> widths = candidate.architecture.widths();
    std::string key = candidate.networkKey() + "; built";
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
        const auto& layers = candidate.hardware.layers;
        const HlsConfig layer = i < layers.size() ? withChoice(network, layers[i]) : network;
        const int reuse = usedReuseFactor(layer.strategy, widths[i], widths[i + 1], layer.reuseFactor);
        key += "|" + layer.precision.toString() + " reuse " + std::to_string(reuse) + " " +
               std::string(space::strategyName(layer.strategy));
    }
    return key;
}

} // namespace snac::hardware
