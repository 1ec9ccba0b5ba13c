// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "size_controller.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace snac::compression {

namespace {

constexpr long ordersOfStage = 100;
constexpr double descent = 0.5;    ///< of a stage: the path arrives at the target
constexpr double earliest = 0.55;  ///< widths may stand still once the price is below the target
constexpr double latest = 0.85;    ///< and do, wherever it is
constexpr double below = 0.97;     ///< of the target: what the path aims at, because settling moves the price
constexpr double gain = 1.0;       ///< of the logarithm of the weight, by that of price over path
constexpr double damping = 1.0;    ///< the same by what the price has risen since the order before
constexpr double widthMoves = 6.0; ///< bits between two orders: what a size does is known at the next one
constexpr double fastest = 1.0;    ///< bits a step
constexpr double boldest = 0.4;    ///< change of that logarithm at once
constexpr double firstCost = 1e-7; ///< of a LUT in the loss
constexpr double leastCost = 1e-10;
constexpr double mostCost = 1e-3;
constexpr double lastRate = 0.05; ///< of the learning rate, at the end of a stage

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
        const double progress = static_cast<double>(step) / static_cast<double>(m_plan.warmUp);
        return {.cost = 0.0,
                .frozen = true,
                .rate = lastRate + (1.0 - lastRate) * 0.5 * (1.0 + std::cos(std::numbers::pi * progress))};
    }
    const auto stage = std::min(static_cast<std::size_t>(inside / m_plan.stage), m_plan.targets.size() - 1);
    const double progress =
        std::min(1.0, static_cast<double>(inside - static_cast<long>(stage) * m_plan.stage) /
                          static_cast<double>(m_plan.stage));
    if (!m_begun || stage != m_stage) {
        begin(stage, price);
    }
    const double target = m_plan.targets[stage];
    m_settled = m_settled || progress >= latest || (progress >= earliest && price <= target);
    if (!m_settled) {
        weigh(progress, price);
    }
    m_last = price;
    return {.cost = m_cost,
            .frozen = m_settled,
            .rate = lastRate + (1.0 - lastRate) * 0.5 * (1.0 + std::cos(std::numbers::pi * progress)),
            .widthRate = std::min(fastest, widthMoves / static_cast<double>(interval()))};
}

void SizeController::begin(std::size_t stage, double price)
{
    m_stage = stage;
    m_begun = true;
    m_settled = false;
    m_start = price;
    m_last = price;
}

void SizeController::weigh(double progress, double price)
{
    const double goal = std::log(below * m_plan.targets[m_stage]);
    const double start = std::max(std::log(std::max(m_start, 1.0)), goal);
    const double path = start + (goal - start) * std::min(1.0, progress / descent);
    const double now = std::log(std::max(price, 1.0));
    const double change = gain * (now - path) + damping * (now - std::log(std::max(m_last, 1.0)));
    m_cost = std::clamp(m_cost * std::exp(std::clamp(change, -boldest, boldest)), leastCost, mostCost);
}

} // namespace snac::compression
