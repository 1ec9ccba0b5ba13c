// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structured.h"

#include "snac/base/number_text.h"
#include "snac/hardware/layer_cost.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace snac::compression {

namespace {

std::vector<int> widthsOf(const network::TrainedNetwork& network)
{
    return network.architecture.widths();
}

/// Divides by the mean, so that layers compare. A layer of zeros stays as it is.
void normalise(std::vector<double>& scores)
{
    const double mean =
        std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
    for (double& score : scores) {
        score = mean > 0.0 ? score / mean : score;
    }
}

struct Unit
{
    double score = 0.0;
    std::size_t layer = 0;
    int number = 0;
};

/// Lowest first. Layer by layer: by rank over width, so that layers shrink alike.
std::vector<Unit> inOrder(const std::vector<std::vector<double>>& scores, bool layerWise)
{
    std::vector<Unit> order;
    for (std::size_t layer = 0; layer < scores.size(); ++layer) {
        std::vector<Unit> own;
        for (std::size_t unit = 0; unit < scores[layer].size(); ++unit) {
            own.push_back({scores[layer][unit], layer, static_cast<int>(unit)});
        }
        if (layerWise) {
            std::ranges::stable_sort(own, {}, &Unit::score);
            for (std::size_t rank = 0; rank < own.size(); ++rank) {
                own[rank].score = (static_cast<double>(rank) + 0.5) / static_cast<double>(own.size());
            }
        }
        order.insert(order.end(), own.begin(), own.end());
    }
    std::ranges::stable_sort(order, {}, &Unit::score);
    return order;
}

std::unexpected<Error> outOfReach(const std::vector<int>& widths, double target, long long original)
{
    std::vector<int> least(widths.size(), 1);
    least.front() = widths.front();
    least.back() = widths.back();
    const double most =
        1.0 - static_cast<double>(weightCount(least)) / static_cast<double>(std::max(original, 1LL));
    return fail("whole neurons cannot be pruned to a sparsity of " + significantText(100.0 * target, 4) +
                " %: one neuron a layer is left at " +
                significantText(100.0 * std::floor(most * 1000.0) / 1000.0, 4) +
                " %; end the schedule there");
}

Eigen::MatrixXf selected(const Eigen::MatrixXf& weights, const std::vector<int>* rows,
                         const std::vector<int>* columns)
{
    Eigen::MatrixXf result = rows ? Eigen::MatrixXf(weights(*rows, Eigen::all)) : weights;
    return columns ? Eigen::MatrixXf(result(Eigen::all, *columns)) : result;
}

/// Kept rows of dense layer `i` and kept columns; null: all.
struct Sides
{
    const std::vector<int>* rows = nullptr;
    const std::vector<int>* columns = nullptr;
};

Sides sidesOf(const KeptUnits& kept, std::size_t layer)
{
    return {.rows = layer < kept.size() ? &kept[layer] : nullptr,
            .columns = layer > 0 && layer - 1 < kept.size() ? &kept[layer - 1] : nullptr};
}

} // namespace

KeptUnits allUnits(const network::TrainedNetwork& network)
{
    const std::vector<int> widths = widthsOf(network);
    KeptUnits kept;
    for (std::size_t i = 1; i + 1 < widths.size(); ++i) {
        std::vector<int>& units = kept.emplace_back(static_cast<std::size_t>(widths[i]));
        std::iota(units.begin(), units.end(), 0);
    }
    return kept;
}

std::vector<std::vector<double>> unitScores(const network::TrainedNetwork& network)
{
    const auto layers = denseLayers(network);
    std::vector<std::vector<double>> scores;
    for (std::size_t i = 0; i + 1 < layers.size(); ++i) {
        const Eigen::MatrixXd in = layers[i]->weights.cast<double>();
        const Eigen::MatrixXd out = layers[i + 1]->weights.cast<double>();
        std::vector<double>& own = scores.emplace_back();
        for (Eigen::Index unit = 0; unit < in.rows(); ++unit) {
            own.push_back(in.row(unit).norm() * out.col(unit).norm());
        }
        normalise(own);
    }
    return scores;
}

std::vector<std::vector<double>> unitResourceScores(const network::QuantizedNetwork& network,
                                                    const hardware::HlsConfig& config,
                                                    const hardware::Board& board)
{
    // Savings of single weights, added up: a product shared within the neuron counts in parts, as it should.
    const std::vector<std::vector<double>> savings = layerSavings(network, config, board);
    const std::vector<int> widths = widthsOf(network.network);
    std::vector<std::vector<double>> scores = unitScores(network.network);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const int inputs = widths[i];
        const int units = widths[i + 1];
        const int next = widths[i + 2];
        for (int unit = 0; unit < units; ++unit) {
            double saved = 0.0;
            for (int input = 0; input < inputs; ++input) {
                saved += savings[i][static_cast<std::size_t>(input * units + unit)];
            }
            for (int output = 0; output < next; ++output) {
                saved += savings[i + 1][static_cast<std::size_t>(unit * next + output)];
            }
            double& score = scores[i][static_cast<std::size_t>(unit)];
            score = saved > 0.0 ? score * score / saved : 0.0;
        }
    }
    return scores;
}

long long weightCount(const std::vector<int>& widths)
{
    long long count = 0;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
        count += static_cast<long long>(widths[i]) * widths[i + 1];
    }
    return count;
}

Result<KeptUnits> pruneUnits(const network::TrainedNetwork& network,
                             const std::vector<std::vector<double>>& scores, double target,
                             long long original, bool layerWise)
{
    std::vector<int> widths = widthsOf(network);
    std::vector<std::vector<bool>> goes;
    for (const std::vector<double>& layer : scores) {
        goes.emplace_back(layer.size(), false);
    }
    const double most = (1.0 - target) * static_cast<double>(original);
    const auto reached = [&] { return static_cast<double>(weightCount(widths)) <= most + 1e-9; };
    for (const Unit& unit : inOrder(scores, layerWise)) {
        if (reached()) {
            break;
        }
        if (widths[unit.layer + 1] > 1) {
            goes[unit.layer][static_cast<std::size_t>(unit.number)] = true;
            --widths[unit.layer + 1];
        }
    }
    if (!reached()) {
        return outOfReach(widths, target, original);
    }
    KeptUnits kept;
    for (const std::vector<bool>& layer : goes) {
        std::vector<int>& own = kept.emplace_back();
        for (std::size_t unit = 0; unit < layer.size(); ++unit) {
            if (!layer[unit]) {
                own.push_back(static_cast<int>(unit));
            }
        }
    }
    return kept;
}

network::TrainedNetwork narrowed(const network::TrainedNetwork& network, const KeptUnits& kept)
{
    network::TrainedNetwork result = network;
    const auto layers = denseLayers(result);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Sides sides = sidesOf(kept, i);
        layers[i]->weights = selected(layers[i]->weights, sides.rows, sides.columns);
        if (sides.rows && layers[i]->bias.size() > 0) {
            layers[i]->bias = Eigen::VectorXf(layers[i]->bias(*sides.rows));
        }
    }
    std::size_t next = 0;
    for (const network::WeightedLayer& layer : network::weightedLayers(network.architecture)) {
        network::narrow(result.architecture.layers[layer.place],
                        static_cast<int>(layers[next++]->weights.rows()));
    }
    return result;
}

network::QuantizedNetwork narrowed(const network::QuantizedNetwork& network, const KeptUnits& kept)
{
    network::QuantizedNetwork result{.network = narrowed(network.network, kept),
                                     .quantization = network.quantization};
    for (std::size_t i = 0; i < result.quantization.layers.size(); ++i) {
        Eigen::MatrixXi& fractions = result.quantization.layers[i].weightFraction;
        const Sides sides = sidesOf(kept, i);
        if (fractions.size() > 0 && sides.rows) {
            fractions = Eigen::MatrixXi(fractions(*sides.rows, Eigen::all));
        }
        if (fractions.size() > 0 && sides.columns) {
            fractions = Eigen::MatrixXi(fractions(Eigen::all, *sides.columns));
        }
    }
    return result;
}

Masks unitMasks(const network::TrainedNetwork& network, const KeptUnits& kept)
{
    Masks masks = fullMasks(network);
    for (std::size_t i = 0; i < masks.size(); ++i) {
        const Sides sides = sidesOf(kept, i);
        if (sides.rows) {
            for (Eigen::Index row = 0; row < masks[i].rows(); ++row) {
                if (!std::ranges::binary_search(*sides.rows, static_cast<int>(row))) {
                    masks[i].row(row).setZero();
                }
            }
        }
        if (sides.columns) {
            for (Eigen::Index column = 0; column < masks[i].cols(); ++column) {
                if (!std::ranges::binary_search(*sides.columns, static_cast<int>(column))) {
                    masks[i].col(column).setZero();
                }
            }
        }
    }
    return masks;
}

KeptUnits composed(const KeptUnits& outer, const KeptUnits& inner)
{
    KeptUnits result;
    for (std::size_t layer = 0; layer < inner.size(); ++layer) {
        std::vector<int>& own = result.emplace_back();
        for (const int unit : inner[layer]) {
            own.push_back(outer[layer][static_cast<std::size_t>(unit)]);
        }
    }
    return result;
}

} // namespace snac::compression
