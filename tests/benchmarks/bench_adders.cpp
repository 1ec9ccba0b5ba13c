// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many additions constant matrices take: plain canonical signed digits, and these with equal additions
// merged; the published algorithm (Sun et al., arXiv 2507.04535: rows as differences along a spanning tree of
// bounded height, then common pairs by frequency times overlapping bits, in two stages; the best of all
// heights), and ours; and how long RTL takes.
#include "../core/synthesis/straight_line/published_adders.h"

#include "snac/base/random.h"
#include "snac/synthesis/writers/verilog/verilog.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace snac;
using namespace snac::synthesis;
using synthesis::tests::bestPublished;
using synthesis::tests::digitsOfDifference;

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
