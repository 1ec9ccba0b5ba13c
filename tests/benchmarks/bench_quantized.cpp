// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Quantization-aware training beside float training of the same network in one run: samples a second and
// their ratio, for fixed and learned ranges, mixed precision and distillation.
#include "snac/base/random.h"
#include "snac/training/quantized_training.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

namespace {

using namespace snac;
using namespace snac::network;
using namespace snac::training;

data::Samples rowsOf(int rows, std::uint64_t seed)
{
    Random random(seed);
    data::Samples samples;
    samples.inputs.resize(rows, 16);
    for (int row = 0; row < rows; ++row) {
        samples.labels.push_back(row % 5);
        for (int i = 0; i < 16; ++i) {
            samples.inputs(row, i) = static_cast<float>(random.normal() + (i % 5 == row % 5 ? 1.0 : 0.0));
        }
    }
    return samples;
}

TrainedNetwork networkOf(const std::vector<int>& widths, network::ActivationKind kind)
{
    Random random(2);
    TrainedNetwork network;
    network.architecture.inputs = 16;
    int inputs = 16;
    for (std::size_t i = 0; i <= widths.size(); ++i) {
        const int units = i < widths.size() ? widths[i] : 5;
        network.architecture.layers.emplace_back(network::Dense{units});
        auto& dense = network.weights.emplace_back().emplace<DenseWeights>();
        dense.weights = Eigen::MatrixXf::NullaryExpr(
            units, inputs, [&] { return static_cast<float>(random.normal() / std::sqrt(inputs)); });
        dense.bias = Eigen::VectorXf::Zero(units);
        if (i < widths.size()) {
            network.architecture.layers.emplace_back(network::Activation{kind});
            network.weights.emplace_back();
        }
        inputs = units;
    }
    return network;
}

double speed(const QuantizedTrainingJob& job)
{
    double best = 0.0;
    for (int run = 0; run < 3; ++run) {
        const auto outcome = trainQuantized(job);
        best = std::max(best, outcome ? outcome->samplesPerSecond : 0.0);
    }
    return best;
}

void compare(const char* name, const std::vector<int>& widths, network::ActivationKind kind, int batchSize)
{
    const data::Samples train = rowsOf(20000, 1);
    const data::Samples validation = rowsOf(2000, 3);
    const TrainedNetwork network = networkOf(widths, kind);
    const auto measure = [&](const QuantizationOptions& options, bool quantize, bool teacher) {
        const QuantizedNetwork start{network, chooseFormats(network, train.inputs, options).value()};
        QuantizedTrainingJob job;
        job.start = &start;
        job.options = options;
        job.train = &train;
        job.validation = &validation;
        job.epochs = 3;
        job.batchSize = batchSize;
        job.quantize = quantize;
        job.teacher = teacher ? &network : nullptr;
        return speed(job);
    };
    const double floats = measure({}, false, false);
    std::printf("%-18s batch %4d  float %8.0f/s", name, batchSize, floats);
    QuantizationOptions options;
    std::printf("  calibrated %.2f", measure(options, true, false) / floats);
    std::printf("  with teacher %.2f", measure(options, true, true) / floats);
    options.ranges = Ranges::Learned;
    std::printf("  learned ranges %.2f", measure(options, true, false) / floats);
    options.ranges = Ranges::Calibrated;
    options.granularity = Granularity::Weight;
    std::printf("  a width each weight %.2f\n", measure(options, true, false) / floats);
}

} // namespace

int main()
{
    std::printf("training of 16-...-5 networks, 20,000 rows; ratios to the float trainer\n");
    for (const int batchSize : {128, 1024}) {
        compare("64-32-32-32 ReLU", {64, 32, 32, 32}, network::ActivationKind::ReLU, batchSize);
        compare("64-32-32-32 tanh", {64, 32, 32, 32}, network::ActivationKind::Tanh, batchSize);
        compare("128-64-64 ReLU", {128, 64, 64}, network::ActivationKind::ReLU, batchSize);
    }
}
