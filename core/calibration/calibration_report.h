// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calibration.h"

#include "snac/base/run_control.h"

namespace snac::calibration {

/// What the user's reports teach the cost model, and what that is worth.
struct CalibrationReport
{
    std::vector<MeasuredDesign> designs;
    int architectures = 0; ///< families of `designs`
    /// Designs of C synthesis, which the correction is fitted on; later stages are compared, no more.
    int fitted = 0;
    /// Designs of architectures the shipped correction was fitted on: what is said of them, before and after,
    /// is better than it would be for an architecture nobody has seen.
    int knownToShipped = 0;
    Estimates before; ///< by the shipped model, in the order of `designs`
    /// By corrections that were fitted without the design's architecture; empty while all designs are of one.
    Estimates after;
    hardware::Residual residual; ///< fitted on all of them, on top of the shipped one
};

/// Whether the correction rests on so little (fewer than 10 designs of C synthesis, or 3 architectures) that
/// it is hardly more than a shift of the level.
[[nodiscard]] bool isWeak(const CalibrationReport& report);

/// The quantities whose 90 % bounds held clearly fewer of the designs (less than 80 % of at least 5), by
/// scores on architectures left out: what is said of bounds must not be more than was seen.
[[nodiscard]] std::vector<Target> looselyBounded(const Scores& after);

/// Fits per report: how long a progress bar is.
[[nodiscard]] int calibrationFits(const std::vector<MeasuredDesign>& designs);

/// Fits the correction and estimates every design with and without it, cross-validated by architecture in at
/// most 10 folds. `progress` is told after every fit; pauses between two fits. Errors: cancelled; no design;
/// none of C synthesis.
[[nodiscard]] Result<CalibrationReport>
calibrationReport(std::vector<MeasuredDesign> designs,
                  const std::shared_ptr<const hardware::Residual>& shipped, RunControl& control,
                  const std::function<void(int done, int total)>& progress = {});

} // namespace snac::calibration
