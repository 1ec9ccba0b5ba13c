// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include "snac/base/run_control.h"
#include "snac/hardware/calibration_report.h"
#include "snac/hardware/calibration_store.h"
#include "snac/synthesis/report_rows.h"

#include <functional>
#include <optional>

namespace snac::jobs {

/// What a calibration came to.
struct CalibrationResult
{
    int added = 0;                                     ///< rows that were new
    int known = 0;                                     ///< rows that were stored already
    std::vector<synthesis::ReportFile> files;          ///< reports and tables that were read or could not be
    std::vector<std::string> skipped;                  ///< stored rows that describe no design, "row N: why"
    std::optional<hardware::CalibrationReport> report; ///< where the model was fitted
};

using FitProgress = std::function<void(int done, int total)>;

/// Adds the rows of reports and tables to the stored ones. A file that cannot be used is an error where the
/// request is strict, else it is told in the result. Errors: no file gave a row; those of the store;
/// cancelled.
[[nodiscard]] Result<> addRows(const CalibrateRequest& request, hardware::CalibrationStore& store,
                               RunControl& control, CalibrationResult& result);

/// Fits on the stored rows and puts that into use. Rows that another program changes meanwhile are fitted
/// again, a few times. Errors: no row, or none that describes a design; cancelled; rows that keep changing
/// (Transient).
[[nodiscard]] Result<> fitRows(const hardware::CalibrationStore& store, RunControl& control,
                               const FitProgress& progress, CalibrationResult& result);

/// addRows(), then fitRows() where the request wants it.
[[nodiscard]] Result<CalibrationResult> calibrate(const CalibrateRequest& request, RunControl& control,
                                                  const FitProgress& progress = {});

} // namespace snac::jobs
