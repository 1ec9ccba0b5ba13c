// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/estimate.h"
#include "snac/jobs/hardware.h"
#include "snac/study/compression_summary.h"
#include "snac/study/summary.h"

#include <QJsonObject>

#include <cstddef>
#include <vector>

// Short results out of the documents of core/reports, so that an agent reads the figures that the terminal
// prints: values in stored units, with unit and origin said once.
namespace snac::mcp {

/// The `top` first members of the front, what the columns are, and how the search ended.
[[nodiscard]] QJsonObject searchJson(const study::StudySummary& summary, int top);
/// How the runs of a repeated study compare so far: of each its seed, file, hypervolume and the `top` first
/// members of its front; mean and deviation of the hypervolume; attainment surfaces with `top` corners each.
[[nodiscard]] QJsonObject comparisonOf(const std::vector<const study::StudySummary*>& runs,
                                       std::size_t wanted, int top);
/// The `top` non-dominated steps of the local search, best first, and the suggested one.
[[nodiscard]] QJsonObject localSearchJson(const study::CompressionSummary& summary, int top);
/// These trials side by side, of the same shape as the front's. Error: there is no such trial.
[[nodiscard]] Result<QJsonObject> trialsJson(const study::StudySummary& summary,
                                             const std::vector<int>& trials);
[[nodiscard]] QJsonObject estimatesJson(const jobs::EstimateResult& result);

} // namespace snac::mcp
