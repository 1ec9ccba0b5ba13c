// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/study/study_config.h"

#include <string>

namespace snac::study {

/// Scores the networks of the front on the test rows and stores that in the file, with the time. Networks
/// that have their score keep it: each is asked once. Blocks; needs a QCoreApplication. Errors: no front, no
/// test rows, data that are missing or have changed, a study that is being written.
[[nodiscard]] Result<> scoreFrontOnTest(const std::string& file, const StudyConfig& config,
                                        RunControl* control = nullptr);

} // namespace snac::study
