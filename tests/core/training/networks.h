// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Networks and data for the tests of this folder.
#include "snac/base/random.h"
#include "snac/training/engine.h"

#include <cmath>
#include <vector>

namespace snac::training::test {

inline data::Matrix randomMatrix(Random& random, Eigen::Index rows, Eigen::Index columns, double scale = 1.0)
{
    data::Matrix values(rows, columns);
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        values.data()[i] = static_cast<float>(scale * random.normal());
    }
    return values;
}

/// Random weights for every layer, running statistics included.
inline TrainedNetwork randomNetwork(const space::Architecture& architecture, Random& random)
{
    TrainedNetwork network{architecture, {}};
    int width = architecture.inputs;
    for (const space::Layer& layer : architecture.layers) {
        if (const auto* dense = std::get_if<space::Dense>(&layer)) {
            DenseWeights weights;
            weights.weights = randomMatrix(random, dense->units, width, 0.4);
            if (dense->bias) {
                weights.bias = randomMatrix(random, dense->units, 1);
            }
            width = dense->units;
            network.weights.emplace_back(std::move(weights));
        } else if (std::holds_alternative<space::BatchNorm>(layer)) {
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

inline data::DatasetInfo classInfo(int inputs, int classes)
{
    data::DatasetInfo info;
    info.name = "blobs";
    info.inputNames.assign(static_cast<std::size_t>(inputs), "x");
    info.classNames.assign(static_cast<std::size_t>(classes), "c");
    return info;
}

/// Class k sits at distance `gap` along axis k modulo the inputs.
inline data::Samples blobs(int rows, int inputs, int classes, double gap, std::uint64_t seed)
{
    Random random(seed);
    data::Samples samples;
    samples.inputs = randomMatrix(random, rows, inputs);
    for (int row = 0; row < rows; ++row) {
        const int label = row % classes;
        samples.labels.push_back(label);
        samples.inputs(row, label % inputs) += static_cast<float>(gap);
    }
    return samples;
}

inline data::PreparedData blobData(int inputs, int classes, double gap, int trainRows = 600,
                                   int validationRows = 200)
{
    data::PreparedData data;
    data.info = classInfo(inputs, classes);
    data.scaler.mean = Eigen::RowVectorXf::Zero(inputs);
    data.scaler.deviation = Eigen::RowVectorXf::Ones(inputs);
    data.train = blobs(trainRows, inputs, classes, gap, 11);
    data.validation = blobs(validationRows, inputs, classes, gap, 12);
    return data;
}

} // namespace snac::training::test
