// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_study.h"

#include "snac/jobs/job.h"
#include "snac/studio/pages/compress/compress_model.h"

#include <atomic>

namespace fake {

using namespace snac;

inline FixedFormat precision(int width, int integer)
{
    return {width, integer, true, Rounding::Rnd, Overflow::Sat};
}

/// A 16-8-3 network whose weights are all on the grid of 1/32.
inline network::TrainedNetwork network()
{
    network::TrainedNetwork result;
    result.architecture.inputs = 16;
    result.architecture.layers = {network::Dense{8}, network::Activation{network::ActivationKind::ReLU, 0.0},
                                  network::Dense{3}};
    const auto dense = [](int units, int inputs) {
        network::DenseWeights weights;
        weights.weights.resize(units, inputs);
        for (int u = 0; u < units; ++u) {
            for (int i = 0; i < inputs; ++i) {
                weights.weights(u, i) = static_cast<float>((u * 7 + i * 5) % 61 - 30) / 32.0F;
            }
        }
        weights.bias = Eigen::VectorXf::Zero(units);
        return weights;
    };
    result.weights = {dense(8, 16), std::monostate(), dense(3, 8)};
    return result;
}

/// A step whose accuracy falls with sparsity and with fewer bits; the first weights are pruned.
inline studio::CompressionStepPtr step(int trial, const FixedFormat& format, int round,
                                       compression::Method method = compression::Method::Iterative)
{
    auto result = std::make_shared<compression::CompressionStep>();
    result->branch.trial = trial;
    result->branch.precision = format;
    result->branch.method = method;
    result->round = round;
    const double targets[] = {0.0, 0.5, 0.75, 0.9};
    result->targetSparsity = targets[round];
    result->sparsity = targets[round];
    const double fall =
        (method == compression::Method::OneShot ? 0.2 : 0.1) * targets[round] * targets[round];
    result->integerMetrics.accuracy = 0.76 - 0.04 / format.width - fall;
    result->fakeMetrics = result->integerMetrics;
    result->floatMetrics.accuracy = result->integerMetrics.accuracy + 0.004;
    const double lut = 100.0 * format.width * (1.0 - targets[round]);
    result->cost.lut = {lut, 0.9 * lut, 1.1 * lut};
    result->cost.lutPct = lut / 10.0;
    result->cost.latencyNs = 40.0;
    result->widths = {16, 8, 3};
    result->network.network = network();
    result->network.quantization.input = format;
    for (int layer = 0; layer < 2; ++layer) {
        network::LayerQuantization quantization;
        quantization.weights = precision(format.width, 1 + layer);
        quantization.bias = quantization.output = format;
        result->network.quantization.layers[{2 * layer}] = quantization; // between them stands an activation
    }
    for (const std::size_t layer : {0U, 2U}) {
        auto& weights = std::get<network::DenseWeights>(result->network.network.weights[layer]).weights;
        Eigen::MatrixXf mask = Eigen::MatrixXf::Ones(weights.rows(), weights.cols());
        const auto gone = static_cast<int>(targets[round] * static_cast<double>(weights.size()));
        for (int k = 0; k < gone; ++k) {
            mask.data()[k] = 0.0F;
            weights.data()[k] = 0.0F;
        }
        result->masks[{static_cast<int>(layer)}] = mask;
    }
    return result;
}

/// Steps of some branches, in order of rounds.
inline std::vector<studio::CompressionStepPtr> steps(std::initializer_list<FixedFormat> formats,
                                                     int rounds = 4, int trial = 2)
{
    std::vector<studio::CompressionStepPtr> all;
    for (int round = 0; round < rounds; ++round) {
        for (const auto& format : formats) {
            all.push_back(step(trial, format, round));
        }
    }
    return all;
}

/// What fake workers were asked for.
struct Asked
{
    std::atomic<int> runs = 0;
    std::atomic<int> tests = 0;
    std::atomic<int> networks = 0;
    std::atomic<RunControl*> control = nullptr; ///< of the last run
};

/// Workers without a file: the local search obeys its control and remembers its steps. Each step stands
/// before the before the gate.
inline jobs::Workers compressWorkers(const std::shared_ptr<Asked>& asked,
                                     std::vector<studio::CompressionStepPtr> stored = {},
                                     std::shared_ptr<StepGate> gate = std::make_shared<StepGate>(1000))
{
    auto kept = std::make_shared<std::vector<studio::CompressionStepPtr>>(std::move(stored));
    jobs::Workers result;
    result.compress = [asked, gate,
                       kept](const study::CompressionJob& job) -> Result<study::CompressionSummary> {
        ++asked->runs;
        asked->control = job.control;
        job.observer->phaseChanged(Phase::ReadingData);
        const int rounds = std::min(3, job.options.schedule.rounds());
        auto start = std::make_shared<study::CompressionStart>();
        start->steps =
            static_cast<int>(job.trials.size() * job.options.precisions.size() * job.options.methods.size()) *
            (rounds + 1);
        job.observer->compressionStarted(start);
        study::CompressionSummary summary;
        summary.interrupted = true;
        study::CompressionBranch last;
        for (int round = 0; round <= rounds; ++round) {
            for (const int trial : job.trials) {
                for (const auto& format : job.options.precisions) {
                    for (const auto method : job.options.methods) {
                        if (!job.control->waitWhilePaused()) {
                            return summary;
                        }
                        const auto next = step(trial, format, round, method);
                        job.observer->stepStarted(next->branch, round);
                        if (!gate->pass(job.control)) {
                            return summary;
                        }
                        kept->push_back(next);
                        last.branch = next->branch;
                        job.observer->stepFinished(next);
                    }
                }
            }
        }
        last.targets.resize(static_cast<std::size_t>(rounds) + 1);
        last.state = study::BranchState::BelowFloor;
        last.reason = "below the floor";
        job.observer->branchFinished(last);
        summary.interrupted = false;
        return summary;
    };
    result.steps = [kept](const std::string& file) -> Result<jobs::StoredSteps> {
        if (file.find("broken") != std::string::npos) {
            return fail("the file is damaged", {file});
        }
        jobs::StoredSteps stored;
        stored.summary.steps = *kept;
        return stored;
    };
    result.network = [asked](const std::string&, int) -> Result<jobs::StoredNetwork> {
        ++asked->networks;
        return jobs::StoredNetwork{std::make_shared<const network::TrainedNetwork>(network())};
    };
    result.testStep = [asked, kept](const jobs::TestStepRequest& wanted,
                                    RunControl&) -> Result<study::TestScore> {
        ++asked->tests;
        for (const auto& one : *kept) {
            if (one->branch.key() == wanted.step.branch && one->round == wanted.step.round) {
                return study::TestScore{
                    wanted.step, one->branch.trial, one->integerMetrics, one->floatMetrics, 200, {}};
            }
        }
        return fail("no such step");
    };
    result.floatScores = [](const jobs::FloatScoresRequest&, RunControl&) -> Result<study::FloatScores> {
        return fail("no data set");
    };
    return result;
}

} // namespace fake
