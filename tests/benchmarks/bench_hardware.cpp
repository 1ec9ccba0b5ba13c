// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Time of one hardware estimate on the jets space, in a study whose candidates differ in learning rate, L1
// and batch, with all layer shapes seen and with each seen for the first time; of one with 10,000 integer
// weights; of a batch of 100,000 candidates on one and on all cores. What one thread takes is its processor
// time, so that others on the machine do not count; a loop of a million steps of a generator stands beside
// it, to compare machines and moments by.
#include "../test_environment.h"
#include "snac/base/random.h"
#include "snac/hardware/batch.h"
#include "snac/hardware/network_detail.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

using namespace snac;

namespace {

constexpr double limitUs = 20.0;
constexpr double limitWithWeightsUs = 2000.0;

std::vector<network::Architecture> jetsCandidates(std::size_t count)
{
    const std::vector<std::vector<int>> widths = {{64, 120, 128}, {32, 60, 64}, {16, 32}, {32, 64},
                                                  {32, 64},       {32, 64},     {16, 32}, {32, 44, 64}};
    Random random(1);
    std::vector<network::Architecture> result(count);
    for (network::Architecture& architecture : result) {
        architecture.inputs = 16;
        const auto layers = static_cast<std::size_t>(random.integer(4, 8));
        for (std::size_t i = 0; i < layers; ++i) {
            architecture.layers.emplace_back(network::Dense{widths[i][random.index(widths[i].size())], true});
            architecture.layers.emplace_back(network::BatchNorm{});
            architecture.layers.emplace_back(network::Activation{});
        }
        architecture.layers.emplace_back(network::Dense{5, true});
        architecture.layers.emplace_back(network::Activation{network::ActivationKind::Softmax});
    }
    return result;
}

/// Of this program, microseconds.
double processorTime()
{
    return 1e6 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double referenceLoop()
{
    constexpr int steps = 1'000'000;
    double best = 1e9;
    std::uint64_t state = 1;
    for (int round = 0; round < 20; ++round) {
        const double start = processorTime();
        for (int i = 0; i < steps; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        }
        best = std::min(best, processorTime() - start);
    }
    return state != 0 ? best : 0.0;
}

double microseconds(const std::vector<network::Architecture>& candidates, hardware::HlsConfig config,
                    const hardware::Board& board)
{
    const auto model =
        snac::test::shippedModel().trainedBy({.rows = 24000, .epochs = 5, .minSteps = 0, .idleInputs = 0.0});
    Random random(3);
    double sum = 0.0;
    const double start = processorTime();
    for (const network::Architecture& candidate : candidates) {
        config.hyper = {.learningRate = 0.001 * (1.0 + 9.0 * random.uniform(0.0, 1.0)),
                        .l1 = random.chance(0.5) ? 1e-4 : 0.0,
                        .batchSize = random.chance(0.5) ? 128 : 256};
        sum += model->estimate(candidate, config, board)->lut.value;
    }
    const double spent = processorTime() - start;
    return sum > 0.0 ? spent / static_cast<double>(candidates.size()) : 0.0;
}

double since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

bool weightsInTime(const hardware::Board& board)
{
    const network::Architecture network{.inputs = 100, .layers = {network::Dense{100, true}}};
    hardware::NetworkDetail detail;
    Random random(2);
    hardware::IntegerWeights weights{100, 100, std::vector<std::int64_t>(10000)};
    for (std::int64_t& value : weights.values) {
        value = random.integer(-511, 511);
    }
    detail.layers[{0}].values = weights;
    hardware::HlsConfig config;
    config.precision = {16, 6};
    double best = 1e9;
    for (int round = 0; round < 20; ++round) {
        const double start = processorTime();
        if (!snac::test::shippedModel().estimateDetailed(network, config, board, detail)) {
            return false;
        }
        best = std::min(best, processorTime() - start);
    }
    std::printf("10,000 weights: %.0f us (limit %.0f)\n", best, limitWithWeightsUs);
    return best <= limitWithWeightsUs;
}

void batches(const hardware::Board& board)
{
    const auto candidates = jetsCandidates(100000);
    const hardware::DenseHlsModel model = snac::test::shippedModel();
    double alone = 0.0;
    for (const unsigned threads : {1U, 0U}) {
        std::vector<double> lut(candidates.size());
        const auto start = std::chrono::steady_clock::now();
        hardware::forEachEstimate(
            model, candidates, {}, board,
            [&](std::size_t i, Result<hardware::HardwareEstimate> estimate) {
                lut[i] = estimate ? estimate->lut.value : 0.0;
            },
            threads);
        const double spent = since(start);
        alone = threads == 1 ? spent : alone;
        std::printf("batch of 100,000 on %u threads: %.2f s, %.1f times as fast as on one\n",
                    threads == 0 ? std::thread::hardware_concurrency() : threads, 1e-6 * spent,
                    alone / spent);
    }
}

} // namespace

int main()
{
    const auto board = snac::test::shippedEnvironment()->boards.find("vu13p");
    if (!board) {
        std::fprintf(stderr, "%s\n", board.error().message.c_str());
        return 1;
    }
    std::printf("reference loop: %.0f us\n", referenceLoop());
    const auto candidates = jetsCandidates(5000);
    bool good = true;
    for (const hardware::Precision precision : {hardware::Precision{4, 1}, hardware::Precision{8, 3},
                                                hardware::Precision{16, 6}, hardware::Precision{18, 2}}) {
        for (const auto strategy : {hardware::Strategy::Latency, hardware::Strategy::Resource}) {
            hardware::HlsConfig config;
            config.precision = precision;
            config.strategy = strategy;
            config.reuseFactor = strategy == hardware::Strategy::Latency ? 1 : 16;
            const double first = microseconds({candidates.begin(), candidates.begin() + 20}, config, *board);
            double best = 1e9;
            for (int round = 0; round < 5; ++round) {
                best = std::min(best, microseconds(candidates, config, *board));
            }
            std::printf("%-15s %-8s first 20: %8.1f us  seen: %6.2f us a candidate (limit %.0f)\n",
                        precision.toString().c_str(),
                        strategy == hardware::Strategy::Latency ? "Latency" : "Resource", first, best,
                        limitUs);
            good = good && best <= limitUs;
        }
    }
    good = weightsInTime(*board) && good;
    batches(*board);
    return good ? 0 : 1;
}
