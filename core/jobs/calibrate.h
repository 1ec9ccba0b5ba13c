// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include "snac/base/run_control.h"
#include "snac/calibration/calibration_report.h"
#include "snac/calibration/calibration_store.h"
#include "snac/calibration/report_rows.h"
#include "snac/hardware/environment.h"

#include <memory>

namespace snac::jobs {

/// What corrects the estimates now.
using CalibrationState = calibration::CalibrationStore::State;
using CalibrationReportPtr = std::shared_ptr<const calibration::CalibrationReport>;

/// The user's calibration as it stands. Immutable once it is told.
struct CalibrationView
{
    CalibrationState state = CalibrationState::Shipped;
    calibration::MeasuredDesigns table; ///< the stored rows
    calibration::Estimates before;      ///< by the shipped model, in the order of table.designs
    /// What the calibration is worth, of the same designs; null until it has been computed.
    CalibrationReportPtr report;
    bool canUndo = false;
    std::string problem; ///< why the rows cannot be read; empty if they can
};
using CalibrationViewPtr = std::shared_ptr<const CalibrationView>;

/// What a calibration came to.
struct CalibrationResult
{
    int added = 0;                              ///< rows that were new
    int known = 0;                              ///< rows that were stored already
    std::vector<calibration::ReportFile> files; ///< reports and tables that were read or could not be
    std::vector<std::string> skipped;           ///< stored rows that describe no design, "row N: why"
    CalibrationReportPtr report;                ///< where the model was fitted
};

/// What a CalibrationRequest came to.
struct CalibrationChange
{
    int removed = 0;            ///< rows
    bool wasCalibrated = false; ///< before a return to the shipped model
};

/// Told what a calibration does, on its thread.
class CalibrationObserver
{
public:
    virtual ~CalibrationObserver() = default;
    /// Also where none of them could be used.
    virtual void reportsRead(const std::vector<calibration::ReportFile>& /*files*/, int /*added*/) {}
    virtual void fitted(int /*done*/, int /*total*/) {}
    virtual void calibrationRead(CalibrationViewPtr) {}
};

/// Adds the rows of reports and tables to the stored ones and, where the request wants it, fits on all of
/// them, on top of the shipped correction, and puts that into use: what begins from then on is priced by it.
/// A file that cannot be used is an error where the request is strict, else it
/// is told in the result. Rows that another program changes meanwhile are fitted again, a few times. Errors:
/// no file gave a row; none is stored, or none that describes a design; those of the store; cancelled; rows
/// that keep changing (Transient).
[[nodiscard]] Result<CalibrationResult> calibrate(const CalibrateRequest& request,
                                                  hardware::EnvironmentInUse& environment,
                                                  RunControl& control, CalibrationObserver& observer);

/// Changes what is stored, and tells the calibration as it stands then; after an error too. Errors: those of
/// the store; of a check those of a fit.
[[nodiscard]] Result<CalibrationChange> changeCalibration(const CalibrationRequest& request,
                                                          hardware::EnvironmentInUse& environment,
                                                          RunControl& control, CalibrationObserver& observer);

} // namespace snac::jobs
