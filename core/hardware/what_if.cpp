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

/// On the grid that is coarser by one bit, half away from zero and saturated, as quantiseWeights() rounds.
std::int64_t halved(std::int64_t value, int width)
{
    const std::int64_t half = value >= 0 ? (value + 1) / 2 : -((1 - value) / 2);
    const std::int64_t most = (std::int64_t{1} << (width - 1)) - 1;
    return std::clamp(half, -most - 1, most);
}

/// False: it has none to give. The point of a layer's format may be anywhere, of a network's it may not.
bool takeBit(Precision& precision, bool ofLayer)
{
    if (precision.width <= narrowestWidth || (!ofLayer && precision.integer >= precision.width)) {
        return false;
    }
    --precision.width;
    return true;
}

bool takeBit(DenseDetail& layer, const Precision& network)
{
    bool any = false;
    for (std::optional<Precision>* format : {&layer.inputs, &layer.accumulator}) {
        any = (*format && takeBit(**format, true)) || any;
    }
    if (layer.values && !layer.weights) {
        layer.weights = network; // in units of whose last bit they are given
    }
    if (!layer.weights || !takeBit(*layer.weights, true)) {
        return any;
    }
    if (layer.values) {
        for (std::int64_t& value : layer.values->values) {
            value = halved(value, layer.weights->width);
        }
    }
    return true;
}

/// Formats that have no bit to give stay as they are.
Result<PricedDesign> withOneBitLess(PricedDesign design)
{
    const Precision network = design.config.precision;
    // That of the network is that of all layers which do not say theirs.
    bool any = takeBit(design.config.precision, false);
    const bool ofItsOwn =
        !design.detail.layers.empty() && std::ranges::all_of(design.detail.layers, [](const auto& layer) {
            return layer.value.weights && layer.value.inputs;
        });
    if (ofItsOwn) {
        design.config.precision = network;
        any = false;
    }
    for (auto& layer : design.detail.layers) {
        any = takeBit(layer.value, network) || any;
    }
    if (!any) {
        return fail(design.detail.layers.empty() ? network.toString() + " has no bit to give"
                                                 : std::string("no format has a bit to give"));
    }
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
    WeightAssumption assumption;
    assumption.hyper = design.config.hyper;
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
                weightStatistics(inputs, outputs, layer.weights.value_or(design.config.precision), assumption,
                                 role)
                    .nonzero;
        }
        layer.nonzeroFraction = std::max(0.0, *layer.nonzeroFraction - addedSparsity);
    }
    return design;
}

Result<PricedDesign> withDoubleReuse(PricedDesign design)
{
    bool any = false;
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
        any = any || layer.reuseFactor > now;
    }
    if (!any) {
        return fail("every layer has the largest reuse factor that it can be built with");
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
    const auto shared = withDoubleReuse(design);
    if (!shared) {
        found.push_back({Change::DoubleReuse, "reuse factor doubled", std::unexpected(shared.error())});
        return found;
    }
    int least = std::numeric_limits<int>::max();
    int most = 0;
    for (const auto& layer : shared->detail.layers) {
        const int reuse = layer.value.reuseFactor.value_or(1);
        least = std::min(least, reuse);
        most = std::max(most, reuse);
    }
    found.push_back({Change::DoubleReuse,
                     "reuse factor doubled (" + std::to_string(least) +
                         (most > least ? " to " + std::to_string(most) : "") + ")",
                     price(*shared)});
    return found;
}

} // namespace snac::hardware
