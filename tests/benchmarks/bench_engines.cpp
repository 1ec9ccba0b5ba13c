// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The training engines side by side in one run: samples a second by network and batch, with ratios and
// GFLOP/s; scaling with workers; cost against width and depth; where the time of a step goes by batch norm,
// activation and dropout; peak memory with a million rows. Beside them a plain loop over Eigen matrices and,
// with python3-torch (and python3-optuna) installed, the usual Python stack.
#include "snac/base/random.h"
#include "snac/network/architecture.h"
#include "snac/space/candidate.h"
#include "snac/training/engine.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace snac;
using network::ActivationKind;

data::PreparedData jetSized(int rows)
{
    Random random(1);
    data::PreparedData result;
    result.info.name = "blobs";
    result.info.inputNames.assign(16, "x");
    result.info.classNames.assign(5, "c");
    result.scaler = {Eigen::RowVectorXf::Zero(16), Eigen::RowVectorXf::Ones(16)};
    for (auto* samples : {&result.train, &result.validation}) {
        const int count = samples == &result.train ? rows : 2000;
        samples->inputs.resize(count, 16);
        for (int row = 0; row < count; ++row) {
            samples->labels.push_back(row % 5);
            for (int i = 0; i < 16; ++i) {
                samples->inputs(row, i) =
                    static_cast<float>(random.normal() + (i % 5 == row % 5 ? 1.0 : 0.0));
            }
        }
    }
    return result;
}

struct Shape
{
    std::string name;
    std::vector<int> widths;
    ActivationKind kind = ActivationKind::ReLU;
    bool norm = false;
    double dropout = 0.0;
    double l1 = 0.0;
};

space::Candidate candidate(const Shape& shape, int batchSize)
{
    space::Candidate result;
    result.architecture.inputs = 16;
    auto& layers = result.architecture.layers;
    for (const int width : shape.widths) {
        layers.emplace_back(network::Dense{width});
        if (shape.norm) {
            layers.emplace_back(network::BatchNorm{});
        }
        layers.emplace_back(network::Activation{shape.kind});
        if (shape.dropout > 0.0) {
            layers.emplace_back(network::Dropout{shape.dropout});
        }
    }
    layers.emplace_back(network::Dense{5});
    result.hyper.batchSize = batchSize;
    result.hyper.l1 = shape.l1;
    return result;
}

/// Multiply-adds of forward, input gradient and weight gradient, as 6 flops a weight.
double flops(const Shape& shape)
{
    double weights = 0.0;
    int inputs = 16;
    for (const int width : shape.widths) {
        weights += static_cast<double>(inputs) * width;
        inputs = width;
    }
    return 6.0 * (weights + 5.0 * inputs);
}

/// Samples a second and worker: mean over the workers, best of `runs`.
double speed(training::Engine& engine, const data::PreparedData& data, const Shape& shape, int batchSize,
             int workers = 1, int epochs = 2, int runs = 3)
{
    const auto network = candidate(shape, batchSize);
    double best = 0.0;
    for (int run = 0; run < runs; ++run) {
        std::vector<double> speeds(static_cast<std::size_t>(workers));
        std::vector<std::thread> threads;
        for (auto& result : speeds) {
            threads.emplace_back([&] {
                training::TrainingJob job{&network, &data, {}, 1, nullptr, {}};
                job.options.epochs = epochs;
                const auto outcome = engine.train(job);
                result = outcome ? outcome->samplesPerSecond : 0.0;
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        best = std::max(best, std::accumulate(speeds.begin(), speeds.end(), 0.0) / workers);
    }
    return best;
}

using Rates = std::map<std::string, double>; ///< network and batch -> samples a second

/// What another program measures; empty where it cannot run.
Rates ratesOf(const std::string& command)
{
    Rates result;
    FILE* pipe = popen(command.c_str(), "r");
    char line[512];
    while (pipe && std::fgets(line, sizeof line, pipe)) {
        char what[256];
        int batch = 0;
        double rate = 0.0;
        if (std::sscanf(line, R"({"what": "%255[^"]", "batch": %d, "samples_per_second": %lf})", what, &batch,
                        &rate) == 3) {
            result[std::string(what) + " " + std::to_string(batch)] = rate;
        }
    }
    if (pipe) {
        pclose(pipe);
    }
    return result;
}

Rates pythonRates()
{
    // The python3 on the PATH may be another than the one the packages belong to.
    return ratesOf("for python in python3 /usr/bin/python3; do $python -c 'import torch' 2>/dev/null && exec "
                   "$python '" SNAC_PYTHON_PEER "'; done 2>/dev/null");
}

double rateOf(const Rates& rates, const std::string& network, int batch)
{
    const auto found = rates.find(network + " " + std::to_string(batch));
    return found == rates.end() ? 0.0 : found->second;
}

/// Two columns: thousands of samples a second and how many times faster we are; dashes where it was not
/// measured.
void printPeer(double ours, double theirs)
{
    if (theirs > 0.0) {
        std::printf(" %9.0f %6.1fx", theirs / 1e3, ours / theirs);
    } else {
        std::printf(" %9s %7s", "-", "-");
    }
}

const std::vector<Shape> shapes{
    {"dense+ReLU", {64, 32, 32, 32}},
    {"dense+ReLU, wide", {120, 60, 32, 32}},
    {"batch norm+ReLU", {64, 32, 32, 32}, ActivationKind::ReLU, true},
    {"batch norm+tanh+dropout+L1", {64, 32, 32, 32}, ActivationKind::Tanh, true, 0.05, 1e-5},
    {"batch norm+sigmoid+dropout+L1", {64, 32, 32, 32}, ActivationKind::Sigmoid, true, 0.05, 1e-5},
    {"the widest of the jets space",
     {128, 64, 32, 64, 64, 64, 32, 64},
     ActivationKind::Tanh,
     true,
     0.1,
     1e-5},
};

/// Mean speed over random networks of the jets space, as python_peer.py draws them.
double meanOverJetsSpace(training::Engine& engine, const data::PreparedData& data, int batch)
{
    const std::vector<std::vector<int>> widths{{64, 120, 128}, {32, 60, 64}, {16, 32}, {32, 64},
                                               {32, 64},       {32, 64},     {16, 32}, {32, 44, 64}};
    const std::vector<ActivationKind> kinds{ActivationKind::ReLU, ActivationKind::Tanh,
                                            ActivationKind::Sigmoid};
    Random random(1);
    constexpr int networks = 24;
    double sum = 0.0;
    for (int n = 0; n < networks; ++n) {
        Shape shape{"", {}};
        const auto layers = static_cast<std::size_t>(random.integer(4, 8));
        for (std::size_t i = 0; i < layers; ++i) {
            shape.widths.push_back(widths[i][random.index(widths[i].size())]);
        }
        shape.kind = kinds[random.index(kinds.size())];
        shape.norm = random.chance(0.5);
        shape.dropout = 0.05 * static_cast<double>(random.index(3));
        shape.l1 = random.chance(0.25) ? 0.0 : 1e-5;
        sum += speed(engine, data, shape, batch, 1, 2, 1);
    }
    return sum / networks;
}

void sideBySide(training::Engine& fused, training::Engine* torch, const data::PreparedData& data)
{
    const Rates python = pythonRates();
    const Rates eigen = ratesOf("'" SNAC_EIGEN_PEER "'");
    std::printf(
        "\nSamples a second, one worker (k/s), 16 inputs, 5 classes; x: the fused engine against it\n");
    std::printf("%-32s %5s %8s %8s %9s %7s %9s %7s %9s %7s\n", "network", "batch", "fused", "GFLOP/s",
                "LibTorch", "x", "Eigen", "x", "Python", "x");
    for (const Shape& shape : shapes) {
        for (const int batch : {128, 1024}) {
            const double ours = speed(fused, data, shape, batch, 1, 4);
            std::printf("%-32s %5d %8.0f %8.1f", shape.name.c_str(), batch, ours / 1e3,
                        ours * flops(shape) / 1e9);
            printPeer(ours, torch ? speed(*torch, data, shape, batch, 1, 1, 2) : 0.0);
            printPeer(ours, rateOf(eigen, shape.name, batch));
            printPeer(ours, rateOf(python, shape.name, batch));
            std::printf("\n");
            std::fflush(stdout);
        }
    }
    for (const int batch : {128, 1024}) {
        const double ours = meanOverJetsSpace(fused, data, batch);
        std::printf("%-32s %5d %8.0f %8s", "jets space, mean of networks", batch, ours / 1e3, "");
        printPeer(ours, torch ? meanOverJetsSpace(*torch, data, batch) : 0.0);
        printPeer(ours, 0.0);
        printPeer(ours, rateOf(python, "jets space, Optuna", batch));
        std::printf("\n");
        std::fflush(stdout);
    }
}

/// What the machine itself gives threads that share nothing: rounds of a random generator a second, all
/// together.
double registersOnly(unsigned threads)
{
    double best = 0.0;
    for (int run = 0; run < 3; ++run) {
        std::vector<double> rates(threads);
        {
            std::vector<std::jthread> running;
            for (double& rate : rates) {
                running.emplace_back([&rate] {
                    const auto begin = std::chrono::steady_clock::now();
                    Random random(1);
                    std::uint64_t mixed = 0;
                    for (int i = 0; i < 100000000; ++i) {
                        mixed ^= random.next();
                    }
                    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
                    rate = (mixed == 0 ? 0.0 : 1.0) / time.count();
                });
            }
        }
        best = std::max(best, std::accumulate(rates.begin(), rates.end(), 0.0));
    }
    return best;
}

void scaling(training::Engine& fused, const data::PreparedData& data)
{
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    std::printf("\nScaling, batch norm+tanh+dropout+L1, batch 128\n");
    constexpr int epochs = 60; // half a second: starts and first touches of memory are not what is measured
    const double one = speed(fused, data, shapes[3], 128, 1, epochs, 5);
    for (unsigned workers = 1; workers <= cores; ++workers) {
        const double each = speed(fused, data, shapes[3], 128, static_cast<int>(workers), epochs, 5);
        std::printf("%u workers: %.2f times one (threads that compute in registers alone: %.2f)\n", workers,
                    each * workers / one, registersOnly(workers) / registersOnly(1));
    }
}

void costLine(training::Engine& fused, const data::PreparedData& data)
{
    std::printf(
        "\nNanoseconds a sample against width (two hidden layers) and depth (width 32), batch 128, ReLU\n");
    for (const int width : {8, 16, 24, 32, 48, 64, 96, 128, 192, 256}) {
        const Shape shape{"", {width, width}};
        const double rate = speed(fused, data, shape, 128);
        std::printf("width %3d: %7.0f ns, %5.1f GFLOP/s\n", width, 1e9 / rate, rate * flops(shape) / 1e9);
    }
    for (const int depth : {1, 2, 4, 6, 8}) {
        const Shape shape{"", std::vector<int>(static_cast<std::size_t>(depth), 32)};
        const double rate = speed(fused, data, shape, 128);
        std::printf("depth %3d: %7.0f ns, %5.1f GFLOP/s\n", depth, 1e9 / rate, rate * flops(shape) / 1e9);
    }
}

void profile(training::Engine& fused, const data::PreparedData& data)
{
    std::printf("\nWhat each part adds to a step, 16-64-32-32-32-5, batch 128 (ns a sample)\n");
    Shape shape = shapes[0];
    const auto cost = [&] { return 1e9 / speed(fused, data, shape, 128, 1, 4); };
    double before = cost();
    std::printf("dense, ReLU, softmax, Adam %7.0f\n", before);
    const auto add = [&](const char* what) {
        const double now = cost();
        std::printf("%-26s %+7.0f\n", what, now - before);
        before = now;
    };
    shape.norm = true;
    add("batch norm");
    shape.kind = ActivationKind::Tanh;
    add("tanh in place of ReLU");
    shape.dropout = 0.05;
    add("dropout");
    shape.l1 = 1e-5;
    add("L1");
}

void memory(training::Engine& fused)
{
    const auto data = jetSized(1000000);
    (void)speed(fused, data, shapes[3], 128, 2, 1, 1);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("\nPeak memory, 1 M x 16 rows shared by two workers: %.0f MB\n",
                static_cast<double>(usage.ru_maxrss) / 1024.0);
}

} // namespace

int main(int argc, char** argv)
{
    const auto fused = *training::loadEngine(training::EngineKind::Fused);
    if (argc > 1 && std::strcmp(argv[1], "--scaling") == 0) {
        scaling(*fused, jetSized(20000));
        return 0;
    }
    if (argc > 1 && std::strcmp(argv[1], "--memory") == 0) { // alone: LibTorch's own memory would hide ours
        memory(*fused);
        return 0;
    }
    const auto start = std::chrono::steady_clock::now();
    const auto torch = training::loadEngine(training::EngineKind::Torch);
    const std::chrono::duration<double> loading = std::chrono::steady_clock::now() - start;
    std::printf("fused: %s\nLibTorch: %s, loaded in %.2f s\n", fused->name().c_str(),
                torch ? (*torch)->name().c_str() : torch.error().message.c_str(), loading.count());
    const auto data = jetSized(20000);
    sideBySide(*fused, torch ? torch->get() : nullptr, data);
    scaling(*fused, data);
    costLine(*fused, data);
    profile(*fused, data);
    std::fflush(stdout);
    return std::system((std::string("'") + argv[0] + "' --memory").c_str()) == 0 ? 0 : 1;
}
