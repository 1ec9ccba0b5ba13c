// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../test_environment.h"
#include "fake_parts.h"

#include "snac/runs/compression_setup.h"
#include "snac/storage/store.h"

#include <cmath>
#include <limits>

namespace snac::study::fake {

/// Dense layers of random weights, ReLU between them.
inline network::TrainedNetwork network(const std::vector<int>& widths, std::uint64_t seed)
{
    Random random(seed);
    network::TrainedNetwork result;
    result.architecture.inputs = widths.front();
    for (std::size_t i = 1; i < widths.size(); ++i) {
        network::DenseWeights layer{.weights = Eigen::MatrixXf(widths[i], widths[i - 1]),
                                    .bias = Eigen::VectorXf::Zero(widths[i])};
        for (float& weight : layer.weights.reshaped()) {
            weight = static_cast<float>(random.normal() / std::sqrt(widths[i - 1]));
        }
        result.architecture.layers.emplace_back(network::Dense{.units = widths[i]});
        result.weights.emplace_back(std::move(layer));
        if (i + 1 < widths.size()) {
            result.architecture.layers.emplace_back(network::Activation{});
            result.weights.emplace_back(std::monostate());
        }
    }
    return result;
}

/// Classes that can be learned: the largest of three of the four inputs.
inline data::Samples learnable(int rows, std::uint64_t seed)
{
    data::Samples result = samples(rows, seed);
    for (Eigen::Index row = 0; row < result.rows(); ++row) {
        Eigen::Index label = 0;
        result.inputs.row(row).head(3).maxCoeff(&label);
        result.labels[static_cast<std::size_t>(row)] = static_cast<int>(label);
    }
    return result;
}

inline data::PreparedData learnableData(const std::string& fingerprint = "f00d")
{
    data::PreparedData result = data(fingerprint);
    result.train = learnable(400, 1);
    result.validation = learnable(200, 2);
    result.test = learnable(100, 3);
    return result;
}

inline StudyMeta meta()
{
    StudyMeta result;
    result.name = "toy";
    result.seed = 7;
    result.trials = 4;
    result.datasetFingerprint = "f00d";
    result.dataOptions.name = "fake";
    result.dataset = data().info;
    result.reference = {-0.3, 110.0};
    result.trainRows = 400;
    result.validationRows = 200;
    result.testRows = 100;
    result.board.id = "toy";
    result.board.name = "Toy board";
    result.board.part = "xcu250";
    result.board.lut = 1728000;
    result.board.ff = 3456000;
    result.board.dsp = 12288;
    result.board.bram18 = 5376;
    return result;
}

/// A step of random figures, with a network and masks.
inline compression::CompressionStep someStep(const compression::Branch& branch, int round, std::uint64_t seed)
{
    Random random(seed);
    compression::CompressionStep step;
    step.branch = branch;
    step.round = round;
    step.targetSparsity = 0.1 * round;
    step.sparsity = random.uniform();
    step.floatMetrics.accuracy = random.uniform();
    step.fakeMetrics.accuracy = random.uniform();
    step.integerMetrics.accuracy = random.uniform();
    step.integerMetrics.rmse = std::numeric_limits<double>::quiet_NaN();
    step.cost.lut = {100.25, 50.5, 1.0 / 3.0};
    step.cost.counts.ebops = 1234.5;
    step.cost.fitted = true;
    step.network.network = network({4, 6, 5, 3}, seed);
    step.network.quantization =
        training::chooseFormats(step.network.network, samples(64, 5).inputs, {}).value();
    step.masks = compression::fullMasks(step.network.network);
    for (auto& [id, mask] : step.masks) {
        for (float& each : mask.reshaped()) {
            each = random.chance(0.5) ? 1.0F : 0.0F;
        }
    }
    compression::applyMasks(step.masks, step.network.network);
    step.widths = {4, 6, 5, 3};
    step.keptUnits[{0}] = {0, 1, 2, 4, 5, 7};
    step.keptUnits[{2}] = {0, 1, 2, 3, 4};
    step.history = {
        {.fold = 0, .epoch = 1, .trainLoss = 0.5, .validationLoss = 0.6, .validationAccuracy = 0.7}};
    step.seconds = 0.125;
    step.samplesPerSecond = 123456.75;
    step.engine = "fake";
    return step;
}

inline CompressionBranch someBranch(int trial, const char* precision)
{
    CompressionBranch branch;
    branch.branch.trial = trial;
    branch.branch.precision = *compression::parsePrecision(precision);
    branch.branch.settings = compression::settingsText({});
    branch.targets = {0.0, 0.5};
    return branch;
}

/// Trials 0 and 1 with networks, 2 failed, 3 a duplicate of 1.
inline void makeStudy(const StudyLocator& where, const StudyStorage& storage = standardStorage())
{
    auto store = storage.create(where, meta());
    for (int number = 0; number < 4; ++number) {
        Trial trial;
        trial.number = number;
        trial.origin.id = number;
        const network::TrainedNetwork own =
            network(number == 0 ? std::vector{4, 12, 3} : std::vector{4, 10, 8, 3},
                    static_cast<std::uint64_t>(number + 1));
        trial.candidate.architecture = own.architecture;
        trial.candidate.hyper.batchSize = 32;
        trial.values = {0.5 + 0.1 * number, 10.0 + number};
        trial.state = number == 2   ? TrialState::Failed
                      : number == 3 ? TrialState::Duplicate
                                    : TrialState::Complete;
        trial.reason = number == 2 ? "the loss became NaN" : "";
        trial.duplicateOf = number == 3 ? 1 : -1;
        static_cast<void>((*store)->saveTrial(trial, number < 2 ? &own : nullptr));
    }
}

inline RunnerParts compressionParts(const std::string& fingerprint = "f00d")
{
    RunnerParts result = parts(std::make_shared<Engine>(), fingerprint);
    result.loadData = [fingerprint](const data::DatasetOptions&, RunControl&) -> Result<data::PreparedData> {
        return learnableData(fingerprint);
    };
    result.costModel = std::make_shared<hardware::DenseHlsModel>(snac::test::shippedModel());
    return result;
}

inline CompressionJob compressionJob(const std::string& file)
{
    CompressionJob job;
    job.file = file;
    job.config = config(4);
    job.trials = {0, 1};
    job.options.precisions = {*compression::parsePrecision("8,3"), *compression::parsePrecision("6,2")};
    job.options.schedule.sparsities = {0.3, 0.6};
    job.options.warmUpEpochs = 2;
    job.options.epochs = 1;
    job.workers = 2;
    return job;
}

} // namespace snac::study::fake
