// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Multiply-accumulates a millisecond of integer networks on one core, by path and instruction set, against a
// plain loop over 64-bit integers in the same run. Weights that are zero count as multiply-accumulates for
// all.
#include "../core/fixedpoint/speed.h"

#include "snac/base/instruction_set.h"

#include <cstdio>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;

namespace {

struct Case
{
    const char* name;
    int inputBits;
    int weightBits;
    int outputBits;
    double density;
    int accumulatorDrops; ///< bits that the accumulator drops of every product; below 0: no accumulator
    bool table;
};

constexpr Case cases[] = {
    {"8 bits", 8, 8, 8, 1.0, -1, false},
    {"8 bits, 80 % zeros", 8, 8, 8, 0.2, -1, false},
    {"8 bits, tables", 8, 8, 8, 1.0, -1, true},
    {"6 bits", 6, 6, 6, 1.0, -1, false},
    {"16 bits", 16, 16, 16, 1.0, -1, false},
    {"8-bit weights, 18-bit values", 18, 8, 18, 1.0, -1, false},
    {"40-bit values", 40, 8, 40, 1.0, -1, false},
    {"8 bits, rounded products", 8, 8, 8, 1.0, 4, false},
    {"16 bits, rounded products", 16, 16, 16, 1.0, 8, false},
};

} // namespace

int main()
{
    std::printf(
        "Network 16-64-32-32-5, 20 000 rows, best of 5; a million multiply-accumulates a millisecond\n");
    std::printf("%-30s %-28s %-9s %9s %9s %7s\n", "numbers", "path of the second layer", "set", "here",
                "plain", "ratio");
    for (const Case& c : cases) {
        const Network network =
            speedNetwork({16, 64, 32, 32, 5}, {c.inputBits, c.weightBits, c.outputBits, c.density, 0.0},
                         c.accumulatorDrops, c.table);
        if (const auto good = check(network); !good) {
            std::printf("%-30s %s\n", c.name, good.error().message.c_str());
            continue;
        }
        const double plain = plainSpeed(network, 2000);
        for (const auto* set : availableKernelSets()) {
            const Evaluator evaluator(network, *set);
            const double here = speedOf(evaluator, network, 20000);
            std::printf("%-30s %-28s %-9s %9.2f %9.2f %7.1f\n", c.name,
                        sumPathName(evaluator.paths()[1]).data(), set->name, here / 1e6, plain / 1e6,
                        here / plain);
        }
    }
    return 0;
}
