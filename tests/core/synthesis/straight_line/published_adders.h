// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The published algorithm for constant matrices (Sun et al., arXiv 2507.04535), written plainly and apart
// from the program's own, as the measure that its additions are held against: rows as differences along a
// spanning tree of bounded height, then common pairs by frequency times overlapping bits, in two stages.
#pragma once

#include "snac/synthesis/straight_line/adder_builder.h"
#include "snac/synthesis/straight_line/pair_sharing.h"
#include "snac/synthesis/straight_line/signed_digits.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <tuple>
#include <vector>

namespace snac::synthesis::tests {

inline int digitsOfDifference(const MatrixProblem& problem, int a, int b, int sign)
{
    int digits = 0;
    for (int i = 0; i < problem.inputs; ++i) {
        digits += digitCount(problem.entry(a, i) - (b < 0 ? 0 : sign * problem.entry(b, i)));
    }
    return digits;
}

/// The published elimination, plainly: pairs are counted anew after every step.
inline void publishedSharing(TermRows& rows, AdderBuilder& builder)
{
    while (true) {
        std::map<std::tuple<int, int, bool, int>, int> counts; // in the order by which ties are decided
        for (const auto& row : rows) {
            for (std::size_t a = 0; a < row.size(); ++a) {
                for (std::size_t b = 0; b < a; ++b) {
                    const TermPair pair = pairOf(row[a], row[b]);
                    ++counts[{pair.right, pair.left, pair.subtract, pair.shift}];
                }
            }
        }
        std::int64_t best = 0;
        TermPair chosen;
        for (const auto& [key, count] : counts) {
            const auto& [right, left, subtract, shift] = key;
            const std::int64_t weight =
                std::int64_t{count} * std::min(builder.width(left), builder.width(right));
            if (count >= 2 && weight >= best) {
                best = weight;
                chosen = {left, right, shift, subtract};
            }
        }
        if (best == 0) {
            return;
        }
        const SignedTerm sum = builder.add({chosen.left, std::max(0, -chosen.shift), false},
                                           {chosen.right, std::max(0, chosen.shift), chosen.subtract});
        for (auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const SignedTerm first = row[i];
                const SignedTerm second{chosen.right, first.shift + chosen.shift,
                                        first.negative != chosen.subtract};
                if (first.operand == chosen.left && std::ranges::find(row, second) != row.end()) {
                    std::erase(row, first);
                    std::erase(row, second);
                    row.push_back({sum.operand, std::min(first.shift, second.shift), first.negative});
                    i = static_cast<std::size_t>(-1);
                }
            }
        }
    }
}

inline std::size_t published(const MatrixProblem& problem, int bound)
{
    const int rows = problem.outputs;
    std::vector<int> parent(static_cast<std::size_t>(rows), -1);
    std::vector<int> sign(parent.size(), 1);
    std::vector<int> latency(parent.size(), 0);
    std::vector<bool> done(parent.size(), false);
    const auto levels = [](int digits) {
        return static_cast<int>(std::bit_width(static_cast<unsigned>(std::max(digits, 1) - 1)));
    };
    int deepest = 0;
    for (int row = 0; row < rows; ++row) {
        deepest = std::max(deepest, levels(digitsOfDifference(problem, row, -1, 1)));
    }
    const int allowed = (1 << std::max(bound, 0)) - 1 + deepest;
    AdderBuilder builder(problem);
    TermRows final(parent.size());
    TermRows first(parent.size());
    std::vector<int> order;
    for (int step = 0; step < rows; ++step) { // Prim, from 0
        int cheapest = std::numeric_limits<int>::max();
        int chosen = 0;
        for (int row = 0; row < rows; ++row) {
            for (int from = -1; from < rows && !done[static_cast<std::size_t>(row)]; ++from) {
                if (from >= 0 && (bound < 0 || !done[static_cast<std::size_t>(from)])) {
                    continue;
                }
                for (const int s : {1, -1}) {
                    const int digits = digitsOfDifference(problem, row, from, s);
                    const int at =
                        1 + std::max(levels(digits), from < 0 ? 0 : latency[static_cast<std::size_t>(from)]);
                    if (digits < cheapest && (from < 0 || at <= allowed)) {
                        cheapest = digits;
                        chosen = row;
                        parent[static_cast<std::size_t>(row)] = from;
                        sign[static_cast<std::size_t>(row)] = s;
                        latency[static_cast<std::size_t>(row)] = at;
                    }
                }
            }
        }
        done[static_cast<std::size_t>(chosen)] = true;
        order.push_back(chosen);
    }
    for (int row = 0; row < rows; ++row) {
        const auto place = static_cast<std::size_t>(row);
        for (int i = 0; i < problem.inputs; ++i) {
            const std::int64_t other = parent[place] < 0 ? 0 : sign[place] * problem.entry(parent[place], i);
            appendDigits(problem.entry(row, i) - other, i, 0, first[place]);
        }
    }
    publishedSharing(first, builder);
    for (const int row : order) {
        const auto place = static_cast<std::size_t>(row);
        if (parent[place] >= 0) {
            for (SignedTerm term : final[static_cast<std::size_t>(parent[place])]) {
                term.negative = term.negative != (sign[place] < 0);
                insertTerm(final[place], term);
            }
        }
        if (const SignedTerm own = builder.sum(first[place]); own.operand >= 0) {
            insertTerm(final[place], own);
        }
    }
    publishedSharing(final, builder);
    std::vector<SignedTerm> sums;
    for (const auto& row : final) {
        sums.push_back(builder.sum(row));
    }
    return builder.finish(sums).additions.size();
}

/// Of the best bound on the height of the tree.
inline std::size_t bestPublished(const MatrixProblem& problem)
{
    std::size_t best = std::numeric_limits<std::size_t>::max();
    for (int bound = -1; (1 << std::max(bound, 0)) <= problem.inputs; ++bound) {
        best = std::min(best, published(problem, bound));
    }
    return best;
}

} // namespace snac::synthesis::tests
