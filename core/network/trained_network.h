// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture.h"
#include "per_layer.h"

#include <Eigen/Core>

#include <variant>
#include <vector>

namespace snac::network {

struct DenseWeights
{
    Eigen::MatrixXf weights; ///< units x inputs
    Eigen::VectorXf bias;    ///< units, or empty
};

struct BatchNormWeights
{
    Eigen::VectorXf gamma, beta, mean, variance;
    float epsilon = 1e-5F;
};

/// Parameters of one layer; monostate for layers without any.
using LayerWeights = std::variant<std::monostate, DenseWeights, BatchNormWeights>;

/// Plain data: copyable, storable. `weights[i]` belongs to `architecture.layers[i]`.
struct TrainedNetwork
{
    Architecture architecture;
    std::vector<LayerWeights> weights;
};

/// The weights of the layers that have a matrix of them: those of weightedLayers(). Point into the network.
[[nodiscard]] PerLayer<const DenseWeights*> denseLayers(const TrainedNetwork& network);
[[nodiscard]] PerLayer<DenseWeights*> denseLayers(TrainedNetwork& network);

} // namespace snac::network
