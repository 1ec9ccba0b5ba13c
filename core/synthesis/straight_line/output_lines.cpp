// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_lines.h"

#include <algorithm>
#include <bit>

namespace snac::synthesis {

namespace {

/// A value and its number among those it is compared with.
struct Contestant
{
    int value = 0;
    int number = 0; ///< a value as well
};

/// The larger of the two, the first of equal ones.
Contestant winnerOf(ProgramBuilder& builder, const Contestant& first, const Contestant& second, bool numbered)
{
    const int secondWins = builder.greater(second.value, first.value);
    return {builder.select(secondWins, first.value, second.value),
            numbered ? builder.select(secondWins, first.number, second.number) : 0};
}

Contestant largestOf(ProgramBuilder& builder, std::vector<Contestant> round, bool numbered)
{
    while (round.size() > 1) { // neighbours, so that the first of equal ones stays the first
        std::vector<Contestant> next;
        for (std::size_t i = 0; i + 1 < round.size(); i += 2) {
            next.push_back(winnerOf(builder, round[i], round[i + 1], numbered));
        }
        if (round.size() % 2 != 0) {
            next.push_back(round.back());
        }
        round = std::move(next);
    }
    return round.front();
}

std::vector<Contestant> contestants(ProgramBuilder& builder, const std::vector<int>& logits, bool numbered)
{
    std::vector<Contestant> all;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        all.push_back({logits[i], numbered ? builder.constant(static_cast<std::int64_t>(i), 0) : 0});
    }
    return all;
}

void appendArgmax(Program& program, ProgramBuilder& builder)
{
    const int classes = static_cast<int>(program.outputs.size());
    const int bits = std::max(1, static_cast<int>(std::bit_width(static_cast<unsigned>(classes - 1))));
    program.output = {bits, bits, false, Rounding::Trn, Overflow::Wrap};
    if (classes == 1) {
        const int logit = program.outputs.front();
        program.outputs = {builder.greater(logit, builder.constant(0, builder.at(logit).fraction))};
        return;
    }
    program.outputs = {largestOf(builder, contestants(builder, program.outputs, true), true).number};
}

int sumOf(ProgramBuilder& builder, std::vector<int> terms)
{
    while (terms.size() > 1) {
        std::vector<int> next;
        for (std::size_t i = 0; i + 1 < terms.size(); i += 2) {
            next.push_back(builder.add({terms[i], terms[i + 1], 0, 0, false, {}, 0}));
        }
        if (terms.size() % 2 != 0) {
            next.push_back(terms.back());
        }
        terms = std::move(next);
    }
    return terms.front();
}

void appendSoftmax(Program& program, ProgramBuilder& builder, const fixedpoint::Softmax& softmax)
{
    const int first = static_cast<int>(program.tables.size());
    program.tables.push_back({program.layers, "exponential", softmax.difference, softmax.exponentials});
    program.tables.push_back({program.layers, "inverse", softmax.total, softmax.inverses});
    const int top = largestOf(builder, contestants(builder, program.outputs, false), false).value;
    std::vector<int> exponentials;
    for (std::size_t i = 0; i < program.outputs.size(); ++i) {
        builder.setPlace(program.layers, static_cast<int>(i));
        const int logit = program.outputs[i];
        // The largest value is never below any other.
        fixedpoint::RawRange range{
            0, std::max<std::int64_t>(builder.at(top).range.high - builder.at(logit).range.low, 0)};
        const int difference = builder.add({top, logit, 0, 0, true, {}, 0}, &range);
        exponentials.push_back(builder.lookUp(builder.cast(difference, softmax.difference), first,
                                              softmax.exponential.fraction()));
    }
    builder.setPlace(program.layers, 0);
    const int total = builder.cast(sumOf(builder, exponentials), softmax.total);
    const int inverse = builder.lookUp(total, first + 1, softmax.inverse.fraction());
    for (std::size_t i = 0; i < exponentials.size(); ++i) {
        builder.setPlace(program.layers, static_cast<int>(i));
        program.outputs[i] = builder.cast(builder.multiply(exponentials[i], inverse), softmax.probability);
    }
    program.output = softmax.probability;
}

} // namespace

void appendOutputStage(Program& program, ProgramBuilder& builder, const fixedpoint::Network& network)
{
    builder.setPlace(program.layers, 0);
    const fixedpoint::Operation& last = network.operations.back();
    if (std::holds_alternative<fixedpoint::Argmax>(last)) {
        appendArgmax(program, builder);
    } else if (const auto* softmax = std::get_if<fixedpoint::Softmax>(&last)) {
        appendSoftmax(program, builder, *softmax);
    }
}

} // namespace snac::synthesis
