// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/runs/runner.h"

#include <string>
#include <vector>

namespace snac::cli {

/// What run and resume have in common.
struct RunOptions
{
    bool json = false;
    std::string image;               ///< empty: none
    std::vector<std::string> inputs; ///< what else the picture must not overwrite
};

/// Runs the job with progress on standard error, prints its result, writes the picture. Returns the exit
/// code.
[[nodiscard]] int runJob(study::StudyJob job, const RunOptions& options);

/// The front for people: one row a trial, best first.
[[nodiscard]] std::string paretoText(const study::StudySummary& summary);

} // namespace snac::cli
