// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include "snac/base/run_control.h"

#include <string>
#include <vector>

namespace snac::calibration {

/// What became of one report file.
struct ReportFile
{
    std::string file;         ///< relative to the folder that was named, or its name
    std::string tool;         ///< as the report says; empty if it could not be read
    std::string origin;       ///< originName(); empty if it could not be read
    std::string problem;      ///< why it gave no row; empty if it did
    bool undescribed = false; ///< a good report, but nothing says of which network
    bool used() const { return problem.empty(); }
};

/// Reports as calibration rows (mergeCalibrationRows).
struct ReportRows
{
    std::string table; ///< CSV with the columns of calibration rows, heading included
    std::vector<ReportFile> files;
    [[nodiscard]] int used() const; ///< files that became rows
};

/// Reads synthesis reports: single files, and folders with all below them (*.rpt, *.xml, *.json, *stat*.txt,
/// at most 10,000 files). The design a report is of must be described by a `design.json` beside it or in a
/// folder above it, up to the folder named (up to 5 above a single file): an object with columns of a
/// calibration row, such as "architecture", "weight_bits", "act_bits", "reuse_factor", "strategy", "io_type".
/// What the report itself says (part, clock, tool) need not stand there. Where a description covers reports
/// of several functions, as HLS writes them for every function of a design, it may name the one that is the
/// design, "top"; else that is found out (design_top.h). Errors: a path cannot be read; cancelled.
[[nodiscard]] Result<ReportRows> readReports(const std::vector<std::string>& paths,
                                             const RunControl& control);

/// Why no file became a row, for somebody who has not done this before: the reason of each file, and, where
/// descriptions are missing, what to write.
[[nodiscard]] std::string whyNoRows(const ReportRows& rows);

/// A `design.json` to start from.
[[nodiscard]] std::string exampleDescription();

} // namespace snac::calibration
