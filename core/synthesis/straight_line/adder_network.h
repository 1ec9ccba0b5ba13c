// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/fixedpoint/arithmetic.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

/// A constant matrix times a vector by shifts and additions alone.
namespace snac::synthesis {

/// y = 2^shift * matrix * x + constants, over integers x whose ranges are known.
struct MatrixProblem
{
    int outputs = 0;
    int inputs = 0;
    std::vector<std::int64_t> entries;        ///< outputs x inputs
    std::vector<fixedpoint::RawRange> ranges; ///< by input
    std::vector<std::int64_t> constants;      ///< by output; empty: none
    int shift = 0;                            ///< at least 0

    [[nodiscard]] std::int64_t entry(int output, int input) const
    {
        return entries[static_cast<std::size_t>(output) * static_cast<std::size_t>(inputs) +
                       static_cast<std::size_t>(input)];
    }
};

/// An operand times a power of two, added or subtracted.
struct SignedTerm
{
    int operand = -1; ///< -1: the value is 0
    int shift = 0;
    bool negative = false;
    auto operator<=>(const SignedTerm&) const = default;
};

/// left * 2^leftShift +- right * 2^rightShift, one of the shifts being 0. Operands are numbered: inputs, then
/// the constants of the outputs, then the additions in their order.
struct Addition
{
    int left = 0;
    int right = 0;
    int leftShift = 0;
    int rightShift = 0;
    bool subtract = false;
    fixedpoint::RawRange range; ///< exact: the least and largest value over all inputs
    int depth = 0;              ///< additions from the inputs
    bool operator==(const Addition&) const = default;
};

struct AdderNetwork
{
    int inputs = 0;
    int outputs = 0;
    std::vector<std::int64_t> constants; ///< of operands inputs .. inputs + outputs - 1
    std::vector<Addition> additions;
    std::vector<SignedTerm> sums; ///< by output

    [[nodiscard]] int firstAddition() const { return inputs + outputs; }
    [[nodiscard]] int depth() const;
    /// Exact, as long as the inputs keep to their ranges.
    [[nodiscard]] std::vector<std::int64_t> evaluate(std::span<const std::int64_t> values) const;
};

/// Bits of the carry chain of an addition: the result's width less the low bits that only one operand has and
/// that pass unchanged.
[[nodiscard]] int carryBits(const Addition& addition);
[[nodiscard]] std::int64_t carryBits(const AdderNetwork& network); ///< of all additions

enum class AdderSharing {
    None, ///< every output is a tree over the canonical signed digits of its row
    Full  ///< common subexpressions, and rows as differences to other rows
};

enum class AdderGoal {
    Count, ///< fewest additions
    Bits   ///< fewest bits of carry chains
};

struct AdderOptions
{
    AdderSharing sharing = AdderSharing::Full;
    AdderGoal goal = AdderGoal::Bits;
    /// Additions in a row beyond what the deepest output needs at least; below 0: as many as it takes.
    int extraDepth = 2;
    /// Further searches of small matrices that order equally good pairs by chance (from a fixed seed): each
    /// gains less than the one before, some 2 % in all.
    int luckyTries = 2;
    /// Looked at between the searches; null: nobody ends them.
    const RunControl* control = nullptr;
};

/// Finds few additions for a matrix. Canonical signed digits (Reitwiesner 1960); elimination of common pairs
/// of digits (Hartley, IEEE TCAS-II 43 (1996) 677), the pair chosen by its frequency times the bits it saves,
/// within a bound on depth; rows written as differences to other rows along a minimum spanning tree, for
/// several bounds on its height, of which the best is kept (Sun et al., arXiv 2507.04535, after Aksoy et al.,
/// Gustafsson). Deterministic. Pairs are counted incrementally: O(digits x digits of a row) table updates.
/// Errors: a value of more than 62 bits; cancelled.
[[nodiscard]] Result<AdderNetwork> adderNetworkFor(const MatrixProblem& problem,
                                                   const AdderOptions& options = {});

} // namespace snac::synthesis
