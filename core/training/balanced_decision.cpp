// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "balanced_decision.h"

#include "target_units.h"

#include "snac/network/metrics.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numbers>
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

/// Crossings that gain, or those that lose, in not too many parts, each a kernel.
class SmoothedGains
{
public:
    SmoothedGains(const std::vector<Crossing>& crossings, double sign)
    {
        std::vector<Crossing> own; // sorted, as all of them are
        std::ranges::copy_if(crossings, std::back_inserter(own),
                             [sign](const Crossing& crossing) { return sign * crossing.gain > 0.0; });
        const std::size_t rows = own.size();
        constexpr std::size_t most = 1000;
        const std::size_t together = rows / most + 1;
        double mean = 0.0;
        double squares = 0.0;
        for (std::size_t first = 0; first < rows; first += together) {
            const std::size_t count = std::min(together, rows - first);
            Crossing part;
            for (std::size_t i = first; i < first + count; ++i) {
                part.at += own[i].at / static_cast<double>(count);
                part.gain += own[i].gain;
                mean += own[i].at / static_cast<double>(rows);
                squares += own[i].at * own[i].at / static_cast<double>(rows);
            }
            m_parts.push_back(part);
        }
        if (rows > 1) {
            constexpr double ofNormal = 1.34; // quartiles lie so many deviations apart
            const double quartiles = (own[rows * 3 / 4].at - own[rows / 4].at) / ofNormal;
            const double deviation = std::sqrt(std::max(0.0, squares - mean * mean));
            m_width = 0.9 * (quartiles > 0.0 ? std::min(deviation, quartiles) : deviation) *
                      std::pow(static_cast<double>(rows), -0.2);
        }
    }

    /// What a raise gains.
    [[nodiscard]] double at(double raise) const
    {
        double sum = 0.0;
        for (const Crossing& part : m_parts) {
            const double away = raise - part.at;
            sum += part.gain * (m_width > 0.0 ? 0.5 * std::erfc(-away / (m_width * std::numbers::sqrt2))
                                              : (away > 0.0 ? 1.0 : 0.0));
        }
        return sum;
    }

private:
    std::vector<Crossing> m_parts;
    double m_width = 0.0; ///< deviation of a kernel
};

double gainOnRows(const std::vector<Crossing>& crossings, double raise)
{
    double sum = 0.0;
    for (const Crossing& crossing : crossings) {
        sum += crossing.at < raise ? crossing.gain : 0.0;
    }
    return sum;
}

/// The raise that would gain most of rows like these; that of the rows themselves where it would lose on
/// them.
double smoothRaise(const std::vector<Crossing>& crossings, double expected)
{
    const SmoothedGains gains(crossings, 1.0);
    const SmoothedGains losses(crossings, -1.0);
    const auto smooth = [&](double raise) { return gains.at(raise) + losses.at(raise); };
    const double low = crossings.front().at;
    const double high = crossings.back().at;
    if (!std::isfinite(low) || !std::isfinite(high)) {
        return bestRaise(crossings, expected);
    }
    constexpr int steps = 200;
    double raise = 0.0;
    double best = smooth(0.0);
    const auto look = [&](double from, double to) {
        for (int i = 0; i <= steps; ++i) {
            const double candidate = from + (to - from) * i / steps;
            if (const double sum = smooth(candidate); sum > best + 1e-9) {
                best = sum;
                raise = candidate;
            }
        }
    };
    look(low, high);
    const double step = (high - low) / steps;
    look(raise - step, raise + step);
    return gainOnRows(crossings, raise) < gainOnRows(crossings, 0.0) ? bestRaise(crossings, expected) : raise;
}

/// Each label for itself, as one logit.
Eigen::RowVectorXf labelShifts(const data::Matrix& outputs, const data::Samples& truth, Recalls recalls)
{
    Eigen::RowVectorXf shift(outputs.cols());
    for (Eigen::Index k = 0; k < outputs.cols(); ++k) {
        shift(k) = balancingShift(outputs.col(k), network::labelAlone(truth, k),
                                  network::Loss::BinaryCrossEntropy, recalls)(0);
    }
    return shift;
}

} // namespace

Eigen::RowVectorXf balancingShift(const data::Matrix& outputs, const data::Samples& truth, network::Loss loss,
                                  Recalls recalls)
{
    Eigen::RowVectorXf shift = Eigen::RowVectorXf::Zero(outputs.cols());
    if (!network::tellsClasses(loss) || outputs.rows() < 2 || !outputs.allFinite()) {
        return shift;
    }
    if (loss == network::Loss::LabelCrossEntropy) {
        return labelShifts(outputs, truth, recalls);
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
            const std::vector<Crossing> crossings = crossingsOf(shifted, truth, k, rows);
            const auto raise =
                static_cast<float>(recalls == Recalls::Smooth ? smoothRaise(crossings, expected)
                                                              : bestRaise(crossings, expected));
            shifted.col(k).array() += raise;
            shift(loss == network::Loss::BinaryCrossEntropy ? 0 : k) += raise;
        }
    }
    return shift;
}

namespace {

bool canShift(const network::TrainedNetwork& network, network::Loss loss)
{
    return network::tellsClasses(loss) && !network.weights.empty() && canScaleOutputs(network.architecture);
}

void shiftOutputs(network::TrainedNetwork& network, data::Matrix& outputs, const Eigen::RowVectorXf& shift)
{
    scaleOutputs(network, {shift, Eigen::RowVectorXf::Ones(shift.size())});
    outputs.rowwise() += shift;
}

/// The answers of all folds one below the other.
HeldAnswers pooledAnswers(const std::vector<HeldAnswers*>& parts)
{
    HeldAnswers all;
    all.loss = parts.front()->loss;
    Eigen::Index rows = 0;
    for (const HeldAnswers* held : parts) {
        rows += held->outputs.rows();
    }
    all.outputs.resize(rows, parts.front()->outputs.cols());
    all.truth.targets.resize(rows, parts.front()->truth.targets.cols());
    Eigen::Index at = 0;
    for (const HeldAnswers* held : parts) {
        all.outputs.middleRows(at, held->outputs.rows()) = held->outputs;
        if (all.truth.targets.cols() > 0) {
            all.truth.targets.middleRows(at, held->outputs.rows()) = held->truth.targets;
        }
        all.truth.labels.insert(all.truth.labels.end(), held->truth.labels.begin(), held->truth.labels.end());
        at += held->outputs.rows();
    }
    return all;
}

} // namespace

void balanceTogether(std::vector<TrainedPart>& parts)
{
    std::vector<HeldAnswers*> answers;
    for (TrainedPart& part : parts) {
        if (!part.held || !canShift(part.network, part.held->loss)) {
            return;
        }
        answers.push_back(&*part.held);
    }
    if (answers.empty()) {
        return;
    }
    const HeldAnswers all = pooledAnswers(answers);
    const Eigen::RowVectorXf shift = balancingShift(all.outputs, all.truth, all.loss, Recalls::Smooth);
    if (shift.isZero(0.0F)) {
        return;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        HeldAnswers& held = *answers[i];
        shiftOutputs(parts[i].network, held.outputs, shift);
        parts[i].metrics = network::evaluate(held.outputs, held.truth, held.loss);
    }
}

void balanceDecision(network::TrainedNetwork& network, data::Matrix& outputs, const data::Samples& truth,
                     network::Loss loss, Recalls recalls)
{
    if (!canShift(network, loss)) {
        return;
    }
    const Eigen::RowVectorXf shift = balancingShift(outputs, truth, loss, recalls);
    if (shift.isZero(0.0F)) {
        return;
    }
    shiftOutputs(network, outputs, shift);
}

} // namespace snac::training
