// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/space/gene.h"

#include <cstddef>
#include <vector>

namespace snac::evolution {

/// Whether the gene chooses out of a list (categorical, ordinal) rather than from a range.
[[nodiscard]] bool isList(const space::Domain& domain);
/// Whether there is more than one value to choose.
[[nodiscard]] bool isFree(const space::Domain& domain);
/// Throws std::invalid_argument with the reason for a domain nothing can be drawn from: an empty list, low >
/// high, a logarithmic range that reaches 0.
void requireUsable(const space::Domain& domain);

/// The value below which the share `u` (0..1) of the domain lies: uniform over the list or the range;
/// logarithmic ranges are uniform in the logarithm. A whole number k stands for the interval [k - 1/2, k +
/// 1/2), so the bounds are drawn as often as their neighbours.
[[nodiscard]] double valueAt(const space::Domain& domain, double u);
/// valueAt() a uniform random share.
[[nodiscard]] double randomValue(const space::Domain& domain, Random& random);

/// Any other value of a free gene, all equally likely in lists; see randomValue() for ranges.
[[nodiscard]] double otherValue(const space::Domain& domain, double value, Random& random);

/// Every value of a list or of a range of whole numbers, in order; nothing for more than `most` of them and
/// for ranges of real numbers.
[[nodiscard]] std::vector<double> allValues(const space::Domain& domain, std::size_t most);

/// Simulated binary crossover of a range gene with bounds (Deb & Agrawal 1995; Deb's NSGA-II code): one
/// child, near either parent with equal chance. Whole numbers cross as their intervals and are rounded;
/// logarithmic ranges cross in the logarithm. Large `eta`: children close to the parents.
[[nodiscard]] double crossRange(const space::Domain& range, double own, double other, double eta,
                                Random& random);

/// Another value of a free gene.
/// - categorical: any other choice, all equally likely
/// - ordinal: with equal chance a neighbour in the list or any other value of it
/// - ranges: polynomial mutation with bounds (Deb & Goyal 1996); a whole number is drawn again until it
/// differs, and
///   steps by one when that takes too long, because a mutation that rounds back would be none
[[nodiscard]] double mutatedValue(const space::Domain& domain, double value, double eta, Random& random);

} // namespace snac::evolution
