// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset.h"

namespace snac::data {

Samples Samples::select(const std::vector<int>& wanted) const
{
    Samples result;
    const auto count = static_cast<Eigen::Index>(wanted.size());
    result.inputs.resize(count, inputs.cols());
    result.targets.resize(targets.rows() > 0 ? count : 0, targets.cols());
    result.labels.resize(labels.empty() ? 0 : wanted.size());
    result.weights.resize(weights.size() > 0 ? count : 0);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto to = static_cast<Eigen::Index>(i);
        result.inputs.row(to) = inputs.row(wanted[i]);
        if (targets.rows() > 0) {
            result.targets.row(to) = targets.row(wanted[i]);
        }
        if (weights.size() > 0) {
            result.weights(to) = weights(wanted[i]);
        }
        if (!labels.empty()) {
            result.labels[i] = labels[static_cast<std::size_t>(wanted[i])];
        }
    }
    return result;
}

} // namespace snac::data
