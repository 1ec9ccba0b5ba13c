// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adder_network.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace snac::synthesis {

/// Appends additions and keeps for every operand what it is in terms of the inputs, from which the exact
/// ranges follow: 4x - x never needs more bits than 3x.
class AdderBuilder
{
public:
    explicit AdderBuilder(const MatrixProblem& problem);

    /// The sum of two terms as one term; their common shift stays outside. Requires operands that exist.
    SignedTerm add(const SignedTerm& a, const SignedTerm& b);
    /// All terms added up, the shallowest and then the lowest first: as flat as it can be. O(n log n).
    SignedTerm sum(const std::vector<SignedTerm>& terms);

    [[nodiscard]] int depth(int operand) const { return m_operands[static_cast<std::size_t>(operand)].depth; }
    [[nodiscard]] int width(int operand) const { return m_operands[static_cast<std::size_t>(operand)].width; }
    [[nodiscard]] bool tooWide() const { return m_tooWide; }
    [[nodiscard]] int operands() const { return static_cast<int>(m_operands.size()); }

    /// What was built, without additions that compute what another one does, and without unused ones.
    [[nodiscard]] AdderNetwork finish(const std::vector<SignedTerm>& sums);

private:
    using Coefficients = std::vector<std::pair<int, std::int64_t>>; ///< by operand, ascending; none is 0

    struct Operand
    {
        Coefficients parts; ///< of inputs and constants
        fixedpoint::RawRange range;
        int depth = 0;
        int width = 0;
    };

    void setRange(Operand& operand);
    void mergeEqual(std::vector<SignedTerm>& sums);
    void dropUnused(std::vector<SignedTerm>& sums);

    AdderNetwork m_network;
    std::vector<fixedpoint::RawRange> m_ranges; ///< of inputs and constants
    std::vector<Operand> m_operands;
    bool m_tooWide = false;
};

} // namespace snac::synthesis
