// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_config.h"

#include <algorithm>

namespace snac::study {

namespace {

constexpr double margin = 1.1;

/// Worst value worth looking at of a quantity in its usual direction.
double usualReference(Quantity quantity, int classes, const hardware::HardwareEstimate& largest,
                      const ConstantPredictor& constant)
{
    const QuantityInfo& row = info(quantity);
    if (row.chance) {
        return row.chance(classes, constant);
    }
    const double most = margin * valueOf(quantity, nullptr, &largest);
    if (row.scale == Scale::Percent) {
        return most > 0.0 ? std::min(most, 100.0) : 100.0;
    }
    // An amount and its share of the board have the same reference.
    const double percent = row.counterpart ? valueOf(*row.counterpart, nullptr, &largest) : 0.0;
    if (most > 0.0 && percent > 0.0) {
        return std::min(most, most / (margin * percent) * 100.0);
    }
    return most > 0.0 ? most : 1.0;
}

} // namespace

std::vector<double> referencePoint(const StudyConfig& config, int classes,
                                   const hardware::HardwareEstimate& largest,
                                   const ConstantPredictor& constant)
{
    std::vector<double> reference;
    for (const Objective& objective : config.objectives) {
        const QuantityInfo& row = info(objective.quantity);
        double value = objective.maximize ? 0.0 : 1.0;
        if (objective.reference) {
            value = *objective.reference;
        } else if (objective.maximize == row.maximize) {
            value = usualReference(objective.quantity, classes, largest, constant);
        }
        reference.push_back(objective.maximize ? -value : value);
    }
    return reference;
}

} // namespace snac::study
