// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/front.h"

#include <span>
#include <vector>

namespace snac::study {

/// The rank of every trial that may stand on a front, among all of them as they stand: 1 for the front, 2 for
/// what is non-dominated without it, and so on (non-dominated sorting, Deb et al. 2002). Others have none.
/// This is the rank that everybody shows; the one a trial had in a survival of the search stays in its
/// generation's record. O(N log N) in two objectives, else O(N log^(M-1) N).
[[nodiscard]] Ranks ranksOf(const StudyConfig& config, std::span<const Trial* const> trials);
[[nodiscard]] Ranks ranksOf(const StudyConfig& config, const std::vector<Trial>& trials);

} // namespace snac::study
