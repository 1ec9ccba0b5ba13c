// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report_tables.h"
#include "snac/study/study_comparison.h"

#include <string>

namespace snac::study {

/// The shares of runs whose attainment surfaces are shown.
inline constexpr double attainmentShares[] = {0.25, 0.5, 0.75};

/// The document of `snac compare --json`: objectives, reference_point, studies with front and hypervolume by
/// generation, hypervolume (mean, deviation and number of runs by generation), attainment (surfaces in the
/// two objectives `x` and `y`), notes. Stored units, natural signs; NaN becomes null.
[[nodiscard]] std::string comparisonJson(const StudyComparison& comparison, std::size_t x, std::size_t y);
/// A row a study: seed, trials, size of the front, hypervolume, the best of each objective.
[[nodiscard]] ReportTable comparisonTable(const StudyComparison& comparison);
/// The corners of the surfaces, a row a corner: share, number of runs, both values.
[[nodiscard]] ReportTable attainmentTable(const StudyComparison& comparison, std::size_t x, std::size_t y);

} // namespace snac::study
