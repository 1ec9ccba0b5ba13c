// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foreign_results.h"

#include <map>
#include <string>

namespace snac::study {

/// From what a parameter of Optuna was drawn. Its stored value is a number: the place of a choice, or itself.
struct ForeignDistribution
{
    space::Domain domain; ///< Categorical, IntegerRange or RealRange
    std::vector<ForeignValue> choices;

    [[nodiscard]] bool holds(double stored) const;
    [[nodiscard]] ForeignValue value(double stored) const;
};

/// Of the JSON that Optuna keeps: CategoricalDistribution, IntDistribution, FloatDistribution and the five
/// kinds of before 3.0. Error: any other text.
[[nodiscard]] Result<ForeignDistribution> optunaDistribution(const std::string& json);

/// The range of `name` so far and this one: trials may draw from ranges of their own.
void joinDomain(std::map<std::string, space::Domain>& domains, const std::string& name,
                const ForeignDistribution& distribution);

} // namespace snac::study
