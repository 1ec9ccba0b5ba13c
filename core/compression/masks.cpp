// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "masks.h"

namespace snac::compression {

Masks fullMasks(const network::TrainedNetwork& network)
{
    Masks masks;
    for (const network::DenseWeights* layer : denseLayers(network)) {
        masks.push_back(Eigen::MatrixXf::Ones(layer->weights.rows(), layer->weights.cols()));
    }
    return masks;
}

void applyMasks(const Masks& masks, network::TrainedNetwork& network)
{
    const auto layers = denseLayers(network);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        // Not a product: a NaN or infinity times 0 would not be 0.
        layers[i]->weights = (masks[i].array() != 0.0F).select(layers[i]->weights, 0.0F);
    }
}

bool holds(const Masks& masks, const network::TrainedNetwork& network)
{
    const auto layers = denseLayers(network);
    if (layers.size() != masks.size()) {
        return false;
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Eigen::MatrixXf& weights = layers[i]->weights;
        if (weights.rows() != masks[i].rows() || weights.cols() != masks[i].cols() ||
            (masks[i].array() == 0.0F && weights.array() != 0.0F).any()) {
            return false;
        }
    }
    return true;
}

long long weightCount(const Masks& masks)
{
    long long count = 0;
    for (const Eigen::MatrixXf& mask : masks) {
        count += mask.size();
    }
    return count;
}

long long keptCount(const Masks& masks)
{
    long long count = 0;
    for (const Eigen::MatrixXf& mask : masks) {
        count += (mask.array() != 0.0F).count();
    }
    return count;
}

double sparsityOf(const Masks& masks)
{
    const long long all = weightCount(masks);
    return all > 0 ? 1.0 - static_cast<double>(keptCount(masks)) / static_cast<double>(all) : 0.0;
}

} // namespace snac::compression
