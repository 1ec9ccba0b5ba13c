// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adder_network.h"

#include "adder_builder.h"
#include "pair_sharing.h"
#include "row_tree.h"
#include "signed_digits.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace snac::synthesis {

namespace {

/// One way to look for additions.
struct AdderRecipe
{
    int height = 1; ///< of the tree of rows; 1: rows as they are
    PairWeight weight = PairWeight::Overlap;
    PairOrder order = PairOrder::Youngest;
    std::uint64_t seed = 0;
    std::optional<int> publishedBound = {}; ///< of the published tree of rows, instead of `height`
};

// How many recipes are tried: all of them on 16 x 16 weights, one on 100 x 100, within about a second or two
// each. Counts, not times: the same matrix gives the same additions on every machine.
constexpr std::int64_t hugeDigits = 16000;
constexpr std::int64_t manyDigits = 6000;
constexpr std::int64_t someDigits = 1500;
constexpr std::int64_t fewDigits = 900;
constexpr int triesOfFew = 6; // times as many by chance
// Trees of rows that save most: of three levels where the depth is bounded, which leaves room for them.
constexpr int boundedHeight = 3;
constexpr int freeHeight = 8;

std::int64_t digitsOf(const MatrixProblem& problem)
{
    std::int64_t digits = 0;
    for (const std::int64_t entry : problem.entries) {
        digits += digitCount(entry);
    }
    return digits;
}

/// The digits of the matrix and, where they are not 0, the constants behind the inputs.
TermRows rowsOf(const MatrixProblem& problem, bool constants)
{
    TermRows rows(static_cast<std::size_t>(problem.outputs));
    for (int output = 0; output < problem.outputs; ++output) {
        auto& row = rows[static_cast<std::size_t>(output)];
        for (int input = 0; input < problem.inputs; ++input) {
            appendDigits(problem.entry(output, input), input, problem.shift, row);
        }
        if (constants && !problem.constants.empty() &&
            problem.constants[static_cast<std::size_t>(output)] != 0) {
            row.push_back({problem.inputs + output, 0, false});
        }
    }
    return rows;
}

/// Additions in a row that a row of terms needs at least.
int depthOfTerms(const std::vector<SignedTerm>& row, const AdderBuilder& builder)
{
    std::uint64_t load = 1;
    for (const SignedTerm& term : row) {
        load += std::uint64_t{1} << builder.depth(term.operand);
    }
    return row.empty() ? 0 : static_cast<int>(std::bit_width(load - 2)); // upwards rounded logarithm
}

int deepestOf(const TermRows& rows, const AdderBuilder& builder)
{
    int deepest = 0;
    for (const auto& row : rows) {
        deepest = std::max(deepest, depthOfTerms(row, builder));
    }
    return deepest;
}

std::vector<SignedTerm> sumsOf(const TermRows& rows, AdderBuilder& builder)
{
    std::vector<SignedTerm> sums;
    for (const auto& row : rows) {
        sums.push_back(builder.sum(row));
    }
    return sums;
}

/// The rows of the second stage: each is its own difference and those of the rows it was made from.
TermRows secondStage(const MatrixProblem& problem, const std::vector<RowStep>& steps,
                     const std::vector<int>& order, const std::vector<SignedTerm>& differences)
{
    TermRows rows(steps.size());
    for (const int number : order) {
        const auto place = static_cast<std::size_t>(number);
        const RowStep& step = steps[place];
        auto& row = rows[place];
        if (step.parent >= 0) {
            for (const SignedTerm& term : rows[static_cast<std::size_t>(step.parent)]) {
                insertTerm(row, {term.operand, term.shift + step.shift, term.negative != step.negative});
            }
        }
        if (differences[place].operand >= 0) {
            insertTerm(row, differences[place]);
        }
    }
    for (std::size_t place = 0; place < rows.size(); ++place) {
        if (!problem.constants.empty() && problem.constants[place] != 0) {
            rows[place].push_back({problem.inputs + static_cast<int>(place), 0, false});
        }
    }
    return rows;
}

/// Nothing: the recipe exceeds the depth, or 62 bits.
std::optional<AdderNetwork> networkBy(const AdderRecipe& recipe, const MatrixProblem& problem, int limit)
{
    AdderBuilder builder(problem);
    TermRows rows;
    if (recipe.height > 1 || recipe.publishedBound) {
        std::vector<int> order;
        const std::vector<RowStep> steps = recipe.publishedBound
                                               ? publishedRowTree(problem, *recipe.publishedBound, order)
                                               : rowTree(problem, recipe.height, order);
        MatrixProblem first = problem;
        first.entries.clear();
        int highest = 1;
        for (const RowStep& step : steps) {
            first.entries.insert(first.entries.end(), step.difference.begin(), step.difference.end());
            highest = std::max(highest, step.level);
        }
        TermRows differences = rowsOf(first, false);
        // The second stage adds up to `highest` of them and the constant.
        const int left = limit < 0 ? -1 : limit - std::bit_width(static_cast<unsigned>(highest));
        if (limit >= 0 && deepestOf(differences, builder) > left) {
            return std::nullopt;
        }
        PairSharing(differences, builder, left, recipe.weight, recipe.order, recipe.seed).run();
        rows = secondStage(problem, steps, order, sumsOf(differences, builder));
    } else {
        rows = rowsOf(problem, true);
    }
    if (limit >= 0 && deepestOf(rows, builder) > limit) {
        return std::nullopt;
    }
    PairSharing(rows, builder, limit, recipe.weight, recipe.order, recipe.seed).run();
    const std::vector<SignedTerm> sums = sumsOf(rows, builder);
    if (builder.tooWide()) {
        return std::nullopt;
    }
    return builder.finish(sums);
}

std::vector<AdderRecipe> recipesFor(const MatrixProblem& problem, int limit, int luckyTries)
{
    if (problem.outputs == 1) {
        return {{1, PairWeight::Overlap}, {1, PairWeight::Frequency}};
    }
    const std::int64_t digits = digitsOf(problem);
    const int height = limit < 0 ? freeHeight : boundedHeight;
    if (digits > hugeDigits) {
        return {{1, PairWeight::Overlap, PairOrder::Latest}};
    }
    if (digits > manyDigits) {
        return {{height, limit < 0 ? PairWeight::Overlap : PairWeight::Frequency}};
    }
    if (digits > someDigits) {
        std::vector<AdderRecipe> recipes{{1, PairWeight::Overlap},
                                         {boundedHeight, PairWeight::Overlap},
                                         {boundedHeight, PairWeight::Frequency},
                                         {freeHeight, PairWeight::Overlap},
                                         {freeHeight, PairWeight::Frequency}};
        for (int seed = 1; seed <= luckyTries; ++seed) {
            recipes.push_back(
                {height, PairWeight::Frequency, PairOrder::Any, static_cast<std::uint64_t>(seed)});
        }
        return recipes;
    }
    std::vector<AdderRecipe> recipes;
    for (const PairWeight weight : {PairWeight::Overlap, PairWeight::Frequency}) {
        for (const int levels : {1, 2, 3, 4, 8, problem.outputs}) {
            recipes.push_back({levels, weight});
        }
    }
    // Luck decides little among equals, but it costs nothing where the matrix is small.
    const std::size_t plain = recipes.size();
    const int tries = luckyTries * (digits < fewDigits ? triesOfFew : 1);
    for (int seed = 1; seed <= tries; ++seed) {
        for (std::size_t i = 0; i < plain; ++i) {
            recipes.push_back(
                {recipes[i].height, recipes[i].weight, PairOrder::Any, static_cast<std::uint64_t>(seed)});
        }
    }
    // The published algorithm as it stands, so that nothing is larger than what it makes.
    for (int bound = -1; (1 << std::max(bound, 0)) <= problem.inputs; ++bound) {
        recipes.push_back({1, PairWeight::Overlap, PairOrder::Published, 0, bound});
    }
    return recipes;
}

AdderNetwork plainNetwork(const MatrixProblem& problem, bool& tooWide)
{
    AdderBuilder builder(problem);
    const std::vector<SignedTerm> sums = sumsOf(rowsOf(problem, true), builder);
    tooWide = builder.tooWide();
    return builder.finish(sums);
}

bool isBetter(const AdderNetwork& a, const AdderNetwork& b, AdderGoal goal)
{
    const std::pair left{static_cast<std::int64_t>(a.additions.size()), carryBits(a)};
    const std::pair right{static_cast<std::int64_t>(b.additions.size()), carryBits(b)};
    if (goal == AdderGoal::Bits) {
        return std::pair{left.second, left.first} < std::pair{right.second, right.first};
    }
    return left < right;
}

} // namespace

Result<AdderNetwork> adderNetworkFor(const MatrixProblem& problem, const AdderOptions& options)
{
    bool tooWide = false;
    AdderNetwork best = plainNetwork(problem, tooWide);
    if (tooWide) {
        return fail("an addition needs more than 62 bits; give weights or inputs fewer bits");
    }
    if (options.sharing == AdderSharing::None) {
        return best;
    }
    const AdderBuilder inputs(problem);
    const int limit =
        options.extraDepth < 0 ? -1 : deepestOf(rowsOf(problem, true), inputs) + options.extraDepth;
    bool found = false;
    const auto attempt = [&](const AdderRecipe& recipe) {
        auto network = networkBy(recipe, problem, limit);
        found = found || network.has_value();
        if (network && isBetter(*network, best, options.goal)) {
            best = *std::move(network);
        }
    };
    for (const AdderRecipe& recipe : recipesFor(problem, limit, options.luckyTries)) {
        if (isCancelled(options.control)) {
            return failCancelled();
        }
        attempt(recipe);
    }
    if (!found) { // no time for a tree of rows
        attempt({1, PairWeight::Overlap, PairOrder::Latest});
    }
    return best;
}

} // namespace snac::synthesis
