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

/// Divides by the mean, so that layers compare. A layer of zeros stays as it is.
void normalise(std::vector<double>& scores)
{
    const double mean =
        std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
    for (double& score : scores) {
        score = mean > 0.0 ? score / mean : score;
    }
}

/// Those whose neurons may go: all layers with weights but the last.
std::vector<network::WeightedLayer> hiddenLayers(const network::Architecture& architecture)
{
    std::vector<network::WeightedLayer> layers = network::weightedLayers(architecture);
    if (!layers.empty()) {
        layers.pop_back();
    }
    return layers;
}

struct Unit
{
    double score = 0.0;
    network::LayerId layer;
    int number = 0;
};

/// Lowest first. Layer by layer: by rank over width, so that layers shrink alike.
std::vector<Unit> inOrder(const UnitScores& scores, bool layerWise)
{
    std::vector<Unit> order;
    for (const auto& [id, units] : scores) {
        std::vector<Unit> own;
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            own.push_back({units[unit], id, static_cast<int>(unit)});
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

std::unexpected<Error> outOfReach(network::Architecture least, double target, long long original)
{
    for (const network::WeightedLayer& layer : hiddenLayers(least)) {
        network::narrow(least.layers[layer.place], 1);
    }
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

/// Kept rows of a layer and kept columns, which are the rows of the layer before it; null: all.
struct Sides
{
    const std::vector<int>* rows = nullptr;
    const std::vector<int>* columns = nullptr;
};

network::PerLayer<Sides> sidesOf(const network::Architecture& architecture, const KeptUnits& kept)
{
    network::PerLayer<Sides> sides;
    const std::vector<int>* before = nullptr;
    for (const network::WeightedLayer& layer : network::weightedLayers(architecture)) {
        const std::vector<int>* rows = kept.find(layer.id);
        sides[layer.id] = {.rows = rows, .columns = before};
        before = rows;
    }
    return sides;
}

} // namespace

KeptUnits allUnits(const network::TrainedNetwork& network)
{
    KeptUnits kept;
    for (const network::WeightedLayer& layer : hiddenLayers(network.architecture)) {
        std::vector<int>& units = kept[layer.id];
        units.resize(static_cast<std::size_t>(layer.output.channels()));
        std::iota(units.begin(), units.end(), 0);
    }
    return kept;
}

UnitScores unitScores(const network::TrainedNetwork& network)
{
    const auto layers = denseLayers(network);
    UnitScores scores;
    auto next = layers.begin();
    for (const network::WeightedLayer& layer : hiddenLayers(network.architecture)) {
        const Eigen::MatrixXd in = layers.at(layer.id)->weights.cast<double>();
        const Eigen::MatrixXd out = (++next)->value->weights.cast<double>();
        std::vector<double>& own = scores[layer.id];
        for (Eigen::Index unit = 0; unit < in.rows(); ++unit) {
            own.push_back(in.row(unit).norm() * out.col(unit).norm());
        }
        normalise(own);
    }
    return scores;
}

UnitScores unitResourceScores(const network::QuantizedNetwork& network, const hardware::HlsConfig& config,
                              const hardware::Board& board)
{
    // Savings of single weights, added up: a product shared within the neuron counts in parts, as it should.
    const network::PerLayer<std::vector<double>> savings = layerSavings(network, config, board);
    const auto layers = denseLayers(network.network);
    UnitScores scores = unitScores(network.network);
    auto next = layers.begin();
    for (auto& [id, own] : scores) {
        ++next;
        const Eigen::Index inputs = layers.at(id)->weights.cols();
        const Eigen::Index units = layers.at(id)->weights.rows();
        const Eigen::Index outputs = next->value->weights.rows();
        for (Eigen::Index unit = 0; unit < units; ++unit) {
            double saved = 0.0;
            for (Eigen::Index input = 0; input < inputs; ++input) {
                saved += savings.at(id)[static_cast<std::size_t>(input * units + unit)];
            }
            for (Eigen::Index output = 0; output < outputs; ++output) {
                saved += savings.at(next->id)[static_cast<std::size_t>(unit * outputs + output)];
            }
            double& score = own[static_cast<std::size_t>(unit)];
            score = saved > 0.0 ? score * score / saved : 0.0;
        }
    }
    return scores;
}

long long weightCount(const network::Architecture& architecture)
{
    long long count = 0;
    for (const network::WeightedLayer& layer : network::weightedLayers(architecture)) {
        const auto sizes = network::weightSizes(architecture.layers[layer.place], layer.input);
        count += sizes.rows * sizes.columns;
    }
    return count;
}

Result<KeptUnits> pruneUnits(const network::TrainedNetwork& network, const UnitScores& scores, double target,
                             long long original, bool layerWise)
{
    network::Architecture left = network.architecture;
    network::PerLayer<std::vector<bool>> stays;
    network::PerLayer<std::size_t> places;
    for (const network::WeightedLayer& layer : hiddenLayers(left)) {
        stays[layer.id] = std::vector<bool>(scores.at(layer.id).size(), true);
        places[layer.id] = layer.place;
    }
    const double most = (1.0 - target) * static_cast<double>(original);
    const auto reached = [&] { return static_cast<double>(weightCount(left)) <= most + 1e-9; };
    for (const Unit& unit : inOrder(scores, layerWise)) {
        if (reached()) {
            break;
        }
        std::vector<bool>& own = stays[unit.layer];
        if (const auto units = std::ranges::count(own, true); units > 1) {
            own[static_cast<std::size_t>(unit.number)] = false;
            network::narrow(left.layers[places.at(unit.layer)], static_cast<int>(units - 1));
        }
    }
    if (!reached()) {
        return outOfReach(left, target, original);
    }
    KeptUnits kept;
    for (const auto& [id, layer] : stays) {
        std::vector<int>& own = kept[id];
        for (std::size_t unit = 0; unit < layer.size(); ++unit) {
            if (layer[unit]) {
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
    const auto sides = sidesOf(network.architecture, kept);
    for (const network::WeightedLayer& layer : network::weightedLayers(network.architecture)) {
        network::DenseWeights& dense = *layers.at(layer.id);
        const auto& [rows, columns] = sides.at(layer.id);
        dense.weights = selected(dense.weights, rows, columns);
        if (rows && dense.bias.size() > 0) {
            dense.bias = Eigen::VectorXf(dense.bias(*rows));
        }
        network::narrow(result.architecture.layers[layer.place], static_cast<int>(dense.weights.rows()));
    }
    return result;
}

network::QuantizedNetwork narrowed(const network::QuantizedNetwork& network, const KeptUnits& kept)
{
    network::QuantizedNetwork result{.network = narrowed(network.network, kept),
                                     .quantization = network.quantization};
    const auto sides = sidesOf(network.network.architecture, kept);
    for (auto& [id, formats] : result.quantization.layers) {
        Eigen::MatrixXi& fractions = formats.weightFraction;
        const auto& [rows, columns] = sides.at(id);
        if (fractions.size() > 0 && rows) {
            fractions = Eigen::MatrixXi(fractions(*rows, Eigen::all));
        }
        if (fractions.size() > 0 && columns) {
            fractions = Eigen::MatrixXi(fractions(Eigen::all, *columns));
        }
    }
    return result;
}

Masks unitMasks(const network::TrainedNetwork& network, const KeptUnits& kept)
{
    Masks masks = fullMasks(network);
    const auto sides = sidesOf(network.architecture, kept);
    for (auto& [id, mask] : masks) {
        const auto& [rows, columns] = sides.at(id);
        for (Eigen::Index row = 0; rows && row < mask.rows(); ++row) {
            if (!std::ranges::binary_search(*rows, static_cast<int>(row))) {
                mask.row(row).setZero();
            }
        }
        for (Eigen::Index column = 0; columns && column < mask.cols(); ++column) {
            if (!std::ranges::binary_search(*columns, static_cast<int>(column))) {
                mask.col(column).setZero();
            }
        }
    }
    return masks;
}

KeptUnits composed(const KeptUnits& outer, const KeptUnits& inner)
{
    KeptUnits result;
    for (const auto& [id, units] : inner) {
        std::vector<int>& own = result[id];
        for (const int unit : units) {
            own.push_back(outer.at(id)[static_cast<std::size_t>(unit)]);
        }
    }
    return result;
}

} // namespace snac::compression
