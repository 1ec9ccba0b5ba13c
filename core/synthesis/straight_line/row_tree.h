// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adder_network.h"

#include <cstdint>
#include <vector>

namespace snac::synthesis {

/// A row as a difference and what it is a difference to: row = difference +- 2^shift * parent.
struct RowStep
{
    int parent = -1; ///< -1: nothing, the difference is the row itself
    int shift = 0;
    bool negative = false;
    int level = 1; ///< rows from the root, this one included
    std::vector<std::int64_t> difference;
};

/// For every row of a matrix what it is made from, such that few digits are left: a minimum spanning tree
/// over the rows and 0 (Prim), whose edges cost the digits of the difference, of at most `height` levels.
/// `order` receives the rows, parents before their children. O(rows^2 x inputs).
[[nodiscard]] std::vector<RowStep> rowTree(const MatrixProblem& problem, int height, std::vector<int>& order);

/// The same as Sun et al. (arXiv 2507.04535) have it: without shifts, the parent's addition not counted, and
/// no row later than 2^bound - 1 additions behind the deepest one as it is. A bound below 0: rows as they
/// are.
[[nodiscard]] std::vector<RowStep> publishedRowTree(const MatrixProblem& problem, int bound,
                                                    std::vector<int>& order);

} // namespace snac::synthesis
