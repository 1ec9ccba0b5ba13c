// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../step_gate.h"
#include "../test_environment.h"

#include "snac/base/random.h"
#include "snac/hardware/network_detail.h"
#include "snac/runs/runner_parts.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <map>
#include <mutex>
#include <thread>

namespace snac::study::fake {

/// Scores a candidate by a formula, in no time; counts its trainings.
class Engine : public training::Engine
{
public:
    std::shared_ptr<StepGate> gate; ///< each epoch stands before it; may be null
    bool uneven = false;            ///< trainings give way to others, some more often, so that they overtake
    std::function<bool(const space::Candidate&)> diverges;
    std::function<bool(const space::Candidate&)> throws;
    std::function<void(int)> trained; ///< told the count after each finished training
    std::function<void(const space::Candidate&, int)> partBegins;

    [[nodiscard]] std::string name() const override { return "fake engine 1"; }

    [[nodiscard]] int trainings() const { return m_trainings; }
    [[nodiscard]] std::map<std::string, int> trainingsByKey() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_byKey;
    }

    [[nodiscard]] Result<training::TrainingOutcome> train(const training::TrainingJob& job) override
    {
        std::vector<training::TrainedPart> all;
        for (int part = 0; part < parts(job); ++part) {
            auto one = trainPart(job, part);
            if (!one) {
                return std::unexpected(one.error());
            }
            all.push_back(std::move(*one));
        }
        training::TrainingOutcome outcome = training::joined(std::move(all));
        return outcome;
    }

    [[nodiscard]] int parts(const training::TrainingJob& job) const override { return job.options.folds; }

    [[nodiscard]] Result<training::TrainedPart> trainPart(const training::TrainingJob& job, int part) override
    {
        training::TrainedPart result;
        if (partBegins) {
            partBegins(*job.candidate, part);
        }
        for (int epoch = 1; epoch <= job.options.epochs; ++epoch) {
            const std::uint64_t turns =
                stableHash(job.candidate->networkKey()) + 77U * static_cast<unsigned>(part);
            for (std::uint64_t turn = 0; uneven && turn < turns % 200; ++turn) {
                std::this_thread::yield();
            }
            if ((gate && !gate->pass(job.control)) || !job.control->waitWhilePaused()) {
                return fail("cancelled");
            }
            result.history.push_back({.fold = part,
                                      .epoch = epoch,
                                      .trainLoss = 1.0 / epoch,
                                      .validationLoss = 1.1 / epoch,
                                      .validationAccuracy = 0.5});
            if (job.epochFinished) {
                job.epochFinished(result.history.back());
            }
        }
        if (throws && throws(*job.candidate)) {
            throw std::runtime_error("out of luck");
        }
        if (part == 0) {
            note(job.candidate->networkKey());
        }
        if (diverges && diverges(*job.candidate)) {
            return fail("the loss became NaN in epoch 2" +
                        (job.options.folds > 1 ? " of fold " + std::to_string(part + 1) : std::string()));
        }
        result.metrics = score(*job.candidate, job.seed + static_cast<unsigned>(part));
        result.network = zeros(job.candidate->architecture);
        result.seconds = 0.001;
        return result;
    }

    [[nodiscard]] static network::TrainedNetwork zeros(const network::Architecture& architecture)
    {
        network::TrainedNetwork network{architecture, {}};
        Eigen::Index width = architecture.inputs;
        for (const network::Layer& layer : architecture.layers) {
            network.weights.emplace_back();
            if (const auto* dense = std::get_if<network::Dense>(&layer)) {
                network.weights.back() = network::DenseWeights{Eigen::MatrixXf::Zero(dense->units, width),
                                                               Eigen::VectorXf::Zero(dense->units)};
                width = dense->units;
            } else if (std::holds_alternative<network::BatchNorm>(layer)) {
                const Eigen::VectorXf ones = Eigen::VectorXf::Ones(width);
                network.weights.back() = network::BatchNormWeights{ones, 0.0F * ones, 0.0F * ones, ones};
            }
        }
        return network;
    }

    /// Larger networks score higher, with a bit of noise out of the seed, so that seeds matter.
    [[nodiscard]] static network::Metrics score(const space::Candidate& candidate, std::uint64_t seed)
    {
        double size = 0.0;
        for (const int width : candidate.architecture.widths()) {
            size += width;
        }
        const double noise = Random(seed).uniform() * 0.02;
        const double nothing = std::numeric_limits<double>::quiet_NaN();
        network::Metrics metrics;
        metrics.accuracy = size / (size + 50.0) + noise;
        metrics.balancedAccuracy = metrics.accuracy;
        metrics.rocAuc = metrics.accuracy;
        metrics.rmse = nothing;
        metrics.meanDistance = nothing;
        return metrics;
    }

private:
    void note(const std::string& key)
    {
        int count = 0;
        {
            const std::scoped_lock lock(m_mutex);
            ++m_byKey[key];
            count = ++m_trainings;
        }
        if (trained) {
            trained(count);
        }
    }

    std::atomic<int> m_trainings = 0;
    mutable std::mutex m_mutex;
    std::map<std::string, int> m_byKey;
};

/// LUTs are the multiplications at 8 bits, in proportion to the width and divided by the reuse factor, sure
/// to a factor of 2 upwards; cycles the number of layers times the reuse factor.
class CostModel : public hardware::CostModel
{
public:
    [[nodiscard]] std::string name() const override { return "fake"; }
    [[nodiscard]] Result<hardware::HardwareEstimate> estimate(const network::Architecture& architecture,
                                                              const hardware::HlsConfig& config,
                                                              const hardware::Board& board) const override
    {
        return estimateDetailed(architecture, config, board, {});
    }
    [[nodiscard]] Result<hardware::HardwareEstimate>
    estimateDetailed(const network::Architecture& architecture, const hardware::HlsConfig& config,
                     const hardware::Board& board, const hardware::NetworkDetail& detail) const override
    {
        hardware::HardwareEstimate estimate;
        const std::vector<int> widths = architecture.widths();
        const auto weighted = network::weightedLayers(architecture);
        for (std::size_t i = 1; i < widths.size(); ++i) {
            const double products = static_cast<double>(widths[i - 1]) * widths[i];
            static const hardware::DenseDetail unknown;
            const hardware::DenseDetail* own = detail.layers.find(weighted[i - 1].id);
            const hardware::DenseDetail& layer = own ? *own : unknown;
            estimate.counts.multiplications += products;
            estimate.lut.value += products * layer.weights.value_or(config.precision).width / 8.0 /
                                  layer.reuseFactor.value_or(config.reuseFactor);
        }
        estimate.lut.low = estimate.lut.value / 2;
        estimate.lut.high = estimate.lut.value * 2;
        estimate.lutPct = 100.0 * estimate.lut.value / static_cast<double>(board.lut);
        estimate.averagePct = estimate.lutPct / 4;
        estimate.maximumPct = estimate.lutPct;
        const double cycles = static_cast<double>(widths.size()) * 3 * config.reuseFactor;
        estimate.cycles = {cycles, cycles, cycles};
        estimate.ii = {1.0, 1.0, 1.0};
        estimate.latencyNs = estimate.cycles.value * 5;
        estimate.model = "fake";
        return estimate;
    }
};

inline data::Samples samples(int rows, std::uint64_t seed)
{
    Random random(seed);
    data::Samples samples;
    samples.inputs.resize(rows, 4);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < 4; ++column) {
            samples.inputs(row, column) = static_cast<float>(random.normal());
        }
        samples.labels.push_back(row % 3);
    }
    return samples;
}

inline data::PreparedData data(const std::string& fingerprint = "f00d")
{
    data::PreparedData data;
    data.info.name = "fake";
    data.info.origin = "drawn for a test";
    data.info.simulated = true;
    data.info.inputNames = {"a", "b", "c", "d"};
    data.info.classNames = {"x", "y", "z"};
    data.info.fingerprint = fingerprint;
    data.train = samples(30, 1);
    data.validation = samples(9, 2);
    data.test = samples(9, 3);
    return data;
}

inline RunnerParts parts(std::shared_ptr<Engine> engine, const std::string& fingerprint = "f00d")
{
    hardware::Board board;
    board.id = "toy";
    board.name = "Toy board";
    board.lut = 10000;
    return {
        .loadData = [fingerprint](const data::DatasetOptions&, RunControl&) -> Result<data::PreparedData> {
            return data(fingerprint);
        },
        .loadEngine = [engine](training::EngineKind) -> Result<std::shared_ptr<training::Engine>> {
            return engine;
        },
        .findBoard = [board](const std::string&) -> Result<hardware::Board> { return board; },
        .costModel = std::make_shared<CostModel>(),
        .otherModels = {snac::test::shippedCostModel(), hardware::recordOf(nullptr)},
        .scoreAtPrecision = [](const network::TrainedNetwork&, const network::Metrics& trained,
                               const training::TrainingJob& job) -> Result<PrecisionScore> {
            // Fewer bits, lower scores: each layer counts.
            const space::HardwareChoice& choice = job.candidate->hardware;
            network::Metrics metrics = trained;
            const auto take = [&](const space::BuildChoice& part) {
                metrics.accuracy -= part.precision ? 0.1 / part.precision->width : 0.0;
            };
            take(choice.network);
            for (const auto& [id, part] : choice.layers) {
                take(part);
            }
            PrecisionScore score{metrics, {}};
            for (int i = 1; i <= job.options.quantizedEpochs; ++i) {
                score.history.push_back(
                    {.epoch = job.options.epochs + i, .validationAccuracy = metrics.accuracy});
            }
            return score;
        }};
}

/// Accuracy against LUTs on a space of 2 to 4 layers.
inline StudyConfig config(int trials = 30)
{
    StudyConfig config;
    config.name = "toy";
    config.dataset.name = "fake";
    config.space.numLayers = space::Ordinal{{1, 2, 3}};
    config.space.layerWidths = {space::Ordinal{{4, 8, 16, 32}}, space::Ordinal{{4, 8, 16}},
                                space::Ordinal{{4, 8}}};
    config.space.activations = {network::ActivationKind::ReLU, network::ActivationKind::Tanh};
    config.space.batchNorm = {false, true};
    config.space.learningRate = space::RealRange{.low = 1e-4, .high = 1e-2, .logarithmic = true};
    config.training.epochs = 2;
    config.objectives = {
        {.quantity = Quantity::Accuracy, .name = "accuracy", .maximize = true, .reference = {}},
        {.quantity = Quantity::LutPct, .name = "lut_pct", .maximize = false, .reference = {}}};
    config.evolution.populationSize = 8;
    config.evolution.seed = 7;
    config.trials = trials;
    config.workers = 2;
    return config;
}

} // namespace snac::study::fake
