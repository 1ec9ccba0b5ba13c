// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fold_classes.h"

#include "snac/data/prepare.h"

#include <algorithm>

namespace snac::study {

namespace {

constexpr std::uint64_t waysOfGroups = 8;

std::vector<std::int64_t> classCounts(const std::vector<int>& labels, const std::vector<int>& rows,
                                      std::size_t classes)
{
    std::vector<std::int64_t> counts(classes, 0);
    for (const int row : rows) {
        const int label = labels[static_cast<std::size_t>(row)];
        if (label >= 0 && static_cast<std::size_t>(label) < classes) {
            ++counts[static_cast<std::size_t>(label)];
        }
    }
    return counts;
}

} // namespace

int FoldClasses::heldClasses() const
{
    return static_cast<int>(std::ranges::count_if(held, [](std::int64_t rows) { return rows > 0; }));
}

std::vector<std::vector<FoldClasses>> boundFolds(const data::Samples& rows, int folds, std::size_t classes)
{
    std::vector<std::vector<FoldClasses>> ways;
    if (folds < 2 || rows.labels.empty() || (rows.groups.empty() && rows.times.empty())) {
        return ways;
    }
    const std::uint64_t count = rows.times.empty() ? waysOfGroups : 1;
    for (std::uint64_t seed = 1; seed <= count; ++seed) {
        const auto parts = data::foldsOf(rows, folds, seed);
        if (!parts) {
            return {};
        }
        std::vector<FoldClasses> way;
        for (const data::Fold& fold : *parts) {
            way.push_back({.fitting = classCounts(rows.labels, fold.fitting, classes),
                           .held = classCounts(rows.labels, fold.held, classes)});
        }
        ways.push_back(std::move(way));
    }
    return ways;
}

int foldsOfOneClass(const std::vector<FoldClasses>& folds)
{
    return static_cast<int>(
        std::ranges::count_if(folds, [](const FoldClasses& fold) { return fold.heldClasses() < 2; }));
}

int foldsWithout(const std::vector<FoldClasses>& folds, std::vector<std::int64_t> FoldClasses::*part,
                 std::size_t label)
{
    return static_cast<int>(
        std::ranges::count_if(folds, [&](const FoldClasses& fold) { return (fold.*part)[label] == 0; }));
}

} // namespace snac::study
