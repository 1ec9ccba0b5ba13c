// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "what_if.h"

#include "reuse_factor.h"
#include "trained_weights.h"
#include "weight_statistics.h"

#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace snac::hardware {

namespace {

constexpr int narrowestWidth = 2;

/// Half away from zero, as quantiseWeights() rounds.
std::int64_t halved(std::int64_t value)
{
    return value >= 0 ? (value + 1) / 2 : -((1 - value) / 2);
}

Result<> takeBit(Precision& precision)
{
    if (precision.width <= narrowestWidth) {
        return fail(precision.toString() + " has no bit to give");
    }
    --precision.width;
    return {};
}

Result<PricedDesign> withOneBitLess(PricedDesign design)
{
    if (design.detail.layers.empty()) {
        SNAC_CHECK(takeBit(design.config.precision));
        return design;
    }
    for (auto& [id, layer] : design.detail.layers) {
        for (std::optional<Precision>* format : {&layer.weights, &layer.inputs, &layer.accumulator}) {
            if (*format) {
                SNAC_CHECK(takeBit(**format));
            }
        }
        if (layer.values) {
            if (!layer.weights) { // given in units of the network's precision
                layer.weights = design.config.precision;
                SNAC_CHECK(takeBit(*layer.weights));
            }
            std::ranges::transform(layer.values->values, layer.values->values.begin(), halved);
        }
    }
    // Of what the layers do not say themselves.
    SNAC_CHECK(takeBit(design.config.precision));
    return design;
}

/// Sets the smallest weights to zero that are none yet; of equal ones the first.
void prune(std::vector<std::int64_t>& values, std::size_t count)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != 0) {
            order.push_back(i);
        }
    }
    count = std::min(count, order.size());
    std::ranges::stable_sort(order, {}, [&values](std::size_t i) { return std::llabs(values[i]); });
    for (const std::size_t i : std::span(order).first(count)) {
        values[i] = 0;
    }
}

PricedDesign withMoreSparsity(PricedDesign design)
{
    const std::vector<LayerRole> roles = layerRoles(design.architecture);
    std::size_t number = 0;
    for (const network::WeightedLayer& weighted : network::weightedLayers(design.architecture)) {
        DenseDetail& layer = design.detail.layers[weighted.id];
        const LayerRole& role = roles[number++];
        if (layer.values) {
            auto& values = layer.values->values;
            prune(values,
                  static_cast<std::size_t>(std::lround(addedSparsity * static_cast<double>(values.size()))));
            continue;
        }
        if (!layer.nonzeroFraction) {
            const auto inputs = static_cast<int>(weighted.input.values());
            const auto outputs = static_cast<int>(weighted.output.values());
            layer.nonzeroFraction =
                weightStatistics(inputs, outputs, layer.weights.value_or(design.config.precision),
                                 WeightAssumption(), role)
                    .nonzero;
        }
        layer.nonzeroFraction = std::max(0.0, *layer.nonzeroFraction - addedSparsity);
    }
    return design;
}

PricedDesign withDoubleReuse(PricedDesign design)
{
    for (const network::WeightedLayer& weighted : network::weightedLayers(design.architecture)) {
        DenseDetail& layer = design.detail.layers[weighted.id];
        const auto inputs = static_cast<int>(weighted.input.values());
        const auto outputs = static_cast<int>(weighted.output.values());
        const Strategy strategy = layer.strategy.value_or(design.config.strategy);
        const int now =
            usedReuseFactor(strategy, inputs, outputs, layer.reuseFactor.value_or(design.config.reuseFactor));
        // The nearest factor of Resource may be the same again: then the next one that the layer can have.
        int wanted = std::min(2 * now, inputs * outputs);
        while (usedReuseFactor(strategy, inputs, outputs, wanted) <= now && wanted < inputs * outputs) {
            ++wanted;
        }
        layer.reuseFactor = usedReuseFactor(strategy, inputs, outputs, wanted);
    }
    return design;
}

/// The formats of all layers as one text, or nothing where they differ.
std::string formatText(const PricedDesign& design)
{
    if (design.detail.layers.empty()) {
        return " (" + design.config.precision.toString() + ")";
    }
    const auto weights = [&](const auto& layer) {
        return layer.value.weights.value_or(design.config.precision);
    };
    const Precision first = weights(*design.detail.layers.begin());
    const bool same =
        std::ranges::all_of(design.detail.layers, [&](const auto& layer) { return weights(layer) == first; });
    return same ? " (" + first.toString() + ")" : " in each format";
}

} // namespace

std::vector<WhatIf> whatIf(const CostModel& model, const PricedDesign& design, const Board& board)
{
    std::vector<WhatIf> found;
    const auto price = [&](const PricedDesign& changed) {
        return changed.detail.layers.empty()
                   ? model.estimate(changed.architecture, changed.config, board)
                   : model.estimateDetailed(changed.architecture, changed.config, board, changed.detail);
    };
    if (const auto fewer = withOneBitLess(design)) {
        found.push_back({Change::OneBitLess, "1 bit less" + formatText(*fewer), price(*fewer)});
    } else {
        found.push_back({Change::OneBitLess, "1 bit less", std::unexpected(fewer.error())});
    }
    found.push_back({Change::MoreSparsity, "10 % more of the weights zero", price(withMoreSparsity(design))});
    const PricedDesign shared = withDoubleReuse(design);
    int least = std::numeric_limits<int>::max();
    int most = 0;
    for (const auto& layer : shared.detail.layers) {
        const int reuse = layer.value.reuseFactor.value_or(1);
        least = std::min(least, reuse);
        most = std::max(most, reuse);
    }
    found.push_back({Change::DoubleReuse,
                     "reuse factor doubled (" + std::to_string(least) +
                         (most > least ? " to " + std::to_string(most) : "") + ")",
                     price(shared)});
    return found;
}

} // namespace snac::hardware
