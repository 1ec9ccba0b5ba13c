// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/job.h"
#include "snac/reports/report_tables.h"

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

/// Runs a job to its end, with progress on standard error. Needs a QtSession.
[[nodiscard]] jobs::JobPtr runJob(jobs::Request request, const std::shared_ptr<RunControl>& control,
                                  const hardware::EnvironmentPtr& environment);

/// Runs the study, prints its result, writes the picture. Returns the exit code.
[[nodiscard]] int runSearch(study::StudyJob job, const RunOptions& options,
                            const hardware::EnvironmentPtr& environment);

/// Columns as wide as their contents.
[[nodiscard]] std::string tableText(const study::ReportTable& report);

/// The front for people: one row a trial, best first.
[[nodiscard]] std::string paretoText(const study::StudySummary& summary);

} // namespace snac::cli
