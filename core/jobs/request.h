// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate.h"

#include "snac/runs/compression_runner.h"
#include "snac/runs/runner.h"

#include <string>
#include <variant>
#include <vector>

namespace snac::jobs {

/// A search to run or to go on with. Control and observer of the study are the job's.
struct SearchRequest
{
    study::StudyJob study;
};

/// A local search to run or to go on with. Control and observer of the search are the job's.
struct CompressRequest
{
    study::CompressionJob search;
};

/// Reports and tables of a user, and what becomes of them.
struct CalibrateRequest
{
    std::vector<std::string> reports; ///< files, and folders of them
    std::vector<std::string> tables;  ///< CSV files of rows
    bool fit = true;                  ///< fit the cost model on all rows that are stored then, and use it
    /// A table or report that cannot be used ends the job; else it is told with the result and the others
    /// count.
    bool strict = true;
};

/// A study file to read, without running anything.
struct OpenRequest
{
    std::string file;
};

/// What starts a job.
using Request = std::variant<SearchRequest, CompressRequest, CalibrateRequest, EstimateRequest, OpenRequest>;

/// "search of jets", "local search of jets", "calibration": what a list of jobs calls it.
[[nodiscard]] std::string titleOf(const Request& request);

} // namespace snac::jobs
