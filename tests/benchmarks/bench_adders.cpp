// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many additions constant matrices take: plain canonical signed digits, and these with equal additions
// merged; the published algorithm (Sun et al., arXiv 2507.04535: rows as differences along a spanning tree of
// bounded height, then common pairs by frequency times overlapping bits, in two stages; the best of all
// heights), and ours; and how long RTL takes.
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
#include <ctime>
#include <limits>
#include <map>

using namespace snac;
using namespace snac::synthesis;

namespace {

MatrixProblem randomMatrix(Random& random, int size, int bits, double density)
{
    MatrixProblem problem{size, size, {}, {}, {}, 0};
    const std::int64_t most = std::int64_t{1} << (bits - 1);
    for (int i = 0; i < size * size; ++i) {
        const std::int64_t entry = random.integer(-most, most - 1);
        problem.entries.push_back(density >= 1.0 || random.chance(density) ? entry : 0);
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

/// Additions of plain canonical signed digits: every output adds up all nonzero digits of its row, which are
/// one fewer than there are digits. Nothing is shared.
std::size_t plainAdditions(const MatrixProblem& problem)
{
    std::size_t additions = 0;
    for (int row = 0; row < problem.outputs; ++row) {
        const int digits = digitsOfDifference(problem, row, -1, 1);
        additions += static_cast<std::size_t>(std::max(0, digits - 1));
    }
    return additions;
}

struct MatrixCase
{
    int size;
    int bits;
    double density;
    int matrices;
    bool published; ///< the plain elimination takes minutes on large ones
};

struct Spread
{
    double sum = 0.0;
    double squares = 0.0;
    int count = 0;

    void add(double value)
    {
        sum += value;
        squares += value * value;
        ++count;
    }
    [[nodiscard]] double mean() const { return sum / count; }
    [[nodiscard]] double deviation() const
    {
        return count < 2 ? 0.0 : std::sqrt(std::max(0.0, squares - sum * sum / count) / (count - 1));
    }
};

std::size_t bestPublished(const MatrixProblem& problem)
{
    std::size_t best = std::numeric_limits<std::size_t>::max();
    for (int bound = -1; (1 << std::max(bound, 0)) <= problem.inputs; ++bound) {
        best = std::min(best, published(problem, bound));
    }
    return best;
}

void compareMatrices(const MatrixCase& wanted)
{
    Random random(1);
    Spread plain;
    Spread merged;
    Spread theirs;
    Spread bounded;
    Spread free;
    Spread share;
    int worse = 0;
    for (int i = 0; i < wanted.matrices; ++i) {
        const MatrixProblem problem = randomMatrix(random, wanted.size, wanted.bits, wanted.density);
        const auto count = [&](const AdderOptions& options) {
            return adderNetworkFor(problem, options).value().additions.size();
        };
        const std::size_t own = count({AdderSharing::Full, AdderGoal::Count, -1});
        plain.add(static_cast<double>(plainAdditions(problem)));
        merged.add(static_cast<double>(count({AdderSharing::None, AdderGoal::Count, -1})));
        bounded.add(static_cast<double>(count({AdderSharing::Full, AdderGoal::Count, 2})));
        free.add(static_cast<double>(own));
        share.add(100.0 * static_cast<double>(own) / static_cast<double>(plainAdditions(problem)));
        if (wanted.published) {
            const std::size_t best = bestPublished(problem);
            theirs.add(static_cast<double>(best));
            worse += own > best ? 1 : 0;
        }
    }
    std::printf("%4d %5d %7.0f%% %9.1f %9.1f %9.1f %9.1f   %5.1f +- %.1f %%", wanted.size, wanted.bits,
                100.0 * wanted.density, plain.mean(), merged.mean(), bounded.mean(), free.mean(),
                share.mean(), share.deviation());
    if (wanted.published) {
        std::printf("   %9.1f, %d of %d above it", theirs.mean(), worse, wanted.matrices);
    }
    std::printf("\n");
    std::fflush(stdout);
}

void compareAllMatrices()
{
    std::printf("%4s %5s %8s %9s %9s %9s %9s   %-14s   %s\n", "size", "bits", "density", "plain", "merged",
                "depth +2", "ours", "ours / plain", "published");
    for (const MatrixCase& wanted :
         {MatrixCase{8, 8, 1.0, 10, true}, MatrixCase{16, 4, 1.0, 10, true}, MatrixCase{16, 6, 1.0, 10, true},
          MatrixCase{16, 8, 1.0, 10, true}, MatrixCase{16, 8, 0.2, 10, true},
          MatrixCase{32, 8, 1.0, 3, false}, MatrixCase{32, 8, 0.2, 5, true}, MatrixCase{64, 8, 1.0, 1, false},
          MatrixCase{64, 8, 0.2, 3, false}}) {
        compareMatrices(wanted);
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
        const std::clock_t before = std::clock(); // of the processor, whatever else runs
        const auto start = std::chrono::steady_clock::now();
        const auto files = writeVerilog(design).value();
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        const double processor = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        const RtlFigures figures = rtlFigures(design).value();
        std::printf("%d weights: %.2f s to Verilog (%.2f s of the processor), %d additions of %lld bits, %d "
                    "cycles at %.1f ns\n",
                    weights, seconds, processor, figures.adders, static_cast<long long>(figures.adderBits),
                    figures.latencyCycles, design.clockNs);
        std::fflush(stdout);
    }
}

} // namespace

int main()
{
    timeWriting();
    compareAllMatrices();
    return 0;
}
