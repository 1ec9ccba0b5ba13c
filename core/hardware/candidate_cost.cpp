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
    config.hyper = candidate.hyper;
    return withChoice(std::move(config), candidate.hardware.network);
}

NetworkDetail detailOf(const space::Candidate& candidate, const HlsConfig& config,
                       std::vector<std::string>* warnings, ReuseRule rule)
{
    NetworkDetail detail;
    std::optional<Precision> before;
    int number = 0;
    for (const network::WeightedLayer& layer : network::weightedLayers(candidate.architecture)) {
        ++number;
        const space::BuildChoice* choice = candidate.hardware.layers.find(layer.id);
        if (!choice) {
            continue;
        }
        const auto inputs = static_cast<int>(layer.input.values());
        const auto units = static_cast<int>(layer.output.values());
        DenseDetail& own = detail.layers[layer.id];
        own.weights = choice->precision;
        own.inputs = before ? before : choice->precision;
        own.strategy = choice->strategy;
        if (choice->reuseFactor) {
            const int wanted = *choice->reuseFactor;
            const Strategy strategy =
                rule == ReuseRule::Rounded ? Strategy::Resource : choice->strategy.value_or(config.strategy);
            own.reuseFactor = usedReuseFactor(strategy, inputs, units, wanted);
            if (warnings && own.reuseFactor != wanted) {
                warnings->push_back(reuseFactorWarning(number, inputs, units, wanted, *own.reuseFactor));
            }
        }
        before = choice->precision;
    }
    return detail;
}

PricedDesign designOf(const space::Candidate& candidate, const HlsConfig& config,
                      std::vector<std::string>* warnings, ReuseRule rule)
{
    PricedDesign design{candidate.architecture, configOf(candidate, config), {}};
    const auto& layers = candidate.hardware.layers;
    if (layers.empty()) {
        return design;
    }
    const space::BuildChoice& first = layers.begin()->value;
    const bool uniform = std::ranges::all_of(layers, [&](const auto& layer) { return layer.value == first; });
    if (uniform && rule == ReuseRule::ByStrategy) {
        design.config = withChoice(std::move(design.config), first);
    } else {
        design.detail = detailOf(candidate, design.config, warnings, rule);
    }
    return design;
}

Result<HardwareEstimate> estimateCandidate(const CostModel& model, const space::Candidate& candidate,
                                           const HlsConfig& config, const Board& board, ReuseRule rule)
{
    std::vector<std::string> warnings;
    const PricedDesign design = designOf(candidate, config, &warnings, rule);
    if (design.detail.layers.empty()) {
        return model.estimate(design.architecture, design.config, board);
    }
    auto estimate = model.estimateDetailed(design.architecture, design.config, board, design.detail);
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
    std::string key = candidate.networkKey() + "; built";
    for (const network::WeightedLayer& weighted : network::weightedLayers(candidate.architecture)) {
        const space::BuildChoice* choice = candidate.hardware.layers.find(weighted.id);
        const HlsConfig layer = choice ? withChoice(network, *choice) : network;
        const int reuse = usedReuseFactor(layer.strategy, static_cast<int>(weighted.input.values()),
                                          static_cast<int>(weighted.output.values()), layer.reuseFactor);
        key += "|" + layer.precision.toString() + " reuse " + std::to_string(reuse) + " " +
               std::string(space::strategyName(layer.strategy));
    }
    return key;
}

} // namespace snac::hardware
