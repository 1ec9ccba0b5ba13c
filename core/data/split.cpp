// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "split.h"

#include "csv_layout.h"
#include "number_text.h"
#include "parts.h"
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
    const bool isOneGroup = dataset.info.task != TaskKind::Classification;
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
    return dataset.info.task != TaskKind::Classification
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

/// The class of each row; 0 where there are none.
std::vector<int> kindsOf(const std::vector<int>& labels, const std::vector<int>& rows)
{
    std::vector<int> kinds(rows.size(), 0);
    for (std::size_t i = 0; i < rows.size() && !labels.empty(); ++i) {
        kinds[i] = labels[static_cast<std::size_t>(rows[i])];
    }
    return kinds;
}

template<class T>
std::vector<T> valuesOf(const std::vector<T>& values, const std::vector<int>& rows)
{
    std::vector<T> chosen;
    for (const int row : rows) {
        chosen.push_back(values[static_cast<std::size_t>(row)]);
    }
    return chosen;
}

/// The parts of rows with groups or times, as places in `rows`: those to train on first, then those to
/// validate with, then those to test with unless these are a set of their own.
Result<std::vector<std::vector<int>>> boundParts(const Dataset& dataset, const std::vector<int>& rows,
                                                 const DatasetOptions& options, bool ownTest)
{
    const double test = ownTest ? 0.0 : options.testFraction;
    std::vector<double> shares{1.0 - options.validationFraction - test, options.validationFraction};
    if (!ownTest) {
        shares.push_back(test);
    }
    const bool byTime = !dataset.samples.times.empty();
    const std::vector<int> groups = byTime ? std::vector<int>() : valuesOf(dataset.samples.groups, rows);
    const std::vector<double> times = byTime ? valuesOf(dataset.samples.times, rows) : std::vector<double>();
    const std::int64_t different = byTime ? differentOf(times) : differentOf(groups);
    if (different < std::ssize(shares)) {
        return fail((byTime ? "dataset.time_column has " + countText(different, "different time")
                            : "dataset.group_column has " + countText(different, "group")) +
                        (ownTest ? ": training and validation need one each"
                                 : ": training, validation and test need one each") +
                        "; use a finer column, or leave it out to split at random",
                    {dataset.info.origin, 0, 0});
    }
    if (byTime) {
        return partsByTime(times, shares);
    }
    std::vector<std::vector<int>> parts(shares.size());
    const auto partOf = partsByGroup(groups, kindsOf(dataset.samples.labels, rows), shares, options.dataSeed);
    for (std::size_t i = 0; i < partOf.size(); ++i) {
        parts[static_cast<std::size_t>(partOf[i])].push_back(static_cast<int>(i));
    }
    return parts;
}

/// Whole groups, or spans of time.
Result<> splitBound(SplitRows& split, const Dataset& dataset, const std::vector<int>& rows,
                    const DatasetOptions& options, const Look& look)
{
    const bool byTime = !dataset.samples.times.empty();
    SNAC_TRY(const auto parts, boundParts(dataset, rows, options, dataset.testRows > 0));
    split.train = valuesOf(rows, parts[0]);
    split.validation = valuesOf(rows, parts[1]);
    split.test = parts.size() > 2 ? valuesOf(rows, parts[2]) : std::vector<int>();
    if (dataset.info.task == TaskKind::Regression) {
        return {};
    }
    const auto trainedGroups = groupsOf(dataset, split.train, look);
    const auto allGroups = groupsOf(dataset, rows, look);
    const auto judgingGroups = groupsOf(dataset, split.validation, look);
    if (!trainedGroups || !allGroups || !judgingGroups) {
        return splittingCancelled();
    }
    const Groups& trained = *trainedGroups;
    const Groups& all = *allGroups;
    const Groups& judging = *judgingGroups;
    const auto judged = std::ranges::count_if(judging, [](const auto& group) { return !group.empty(); });
    if (judged < 2 && all.size() > 1) {
        return fail("all validation rows are of one class, so they tell nothing: " +
                        std::string(byTime ? "dataset.time_column orders the rows by their class; leave it "
                                             "out, or ask for a larger validation fraction"
                                           : "the groups (dataset.group_column) follow the classes; set "
                                             "another dataset.seed, or use another column"),
                    {dataset.info.origin, 0, 0});
    }
    for (std::size_t i = 0; i < trained.size(); ++i) {
        if (trained[i].empty() && !all[i].empty()) {
            return fail(
                groupName(dataset, i) + " has no row to train on: " +
                    (byTime ? "all its rows are among the last ones by dataset.time_column; leave the class "
                              "out, or ask for smaller validation and test fractions"
                            : "its groups (dataset.group_column) all fall into other parts; set another "
                              "dataset.seed, or leave the class out"),
                {dataset.info.origin, 0, 0});
        }
    }
    return {};
}

/// Class by class, at random.
Result<> splitFree(SplitRows& split, const Dataset& dataset, const std::vector<int>& rows,
                   const DatasetOptions& options, const Look& look)
{
    const bool ownTest = dataset.testRows > 0;
    auto grouped = groupsOf(dataset, rows, look);
    if (!grouped) {
        return splittingCancelled();
    }
    Groups& groups = *grouped;
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
    return {};
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
    SNAC_CHECK(checkFractions(options, dataset.testRows > 0));
    SplitRows split;
    const bool bound = !dataset.samples.groups.empty() || !dataset.samples.times.empty();
    SNAC_CHECK((bound ? splitBound : splitFree)(split, dataset, rows, options, look));
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

namespace {

/// Each part in turn held out, the others fitted to.
std::vector<Fold> inTurn(const std::vector<std::vector<int>>& parts)
{
    std::vector<Fold> folds;
    for (const auto& held : parts) {
        Fold fold{.fitting = {}, .held = held};
        for (const auto& other : parts) {
            if (&other != &held) {
                fold.fitting.insert(fold.fitting.end(), other.begin(), other.end());
            }
        }
        std::sort(fold.fitting.begin(), fold.fitting.end());
        folds.push_back(std::move(fold));
    }
    return folds;
}

Result<std::vector<Fold>> foldsInTime(const Samples& rows, int count)
{
    const std::size_t spans = static_cast<std::size_t>(count) + 1;
    const auto parts = partsByTime(rows.times, std::vector<double>(spans, 1.0 / static_cast<double>(spans)));
    if (parts.empty()) {
        return fail(countText(count, "fold") + " by dataset.time_column need " + std::to_string(spans) +
                    " different times, and there are " + std::to_string(differentOf(rows.times)) +
                    "; use fewer folds");
    }
    std::vector<Fold> folds;
    std::vector<int> before;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        before.insert(before.end(), parts[i].begin(), parts[i].end());
        Fold fold{.fitting = before, .held = parts[i + 1]};
        std::sort(fold.fitting.begin(), fold.fitting.end());
        std::sort(fold.held.begin(), fold.held.end());
        folds.push_back(std::move(fold));
    }
    return folds;
}

} // namespace

Result<std::vector<Fold>> foldsOf(const Samples& rows, int count, std::uint64_t seed)
{
    if (!rows.times.empty()) {
        return foldsInTime(rows, count);
    }
    const int number = static_cast<int>(rows.rows());
    if (rows.groups.empty()) {
        return inTurn(stratifiedFolds(rows.labels, number, count, seed));
    }
    if (const std::int64_t groups = differentOf(rows.groups); groups < count) {
        return fail(countText(count, "fold") + " need as many groups (dataset.group_column), and there are " +
                    std::to_string(groups) + "; use fewer folds");
    }
    std::vector<int> all(static_cast<std::size_t>(number));
    std::iota(all.begin(), all.end(), 0);
    const std::vector<double> shares(static_cast<std::size_t>(count), 1.0 / count);
    const auto partOf = partsByGroup(rows.groups, kindsOf(rows.labels, all), shares, seed);
    std::vector<std::vector<int>> parts(static_cast<std::size_t>(count));
    for (const int row : all) {
        parts[static_cast<std::size_t>(partOf[static_cast<std::size_t>(row)])].push_back(row);
    }
    return inTurn(parts);
}

} // namespace snac::data
