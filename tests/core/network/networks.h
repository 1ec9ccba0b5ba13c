// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Networks for the tests of this folder and of those below it.
#include "snac/base/random.h"
#include "snac/data/dataset.h"
#include "snac/network/trained_network.h"

#include <utility>

namespace snac::network::made {

inline data::Matrix randomMatrix(Random& random, Eigen::Index rows, Eigen::Index columns, double scale = 1.0)
{
    data::Matrix values(rows, columns);
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        values.data()[i] = static_cast<float>(scale * random.normal());
    }
    return values;
}

/// Random weights for every layer, running statistics included.
inline TrainedNetwork randomNetwork(const Architecture& architecture, Random& random)
{
    TrainedNetwork network{architecture, {}};
    int width = architecture.inputs;
    for (const Layer& layer : architecture.layers) {
        if (const auto* dense = std::get_if<Dense>(&layer)) {
            DenseWeights weights;
            weights.weights = randomMatrix(random, dense->units, width, 0.4);
            if (dense->bias) {
                weights.bias = randomMatrix(random, dense->units, 1);
            }
            width = dense->units;
            network.weights.emplace_back(std::move(weights));
        } else if (std::holds_alternative<BatchNorm>(layer)) {
            BatchNormWeights norm;
            norm.gamma = randomMatrix(random, width, 1);
            norm.beta = randomMatrix(random, width, 1);
            norm.mean = randomMatrix(random, width, 1);
            norm.variance = randomMatrix(random, width, 1).array().square() + 0.1F;
            network.weights.emplace_back(std::move(norm));
        } else {
            network.weights.emplace_back();
        }
    }
    return network;
}

} // namespace snac::network::made
