// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/space/search_space.h"

namespace snac::study {

/// The genome of the network with the most multiplications: ordered genes at their largest, unordered ones (block types)
/// tried one by one. Bounds the cost of a search space; the reference point rests on it.
[[nodiscard]] space::Genome largestGenome(const space::SearchSpace& space);

} // namespace snac::study
