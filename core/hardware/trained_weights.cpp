// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trained_weights.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <variant>
#include <vector>

namespace snac::hardware {

namespace {

// Measured by tests/benchmarks/bench_weights on networks drawn from the spaces of the shipped studies and
// from one with many L1, batches and widths, trained a quarter to four times as long as those are, on the
// simulated jets, digits and readout and on made sets. Logarithms of deviation x sqrt(inputs) of networks of
// 4 dense layers and 5 answers after 1,600 steps at a learning rate of 0.002, batch norm folded in; those of
// the weights that L1 has not drawn to nothing. Networks of sigmoids are others: their values lie close
// together, and weights grow until they tell them apart. What answers change of the others is the mean over
// seven sets of two classes, each counting alike: made, simulated and measured ones.
struct Growth
{
    double first, firstNormalised, hidden, hiddenNormalised, last;
    double lastNormalised; ///< where the network has batch norms
    double byDepth, bySteps, byRate, byAnswers;
};
constexpr Growth ofOthers{0.04, 0.39, 0.16, 0.55, 0.28, 0.25, -0.36, 0.084, 0.080, 0.45};
constexpr Growth ofSigmoids{0.71, 0.84, 0.69, 1.60, 0.50, 0.66, -0.48, 0.195, 0.151, 0.92};
constexpr double usualLayers = 4.0, usualSteps = 1600.0, usualRate = 0.002, usualAnswers = 5.0;
// Beyond these nothing was measured.
constexpr double fewestSteps = 50.0, mostSteps = 20000.0, leastRate = 0.0005, mostRate = 0.02;
constexpr double fewestAnswers = 2.0, mostAnswers = 5.0, mostLayers = 9.0;
constexpr double neuronSpread = 0.3;

// L1 draws weights that the loss does not hold to nothing: a part 1 - exp(-exp(x)) of them. Batch norm gives
// back what it takes, and keeps them awake.
struct Drowsiness
{
    double hidden, first, last; ///< at the usual L1
    double byL1, byDepth, byAnswers, byPath;
};
constexpr Drowsiness ofPlain{-1.51, -1.87, -2.80, 0.58, 1.25, -0.86, 0.25};
constexpr Drowsiness ofNormalised{-3.29, -3.92, -3.83, 0.39, -0.81, -1.24, 0.29};
constexpr double usualL1 = 1e-4, leastL1 = 1e-7, mostL1 = 1e-2;
constexpr double slumber = 0.012;
/// Deviation x sqrt(inputs) of weights that are drawn at random before training.
constexpr double begun = 0.577;
constexpr double sleepyLayers = 4.9, mayBeAsleep = -1.1, neverAsleep = -1e9;
/// Networks that learned nothing: what L1 has left stays as it began.
constexpr double fastAsleep = 1.0, fastAsleepByL1 = 0.065, lightestSleep = 0.5, lastAsleep = 0.1;
constexpr double deepSlumber = 0.003;

// Weights that stand in steps: trainings that are nearly alike expect the same, and it can be kept.
constexpr double stepsPerDoubling = 16.0, stepsOfAsleep = 64.0;

double clamped(double value, double low, double high, double usual)
{
    return std::log(std::clamp(value, low, high) / usual);
}

double positionOf(const LayerRole& role, const Growth& growth)
{
    if (role.last) {
        return role.normalised ? growth.lastNormalised : growth.last;
    }
    if (role.first) {
        return role.batchNorm ? growth.firstNormalised : growth.first;
    }
    return role.batchNorm ? growth.hiddenNormalised : growth.hidden;
}

bool ofSigmoid(const LayerRole& role)
{
    return role.behindSigmoid || (role.sigmoid && !role.last);
}

double stepsOf(const WeightAssumption& assumption)
{
    if (!assumption.plan || !assumption.hyper) {
        return usualSteps;
    }
    const TrainingPlan& plan = *assumption.plan;
    const double ofEpoch =
        std::ceil(static_cast<double>(plan.rows) / std::max(assumption.hyper->batchSize, 1));
    return std::max(ofEpoch * plan.epochs, static_cast<double>(plan.minSteps));
}

double depthOf(const LayerRole& role)
{
    return std::log(std::min<double>(std::max(role.layers, 1), mostLayers) / usualLayers);
}

double logDeviation(const LayerRole& role, const WeightAssumption& assumption)
{
    const Growth& growth = ofSigmoid(role) ? ofSigmoids : ofOthers;
    const double rate = assumption.hyper ? assumption.hyper->learningRate : usualRate;
    return positionOf(role, growth) + growth.byDepth * depthOf(role) +
           growth.bySteps * clamped(stepsOf(assumption), fewestSteps, mostSteps, usualSteps) +
           growth.byRate * clamped(rate, leastRate, mostRate, usualRate) +
           growth.byAnswers * clamped(role.answers, fewestAnswers, mostAnswers, usualAnswers);
}

double l1Of(const WeightAssumption& assumption)
{
    return assumption.hyper ? assumption.hyper->l1 : 0.0;
}

/// How near a network is to learning nothing: from 0 on most of them do. Deep networks of sigmoids without
/// batch norm hardly have a gradient, and any L1 is stronger. Of 17 that were so near 14 learned nothing, of
/// 15 down to mayBeAsleep 5, of 22 others none.
double sleepiness(const LayerRole& role, const WeightAssumption& assumption)
{
    const double l1 = l1Of(assumption);
    return ofSigmoid(role) && !role.normalised && l1 > 0.0
               ? std::log10(l1 / usualL1) + role.layers - sleepyLayers
               : neverAsleep;
}

double asleepOf(const LayerRole& role, const WeightAssumption& assumption)
{
    const double l1 = l1Of(assumption);
    if (l1 <= 0.0) {
        return 0.0;
    }
    const Drowsiness& drowsy = role.normalised ? ofNormalised : ofPlain;
    const double path = clamped(stepsOf(assumption), fewestSteps, mostSteps, usualSteps) +
                        clamped(assumption.hyper->learningRate, leastRate, mostRate, usualRate);
    const double x = (role.last    ? drowsy.last
                      : role.first ? drowsy.first
                                   : drowsy.hidden) +
                     drowsy.byL1 * clamped(l1, leastL1, mostL1, usualL1) + drowsy.byDepth * depthOf(role) +
                     drowsy.byAnswers * clamped(role.answers, fewestAnswers, mostAnswers, usualAnswers) +
                     drowsy.byPath * path;
    return role.normalised && ofSigmoid(role) ? 0.0 : -std::expm1(-std::exp(x));
}

TrainedWeights weightsOfSleepers(const LayerRole& role, double l1)
{
    const double asleep =
        std::clamp(fastAsleep + fastAsleepByL1 * std::log(l1 / usualL1), lightestSleep, fastAsleep);
    return {begun, neuronSpread, role.last ? lastAsleep : std::round(stepsOfAsleep * asleep) / stepsOfAsleep,
            deepSlumber};
}

bool isSigmoid(network::ActivationKind kind)
{
    return kind == network::ActivationKind::Sigmoid || kind == network::ActivationKind::HardSigmoid;
}

/// What layers know of the network they stand in.
void finish(std::vector<LayerRole>& roles, int answers)
{
    if (roles.empty()) {
        return;
    }
    roles.back().last = true;
    const bool normalised = std::ranges::any_of(roles, &LayerRole::batchNorm);
    for (LayerRole& role : roles) {
        role.layers = static_cast<int>(roles.size());
        role.answers = answers;
        role.normalised = normalised;
    }
}

} // namespace

space::HyperParameters usualTraining()
{
    return {.learningRate = usualRate, .l1 = 0.0, .batchSize = space::HyperParameters{}.batchSize};
}

TrainedWeights trainedWeights(const LayerRole& role, const WeightAssumption& assumption)
{
    if (sleepiness(role, assumption) >= 0.0) {
        return weightsOfSleepers(role, l1Of(assumption));
    }
    const double doublings = logDeviation(role, assumption) / std::numbers::ln2;
    double deviation = std::exp2(std::round(stepsPerDoubling * doublings) / stepsPerDoubling);
    double asleep = asleepOf(role, assumption);
    if (role.first && assumption.plan) {
        // Inputs that never change have no gradient: their weights stay where they began, and L1 takes them.
        const double idle = std::clamp(assumption.plan->idleInputs, 0.0, 1.0);
        if (l1Of(assumption) > 0.0) {
            asleep += (1.0 - asleep) * idle;
        } else {
            deviation = std::sqrt((1.0 - idle) * deviation * deviation + idle * begun * begun);
        }
    }
    return {deviation, neuronSpread, std::round(stepsOfAsleep * asleep) / stepsOfAsleep, slumber};
}

bool mayFallAsleep(const LayerRole& role, const WeightAssumption& assumption)
{
    return sleepiness(role, assumption) > mayBeAsleep;
}

bool passesBatchNorm(const network::Layer& layer)
{
    const auto* activation = std::get_if<network::Activation>(&layer);
    return std::holds_alternative<network::Dropout>(layer) ||
           (activation != nullptr && activation->kind == network::ActivationKind::Linear);
}

std::vector<LayerRole> layerRoles(const network::Architecture& architecture)
{
    std::vector<LayerRole> roles;
    bool foldable = false; // a batch norm that came now would become part of the layer
    bool sigmoid = false;  // what comes in lies between 0 and 1
    int answers = 0;
    for (const network::Layer& layer : architecture.layers) {
        if (const auto* dense = std::get_if<network::Dense>(&layer)) {
            answers = dense->units;
            roles.push_back({.first = roles.empty(), .behindSigmoid = sigmoid && !roles.empty()});
            foldable = true;
            sigmoid = false;
        } else if (std::holds_alternative<network::BatchNorm>(layer)) {
            if (foldable) {
                roles.back().batchNorm = true;
            }
        } else {
            foldable = foldable && passesBatchNorm(layer);
            const auto* activation = std::get_if<network::Activation>(&layer);
            sigmoid = activation ? isSigmoid(activation->kind) : sigmoid;
            if (sigmoid && !roles.empty()) {
                roles.back().sigmoid = true;
            }
        }
    }
    finish(roles, answers);
    return roles;
}

} // namespace snac::hardware
