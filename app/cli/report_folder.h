// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>
#include <vector>

namespace snac::cli {

struct ReportFolder
{
    std::string table;                ///< CSV with the columns of calibration rows, heading included
    int reports = 0;                  ///< that became rows
    std::vector<std::string> skipped; ///< "FILE: why"
};

/// Reads every synthesis report below a folder (*.rpt, *.xml, *.json, *stat*.txt, at most 10,000 files). The
/// design a report is of must be described by a `design.json` beside it or in a folder above it, up to the
/// one given: an object with the columns of a calibration row, such as "architecture", "weight_bits",
/// "act_bits", "reuse_factor", "strategy", "io_type". What the report itself says (part, clock, tool) need
/// not stand there. Errors: the folder cannot be read.
[[nodiscard]] Result<ReportFolder> readReportFolder(const std::string& folder);

} // namespace snac::cli
