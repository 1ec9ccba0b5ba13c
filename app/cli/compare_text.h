// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/study_comparison.h"

#include <string>

namespace snac::cli {

/// Studies beside each other for people: a row a study, hypervolume over the runs, attainment surfaces in two
/// objectives where there are two, and what makes the studies less comparable.
[[nodiscard]] std::string comparisonText(const study::StudyComparison& comparison, std::size_t x,
                                         std::size_t y);

} // namespace snac::cli
