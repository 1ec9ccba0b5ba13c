// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset.h"

#include "watched_prepare.h"

namespace snac::data {

Samples Samples::select(const std::vector<int>& wanted) const
{
    return *selected(*this, wanted, neverEnds);
}

std::optional<Samples> selected(const Samples& samples, const std::vector<int>& wanted, const Look& look)
{
    const auto& [inputs, labels, targets, weights, groups, times] = samples;
    Samples result;
    const auto count = static_cast<Eigen::Index>(wanted.size());
    result.inputs.resize(count, inputs.cols());
    result.targets.resize(targets.rows() > 0 ? count : 0, targets.cols());
    result.labels.resize(labels.empty() ? 0 : wanted.size());
    result.weights.resize(weights.size() > 0 ? count : 0);
    const auto take = [&](std::int64_t begin, std::int64_t end) {
        for (Eigen::Index to = begin; to < end; ++to) {
            const auto i = static_cast<std::size_t>(to);
            result.inputs.row(to) = inputs.row(wanted[i]);
            if (targets.rows() > 0) {
                result.targets.row(to) = targets.row(wanted[i]);
            }
            if (weights.size() > 0) {
                result.weights(to) = weights(wanted[i]);
            }
            if (!groups.empty()) {
                result.groups.push_back(groups[static_cast<std::size_t>(wanted[i])]);
            }
            if (!times.empty()) {
                result.times.push_back(times[static_cast<std::size_t>(wanted[i])]);
            }
            if (!labels.empty()) {
                result.labels[i] = labels[static_cast<std::size_t>(wanted[i])];
            }
        }
    };
    if (!inBlocks(count, inputs.cols() + targets.cols() + 1, look, take)) {
        look.leave(result);
        return std::nullopt;
    }
    return result;
}

} // namespace snac::data
