// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace snac::calibration {

/// An estimate beside what the tool reported.
struct Comparison
{
    double measured = 0.0;
    double estimated = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// How well a figure is estimated over many designs. Figures over no rows are 0.
struct Score
{
    int rows = 0;
    double smape = 0.0;     ///< percent, mean of |e - m| / ((|e| + |m|) / 2), 0 where both are 0; 0 to 200
    double r2 = 0.0;        ///< coefficient of determination; 1 when all is exact, 0 for the mean
    double spearman = 0.0;  ///< rank correlation, ties share their mean rank
    double coverage = 0.0;  ///< part of the reports that lie in the bounds, 0 to 1
    double exact = 0.0;     ///< part estimated exactly
    double withinTwo = 0.0; ///< part within 2
    double withinTenPercent = 0.0;
};

/// `whole`: the figure is a count, so estimates are rounded and bounds end half way to the next number.
/// O(rows log rows).
[[nodiscard]] Score score(const std::vector<Comparison>& rows, bool whole);

} // namespace snac::calibration
