// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace snac::training {

namespace {

constexpr double share = 0.03;

bool falls(std::span<const double> losses)
{
    const std::size_t part = std::max<std::size_t>(1, losses.size() / 5);
    if (losses.size() < 2 * part) {
        return false;
    }
    const auto mean = [part](std::span<const double> some) {
        return std::accumulate(some.begin(), some.end(), 0.0) / static_cast<double>(part);
    };
    const double last = mean(losses.last(part));
    const double before = mean(losses.last(2 * part).first(part));
    const double gained = losses.front() - last;
    return gained > 0.0 && before - last > share * gained;
}

} // namespace

bool stillImproving(std::span<const EpochRecord> history, int last)
{
    std::map<int, std::vector<double>> folds;
    for (const EpochRecord& record : history) {
        if (record.epoch <= last) {
            folds[record.fold].push_back(record.validationLoss);
        }
    }
    const auto falling = std::ranges::count_if(folds, [](const auto& fold) { return falls(fold.second); });
    return 2 * static_cast<std::size_t>(falling) > folds.size();
}

} // namespace snac::training
