// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gene.h"

#include "snac/base/error.h"

#include <limits>
#include <string>

namespace snac::space {

/// What the numbers of a domain must be.
struct NumberRule
{
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    bool whole = false;
    bool maximumExcluded = false;
};

/// Errors: empty list, a value twice, a number outside the rule, low above high, a logarithmic range that
/// reaches 0. Each begins with `key`.
[[nodiscard]] Result<> checkDomain(const Domain& domain, const std::string& key, const NumberRule& rule = {});

/// The largest and the smallest number of a list or range; 0 for categories.
[[nodiscard]] double highestOf(const Domain& domain);
[[nodiscard]] double lowestOf(const Domain& domain);

} // namespace snac::space
