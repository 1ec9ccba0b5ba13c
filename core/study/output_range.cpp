// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_range.h"

#include "snac/base/number_text.h"
#include "snac/network/forward.h"
#include "snac/training/target_units.h"

#include <cmath>
#include <limits>

namespace snac::study {

namespace {

/// What the activation gives between these ends, and far beyond; on a grid that every least value lies near.
std::pair<double, double> rangeOf(const network::Activation& activation)
{
    constexpr float far = 1e6F;
    constexpr int steps = 4000;
    data::Matrix values(steps + 2, 1);
    for (int i = 0; i < steps; ++i) {
        values(i, 0) = -10.0F + 20.0F * static_cast<float>(i) / static_cast<float>(steps - 1);
    }
    values(steps, 0) = -far;
    values(steps + 1, 0) = far;
    network::applyActivation(activation, values);
    constexpr double endless = std::numeric_limits<double>::infinity();
    // A leaky ReLU goes on with a small slope: what lies so far out has no end.
    const double lowest = static_cast<double>(values.minCoeff());
    const double highest = static_cast<double>(values.maxCoeff());
    return {lowest < -1000.0 ? -endless : lowest, highest > 1000.0 ? endless : highest};
}

std::string countOf(std::int64_t number)
{
    return groupedText(static_cast<double>(number));
}

} // namespace

std::string OutputRange::text() const
{
    const std::string gives = std::isinf(highest) ? "no number below " + significantText(lowest, 3)
                                                  : "numbers from " + significantText(lowest, 3) + " to " +
                                                        significantText(highest, 3);
    return activation + " gives " + gives + ", and " + countOf(outside) + " of " + countOf(targets) +
           " targets of the training rows, which go from " + significantText(smallest, 5) + " to " +
           significantText(largest, 5) + ", are outside";
}

std::vector<std::string> OutputRange::cautions() const
{
    if (outside > 0) {
        return {"output_activation: " + text() + "; linear gives them all"};
    }
    if (standardises || ownUnits) {
        return {};
    }
    return {"output_activation: behind " + activation +
            " targets are learned in the units of the data, and they go from " +
            significantText(smallest, 5) + " to " + significantText(largest, 5) +
            ": such networks learn slowly or not at all; write linear, or give targets near 1"};
}

std::optional<OutputRange> outputRangeOf(const StudyConfig& config, const DataFacts& facts)
{
    using network::ActivationKind;
    const auto kind = config.space.outputActivation;
    if (!kind || *kind == ActivationKind::Linear || *kind == ActivationKind::Softmax || !facts.targets ||
        facts.targets->size() == 0) {
        return std::nullopt;
    }
    const network::Activation activation{*kind};
    const data::Matrix& targets = *facts.targets;
    OutputRange range{.activation = std::string(network::activationName(*kind)),
                      .smallest = static_cast<double>(targets.minCoeff()),
                      .largest = static_cast<double>(targets.maxCoeff()),
                      .targets = targets.size()};
    std::tie(range.lowest, range.highest) = rangeOf(activation);
    const auto numbers = targets.array().cast<double>();
    // What an end is short of by rounding is no miss.
    const double slack = 1e-6;
    range.outside = (numbers < range.lowest - slack || numbers > range.highest + slack).count();
    range.standardises = config.training.standardiseTargets && config.training.activateAfterwards &&
                         training::leavesAsTheyAre(activation, targets);
    const data::Scaler scaler = data::Scaler::fit(targets);
    constexpr float large = 10.0F;
    constexpr float small = 0.05F;
    range.ownUnits = targets.array().abs().maxCoeff() <= large && scaler.deviation.minCoeff() >= small;
    return range;
}

} // namespace snac::study
