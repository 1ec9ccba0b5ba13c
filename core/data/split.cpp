// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "split.h"

#include "number_text.h"

#include "watched_prepare.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace snac::data {

namespace {

// Streams of their own, so that asking for a subset does not change how anything else is drawn.
constexpr std::uint64_t subsetTag = 0x73756273;
constexpr std::uint64_t splitTag = 0x73706c69;
constexpr std::uint64_t orderTag = 0x6f726465;
constexpr std::uint64_t foldTag = 0x666f6c64;

std::unexpected<Error> splittingCancelled()
{
    return failCancelled("dividing the rows was cancelled");
}

using Groups = std::vector<std::vector<int>>;

/// The rows of each class, or all rows as one group for regression. Nothing: cancelled.
std::optional<Groups> groupsOf(const Dataset& dataset, const std::vector<int>& rows, const Look& look)
{
    const bool isOneGroup = dataset.info.task == TaskKind::Regression;
    Groups groups(isOneGroup ? 1 : dataset.info.classNames.size());
    const std::vector<int>& labels = dataset.samples.labels;
    const auto sort = [&](std::int64_t begin, std::int64_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            const int group = isOneGroup ? 0 : labels[static_cast<std::size_t>(rows[i])];
            groups[static_cast<std::size_t>(group)].push_back(rows[i]);
        }
    };
    return inBlocks(static_cast<std::int64_t>(rows.size()), 1, look, sort) ? std::optional(std::move(groups))
                                                                           : std::nullopt;
}

/// In the order of Random::shuffle(). Places all over the memory cost more than those in a row. False:
/// cancelled.
bool shuffledUnderLook(std::vector<int>& items, Random& random, const Look& look)
{
    constexpr std::int64_t costOfPlace = 8;
    const auto count = static_cast<std::int64_t>(items.size());
    return inBlocks(count - 1, costOfPlace, look, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = count - begin; i > count - end; --i) {
            std::swap(items[static_cast<std::size_t>(i - 1)],
                      items[random.index(static_cast<std::size_t>(i))]);
        }
    });
}

std::string groupName(const Dataset& dataset, std::size_t group)
{
    return dataset.info.task == TaskKind::Regression
               ? "the data set"
               : "class '" + printableName(dataset.info.classNames[group]) + "'";
}

/// Parts of `total` in proportion to the group sizes, by largest remainder; at least three where there are
/// three.
std::vector<std::size_t> proportionalShares(const std::vector<std::vector<int>>& groups, std::size_t total)
{
    const std::size_t all =
        std::accumulate(groups.begin(), groups.end(), std::size_t(0),
                        [](std::size_t sum, const auto& group) { return sum + group.size(); });
    std::vector<std::size_t> shares;
    std::vector<std::pair<double, std::size_t>> remainders;
    std::size_t given = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const double exact =
            static_cast<double>(total) * static_cast<double>(groups[i].size()) / static_cast<double>(all);
        const auto least = std::min<std::size_t>(3, groups[i].size());
        shares.push_back(std::max(least, static_cast<std::size_t>(exact)));
        remainders.emplace_back(exact - static_cast<double>(shares.back()), i);
        given += shares.back();
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; given < total; i = (i + 1) % remainders.size()) {
        if (auto& share = shares[remainders[i].second]; share < groups[remainders[i].second].size()) {
            ++share;
            ++given;
        }
    }
    while (given > total) {
        // Rare classes were rounded up: take it back from the largest.
        --*std::max_element(shares.begin(), shares.end());
        --given;
    }
    return shares;
}

/// Test rows of their own need no share of the others.
Result<> checkFractions(const DatasetOptions& options, bool ownTest)
{
    const auto inside = [](double fraction) { return fraction > 0.0 && fraction < 1.0; };
    if (ownTest) {
        return inside(options.validationFraction)
                   ? Result<>()
                   : fail("dataset.validation_fraction must be above 0 and leave rows to train on (it is " +
                          numberText(options.validationFraction) + ")");
    }
    if (!inside(options.validationFraction) || !inside(options.testFraction) ||
        !(options.validationFraction + options.testFraction < 1.0)) {
        return fail("dataset.validation_fraction and dataset.test_fraction must be above 0 and leave rows to "
                    "train on "
                    "(their sum is " +
                    numberText(options.validationFraction + options.testFraction) + ")");
    }
    return {};
}

/// Whole numbers were taken for classes; whoever meant a quantity has not heard of classes yet.
std::string quantityHint(const Dataset& dataset, const DatasetOptions& options)
{
    const auto& names = dataset.info.classNames;
    const bool numbers =
        !names.empty() && std::all_of(names.begin(), names.end(), [](const std::string& name) {
            return wholeNumberText(name).has_value();
        });
    if (!numbers || options.task) {
        return {};
    }
    return ". The truth holds " + std::to_string(names.size()) + " different whole numbers (" +
           names.front() + " to " + names.back() +
           "), so they were taken for classes: if it is a quantity, set dataset.task to "
           "regression";
}

std::size_t partSize(std::size_t rows, double fraction)
{
    return std::max<std::size_t>(
        1, static_cast<std::size_t>(std::llround(static_cast<double>(rows) * fraction)));
}

} // namespace

Result<std::vector<int>> subsetRows(const Dataset& dataset, std::int64_t size, std::uint64_t seed)
{
    return subsetRows(dataset, size, seed, neverEnds);
}

Result<std::vector<int>> subsetRows(const Dataset& dataset, std::int64_t size, std::uint64_t seed,
                                    const Look& look)
{
    const auto total = static_cast<std::int64_t>(dataset.samples.rows() - dataset.testRows);
    std::vector<int> all(static_cast<std::size_t>(total));
    std::iota(all.begin(), all.end(), 0);
    if (size == total) {
        return all;
    }
    auto grouped = groupsOf(dataset, all, look);
    if (!grouped) {
        return splittingCancelled();
    }
    Groups& groups = *grouped;
    if (size > total || size < static_cast<std::int64_t>(3 * groups.size())) {
        return fail(
            "dataset.subset_size is " + std::to_string(size) + ": it must be between " +
            std::to_string(3 * groups.size()) + " and the " + std::to_string(total) +
            (dataset.testRows > 0 ? " rows of the data set that are no test rows" : " rows of the data set"));
    }
    const auto shares = proportionalShares(groups, static_cast<std::size_t>(size));
    std::vector<bool> isChosen(all.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Random random = Random::derive(seed, {subsetTag, i});
        if (!shuffledUnderLook(groups[i], random, look)) {
            return splittingCancelled();
        }
        for (std::size_t k = 0; k < shares[i]; ++k) {
            isChosen[static_cast<std::size_t>(groups[i][k])] = true;
        }
    }
    std::erase_if(all, [&](int row) { return !isChosen[static_cast<std::size_t>(row)]; });
    return all;
}

Result<SplitRows> splitRows(const Dataset& dataset, const std::vector<int>& rows,
                            const DatasetOptions& options)
{
    return splitRows(dataset, rows, options, neverEnds);
}

Result<SplitRows> splitRows(const Dataset& dataset, const std::vector<int>& rows,
                            const DatasetOptions& options, const Look& look)
{
    const bool ownTest = dataset.testRows > 0;
    SNAC_CHECK(checkFractions(options, ownTest));
    auto grouped = groupsOf(dataset, rows, look);
    if (!grouped) {
        return splittingCancelled();
    }
    Groups& groups = *grouped;
    SplitRows split;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        auto& group = groups[i];
        if (group.size() < (ownTest ? 2U : 3U)) {
            return fail(
                groupName(dataset, i) + " has " + std::to_string(group.size()) +
                    (group.size() == 1 ? " row" : " rows") +
                    (ownTest
                         ? ": training and validation need one each (add rows or remove the class)"
                         : ": training, validation and test need one each (add rows or remove the class)") +
                    quantityHint(dataset, options),
                {dataset.info.origin, 0, 0});
        }
        Random random = Random::derive(options.dataSeed, {splitTag, i});
        if (!shuffledUnderLook(group, random, look)) {
            return splittingCancelled();
        }
        std::size_t validation = partSize(group.size(), options.validationFraction);
        std::size_t test = ownTest ? 0 : partSize(group.size(), options.testFraction);
        while (validation + test >= group.size()) {
            --(validation > test ? validation : test); // rounding up took the last training row
        }
        const auto first = group.begin() + static_cast<std::ptrdiff_t>(test);
        const auto second = first + static_cast<std::ptrdiff_t>(validation);
        split.test.insert(split.test.end(), group.begin(), first);
        split.validation.insert(split.validation.end(), first, second);
        split.train.insert(split.train.end(), second, group.end());
    }
    for (Eigen::Index row = dataset.samples.rows() - dataset.testRows; row < dataset.samples.rows(); ++row) {
        split.test.push_back(static_cast<int>(row));
    }
    // Classes one after the other would make the first batches of an unshuffled reader one-sided.
    Random order = Random::derive(options.dataSeed, {orderTag});
    for (auto* part : {&split.train, &split.validation, &split.test}) {
        if (!shuffledUnderLook(*part, order, look)) {
            return splittingCancelled();
        }
    }
    return split;
}

std::vector<std::vector<int>> stratifiedFolds(const std::vector<int>& labels, int rows, int count,
                                              std::uint64_t seed)
{
    std::vector<std::vector<int>> folds(static_cast<std::size_t>(std::max(count, 1)));
    const int classes = labels.empty() ? 1 : *std::max_element(labels.begin(), labels.end()) + 1;
    std::vector<std::vector<int>> groups(static_cast<std::size_t>(classes));
    for (int row = 0; row < rows; ++row) {
        groups[labels.empty() ? 0 : static_cast<std::size_t>(labels[static_cast<std::size_t>(row)])]
            .push_back(row);
    }
    // Dealing goes on where the class before stopped, so that fold sizes differ by one at most.
    std::size_t next = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Random::derive(seed, {foldTag, i}).shuffle(groups[i]);
        for (const int row : groups[i]) {
            folds[next].push_back(row);
            next = (next + 1) % folds.size();
        }
    }
    for (auto& fold : folds) {
        std::sort(fold.begin(), fold.end());
    }
    return folds;
}

} // namespace snac::data
