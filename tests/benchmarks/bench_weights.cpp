// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What weights become in training: the cost model's assumption about networks that are not trained yet
// (core/hardware/trained_weights.cpp) is fitted on this.
//   bench_weights [--networks N] [--first N] [--csv FILE] [--only TEXT]
// trains N networks (default 900) drawn from the search spaces in configs/ and from one with many L1 and
// batches, on the simulated jets, digits and readout and on made sets of other sizes, folds batch norm, and
// fits what the assumption needs: the standard deviation times sqrt(inputs) by position, batch norm, depth,
// steps, learning rate and answers, and the part of the weights that L1 puts to sleep.
// They train a quarter to four times as long as their studies do. Last it says by how much the assumption as
// it is misses the layers of each set; --only takes the sets whose names hold TEXT, among them two that were
// measured and are in no fit ("measured"). With --csv each
// layer is a row: what rounding makes of it at each precision.
#include "weight_campaign.h"

#include "snac/hardware/network_detail.h"
#include "snac/hardware/trained_weights.h"
#include "snac/hardware/weight_statistics.h"
#include "snac/network/quantization.h"
#include "snac/training/engine.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace snac;
using namespace campaign;

namespace {

/// Two classes that were measured. None of these sets is in bench_prices.
void addMeasured(std::vector<Task>& all)
{
    const auto add = [&](const char* name, const char* path, const char* label,
                         const space::SpaceOptions& space, int epochs) {
        data::DatasetOptions file;
        file.name = "file";
        file.path = std::string(SNAC_SHARED_DATA_DIR) + path;
        file.labelColumn = label;
        RunControl control;
        if (auto data = data::loadPrepared(file, control)) {
            all.push_back(task(std::string("measured ") + name, std::move(*data), space, epochs, 5));
        } else {
            std::printf("%s left out: %s\n", name, data.error().message.c_str());
        }
    };
    add("higgs", "/higgs_lightgbm7k/higgs_train_7000.tsv", "column1", penalisedSpace(), 10);
    add("readout", "/qubit_pycqed_ssro/ssro_2q_mux_20170606_162250.csv", "QR_prepared", quickSpace(), 10);
    add("tumours", "/sklearn_small/breast_cancer.csv", "", penalisedSpace(), 60);
}

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
    all.push_back(task("jets penalised", jets(20000, 8), penalisedSpace(), 10, 3));
    all.push_back(task("jets penalised few", jets(3000, 9), penalisedSpace(), 20, 5));
    all.push_back(task("digits table", digits(2000, 8, true, 10), penalisedSpace(), 40, 8));
    all.push_back(task("digits pictures", digits(6000, 8, false, 11), quickSpace(), 20, 5));
    all.push_back(task("readout", readout(20000, 20, 13), quickSpace(), 10, 3));
    all.push_back(task("teacher 20-2 penalised", teacher(20, 2, 12000, 14), penalisedSpace(), 10, 3));
    all.push_back(task("readout penalised", readout(20000, 8, 15), penalisedSpace(), 8, 3));
    all.push_back(task("teacher 12-4 penalised", teacher(12, 4, 6000, 12), penalisedSpace(), 20, 5));
    return all;
}

struct Layer
{
    std::string task;
    int network = 0;
    int number = 1; ///< from 1
    int of = 1;
    int inputs = 0, outputs = 0;
    int answers = 1; ///< of the network
    bool batchNorm = false;
    bool normalised = false; ///< the network has batch norms
    bool sigmoid = false;    ///< its activation is one
    std::string behind;      ///< activation of the layer before it; of the first: none
    bool rectified = false;  ///< inputs behind ReLU
    double l1 = 0.0, learningRate = 0.0, dropout = 0.0;
    int batch = 0, epochs = 0;
    double constant = 0.0;      ///< part of the network's inputs with one value in all rows
    double participation = 1.0; ///< of its inputs: (sum of eigenvalues)^2 / sum of squares / inputs
    double steps = 0.0;
    double planned = 0.0;  ///< steps, had it not stopped early: what is known before
    double accuracy = 0.0; ///< of the network, validation rows
    double relative = 0.0; ///< standard deviation x sqrt(inputs)
    double kurtosis = 0.0;
    double asleep = 0.0;  ///< part of the weights below 0.08 / sqrt(inputs)
    double slumber = 0.0; ///< their deviation x sqrt(inputs)
    double awake = 0.0;   ///< that of the others
    double still = 0.0;   ///< part of the neurons that have no other weights
    double spread = 0.0;  ///< standard deviation of the log deviations of the neurons
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
        layer.answers = static_cast<int>(chain.back().dense->weights.rows());
        layer.normalised = normalised;
        layer.sigmoid = chain.size() > 1 && chain.front().activation.kind == Kind::Sigmoid;
        layer.batchNorm = normalised && i + 1 < chain.size();
        layer.behind = i == 0 ? "none" : std::string(network::activationName(chain[i - 1].activation.kind));
        layer.rectified = i > 0 && chain[i - 1].activation.kind == network::ActivationKind::ReLU;
        const double deviation = deviationOf(w);
        layer.relative = deviation * std::sqrt(static_cast<double>(layer.inputs));
        layer.kurtosis = w.array().pow(4).mean() / std::pow(deviation, 4);
        const double threshold = 0.08 / std::sqrt(static_cast<double>(layer.inputs));
        const auto sleeps = (w.array().abs() < threshold).cast<double>().eval();
        layer.asleep = sleeps.mean();
        const auto root = std::sqrt(static_cast<double>(layer.inputs));
        layer.slumber = root * std::sqrt((w.array().square() * sleeps).sum() / std::max(1.0, sleeps.sum()));
        layer.awake = root * std::sqrt((w.array().square() * (1.0 - sleeps)).sum() /
                                       std::max(1.0, (1.0 - sleeps).sum()));
        layer.still = (sleeps.rowwise().minCoeff() > 0.5).cast<double>().mean();
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

void kindOf(const data::Matrix& inputs, Layer& base)
{
    const Eigen::MatrixXd x = inputs.cast<double>();
    const Eigen::MatrixXd centred = x.rowwise() - x.colwise().mean();
    const Eigen::MatrixXd c = centred.transpose() * centred / static_cast<double>(x.rows());
    base.constant = (c.diagonal().array() < 1e-12).cast<double>().mean();
    base.participation = std::pow(c.trace(), 2) / c.squaredNorm() / static_cast<double>(c.rows());
}

std::vector<Layer> trainedLayers(int networks, int first, const std::string& only)
{
    std::vector<Task> all = tasks();
    if (!only.empty()) {
        addMeasured(all);
        std::erase_if(all, [&](const Task& one) { return one.name.find(only) == std::string::npos; });
        if (all.empty()) {
            std::fprintf(stderr, "no set is called so\n");
            std::exit(1);
        }
    }
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
        base.batch = candidate.hyper.batchSize;
        base.epochs = job.options.epochs;
        for (const network::Layer& l : candidate.architecture.layers) {
            if (const auto* d = std::get_if<network::Dropout>(&l)) {
                base.dropout = d->rate;
            }
        }
        kindOf(one.data.train.inputs, base);
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
           "kurtosis,spread,spread_inputs,dropout,batch,epochs,constant,participation,asleep,slumber,awake,"
           "still";
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
            << "," << l.kurtosis << "," << l.spread << "," << l.spreadInputs << "," << l.dropout << ","
            << l.batch << "," << l.epochs << "," << l.constant << "," << l.participation << "," << l.asleep
            << "," << l.slumber << "," << l.awake << "," << l.still;
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

// What L1 has drawn to nothing is left out of the deviations. Of normal weights some 5 % lie as low by
// chance.
constexpr double byChance = 0.05;
constexpr double mostlyAsleep = 0.6, fastAsleep = 0.95;
constexpr double usualLayers = 4.0, usualSteps = 1600.0, usualRate = 0.002, usualAnswers = 5.0,
                 usualL1 = 1e-4;

double asleepOf(const Layer& layer)
{
    return std::max(0.0, (layer.asleep - byChance) / (1.0 - byChance));
}

// The fit: log(deviation x sqrt(inputs)) of what is awake = position, batch norm, depth, steps, learning rate
// and answers, for networks of sigmoids and for others.
enum Term {
    First,
    FirstNormalised,
    Hidden,
    HiddenNormalised,
    Last,
    LastNormalised,
    Depth,
    Steps,
    Rate,
    Answers,
    Terms
};

Eigen::RowVectorXd termsOf(const Layer& layer)
{
    Eigen::RowVectorXd row = Eigen::RowVectorXd::Zero(Terms);
    const Term place = layer.number == layer.of ? Last : layer.number == 1 ? First : Hidden;
    row[place + (layer.normalised ? 1 : 0)] = 1.0;
    row[Depth] = std::log(layer.of / usualLayers);
    row[Steps] = std::log(layer.planned / usualSteps);
    row[Rate] = std::log(layer.learningRate / usualRate);
    row[Answers] = std::log(std::min<double>(layer.answers, usualAnswers) / usualAnswers);
    return row;
}

void fitGrowth(const std::vector<Layer>& layers, bool sigmoid)
{
    std::vector<const Layer*> used;
    double spread = 0.0;
    for (const Layer& layer : layers) {
        if (layer.sigmoid == sigmoid && asleepOf(layer) < mostlyAsleep) {
            used.push_back(&layer);
            spread += std::hypot(layer.spread, layer.spreadInputs);
        }
    }
    const auto count = static_cast<Eigen::Index>(used.size());
    Eigen::MatrixXd terms(count, static_cast<int>(Terms));
    Eigen::VectorXd logs(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const Layer& layer = *used[static_cast<std::size_t>(i)];
        terms.row(i) = termsOf(layer);
        logs[i] = std::log(layer.relative / std::sqrt(1.0 - asleepOf(layer)));
    }
    const Eigen::VectorXd x = terms.colPivHouseholderQr().solve(logs);
    const Eigen::VectorXd rest = logs - terms * x;
    std::printf("%ld layers of networks %s sigmoids; logarithms for %.0f layers, %.0f steps, rate %.3f, %.0f "
                "answers:\n",
                static_cast<long>(count), sigmoid ? "of" : "without", usualLayers, usualSteps, usualRate,
                usualAnswers);
    std::printf("  first %.2f, with batch norm %.2f; hidden %.2f, %.2f; last %.2f, %.2f\n", x[First],
                x[FirstNormalised], x[Hidden], x[HiddenNormalised], x[Last], x[LastNormalised]);
    std::printf("  depth %.2f, steps %.2f, rate %.2f, answers %.2f; a factor of %.2f is left; spread %.2f\n",
                x[Depth], x[Steps], x[Rate], x[Answers],
                std::exp(std::sqrt(rest.squaredNorm() / static_cast<double>(count))),
                spread / static_cast<double>(count));
    std::map<std::string, std::pair<double, int>> byTask;
    for (Eigen::Index i = 0; i < count; ++i) {
        auto& [sum, number] = byTask[used[static_cast<std::size_t>(i)]->task];
        sum += rest[i];
        ++number;
    }
    for (const auto& [name, rests] : byTask) {
        std::printf("    %-26s x %.2f\n", name.c_str(), std::exp(rests.first / rests.second));
    }
}

/// 1 - exp(-exp(terms x)) = parts, by least squares (Gauss-Newton with damping).
Eigen::VectorXd fitParts(const Eigen::MatrixXd& terms, const Eigen::VectorXd& parts)
{
    const auto lengths = [&](const Eigen::VectorXd& x) -> Eigen::ArrayXd {
        return (terms * x).array().max(-12.0).min(3.0).exp();
    };
    const auto missed = [&](const Eigen::VectorXd& x) {
        return (parts.array() - 1.0 + (-lengths(x)).exp()).matrix().squaredNorm();
    };
    Eigen::VectorXd x = Eigen::VectorXd::Zero(terms.cols());
    x[0] = -2.0;
    double damping = 0.01;
    constexpr int mostSteps = 200;
    for (int i = 0; i < mostSteps; ++i) {
        const Eigen::ArrayXd length = lengths(x);
        const Eigen::VectorXd rest = (parts.array() - 1.0 + (-length).exp()).matrix();
        const Eigen::MatrixXd slope = (length * (-length).exp()).matrix().asDiagonal() * terms;
        Eigen::MatrixXd normal = slope.transpose() * slope;
        normal.diagonal() *= 1.0 + damping;
        normal.diagonal().array() += 1e-9;
        const Eigen::VectorXd next = x + normal.ldlt().solve(slope.transpose() * rest);
        const bool better = missed(next) < missed(x);
        x = better ? next : x;
        damping *= better ? 0.2 : 10.0;
    }
    return x;
}

/// Networks that learned nothing: a whole layer sleeps. By number.
std::set<int> asleepNetworks(const std::vector<Layer>& layers)
{
    std::set<int> all;
    for (const Layer& layer : layers) {
        if (asleepOf(layer) > fastAsleep) {
            all.insert(layer.network);
        }
    }
    return all;
}

/// The part that L1 puts to sleep, in networks that learned: by position, L1 and depth.
void fitAsleep(const std::vector<Layer>& layers, bool normalised)
{
    const std::set<int> asleep = asleepNetworks(layers);
    std::vector<const Layer*> used;
    for (const Layer& layer : layers) {
        if (layer.l1 > 0.0 && layer.normalised == normalised && !asleep.contains(layer.network) &&
            !(normalised && layer.sigmoid)) {
            used.push_back(&layer);
        }
    }
    const auto count = static_cast<Eigen::Index>(used.size());
    Eigen::MatrixXd terms = Eigen::MatrixXd::Zero(count, 7);
    Eigen::VectorXd parts(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const Layer& layer = *used[static_cast<std::size_t>(i)];
        parts[i] = asleepOf(layer);
        terms(i, 0) = 1.0;
        terms(i, 1) = layer.number == 1 && layer.of > 1 ? 1.0 : 0.0;
        terms(i, 2) = layer.number == layer.of ? 1.0 : 0.0;
        terms(i, 3) = std::log(layer.l1 / usualL1);
        terms(i, 4) = std::log(layer.of / usualLayers);
        terms(i, 5) = termsOf(layer)[Answers];
        terms(i, 6) = std::log(layer.planned * layer.learningRate / usualSteps / usualRate);
    }
    const Eigen::VectorXd x = fitParts(terms, parts);
    std::printf(
        "%ld layers %s batch norm under L1: 1 - exp(-exp(x)) asleep, x = %.2f hidden, %.2f first, %.2f "
        "last,\n  + %.2f log(L1 / %.0e) + %.2f log(layers / %.0f) + %.2f log(answers / %.0f) + %.2f "
        "log(steps x rate / %.1f)\n",
        static_cast<long>(count), normalised ? "with" : "without", x[0], x[0] + x[1], x[0] + x[2], x[3],
        usualL1, x[4], usualLayers, x[5], usualAnswers, x[6], usualSteps * usualRate);
}

/// How often networks of sigmoids without batch norm learned nothing, by log10(L1 / 1e-4) + layers.
void countAsleep(const std::vector<Layer>& layers)
{
    const std::set<int> asleep = asleepNetworks(layers);
    std::map<int, std::pair<int, int>> counts; // by halves
    std::set<int> seen;
    for (const Layer& layer : layers) {
        if (layer.sigmoid && !layer.normalised && layer.l1 > 0.0 && seen.insert(layer.network).second) {
            auto& [slept, all] =
                counts[static_cast<int>(std::lround(2.0 * (std::log10(layer.l1 / usualL1) + layer.of)))];
            slept += asleep.contains(layer.network) ? 1 : 0;
            ++all;
        }
    }
    std::printf(
        "networks of sigmoids without batch norm that learned nothing, by log10(L1 / %.0e) + layers:\n ",
        usualL1);
    for (const auto& [halves, count] : counts) {
        std::printf(" %.1f: %d of %d;", halves / 2.0, count.first, count.second);
    }
    std::printf("\n%zu networks in all learned nothing\n", asleep.size());
}

/// Deviations that were found over those that the cost model assumes, by set and place.
void compare(const std::vector<Layer>& layers)
{
    std::map<std::string, std::pair<double, int>> byPlace;
    for (const Layer& layer : layers) {
        if (asleepOf(layer) >= mostlyAsleep) {
            continue;
        }
        const hardware::LayerRole role{.first = layer.number == 1,
                                       .last = layer.number == layer.of,
                                       .batchNorm = layer.batchNorm,
                                       .behindSigmoid = layer.behind == "Sigmoid",
                                       .sigmoid = layer.sigmoid,
                                       .normalised = layer.normalised,
                                       .layers = layer.of,
                                       .answers = layer.answers};
        hardware::WeightAssumption assumption;
        assumption.plan = {std::lround(layer.planned), 1, 0, layer.constant};
        assumption.hyper = {.learningRate = layer.learningRate, .l1 = layer.l1, .batchSize = 1};
        const double found = std::log(layer.relative / std::sqrt(1.0 - asleepOf(layer)));
        const double assumed = std::log(hardware::trainedWeights(role, assumption).relativeDeviation);
        const char* place = role.last ? ", last" : role.first ? ", first" : ", hidden";
        auto& [sum, count] = byPlace[layer.task + (layer.sigmoid ? ", sigmoids" : "") + place];
        sum += found - assumed;
        ++count;
    }
    std::printf("found / assumed:\n");
    for (const auto& [place, sum] : byPlace) {
        std::printf("    %-44s x %.2f (%d)\n", place.c_str(), std::exp(sum.first / sum.second), sum.second);
    }
}

} // namespace

int main(int argc, char** argv)
{
    int networks = 900;
    int first = 0;
    std::string csv;
    std::string only;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (!std::strcmp(argv[i], "--networks")) {
            networks = std::atoi(argv[i + 1]);
        } else if (!std::strcmp(argv[i], "--first")) {
            first = std::atoi(argv[i + 1]);
        } else if (!std::strcmp(argv[i], "--csv")) {
            csv = argv[i + 1];
        } else if (!std::strcmp(argv[i], "--only")) {
            only = argv[i + 1];
        }
    }
    const std::vector<Layer> layers = trainedLayers(networks, first, only);
    if (!csv.empty()) {
        writeRows(layers, csv);
    }
    if (layers.size() < 20) {
        std::fprintf(stderr, "too few layers for a fit\n");
        return 1;
    }
    fitGrowth(layers, false);
    fitGrowth(layers, true);
    fitAsleep(layers, false);
    fitAsleep(layers, true);
    countAsleep(layers);
    compare(layers);
    return 0;
}
