// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the networks of the pruning scene of the Learn page anew: a network is trained on simulated jets and
// pruned in three ways by the local search, all with fixed seeds.
//   record_pruning_lesson > resources/lesson/pruning.txt
// On standard error: what each step scores on the test rows. Floats differ a little between processors, so a
// record made elsewhere may differ in some weights; that is why it is kept as a file.
#include "../core/compression/jets_campaign.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/lesson/pruned_integers.h"

using namespace snac;
using namespace snac::compression;

namespace {

constexpr int jets = 8000;
constexpr std::uint64_t seed = 2002;

[[noreturn]] void giveUp(const std::string& why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

std::vector<int> allOf(int count)
{
    std::vector<int> numbers;
    for (int i = 0; i < count; ++i) {
        numbers.push_back(i);
    }
    return numbers;
}

/// A layer in the shape that it had before neurons went.
lesson::PrunedLayer widened(const fixedpoint::LayerView& view, const Eigen::MatrixXf& mask, int units,
                            int inputs, const std::vector<int>& keptUnits, const std::vector<int>& keptInputs)
{
    lesson::PrunedLayer layer;
    layer.units = units;
    layer.inputs = inputs;
    layer.weightFraction = view.dense->weightFraction;
    layer.weights.assign(static_cast<std::size_t>(units) * static_cast<std::size_t>(inputs), 0);
    layer.pruned.assign(layer.weights.size(), true);
    layer.bias = view.dense->bias;
    layer.biases.assign(static_cast<std::size_t>(units), 0);
    layer.relu = view.cast->activation == network::ActivationKind::ReLU;
    layer.output = view.output();
    for (int u = 0; u < view.dense->units; ++u) {
        const int unit = keptUnits[static_cast<std::size_t>(u)];
        layer.biases[static_cast<std::size_t>(unit)] = view.dense->biases[static_cast<std::size_t>(u)];
        for (int i = 0; i < view.dense->inputs; ++i) {
            const std::size_t at = layer.at(unit, keptInputs[static_cast<std::size_t>(i)]);
            layer.weights[at] = view.dense->weight(u, i);
            layer.pruned[at] = mask(u, i) == 0.0F;
        }
    }
    return layer;
}

lesson::PrunedNetwork recorded(const Campaign& campaign, const CompressionStep& step, lesson::Pruning pruning)
{
    const fixedpoint::Network integers = fixedpoint::fromQuantized(step.network).value();
    lesson::PrunedNetwork result;
    result.pruning = pruning;
    result.round = step.round;
    result.target = step.targetSparsity;
    result.input = integers.input;
    const std::vector<int> widths = campaign.network.architecture.widths();
    const auto views = fixedpoint::layersOf(integers).value();
    std::vector<int> keptInputs = allOf(widths.front());
    for (std::size_t i = 0; i < views.size(); ++i) {
        const auto* hidden = step.keptUnits.find(views[i].dense->id);
        const std::vector<int> keptUnits = hidden ? *hidden : allOf(widths[i + 1]);
        result.layers.push_back(widened(views[i], step.masks.at(views[i].dense->id), widths[i + 1], widths[i],
                                        keptUnits, keptInputs));
        keptInputs = keptUnits;
    }
    const auto accuracy = [&](const fixedpoint::Network& network) {
        return fixedpoint::evaluateMetrics(network, campaign.data.test, campaign.loss).accuracy;
    };
    const auto again = lesson::integersOf(result);
    if (!again || accuracy(*again) != accuracy(integers)) {
        giveUp("what is recorded is not what was made");
    }
    std::fprintf(stderr, "%-10s %d  %4.0f %%: %3lld of %lld weights, %.2f %%\n",
                 std::string(lesson::pruningKey(pruning)).c_str(), step.round, 100.0 * step.targetSparsity,
                 result.keptCount(), result.weightCount(), 100.0 * accuracy(integers));
    return result;
}

} // namespace

int main()
{
    Campaign campaign(Campaign::jets(jets, seed), {16, 12}, 60, seed);
    campaign.options.schedule.sparsities = {0.3, 0.5, 0.7, 0.8, 0.85, 0.9};
    campaign.options.warmUpMinSteps = 1000; // as study files have it
    campaign.options.minSteps = 1000;
    std::fprintf(stderr, "float on validation rows: %.2f %%\n", 100.0 * campaign.floatAccuracy);
    lesson::PruningRecord record{jets, seed, {}};
    for (const auto& [pruning, method, structure] :
         {std::tuple(lesson::Pruning::Iterative, Method::Iterative, Structure::Unstructured),
          std::tuple(lesson::Pruning::OneShot, Method::OneShot, Structure::Unstructured),
          std::tuple(lesson::Pruning::Neurons, Method::Iterative, Structure::Structured)}) {
        Branch branch;
        branch.trial = 0;
        branch.precision = *parsePrecision("6,2");
        branch.method = method;
        branch.structure = structure;
        branch.settings = settingsText(campaign.options, method);
        for (const auto& step : campaign.runAll(branch)) {
            record.networks.push_back(recorded(campaign, *step, pruning));
        }
    }
    std::fputs(lesson::pruningRecordText(record).c_str(), stdout);
    return 0;
}
