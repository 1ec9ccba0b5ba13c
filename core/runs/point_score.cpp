// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_score.h"

#include "snac/fixedpoint/arithmetic.h"
#include "snac/network/forward.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <variant>

namespace snac::study {

namespace {

/// Logits that choose the classes the design names: of a single one its sign does.
data::Matrix logitsOfClasses(const synthesis::Design& design)
{
    const auto& classes = design.vectors.outputs;
    const Eigen::Index logits = fixedpoint::layersOf(design.network)->back().dense->units;
    data::Matrix result = data::Matrix::Constant(classes.rows(), logits, -1.0F);
    for (Eigen::Index row = 0; row < classes.rows(); ++row) {
        if (logits > 1) {
            result(row, classes(row, 0)) = 1.0F;
        } else if (classes(row, 0) > 0) {
            result(row, 0) = 1.0F;
        }
    }
    return result;
}

/// What the design gives, to be scored: logits, or the logarithms of its probabilities, by which the class
/// is the one that hardware calls the likeliest. A probability of 0 is one of less than half a step.
data::Matrix scorable(const synthesis::Design& design)
{
    const fixedpoint::Operation& last = design.network.operations.back();
    if (std::holds_alternative<fixedpoint::Argmax>(last)) {
        return logitsOfClasses(design);
    }
    const auto* const softmax = std::get_if<fixedpoint::Softmax>(&last);
    if (softmax == nullptr) {
        return design.vectors.outputs.unaryExpr([&](std::int64_t raw) {
            return static_cast<float>(fixedpoint::toDouble(raw, design.network.logit()));
        });
    }
    const double halfStep = fixedpoint::toDouble(1, softmax->probability) / 2.0;
    return design.vectors.outputs.unaryExpr([&](std::int64_t raw) {
        return static_cast<float>(
            std::log(std::max(fixedpoint::toDouble(raw, softmax->probability), halfStep)));
    });
}

/// Of classes without any order of likelihood.
network::Metrics classScores(const network::Metrics& all)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    network::Metrics metrics;
    for (const network::ScoreRow& row : network::scoreRows) {
        metrics.*row.member = unknown;
    }
    metrics.accuracy = all.accuracy;
    metrics.balancedAccuracy = all.balancedAccuracy;
    return metrics;
}

} // namespace

PointScores scoresOf(const data::Samples& samples, network::Loss loss, const synthesis::Design& design)
{
    PointScores scores{
        .asFloat = network::evaluate(network::forward(*design.trained, samples.inputs), samples, loss),
        .integers = network::evaluate(scorable(design), samples, loss),
        .rows = samples.rows()};
    if (std::holds_alternative<fixedpoint::Argmax>(design.network.operations.back())) {
        scores.asFloat = classScores(scores.asFloat);
        scores.integers = classScores(scores.integers);
    }
    return scores;
}

} // namespace snac::study
