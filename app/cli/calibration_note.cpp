// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_note.h"

#include "output.h"

#include "snac/hardware/residual.h"

namespace snac::cli {

void noteDamagedCalibration()
{
    if (const auto problem = hardware::Residual::standardProblem()) {
        message("note: your calibration cannot be used, the shipped cost model is: " + problem->toString() +
                "; snac calibrate --refit fits your rows again, --reset gives them up");
    }
}

} // namespace snac::cli
