// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/data/prepare.h"
#include "snac/space/search_space.h"
#include "snac/training/training_options.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Data sets with the search spaces that come with the program, for campaigns that train many networks.
namespace campaign {

using namespace snac;
using Kind = network::ActivationKind;

/// A data set with the search space its networks are drawn from.
struct Task
{
    std::string name;
    data::PreparedData data;
    std::optional<space::SearchSpace> space;
    training::TrainingOptions training;
};

/// Classes that a random network of one hidden layer tells apart, with noise: other numbers of inputs and
/// classes than the jets have.
inline data::PreparedData teacher(int inputs, int classes, int rows, std::uint64_t seed)
{
    Random random(seed);
    const auto matrix = [&](int r, int c) {
        data::Matrix m(r, c);
        for (Eigen::Index i = 0; i < m.size(); ++i) {
            m.data()[i] = static_cast<float>(random.normal());
        }
        return m;
    };
    constexpr int hidden = 24;
    const data::Matrix first = matrix(inputs, hidden) * (1.5F / std::sqrt(static_cast<float>(inputs)));
    const data::Matrix second = matrix(hidden, classes);
    data::Dataset set;
    set.samples.inputs = matrix(rows, inputs);
    data::Matrix logits = (set.samples.inputs * first).array().tanh().matrix() * second;
    logits += 1.5F * matrix(rows, classes);
    for (Eigen::Index row = 0; row < logits.rows(); ++row) {
        Eigen::Index best = 0;
        logits.row(row).maxCoeff(&best);
        set.samples.labels.push_back(static_cast<int>(best));
    }
    set.info.name = "teacher";
    set.info.inputNames.assign(static_cast<std::size_t>(inputs), "x");
    set.info.classNames.assign(static_cast<std::size_t>(classes), "class");
    return data::prepare(std::move(set), {}).value();
}

/// The simulated digits of the program, as pictures or as columns of a table, which are scaled each by
/// itself.
inline data::PreparedData digits(int rows, int side, bool table, std::uint64_t seed)
{
    data::DatasetOptions options;
    options.name = "digits";
    options.rows = rows;
    options.dataSeed = seed;
    options.imageSize = side;
    RunControl control;
    data::Dataset set = data::loadDataset(options, control).value();
    if (table) {
        set.image = {};
        set.fullScale = 0.0F;
    }
    return data::prepare(std::move(set), options).value();
}

/// The simulated readout of a qubit.
inline data::PreparedData readout(int rows, int samples, std::uint64_t seed)
{
    data::DatasetOptions options;
    options.name = "readout";
    options.rows = rows;
    options.dataSeed = seed;
    options.windowStart = 100;
    options.windowSize = samples;
    RunControl control;
    return data::loadPrepared(options, control).value();
}

inline data::PreparedData jets(int rows, std::uint64_t seed)
{
    data::DatasetOptions options;
    options.rows = rows;
    options.dataSeed = seed;
    RunControl control;
    return data::loadPrepared(options, control).value();
}

inline space::Domain choices(std::vector<double> values)
{
    return space::Ordinal{std::move(values)};
}

/// The search space of configs/jets.yaml.
inline space::SpaceOptions jetsSpace()
{
    space::SpaceOptions options;
    options.numLayers = choices({4, 5, 6, 7, 8});
    options.layerWidths = {choices({64, 120, 128}), choices({32, 60, 64}), choices({16, 32}),
                           choices({32, 64}),       choices({32, 64}),     choices({32, 64}),
                           choices({16, 32}),       choices({32, 44, 64})};
    options.activations = {Kind::ReLU, Kind::Tanh, Kind::Sigmoid};
    options.batchNorm = {true, false};
    options.learningRate = choices({0.001, 0.0015, 0.002});
    options.l1 = choices({0, 1e-6, 1e-5, 1e-4});
    options.dropout = choices({0, 0.05, 0.1});
    return options;
}

/// That of configs/quick-start.yaml; its range of learning rates in steps.
inline space::SpaceOptions quickSpace()
{
    space::SpaceOptions options;
    options.numLayers = choices({1, 2, 3});
    options.layerWidths = {choices({16, 32, 64, 128}), choices({8, 16, 32, 64}), choices({8, 16, 32})};
    options.activations = {Kind::ReLU, Kind::Tanh, Kind::Sigmoid};
    options.batchNorm = {false, true};
    options.learningRate = choices({0.001, 0.002, 0.004, 0.01});
    options.dropout = choices({0, 0.05});
    return options;
}

/// The last, with other lists of L1 and batches.
inline space::SpaceOptions penalisedSpace()
{
    space::SpaceOptions options = quickSpace();
    options.numLayers = choices({1, 2, 3, 4});
    options.layerWidths = {choices({16, 32, 64}), choices({16, 32, 64}), choices({16, 32}),
                           choices({16, 32})};
    options.l1 = choices({0, 1e-6, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3});
    options.batchSize = choices({32, 64, 128, 256, 512});
    options.dropout = choices({0, 0.1, 0.2});
    return options;
}

/// That of configs/jets-precision.yaml, without its number formats.
inline space::SpaceOptions precisionSpace()
{
    space::SpaceOptions options;
    options.numLayers = choices({1, 2, 3});
    options.layerWidths = {choices({16, 32, 64}), choices({16, 32}), choices({16, 32})};
    options.batchNorm = {true};
    options.learningRate = choices({0.002, 0.004});
    return options;
}

/// That of configs/jets-pynq.yaml, with penalties: no network of it is in the fit.
inline space::SpaceOptions pynqSpace()
{
    space::SpaceOptions options;
    options.numLayers = choices({1, 2, 3});
    options.layerWidths = {choices({16, 32, 64})};
    options.activations = {Kind::ReLU, Kind::Tanh};
    options.batchNorm = {false, true};
    options.learningRate = choices({0.001, 0.002, 0.004});
    options.l1 = choices({0, 1e-4});
    options.batchSize = choices({128, 256});
    return options;
}

inline Task task(const std::string& name, data::PreparedData data, const space::SpaceOptions& options,
                 int epochs, int patience)
{
    Task result{name, std::move(data), {}, {}};
    result.space =
        space::SearchSpace::build(options, result.data.info.inputs(), result.data.info.classes()).value();
    result.training.epochs = epochs;
    result.training.patience = patience;
    return result;
}

/// What the prices are asked for.
inline constexpr Precision precisions[] = {{4, 1}, {6, 2}, {8, 3}, {16, 6}};

} // namespace campaign
