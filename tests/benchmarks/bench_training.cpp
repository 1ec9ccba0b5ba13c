// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Training speed of the engine on the published jet network, and what it costs to load it.
#include "snac/base/random.h"
#include "snac/training/engine.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Gaussian blobs of the jets' size: 16 features, 5 classes.
snac::data::Samples blobs(int rows, std::uint64_t seed)
{
    snac::Random random(seed);
    snac::data::Samples samples;
    samples.inputs.resize(rows, 16);
    for (int row = 0; row < rows; ++row) {
        const int label = row % 5;
        samples.labels.push_back(label);
        for (int column = 0; column < 16; ++column) {
            samples.inputs(row, column) =
                static_cast<float>(random.normal() + (column % 5 == label ? 1.0 : 0.0));
        }
    }
    return samples;
}

snac::data::PreparedData jetSized()
{
    snac::data::PreparedData data;
    data.info.name = "blobs";
    data.info.inputNames.assign(16, "x");
    data.info.classNames.assign(5, "c");
    data.scaler.mean = Eigen::RowVectorXf::Zero(16);
    data.scaler.deviation = Eigen::RowVectorXf::Ones(16);
    data.train = blobs(40000, 1);
    data.validation = blobs(10000, 2);
    return data;
}

/// 16-64-32-32-32-5 with ReLU, batch norm after the first two layers.
snac::space::Candidate jetNetwork(int batchSize)
{
    using namespace snac::space;
    Candidate candidate;
    candidate.architecture.inputs = 16;
    auto& layers = candidate.architecture.layers;
    layers = {Dense{64}, BatchNorm{},  Activation{}, Dense{32},    BatchNorm{}, Activation{},
              Dense{32}, Activation{}, Dense{32},    Activation{}, Dense{5}};
    candidate.hyper.batchSize = batchSize;
    return candidate;
}

/// Best of three runs, in rows a second and thread.
double bestSpeed(snac::training::Engine& engine, const snac::data::PreparedData& data, int batchSize,
                 int threads)
{
    const auto candidate = jetNetwork(batchSize);
    double best = 0.0;
    for (int run = 0; run < 3; ++run) {
        std::vector<double> speeds(static_cast<std::size_t>(threads), 0.0);
        std::vector<std::thread> workers;
        for (int i = 0; i < threads; ++i) {
            workers.emplace_back([&, i] {
                snac::training::TrainingJob job{&candidate, &data, {}, 1, nullptr, {}};
                job.options.epochs = 3;
                const auto outcome = engine.train(job);
                speeds[static_cast<std::size_t>(i)] = outcome ? outcome->samplesPerSecond : 0.0;
            });
        }
        for (auto& worker : workers) {
            worker.join();
        }
        best = std::max(best, *std::ranges::min_element(speeds));
    }
    return best;
}

} // namespace

int main()
{
    const auto start = Clock::now();
    const auto engine = snac::training::loadEngine("torch");
    if (!engine) {
        std::fprintf(stderr, "%s\n", engine.error().toString().c_str());
        return 1;
    }
    std::printf("engine             %s\n", (*engine)->name().c_str());
    std::printf("loading it         %.2f s\n", secondsSince(start));
    const auto data = jetSized();
    for (const int threads : {1, 2}) {
        for (const int batchSize : {128, 1024}) {
            std::printf("batch %4d, %d threads: %.0f thousand samples/s a thread\n", batchSize, threads,
                        bestSpeed(**engine, data, batchSize, threads) / 1000.0);
            std::fflush(stdout);
        }
    }
    return 0;
}
