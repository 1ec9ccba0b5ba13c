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
    std::size_t layer = 0;
    Eigen::Index index = 0; ///< column-major: input by input
};

/// Live weights of the layers in [first, last), lowest score first.
std::vector<Place> candidates(const Masks& masks, const Scores& scores, std::size_t first, std::size_t last)
{
    std::vector<Place> places;
    for (std::size_t layer = first; layer < last; ++layer) {
        for (Eigen::Index i = 0; i < masks[layer].size(); ++i) {
            if (masks[layer].data()[i] != 0.0F) {
                places.push_back({scores[layer].data()[i], layer, i});
            }
        }
    }
    std::ranges::stable_sort(places, {}, &Place::score);
    return places;
}

/// Prunes among the layers in [first, last) until `wanted` of their weights are gone.
void pruneLayers(Masks& masks, const Scores& scores, std::size_t first, std::size_t last, double target)
{
    long long all = 0;
    std::vector<long long> kept(masks.size(), 0);
    long long pruned = 0;
    for (std::size_t layer = first; layer < last; ++layer) {
        all += masks[layer].size();
        kept[layer] = (masks[layer].array() != 0.0F).count();
        pruned += masks[layer].size() - kept[layer];
    }
    const long long wanted = std::llround(target * static_cast<double>(all));
    for (const Place& place : candidates(masks, scores, first, last)) {
        if (pruned >= wanted) {
            return;
        }
        if (kept[place.layer] > 1) {
            masks[place.layer].data()[place.index] = 0.0F;
            --kept[place.layer];
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
    for (const network::DenseWeights* layer : denseLayers(network.network)) {
        scores.push_back(layer->weights.cast<double>().cwiseAbs());
    }
    return scores;
}

std::vector<std::vector<std::int64_t>> integerWeights(const network::QuantizedNetwork& network)
{
    std::vector<std::vector<std::int64_t>> all;
    const std::vector<network::QuantizedDense> layers = network::quantizedDense(network);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const double step = network.quantization.layers[i].weights.step();
        const Eigen::MatrixXd byInput = layers[i].weights / step; // column-major: input by input
        std::vector<std::int64_t>& values = all.emplace_back();
        values.reserve(static_cast<std::size_t>(byInput.size()));
        for (const double value : std::span(byInput.data(), static_cast<std::size_t>(byInput.size()))) {
            values.push_back(static_cast<std::int64_t>(std::llround(value)));
        }
    }
    return all;
}

std::vector<std::vector<double>> layerSavings(const network::QuantizedNetwork& network,
                                              const hardware::HlsConfig& config, const hardware::Board& board)
{
    const auto layers = denseLayers(network.network);
    const auto integers = integerWeights(network);
    const double lutPerSlice =
        board.dsp > 0 ? static_cast<double>(board.lut) / static_cast<double>(board.dsp) : 0.0;
    const bool hardWired = config.strategy == hardware::Strategy::Latency || config.reuseFactor == 1;
    std::vector<std::vector<double>> savings;
    int inputBits = network.quantization.input.width;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        hardware::DesignPoint design;
        design.inputBits = inputBits;
        design.clockNs = config.clockNs;
        design.sevenSeries = hardware::isSevenSeries(board);
        if (hardWired) {
            savings.push_back(
                hardware::weightSavings(design, integers[i], static_cast<int>(layers[i]->weights.cols()),
                                        static_cast<int>(layers[i]->weights.rows()), lutPerSlice));
        } else {
            std::vector<double>& alike = savings.emplace_back();
            for (const std::int64_t value : integers[i]) {
                alike.push_back(value != 0 ? 1.0 : 0.0);
            }
        }
        inputBits = network.quantization.layers[i].output.width;
    }
    return savings;
}

Scores resourceScores(const network::QuantizedNetwork& network, const Masks& masks,
                      const hardware::HlsConfig& config, const hardware::Board& board)
{
    const auto layers = denseLayers(network.network);
    const auto savings = layerSavings(network, config, board);
    Scores scores;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        // Column by column of units x inputs is input by input.
        Eigen::MatrixXd score = layerLoss(layers[i]->weights, masks[i]);
        for (Eigen::Index w = 0; w < score.size(); ++w) {
            const double saved = savings[i][static_cast<std::size_t>(w)];
            score.data()[w] = saved > 0.0 ? score.data()[w] / saved : 0.0;
        }
        scores.push_back(std::move(score));
    }
    return scores;
}

Masks pruneWeights(const Masks& masks, const Scores& scores, double target, bool layerWise)
{
    Masks pruned = masks;
    if (!layerWise) {
        pruneLayers(pruned, scores, 0, pruned.size(), target);
        return pruned;
    }
    for (std::size_t layer = 0; layer < pruned.size(); ++layer) {
        pruneLayers(pruned, scores, layer, layer + 1, target);
    }
    return pruned;
}

} // namespace snac::compression
