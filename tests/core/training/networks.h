// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Networks and data for the tests of this folder.
#include "../network/networks.h"
#include "snac/data/prepare.h"

#include <cmath>
#include <vector>

namespace snac::training::test {

using network::made::randomMatrix;
using network::made::randomNetwork;

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
