// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "balanced_decision.h"

#include "target_units.h"

#include "snac/network/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace snac::training {

namespace {

/// One logit as two outputs, of which the first is 0.
data::Matrix classOutputs(const data::Matrix& outputs, network::Loss loss)
{
    if (loss != network::Loss::BinaryCrossEntropy) {
        return outputs;
    }
    data::Matrix both = data::Matrix::Zero(outputs.rows(), 2);
    both.col(1) = outputs;
    return both;
}

std::vector<double> rowsOfClasses(const data::Samples& truth, Eigen::Index classes)
{
    std::vector<double> rows(static_cast<std::size_t>(classes), 0.0);
    for (const int label : truth.labels) {
        rows[static_cast<std::size_t>(label)] += 1.0;
    }
    return rows;
}

/// A row goes over to the class when its output is raised by more than `at`; `gain` is what the mean recall
/// gains by it.
struct Crossing
{
    double at = 0.0;
    double gain = 0.0;
};

std::vector<Crossing> crossingsOf(const data::Matrix& outputs, const data::Samples& truth,
                                  Eigen::Index wanted, const std::vector<double>& rows)
{
    std::vector<Crossing> crossings;
    for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
        Eigen::Index best = wanted == 0 ? 1 : 0;
        for (Eigen::Index k = 0; k < outputs.cols(); ++k) {
            best = k != wanted && outputs(row, k) > outputs(row, best) ? k : best;
        }
        const int label = truth.labels[static_cast<std::size_t>(row)];
        const double share = 1.0 / rows[static_cast<std::size_t>(label)];
        const double gain = label == wanted ? share : label == best ? -share : 0.0;
        crossings.push_back(
            {static_cast<double>(outputs(row, best)) - static_cast<double>(outputs(row, wanted)), gain});
    }
    std::ranges::sort(crossings, {}, &Crossing::at);
    return crossings;
}

/// The raise between two crossings that gains most over raising by nothing; 0 where none does.
double bestRaise(const std::vector<Crossing>& crossings, double expected)
{
    double sum = 0.0;
    double now = 0.0; // the sum at a raise of 0
    for (const Crossing& crossing : crossings) {
        now += crossing.at < 0.0 ? crossing.gain : 0.0;
    }
    double best = now;
    double raise = 0.0;
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        sum += crossings[i].gain;
        const double low = crossings[i].at;
        const double high = crossings[i + 1].at;
        if (low == high) {
            continue; // no raise parts them
        }
        const double middle = low + (high - low) / 2.0;
        const double here = std::clamp(expected, low + (high - low) / 4.0, high - (high - low) / 4.0);
        const double candidate = std::isfinite(here) ? here : middle;
        constexpr double equal = 1e-12;
        const bool nearer = std::abs(candidate - expected) < std::abs(raise - expected);
        if (sum > best + equal || (sum > best - equal && best > now + equal && nearer)) {
            best = std::max(best, sum);
            raise = candidate;
        }
    }
    return raise;
}

/// Each label for itself, as one logit.
Eigen::RowVectorXf labelShifts(const data::Matrix& outputs, const data::Samples& truth)
{
    Eigen::RowVectorXf shift(outputs.cols());
    for (Eigen::Index k = 0; k < outputs.cols(); ++k) {
        shift(k) = balancingShift(outputs.col(k), network::labelAlone(truth, k),
                                  network::Loss::BinaryCrossEntropy)(0);
    }
    return shift;
}

} // namespace

Eigen::RowVectorXf balancingShift(const data::Matrix& outputs, const data::Samples& truth, network::Loss loss)
{
    Eigen::RowVectorXf shift = Eigen::RowVectorXf::Zero(outputs.cols());
    if (!network::tellsClasses(loss) || outputs.rows() < 2 || !outputs.allFinite()) {
        return shift;
    }
    if (loss == network::Loss::LabelCrossEntropy) {
        return labelShifts(outputs, truth);
    }
    data::Matrix shifted = classOutputs(outputs, loss);
    const std::vector<double> rows = rowsOfClasses(truth, shifted.cols());
    constexpr int sweeps = 3; // one class at a time: with two a single sweep is exact
    for (int sweep = 0; sweep < (shifted.cols() > 2 ? sweeps : 1); ++sweep) {
        for (Eigen::Index k = 1; k < shifted.cols(); ++k) {
            if (rows[static_cast<std::size_t>(k)] == 0.0 || rows.front() == 0.0) {
                continue;
            }
            // Where outputs are logarithms of probabilities, each class is to count as if as frequent as the
            // first.
            const double expected =
                sweep == 0 ? std::log(rows.front() / rows[static_cast<std::size_t>(k)]) : 0.0;
            const auto raise = static_cast<float>(bestRaise(crossingsOf(shifted, truth, k, rows), expected));
            shifted.col(k).array() += raise;
            shift(loss == network::Loss::BinaryCrossEntropy ? 0 : k) += raise;
        }
    }
    return shift;
}

void balanceDecision(network::TrainedNetwork& network, data::Matrix& outputs, const data::Samples& truth,
                     network::Loss loss)
{
    if (!network::tellsClasses(loss) || network.weights.empty() || !canScaleOutputs(network.architecture)) {
        return;
    }
    const Eigen::RowVectorXf shift = balancingShift(outputs, truth, loss);
    if (shift.isZero(0.0F)) {
        return;
    }
    scaleOutputs(network, {shift, Eigen::RowVectorXf::Ones(shift.size())});
    outputs.rowwise() += shift;
}

} // namespace snac::training
