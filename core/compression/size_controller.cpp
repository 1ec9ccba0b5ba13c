// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "size_controller.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace snac::compression {

namespace {

constexpr long ordersOfStage = 200;
constexpr double descent = 0.6;   ///< of a stage: the path arrives at the target
constexpr double earliest = 0.62; ///< widths may stand still once the price is near the target
constexpr double latest = 0.75;   ///< and do, wherever it is
constexpr double below =
    0.985; ///< of the target: what the path aims at, because products change while settling
constexpr double nearby = 0.012; ///< of the target: what is that near is near enough to stand still
/// Of the logarithm of the weight, by that of price over path. A weight twice as large makes a price about
/// half as large by the next order (measured on jets below a third of the full size; less above), so that 2
/// is where it swings for ever: with 1, and as much again for what the price had risen, it went up and down
/// by 40 %.
constexpr double gain = 0.4;
constexpr double boldest = 0.4;    ///< change of that logarithm at once
constexpr double widthMoves = 6.0; ///< bits between two orders: what a size does is known at the next one
constexpr double fastest = 1.0;    ///< bits a step
constexpr double firstCost = 1e-7; ///< of a LUT in the loss
constexpr double leastCost = 1e-10;
constexpr double mostCost = 1e-3;
constexpr double lastRate = 0.05; ///< of the learning rate, when weights have settled

/// From 1 to `lastRate` along a cosine.
double fallingRate(double progress)
{
    return lastRate + (1.0 - lastRate) * 0.5 * (1.0 + std::cos(std::numbers::pi * progress));
}

} // namespace

SizeController::SizeController(Plan plan)
    : m_plan(std::move(plan))
    , m_cost(firstCost)
{
    std::ranges::sort(m_plan.targets, std::greater());
}

long SizeController::interval() const
{
    return std::max(1L, m_plan.stage / ordersOfStage);
}

long SizeController::steps() const
{
    return m_plan.warmUp + m_plan.stage * static_cast<long>(m_plan.targets.size());
}

training::WidthOrder SizeController::order(long step, double price)
{
    const long inside = step - m_plan.warmUp;
    if (inside < 0) {
        return {.cost = 0.0,
                .frozen = true,
                .rate = fallingRate(static_cast<double>(step) / static_cast<double>(m_plan.warmUp))};
    }
    const auto stage = std::min(static_cast<std::size_t>(inside / m_plan.stage), m_plan.targets.size() - 1);
    const double progress =
        std::min(1.0, static_cast<double>(inside - static_cast<long>(stage) * m_plan.stage) /
                          static_cast<double>(m_plan.stage));
    if (!m_begun || stage != m_stage) {
        begin(stage, price);
    }
    const double target = m_plan.targets[stage];
    if (!m_settled && (progress >= latest || (progress >= earliest && isNear(price)))) {
        m_settled = true;
        m_settledAt = progress;
    }
    if (!m_settled) {
        weigh(progress, price);
    }
    return {.cost = m_cost,
            .frozen = m_settled,
            .hold = m_settled,
            .drop = m_settled && price > target ? price - below * target : 0.0,
            .rate = m_settled ? fallingRate((progress - m_settledAt) / (1.0 - m_settledAt)) : 1.0,
            .widthRate = std::min(fastest, widthMoves / static_cast<double>(interval()))};
}

/// What is small already, although a LUT costs nothing, becomes no larger.
bool SizeController::isNear(double price) const
{
    const double target = m_plan.targets[m_stage];
    return std::abs(price / target - below) <= nearby || (price <= target && m_cost <= leastCost);
}

void SizeController::begin(std::size_t stage, double price)
{
    m_stage = stage;
    m_begun = true;
    m_settled = false;
    m_start = price;
}

void SizeController::weigh(double progress, double price)
{
    const double goal = std::log(below * m_plan.targets[m_stage]);
    const double start = std::max(std::log(std::max(m_start, 1.0)), goal);
    const double path = start + (goal - start) * std::min(1.0, progress / descent);
    const double change = gain * (std::log(std::max(price, 1.0)) - path);
    m_cost = std::clamp(m_cost * std::exp(std::clamp(change, -boldest, boldest)), leastCost, mostCost);
}

} // namespace snac::compression
