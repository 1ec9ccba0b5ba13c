// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adder_builder.h"
#include "pair_table.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace snac::synthesis {

/// The terms of every output that is still to be added up.
using TermRows = std::vector<std::vector<SignedTerm>>;

/// Adds a term to a row that may hold it already: x + x is 2x, x - x nothing.
void insertTerm(std::vector<SignedTerm>& row, SignedTerm term);

/// How a pair is weighed against others.
enum class PairWeight {
    Frequency, ///< by its number alone
    Overlap    ///< times the bits that its operands share, as a long addition saves more
};

/// Which of equally heavy pairs is first.
enum class PairOrder {
    Latest,   ///< the one counted last: fastest
    Youngest, ///< the one whose operands were made last
    Any,      ///< by chance, from a seed
    Published ///< as Sun et al. have it, who also take a pair whose places turn out to overlap
};

/// Computes common pairs of terms once, the heaviest first, again and again, as long as every row can still
/// be added up within `depth` additions in a row.
class PairSharing
{
public:
    PairSharing(TermRows& rows, AdderBuilder& builder, int depth, PairWeight weight,
                PairOrder order = PairOrder::Latest, std::uint64_t seed = 0);
    void run();

private:
    struct Candidate
    {
        std::uint64_t key = 0;
        int count = 0;
    };
    struct Place
    {
        int row = 0;
        SignedTerm left;
        SignedTerm right;
    };

    [[nodiscard]] std::size_t weightOf(const TermPair& pair, int count) const;
    void push(const Candidate& candidate);
    [[nodiscard]] bool pop(Candidate& heaviest);
    void count(const SignedTerm& a, const SignedTerm& b, int change);
    void queue(PairTable::Entry& entry);
    [[nodiscard]] std::vector<Place> placesOf(const TermPair& pair) const;
    void share(const TermPair& pair, const std::vector<Place>& places);
    void replace(const Place& place, const SignedTerm& result);
    [[nodiscard]] std::uint64_t loadOf(int operand) const
    {
        return std::uint64_t{1} << m_builder.depth(operand);
    }

    TermRows& m_rows;
    AdderBuilder& m_builder;
    std::uint64_t m_limit; ///< of the load
    PairWeight m_weight;
    PairOrder m_order;
    std::uint64_t m_random;
    std::vector<std::uint64_t>
        m_loads; ///< by row: sum of 2^depth; 2^d of them fit into a tree of depth d (Kraft)
    std::vector<std::vector<int>> m_rowsOf; ///< by operand: rows that have, or had, it
    PairTable m_pairs;
    std::vector<std::vector<Candidate>> m_queue; ///< by weight, which is small
};

} // namespace snac::synthesis
