// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many additions constant matrices take: plain canonical signed digits, the published algorithm (Sun et
// al., arXiv 2507.04535: rows as differences along a spanning tree of bounded height, then common pairs by
// frequency times overlapping bits, in two stages; the best of all heights), and ours; and how long RTL
// takes.
#include "snac/base/random.h"
#include "snac/synthesis/straight_line/adder_builder.h"
#include "snac/synthesis/straight_line/pair_sharing.h"
#include "snac/synthesis/straight_line/signed_digits.h"
#include "snac/synthesis/writers/verilog/verilog.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <map>

using namespace snac;
using namespace snac::synthesis;

namespace {

MatrixProblem randomMatrix(Random& random, int size, int bits)
{
    MatrixProblem problem{size, size, {}, {}, {}, 0};
    const std::int64_t most = std::int64_t{1} << (bits - 1);
    for (int i = 0; i < size * size; ++i) {
        problem.entries.push_back(random.integer(-most, most - 1));
    }
    problem.ranges.assign(static_cast<std::size_t>(size), {-128, 127});
    return problem;
}

int digitsOfDifference(const MatrixProblem& problem, int a, int b, int sign)
{
    int digits = 0;
    for (int i = 0; i < problem.inputs; ++i) {
        digits += digitCount(problem.entry(a, i) - (b < 0 ? 0 : sign * problem.entry(b, i)));
    }
    return digits;
}

/// The published elimination, plainly: pairs are counted anew after every step.
void publishedSharing(TermRows& rows, AdderBuilder& builder)
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

std::size_t published(const MatrixProblem& problem, int bound)
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

void compareMatrices()
{
    std::printf("%-6s %-5s %8s %10s %10s %10s %7s %s\n", "size", "bits", "plain", "published", "ours +2",
                "ours", "share", "worse than published");
    for (const auto& [size, bits] : {std::pair{8, 8}, {16, 4}, {16, 6}, {16, 8}}) {
        Random random(1);
        constexpr int matrices = 5;
        double plain = 0.0;
        double theirs = 0.0;
        double bounded = 0.0;
        double free = 0.0;
        int worse = 0;
        for (int i = 0; i < matrices; ++i) {
            const MatrixProblem problem = randomMatrix(random, size, bits);
            std::size_t best = std::numeric_limits<std::size_t>::max();
            for (int bound = -1; (1 << std::max(bound, 0)) <= size; ++bound) {
                best = std::min(best, published(problem, bound));
            }
            const auto count = [&](const AdderOptions& options) {
                return adderNetworkFor(problem, options).value().additions.size();
            };
            const std::size_t own = count({AdderSharing::Full, AdderGoal::Count, -1, 16});
            plain += static_cast<double>(count({AdderSharing::None, AdderGoal::Count, -1}));
            theirs += static_cast<double>(best);
            bounded += static_cast<double>(count({AdderSharing::Full, AdderGoal::Count, 2, 16}));
            free += static_cast<double>(own);
            worse += own > best ? 1 : 0;
        }
        std::printf("%-6d %-5d %8.1f %10.1f %10.1f %10.1f %6.1f%% %d of %d\n", size, bits, plain / matrices,
                    theirs / matrices, bounded / matrices, free / matrices, 100.0 * free / plain, worse,
                    matrices);
        std::fflush(stdout);
    }
}

Design wideDesign(const std::vector<int>& widths)
{
    Random random(7);
    Design design;
    design.name = "bench";
    const FixedFormat eight{8, 3, true, Rounding::Rnd, Overflow::Sat};
    design.network.input = eight;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
        fixedpoint::Dense dense;
        dense.id = {static_cast<int>(2 * i)};
        dense.inputs = widths[i];
        dense.units = widths[i + 1];
        dense.weightFraction = 7;
        for (int k = 0; k < dense.inputs * dense.units; ++k) {
            dense.weights.push_back(std::clamp<std::int64_t>(std::lround(random.normal() * 24.0), -128, 127));
        }
        dense.bias = eight;
        dense.biases.assign(static_cast<std::size_t>(dense.units), 5);
        design.layers.push_back({.id = dense.id, .name = "dense_" + std::to_string(i + 1)});
        design.network.operations.emplace_back(std::move(dense));
        design.network.operations.emplace_back(fixedpoint::Cast{network::ActivationKind::ReLU, 0, eight});
    }
    design.inputNames.assign(static_cast<std::size_t>(widths.front()), "x");
    design.outputNames.assign(static_cast<std::size_t>(widths.back()), "y");
    return design;
}

void timeWriting()
{
    for (const auto& widths :
         {std::vector{16, 64, 32, 32, 5}, std::vector{16, 64, 64, 64, 12}, std::vector{100, 100}}) {
        const Design design = wideDesign(widths);
        int weights = 0;
        for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
            weights += widths[i] * widths[i + 1];
        }
        const auto start = std::chrono::steady_clock::now();
        const auto files = writeVerilog(design).value();
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        const RtlFigures figures = rtlFigures(design).value();
        std::printf("%d weights: %.2f s to Verilog, %d additions of %lld bits, %d cycles at %.1f ns\n",
                    weights, seconds, figures.adders, static_cast<long long>(figures.adderBits),
                    figures.latencyCycles, design.clockNs);
        std::fflush(stdout);
    }
}

} // namespace

int main()
{
    timeWriting();
    compareMatrices();
    return 0;
}
