// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "masks.h"

namespace snac::compression {

Masks fullMasks(const network::TrainedNetwork& network)
{
    Masks masks;
    for (const auto& [id, layer] : denseLayers(network)) {
        masks[id] = Eigen::MatrixXf::Ones(layer->weights.rows(), layer->weights.cols());
    }
    return masks;
}

void applyMasks(const Masks& masks, network::TrainedNetwork& network)
{
    for (const auto& [id, layer] : denseLayers(network)) {
        // Not a product: a NaN or infinity times 0 would not be 0.
        layer->weights = (masks.at(id).array() != 0.0F).select(layer->weights, 0.0F);
    }
}

bool holds(const Masks& masks, const network::TrainedNetwork& network)
{
    const auto layers = denseLayers(network);
    if (layers.size() != masks.size()) {
        return false;
    }
    for (const auto& [id, layer] : layers) {
        const Eigen::MatrixXf& weights = layer->weights;
        const Eigen::MatrixXf* mask = masks.find(id);
        if (!mask || weights.rows() != mask->rows() || weights.cols() != mask->cols() ||
            (mask->array() == 0.0F && weights.array() != 0.0F).any()) {
            return false;
        }
    }
    return true;
}

long long weightCount(const Masks& masks)
{
    long long count = 0;
    for (const auto& [id, mask] : masks) {
        count += mask.size();
    }
    return count;
}

long long keptCount(const Masks& masks)
{
    long long count = 0;
    for (const auto& [id, mask] : masks) {
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
