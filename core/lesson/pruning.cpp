// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pruning.h"

#include "pruned_integers.h"

#include "snac/data/prepare.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/metrics.h"

#include <algorithm>
#include <cmath>

namespace snac::lesson {

namespace {

/// The rows that the recorded networks were never trained on.
Result<data::PreparedData> jetsOf(const PruningRecord& record)
{
    data::DatasetOptions options;
    options.name = "jets";
    options.rows = record.rows;
    options.dataSeed = record.seed;
    RunControl control;
    return data::loadPrepared(options, control);
}

std::string widthsOf(const PrunedNetwork& network)
{
    std::string text = std::to_string(network.layers.front().inputs);
    for (const PrunedLayer& layer : network.layers) {
        text += '-' + std::to_string(layer.units);
    }
    return text;
}

} // namespace

std::string_view pruningKey(Pruning pruning)
{
    switch (pruning) {
    case Pruning::Iterative:
        return "iterative";
    case Pruning::OneShot:
        return "one-shot";
    case Pruning::Neurons:
        break;
    }
    return "neurons";
}

double PrunedLayer::value(int unit, int input) const
{
    return std::ldexp(static_cast<double>(weights[at(unit, input)]), -weightFraction);
}

long long PrunedNetwork::weightCount() const
{
    long long count = 0;
    for (const PrunedLayer& layer : layers) {
        count += static_cast<long long>(layer.weights.size());
    }
    return count;
}

long long PrunedNetwork::keptCount() const
{
    long long count = 0;
    for (const PrunedLayer& layer : layers) {
        count += std::ranges::count_if(layer.weights, [](std::int64_t weight) { return weight != 0; });
    }
    return count;
}

Result<fixedpoint::Network> integersOf(const PrunedNetwork& network)
{
    fixedpoint::Network result;
    result.input = network.input;
    for (const PrunedLayer& layer : network.layers) {
        fixedpoint::Dense dense;
        dense.id.place = static_cast<int>(result.operations.size());
        dense.inputs = layer.inputs;
        dense.units = layer.units;
        dense.weightFraction = layer.weightFraction;
        dense.weights = layer.weights;
        dense.bias = layer.bias;
        dense.biases = layer.biases;
        result.operations.emplace_back(std::move(dense));
        fixedpoint::Cast cast;
        cast.activation = layer.relu ? network::ActivationKind::ReLU : network::ActivationKind::Linear;
        cast.output = layer.output;
        result.operations.emplace_back(cast);
    }
    SNAC_CHECK(fixedpoint::check(result));
    return result;
}

Result<PruningLesson> PruningLesson::make(std::string_view record, const RunControl* control)
{
    SNAC_TRY(auto read, readPruningRecord(record));
    SNAC_TRY(const auto jets, jetsOf(read));
    PruningLesson lesson;
    lesson.m_rounds.resize(pruningCount);
    lesson.m_testRows = jets.test.rows();
    lesson.m_inputNames = jets.info.inputNames;
    for (PrunedNetwork& network : read.networks) {
        if (isCancelled(control)) {
            return failCancelled();
        }
        auto& rounds = lesson.m_rounds[static_cast<std::size_t>(network.pruning)];
        if (network.round != static_cast<int>(rounds.size())) {
            return fail("the record of the lesson has no round " + std::to_string(rounds.size()) + " of " +
                        std::string(pruningKey(network.pruning)));
        }
        SNAC_TRY(const auto integers, integersOf(network));
        if (integers.inputs() != jets.info.inputs() || integers.outputs() != jets.info.classes()) {
            return fail("a network of the lesson does not fit its data");
        }
        const double accuracy =
            fixedpoint::evaluateMetrics(integers, jets.test, network::Loss::CrossEntropy).accuracy;
        lesson.m_layers = widthsOf(network);
        rounds.push_back({std::move(network), accuracy});
    }
    for (const auto& rounds : lesson.m_rounds) {
        if (rounds.empty() || rounds.size() != lesson.m_rounds.front().size()) {
            return fail("the record of the lesson does not have equally many rounds of every way to prune");
        }
    }
    return lesson;
}

double tellableGap(const PruningLesson& lesson, Pruning first, Pruning second, int round)
{
    const auto variance = [&](Pruning pruning) {
        const double share = lesson.rounds(pruning)[static_cast<std::size_t>(round)].accuracy;
        return share * (1.0 - share) / static_cast<double>(lesson.testRows());
    };
    return 2.0 * std::sqrt(variance(first) + variance(second));
}

int betterOf(const PruningLesson& lesson, Pruning first, Pruning second, int round)
{
    const auto place = static_cast<std::size_t>(round);
    const double a = lesson.rounds(first)[place].accuracy;
    const double b = lesson.rounds(second)[place].accuracy;
    if (std::abs(a - b) < tellableGap(lesson, first, second, round)) {
        return 0;
    }
    return a > b ? -1 : b > a ? 1 : 0;
}

} // namespace snac::lesson
