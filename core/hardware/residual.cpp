// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fit. Boosting: Friedman 2001; a sum of one-feature steps is a generalised additive model, and steps
// that only go up make it monotone. Bounds of left-out ratios: split conformal prediction, Lei et al.
// 2018.
#include "residual.h"

#include "snac/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>

namespace snac::hardware {

namespace {

constexpr int bags = 6;
constexpr int rounds = 60;
constexpr double learningRate = 0.15;
constexpr std::size_t fewestForSteps = 12;
constexpr std::size_t fewestInLeaf = 4;
constexpr std::size_t fewestForBounds = 20;
constexpr double fewestInputs = 2.0; ///< log2
constexpr double confidence = 0.9;
constexpr double tail = 0.05; ///< each of the two
/// Rows that pull the base towards no correction: a regime of few rows is believed less.
constexpr double priorRows = 3.0;
/// Clock and width of the domain are checked by the model; features may exceed the rows by this much.
constexpr double domainSlack = 1e-6;

using Values = std::array<double, LayerFeatures::count>;

struct Point
{
    Values features;
    double target;
};

struct Stump
{
    std::size_t feature = 0;
    double from = 0.0;
    double below = 0.0;
    double above = 0.0;
    double gain = 0.0;
};

/// The points in order of each feature; it is the same in every round of boosting.
using Orders = std::array<std::vector<std::size_t>, LayerFeatures::count>;

Orders ordersOf(const std::vector<Point>& points)
{
    Orders orders;
    for (std::size_t feature = 0; feature < LayerFeatures::count; ++feature) {
        orders[feature].resize(points.size());
        std::iota(orders[feature].begin(), orders[feature].end(), std::size_t{0});
        std::ranges::sort(orders[feature], [&](std::size_t a, std::size_t b) {
            const double x = points[a].features[feature];
            const double y = points[b].features[feature];
            return x != y ? x < y : a < b;
        });
    }
    return orders;
}

/// The step that lowers the squared error most among those that do not go down; none if none does.
std::optional<Stump> bestStump(const std::vector<Point>& points, const Orders& orders,
                               const std::vector<double>& rest)
{
    std::optional<Stump> best;
    const double total = std::accumulate(rest.begin(), rest.end(), 0.0);
    const auto n = points.size();
    for (std::size_t feature = 0; feature < LayerFeatures::count; ++feature) {
        const auto& order = orders[feature];
        double left = 0.0;
        for (std::size_t i = 0; i + fewestInLeaf < n; ++i) {
            left += rest[order[i]];
            const double here = points[order[i]].features[feature];
            const double next = points[order[i + 1]].features[feature];
            if (here == next || i + 1 < fewestInLeaf) {
                continue;
            }
            const double below = left / static_cast<double>(i + 1);
            const double above = (total - left) / static_cast<double>(n - i - 1);
            const double gain =
                static_cast<double>(i + 1) * below * below + static_cast<double>(n - i - 1) * above * above;
            if (above > below && (!best || gain > best->gain)) {
                best = Stump{feature, 0.5 * (here + next), below, above, gain};
            }
        }
    }
    return best;
}

void boost(const std::vector<Point>& points, double weight, Residual::Correction& correction)
{
    const double n = static_cast<double>(points.size());
    double base = 0.0;
    for (const Point& point : points) {
        base += point.target / (n + priorRows);
    }
    correction.base += weight * base;
    std::vector<double> rest;
    for (const Point& point : points) {
        rest.push_back(point.target - base);
    }
    const Orders orders = ordersOf(points);
    for (int round = 0; round < rounds; ++round) {
        const auto stump = bestStump(points, orders, rest);
        if (!stump) {
            return;
        }
        const double below = learningRate * stump->below;
        const double above = learningRate * stump->above;
        for (std::size_t i = 0; i < points.size(); ++i) {
            rest[i] -= points[i].features[stump->feature] < stump->from ? below : above;
        }
        correction.base += weight * below;
        correction.steps[stump->feature].push_back({stump->from, weight * (above - below)});
    }
}

/// Equal places become one step, in order of place.
void merge(std::vector<Residual::Step>& steps)
{
    std::ranges::sort(steps, {}, &Residual::Step::from);
    std::vector<Residual::Step> merged;
    for (const Residual::Step& step : steps) {
        if (!merged.empty() && merged.back().from == step.from) {
            merged.back().add += step.add;
        } else {
            merged.push_back(step);
        }
    }
    steps = std::move(merged);
}

Residual::Correction fitCorrection(const std::vector<const ResidualSample*>& samples, std::size_t target,
                                   std::uint64_t seed, std::size_t fewestRows)
{
    std::map<std::string, std::vector<Point>> families;
    for (const ResidualSample* sample : samples) {
        const double measured = sample->measured[target];
        if (std::isfinite(measured) && measured >= 0.0) {
            families[sample->family].push_back(
                {sample->features.values, std::log((measured + 1.0) / (sample->estimated[target] + 1.0))});
        }
    }
    std::vector<const std::vector<Point>*> list;
    std::size_t rows = 0;
    for (const auto& [name, points] : families) {
        list.push_back(&points);
        rows += points.size();
    }
    Residual::Correction correction;
    if (rows < fewestRows) {
        return correction;
    }
    if (rows < fewestForSteps) {
        for (const auto* points : list) {
            for (const Point& point : *points) {
                correction.base += point.target / (static_cast<double>(rows) + priorRows);
            }
        }
        return correction;
    }
    for (int bag = 0; bag < bags; ++bag) {
        Random random =
            Random::derive(seed, {static_cast<std::uint64_t>(target), static_cast<std::uint64_t>(bag)});
        std::vector<Point> drawn;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto& points = *list[random.index(list.size())];
            drawn.insert(drawn.end(), points.begin(), points.end());
        }
        boost(drawn, 1.0 / bags, correction);
    }
    std::ranges::for_each(correction.steps, merge);
    return correction;
}

} // namespace

const std::array<std::string, LayerFeatures::count>& featureNames()
{
    static const std::array<std::string, LayerFeatures::count> names = {
        "log2_inputs", "log2_outputs", "weight_bits", "input_bits", "log2_multipliers"};
    return names;
}

LayerFeatures layerFeatures(const LayerShape& layer)
{
    const double products = static_cast<double>(layer.inputs) * layer.outputs;
    LayerFeatures features;
    features.values = {std::log2(layer.inputs), std::log2(layer.outputs),
                       static_cast<double>(layer.weightBits), static_cast<double>(layer.inputBits),
                       std::log2(1.0 + products / layer.reuse)};
    const std::string io = layer.stream ? "stream" : "parallel";
    if (layer.latency) {
        features.regime = (layer.reuse == 1 ? "latency_unrolled_" : "latency_shared_") + io;
    } else {
        features.regime = (layer.reuse == 1             ? "resource_unrolled_"
                           : layer.reuse < layer.inputs ? "resource_partial_"
                                                        : "resource_folded_") +
                          io;
    }
    if (layer.vitis && (layer.latency || layer.reuse == 1)) {
        features.regime += "_vitis";
    }
    return features;
}

Residual Residual::fit(const std::vector<ResidualSample>& samples, std::uint64_t seed, std::size_t fewestRows)
{
    std::map<std::string, std::vector<const ResidualSample*>> regimes;
    for (const ResidualSample& sample : samples) {
        if (sample.features.values[0] >= fewestInputs) {
            regimes[sample.features.regime].push_back(&sample);
        }
    }
    Residual result;
    for (const ResidualSample& sample : samples) {
        result.m_families.insert(stableHash(sample.family));
    }
    for (const auto& [name, members] : regimes) {
        Regime& regime = result.m_regimes[name];
        regime.rows = static_cast<int>(members.size());
        regime.lowest = regime.highest = members.front()->features.values;
        for (const ResidualSample* member : members) {
            for (std::size_t f = 0; f < LayerFeatures::count; ++f) {
                regime.lowest[f] = std::min(regime.lowest[f], member->features.values[f]);
                regime.highest[f] = std::max(regime.highest[f], member->features.values[f]);
            }
        }
        for (std::size_t target = 0; target < learnedCount; ++target) {
            regime.corrections[target] = fitCorrection(members, target, seed, fewestRows);
        }
    }
    return result;
}

Residual Residual::stacked(const Residual& base, const Residual& extra)
{
    Residual result = base;
    result.m_families.insert(extra.m_families.begin(), extra.m_families.end());
    for (const auto& [name, added] : extra.m_regimes) {
        const auto [place, fresh] = result.m_regimes.emplace(name, added);
        if (fresh) {
            continue;
        }
        Regime& regime = place->second;
        regime.rows += added.rows;
        for (std::size_t target = 0; target < learnedCount; ++target) {
            regime.corrections[target].base += added.corrections[target].base;
            for (std::size_t f = 0; f < LayerFeatures::count; ++f) {
                auto& steps = regime.corrections[target].steps[f];
                const auto& more = added.corrections[target].steps[f];
                steps.insert(steps.end(), more.begin(), more.end());
                merge(steps);
            }
        }
        // Bounds hold where they were measured: those of the base do not reach designs that it has not seen.
        if (added.hasBounds) {
            regime.hasBounds = true;
            regime.low = added.low;
            regime.high = added.high;
            regime.lowest = added.lowest;
            regime.highest = added.highest;
        }
    }
    return result;
}

void Residual::setBounds(
    const std::map<std::string, std::array<std::vector<double>, correctedCount>>& logRatios)
{
    for (const auto& [name, ratios] : logRatios) {
        const auto found = m_regimes.find(name);
        if (found == m_regimes.end() || ratios.front().size() < fewestForBounds) {
            continue; // a base's own bounds, if it has any, stay
        }
        Regime& regime = found->second;
        regime.hasBounds = true;
        for (std::size_t target = 0; target < correctedCount; ++target) {
            std::vector<double> sorted = ratios[target];
            if (sorted.size() < fewestForBounds) {
                regime.low[target] = -1.0;
                regime.high[target] = 1.0;
                continue;
            }
            std::ranges::sort(sorted);
            if (target < learnedCount) {
                const double n = static_cast<double>(sorted.size());
                const auto low = static_cast<std::size_t>(std::max(0.0, std::floor((n + 1.0) * tail) - 1.0));
                const auto high =
                    static_cast<std::size_t>(std::min(n - 1.0, std::ceil((n + 1.0) * (1.0 - tail)) - 1.0));
                regime.low[target] = sorted[low];
                regime.high[target] = sorted[high];
                continue;
            }
            // Counts: the shortest interval, so that figures which are mostly exact keep narrow bounds.
            const auto held = static_cast<std::size_t>(
                std::min(static_cast<double>(sorted.size()),
                         std::ceil((static_cast<double>(sorted.size()) + 1.0) * confidence)));
            std::size_t first = 0;
            for (std::size_t i = 0; i + held <= sorted.size(); ++i) {
                if (sorted[i + held - 1] - sorted[i] < sorted[first + held - 1] - sorted[first]) {
                    first = i;
                }
            }
            regime.low[target] = sorted[first];
            regime.high[target] = sorted[first + held - 1];
        }
    }
}

bool Residual::knowsFamily(const std::string& family) const
{
    return m_families.contains(stableHash(family));
}

double Residual::factor(const LayerFeatures& features, Corrected target) const
{
    const auto index = static_cast<std::size_t>(target);
    const auto found = m_regimes.find(features.regime);
    if (index >= learnedCount || found == m_regimes.end()) {
        return 1.0;
    }
    const Correction& correction = found->second.corrections[index];
    double sum = correction.base;
    for (std::size_t f = 0; f < LayerFeatures::count; ++f) {
        for (const Step& step : correction.steps[f]) {
            if (features.values[f] < step.from) {
                break;
            }
            sum += step.add;
        }
    }
    return std::exp(sum);
}

const Residual::Regime* Residual::boundsFor(const LayerFeatures& features) const
{
    const auto found = m_regimes.find(features.regime);
    if (found == m_regimes.end() || !found->second.hasBounds) {
        return nullptr;
    }
    const Regime& regime = found->second;
    for (std::size_t f = 0; f < LayerFeatures::count; ++f) {
        if (features.values[f] < regime.lowest[f] - domainSlack ||
            features.values[f] > regime.highest[f] + domainSlack) {
            return nullptr;
        }
    }
    return &regime;
}

} // namespace snac::hardware
