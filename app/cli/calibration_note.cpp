// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_note.h"

#include "output.h"

namespace snac::cli {

void noteDamagedCalibration(const hardware::Environment& environment)
{
    if (const auto& problem = environment.residualProblem) {
        message("note: your calibration cannot be used, the shipped cost model is: " + problem->toString() +
                "; snac calibrate --refit fits your rows again, --reset gives them up");
    }
}

} // namespace snac::cli
