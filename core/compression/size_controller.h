// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/training/quantized_training.h"

#include <vector>

namespace snac::compression {

/// Holds a training at sizes, the largest first: each has a stage in which the price falls along a geometric
/// path to it, and then stands still while the weights settle under a falling learning rate. It moves the
/// weight of the price in the loss by the distance of the price from the path: widths take what is best for a
/// weight of the price within one order, so that the price answers at once. What products grow by while
/// widths stand still, and what is too much where the path was not held, is dropped.
class SizeController
{
public:
    struct Plan
    {
        std::vector<double> targets; ///< LUT-equivalents, falling; at least one
        long warmUp = 0;             ///< steps at full width before the first stage
        long stage = 1;              ///< steps of each
    };

    explicit SizeController(Plan plan);

    /// Steps between two orders.
    [[nodiscard]] long interval() const;
    [[nodiscard]] long steps() const;
    /// What the training does from this step on; `price`: of the network as it is now. To be asked in order.
    [[nodiscard]] training::WidthOrder order(long step, double price);

private:
    void begin(std::size_t stage, double price);
    [[nodiscard]] bool isNear(double price) const;
    void weigh(double progress, double price);

    Plan m_plan;
    std::size_t m_stage = 0;
    bool m_begun = false;
    bool m_settled = false;   ///< of this stage: widths stand still
    double m_settledAt = 1.0; ///< progress of the stage
    double m_start = 0.0;     ///< price at the beginning of the stage
    double m_cost;
};

} // namespace snac::compression
