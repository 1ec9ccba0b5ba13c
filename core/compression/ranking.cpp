// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranking.h"

#include "snac/hardware/layer_cost.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace snac::compression {

namespace {

struct Place
{
    double score = 0.0;
    network::LayerId layer;
    Eigen::Index index = 0; ///< column-major: input by input
};

/// Live weights of the layers, lowest score first.
std::vector<Place> candidates(const Masks& masks, const Scores& scores,
                              std::span<const network::LayerId> layers)
{
    std::vector<Place> places;
    for (const network::LayerId layer : layers) {
        const Eigen::MatrixXf& mask = masks.at(layer);
        const Eigen::MatrixXd& score = scores.at(layer);
        for (Eigen::Index i = 0; i < mask.size(); ++i) {
            if (mask.data()[i] != 0.0F) {
                places.push_back({score.data()[i], layer, i});
            }
        }
    }
    std::ranges::stable_sort(places, {}, &Place::score);
    return places;
}

/// Prunes among the layers until the target's part of their weights is gone.
void pruneLayers(Masks& masks, const Scores& scores, std::span<const network::LayerId> layers, double target)
{
    long long all = 0;
    network::PerLayer<long long> kept;
    long long pruned = 0;
    for (const network::LayerId layer : layers) {
        const Eigen::MatrixXf& mask = masks.at(layer);
        all += mask.size();
        kept[layer] = (mask.array() != 0.0F).count();
        pruned += mask.size() - kept[layer];
    }
    const long long wanted = std::llround(target * static_cast<double>(all));
    for (const Place& place : candidates(masks, scores, layers)) {
        if (pruned >= wanted) {
            return;
        }
        if (long long& left = kept[place.layer]; left > 1) {
            masks[place.layer].data()[place.index] = 0.0F;
            --left;
            ++pruned;
        }
    }
}

/// w^2 over the sum of the squares not smaller, 0 for pruned weights.
Eigen::MatrixXd layerLoss(const Eigen::MatrixXf& weights, const Eigen::MatrixXf& mask)
{
    std::vector<Eigen::Index> order;
    for (Eigen::Index i = 0; i < weights.size(); ++i) {
        if (mask.data()[i] != 0.0F) {
            order.push_back(i);
        }
    }
    const auto magnitude = [&](Eigen::Index i) { return std::abs(weights.data()[i]); };
    std::ranges::stable_sort(order, std::ranges::greater(), magnitude);
    Eigen::MatrixXd loss = Eigen::MatrixXd::Zero(weights.rows(), weights.cols());
    double sum = 0.0;
    for (const Eigen::Index i : order) {
        const double square = static_cast<double>(weights.data()[i]) * weights.data()[i];
        sum += square;
        loss.data()[i] = sum > 0.0 ? square / sum : 0.0;
    }
    return loss;
}

} // namespace

Scores magnitudeScores(const network::QuantizedNetwork& network)
{
    Scores scores;
    for (const auto& [id, layer] : denseLayers(network.network)) {
        scores[id] = layer->weights.cast<double>().cwiseAbs();
    }
    return scores;
}

network::PerLayer<std::vector<std::int64_t>> integerWeights(const network::QuantizedNetwork& network)
{
    network::PerLayer<std::vector<std::int64_t>> all;
    for (const auto& [id, layer] : network::quantizedDense(network)) {
        const double step = network.quantization.layers.at(id).weights.step();
        const Eigen::MatrixXd byInput = layer.weights / step; // column-major: input by input
        std::vector<std::int64_t>& values = all[id];
        values.reserve(static_cast<std::size_t>(byInput.size()));
        for (const double value : std::span(byInput.data(), static_cast<std::size_t>(byInput.size()))) {
            values.push_back(static_cast<std::int64_t>(std::llround(value)));
        }
    }
    return all;
}

network::PerLayer<std::vector<double>> layerSavings(const network::QuantizedNetwork& network,
                                                    const hardware::HlsConfig& config,
                                                    const hardware::Board& board)
{
    const auto integers = integerWeights(network);
    const double lutPerSlice =
        board.dsp > 0 ? static_cast<double>(board.lut) / static_cast<double>(board.dsp) : 0.0;
    const bool hardWired = config.strategy == hardware::Strategy::Latency || config.reuseFactor == 1;
    network::PerLayer<std::vector<double>> savings;
    int inputBits = network.quantization.input.width;
    for (const auto& [id, layer] : denseLayers(network.network)) { // each is fed by the one before it
        hardware::DesignPoint design;
        design.inputBits = inputBits;
        design.clockNs = config.clockNs;
        design.tool = config.tool;
        design.sevenSeries = hardware::isSevenSeries(board);
        if (hardWired) {
            savings[id] =
                hardware::weightSavings(design, integers.at(id), static_cast<int>(layer->weights.cols()),
                                        static_cast<int>(layer->weights.rows()), lutPerSlice);
        } else {
            std::vector<double>& alike = savings[id];
            for (const std::int64_t value : integers.at(id)) {
                alike.push_back(value != 0 ? 1.0 : 0.0);
            }
        }
        inputBits = network.quantization.layers.at(id).output.width;
    }
    return savings;
}

Scores resourceScores(const network::QuantizedNetwork& network, const Masks& masks,
                      const hardware::HlsConfig& config, const hardware::Board& board)
{
    const auto savings = layerSavings(network, config, board);
    Scores scores;
    for (const auto& [id, layer] : denseLayers(network.network)) {
        // Column by column of units x inputs is input by input.
        Eigen::MatrixXd score = layerLoss(layer->weights, masks.at(id));
        const std::vector<double>& own = savings.at(id);
        for (Eigen::Index w = 0; w < score.size(); ++w) {
            const double saved = own[static_cast<std::size_t>(w)];
            score.data()[w] = saved > 0.0 ? score.data()[w] / saved : 0.0;
        }
        scores[id] = std::move(score);
    }
    return scores;
}

Masks pruneWeights(const Masks& masks, const Scores& scores, double target, bool layerWise)
{
    std::vector<network::LayerId> layers;
    for (const auto& [id, mask] : masks) {
        layers.push_back(id);
    }
    Masks pruned = masks;
    if (!layerWise) {
        pruneLayers(pruned, scores, layers, target);
        return pruned;
    }
    for (const network::LayerId& layer : layers) {
        pruneLayers(pruned, scores, {&layer, 1}, target);
    }
    return pruned;
}

} // namespace snac::compression
