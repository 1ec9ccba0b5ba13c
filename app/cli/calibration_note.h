// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/environment.h"

namespace snac::cli {

/// Says, to standard error, that the user's calibration cannot be used, if there is one that cannot.
void noteDamagedCalibration(const hardware::Environment& environment);

} // namespace snac::cli
