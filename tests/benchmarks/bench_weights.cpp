// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What weights become in training: the cost model's assumption about networks that are not trained yet
// (core/hardware/trained_weights.cpp) is fitted on this.
//   bench_weights [--networks N] [--first N] [--csv FILE]
// trains N networks (default 420) drawn from the search spaces in configs/, on the simulated jets and on made
// sets of other sizes, folds batch norm, and fits what the assumption needs: the standard deviation times
// sqrt(inputs) by position, batch norm, depth, steps and a sigmoid in front, and the spread of the neurons.
// They train a quarter to four times as long as their studies do. With --csv each
// layer is a row: what rounding makes of it at each precision.
#include "weight_campaign.h"

#include "snac/hardware/network_detail.h"
#include "snac/hardware/weight_statistics.h"
#include "snac/network/quantization.h"
#include "snac/training/engine.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

using namespace snac;
using namespace campaign;

namespace {

std::vector<Task> tasks()
{
    std::vector<Task> all;
    all.push_back(task("jets jets", jets(40000, 1), jetsSpace(), 5, 0));
    all.push_back(task("jets quick start", jets(40000, 2), quickSpace(), 15, 4));
    all.push_back(task("jets precision", jets(20000, 3), precisionSpace(), 8, 3));
    all.push_back(task("teacher 8-3 quick start", teacher(8, 3, 8000, 4), quickSpace(), 15, 4));
    all.push_back(task("teacher 32-10 quick start", teacher(32, 10, 20000, 5), quickSpace(), 15, 4));
    all.push_back(task("teacher 64-4 jets", teacher(64, 4, 6000, 6), jetsSpace(), 10, 0));
    all.push_back(task("teacher 16-2 precision", teacher(16, 2, 30000, 7), precisionSpace(), 8, 3));
    return all;
}

struct Layer
{
    std::string task;
    int network = 0;
    int number = 1; ///< from 1
    int of = 1;
    int inputs = 0, outputs = 0;
    bool batchNorm = false;
    std::string behind;     ///< activation of the layer before it; of the first: none
    bool rectified = false; ///< inputs behind ReLU
    double l1 = 0.0, learningRate = 0.0, dropout = 0.0;
    double steps = 0.0;
    double planned = 0.0;  ///< steps, had it not stopped early: what is known before
    double accuracy = 0.0; ///< of the network, validation rows
    double relative = 0.0; ///< standard deviation x sqrt(inputs)
    double kurtosis = 0.0;
    double spread = 0.0; ///< standard deviation of the log deviations of the neurons
    double spreadInputs = 0.0;
    std::vector<double> values; ///< inputs x outputs, input by input
};

double deviationOf(const Eigen::MatrixXd& m)
{
    return std::sqrt(m.squaredNorm() / static_cast<double>(m.size()));
}

double logSpread(const Eigen::VectorXd& squares)
{
    double mean = 0.0;
    double square = 0.0;
    int n = 0;
    for (const double s : squares) {
        if (s > 0.0) {
            mean += 0.5 * std::log(s);
            square += 0.25 * std::log(s) * std::log(s);
            ++n;
        }
    }
    return n > 1 ? std::sqrt(std::max(0.0, square / n - mean * mean / n / n)) : 0.0;
}

void measure(const space::Candidate& candidate, const network::TrainedNetwork& trained, Layer base,
             std::vector<Layer>& layers)
{
    const auto folded = network::foldForHardware(trained);
    if (!folded) {
        return;
    }
    const auto chain = network::chainOf(*folded).value();
    bool normalised = false;
    for (const network::Layer& layer : candidate.architecture.layers) {
        normalised = normalised || std::holds_alternative<network::BatchNorm>(layer);
    }
    base.of = static_cast<int>(chain.size());
    for (std::size_t i = 0; i < chain.size(); ++i) {
        Layer layer = base;
        layer.number = static_cast<int>(i) + 1;
        const Eigen::MatrixXd w = chain[i].dense->weights.cast<double>(); // units x inputs
        layer.inputs = static_cast<int>(w.cols());
        layer.outputs = static_cast<int>(w.rows());
        layer.batchNorm = normalised && i + 1 < chain.size();
        layer.behind = i == 0 ? "none" : std::string(network::activationName(chain[i - 1].activation.kind));
        layer.rectified = i > 0 && chain[i - 1].activation.kind == network::ActivationKind::ReLU;
        const double deviation = deviationOf(w);
        layer.relative = deviation * std::sqrt(static_cast<double>(layer.inputs));
        layer.kurtosis = w.array().pow(4).mean() / std::pow(deviation, 4);
        layer.spread = logSpread(w.rowwise().squaredNorm());
        layer.spreadInputs = logSpread(w.colwise().squaredNorm().transpose());
        for (Eigen::Index input = 0; input < w.cols(); ++input) {
            for (Eigen::Index unit = 0; unit < w.rows(); ++unit) {
                layer.values.push_back(w(unit, input));
            }
        }
        layers.push_back(std::move(layer));
    }
}

std::vector<Layer> trainedLayers(int networks, int first)
{
    std::vector<Task> all = tasks();
    const auto engine = training::loadEngine(training::EngineKind::Fused).value();
    std::vector<Layer> layers;
    for (int n = first; n < first + networks; ++n) {
        Task& one = all[static_cast<std::size_t>(n) % all.size()];
        Random random(1000 + static_cast<std::uint64_t>(n));
        const space::Candidate candidate = one.space->decode(one.space->random(random));
        training::TrainingJob job;
        job.candidate = &candidate;
        job.data = &one.data;
        job.options = one.training;
        constexpr double lengths[] = {1.0, 0.25, 4.0, 0.5, 2.0};
        const double length = lengths[static_cast<std::size_t>(n) / all.size() % std::size(lengths)];
        job.options.epochs = std::max(1, static_cast<int>(std::lround(length * one.training.epochs)));
        job.seed = static_cast<std::uint64_t>(n) + 1;
        RunControl control;
        job.control = &control;
        const auto outcome = engine->train(job);
        if (!outcome) {
            std::fprintf(stderr, "network %d: %s\n", n, outcome.error().message.c_str());
            continue;
        }
        Layer base;
        base.task = one.name;
        base.network = n;
        base.l1 = candidate.hyper.l1;
        base.learningRate = candidate.hyper.learningRate;
        base.accuracy = outcome->metrics.accuracy;
        base.steps = static_cast<double>(outcome->history.size()) *
                     static_cast<double>(one.data.train.rows()) / candidate.hyper.batchSize;
        base.planned = std::ceil(static_cast<double>(one.data.train.rows()) / candidate.hyper.batchSize) *
                       job.options.epochs;
        measure(candidate, outcome->network, base, layers);
    }
    return layers;
}

void writeRows(const std::vector<Layer>& layers, const std::string& file)
{
    std::ofstream out(file);
    out << "task,network,number,of,inputs,outputs,batch_norm,behind,rectified,l1,learning_rate,steps,planned,"
           "accuracy,"
           "relative,"
           "kurtosis,spread,spread_inputs";
    for (const auto& p : precisions) {
        for (const char* what : {"nonzero", "digits", "two", "dsp", "live_in", "live_out", "bits"}) {
            out << "," << what << "_" << p.width << "_" << p.integer;
        }
    }
    out << "\n";
    for (const Layer& l : layers) {
        out << l.task << "," << l.network << "," << l.number << "," << l.of << "," << l.inputs << ","
            << l.outputs << "," << l.batchNorm << "," << l.behind << "," << l.rectified << "," << l.l1 << ","
            << l.learningRate << "," << l.steps << "," << l.planned << "," << l.accuracy << "," << l.relative
            << "," << l.kurtosis << "," << l.spread << "," << l.spreadInputs;
        for (const auto& p : precisions) {
            const auto integers = hardware::quantiseWeights(l.values, l.inputs, l.outputs, p).value();
            const auto s = hardware::measuredStatistics(integers.values, l.inputs, l.outputs);
            out << "," << s.nonzero << "," << s.digits << "," << s.twoDigitPerInput << ","
                << s.multipliersPerInput << "," << s.liveInputs << "," << s.liveOutputs << ","
                << s.magnitudeBits;
        }
        out << "\n";
    }
}

// The fit: log(deviation x sqrt(inputs)) = position, batch norm, depth, steps and sigmoid, over layers of the
// networks that learned the simulated jets; how far made sets of other sizes lie from it is told.
constexpr double untrained = 0.3; ///< deviations below are those of networks that L1 or depth put to sleep
constexpr double usualLayers = 4.0;
constexpr double usualSteps = 1600.0;

enum Term { Base, FirstNormalised, Hidden, HiddenNormalised, Last, Depth, Steps, Sigmoid, Terms };

Eigen::RowVectorXd termsOf(const Layer& layer)
{
    Eigen::RowVectorXd row = Eigen::RowVectorXd::Zero(Terms);
    row[Base] = 1.0;
    if (layer.number == layer.of) {
        row[Last] = 1.0;
    } else if (layer.number == 1) {
        row[FirstNormalised] = layer.batchNorm ? 1.0 : 0.0;
    } else {
        row[layer.batchNorm ? HiddenNormalised : Hidden] = 1.0;
    }
    row[Depth] = std::log(layer.of / usualLayers);
    row[Steps] = std::log(layer.planned / usualSteps);
    row[Sigmoid] = layer.behind == network::activationName(Kind::Sigmoid) ? 1.0 : 0.0;
    return row;
}

/// Of the layers of one kind of data.
struct Equations
{
    Eigen::MatrixXd terms;
    Eigen::VectorXd logs;
    double spread = 0.0;
};

Equations equationsOf(const std::vector<Layer>& layers, bool jets)
{
    std::vector<const Layer*> used;
    for (const Layer& layer : layers) {
        if (layer.relative > untrained && layer.task.starts_with("jets") == jets) {
            used.push_back(&layer);
        }
    }
    Equations result{Eigen::MatrixXd(static_cast<Eigen::Index>(used.size()), static_cast<int>(Terms)),
                     Eigen::VectorXd(static_cast<Eigen::Index>(used.size()))};
    for (Eigen::Index i = 0; i < result.logs.size(); ++i) {
        const Layer& layer = *used[static_cast<std::size_t>(i)];
        result.terms.row(i) = termsOf(layer);
        result.logs[i] = std::log(layer.relative);
        result.spread +=
            std::hypot(layer.spread, layer.spreadInputs) / static_cast<double>(result.logs.size());
    }
    return result;
}

void fit(const std::vector<Layer>& layers)
{
    const Equations jets = equationsOf(layers, true);
    const Equations others = equationsOf(layers, false);
    const Eigen::VectorXd x = jets.terms.colPivHouseholderQr().solve(jets.logs);
    const auto left = [&](const Equations& e) {
        return std::exp(std::sqrt((e.terms * x - e.logs).squaredNorm() / static_cast<double>(e.logs.size())));
    };
    std::printf("%ld layers that learned jets; relative deviation in networks of %.0f layers, %.0f steps:\n",
                static_cast<long>(jets.logs.size()), usualLayers, usualSteps);
    std::printf("  first layer %.2f, with batch norm %.2f; hidden %.2f, with batch norm %.2f; last %.2f\n",
                std::exp(x[Base]), std::exp(x[Base] + x[FirstNormalised]), std::exp(x[Base] + x[Hidden]),
                std::exp(x[Base] + x[HiddenNormalised]), std::exp(x[Base] + x[Last]));
    std::printf(
        "  x (layers / %.0f)^%.2f x (steps / %.0f)^%.2f, behind a sigmoid x %.2f; a factor of %.2f is left\n",
        usualLayers, x[Depth], usualSteps, x[Steps], std::exp(x[Sigmoid]), left(jets));
    std::printf("  spread of neurons and inputs %.2f\n", jets.spread);
    std::printf("%ld layers of made sets: %.2f times that, a factor of %.2f is left\n",
                static_cast<long>(others.logs.size()), std::exp((others.logs - others.terms * x).mean()),
                left(others));
}

} // namespace

int main(int argc, char** argv)
{
    int networks = 420;
    int first = 0;
    std::string csv;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (!std::strcmp(argv[i], "--networks")) {
            networks = std::atoi(argv[i + 1]);
        } else if (!std::strcmp(argv[i], "--first")) {
            first = std::atoi(argv[i + 1]);
        } else if (!std::strcmp(argv[i], "--csv")) {
            csv = argv[i + 1];
        }
    }
    const std::vector<Layer> layers = trainedLayers(networks, first);
    if (!csv.empty()) {
        writeRows(layers, csv);
    }
    if (layers.size() < 20) {
        std::fprintf(stderr, "too few layers for a fit\n");
        return 1;
    }
    fit(layers);
    return 0;
}
