// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run_study.h"

namespace snac::cli {

/// Runs the study once for each of its seeds, each in a file of its own, and compares them. Runs that are
/// there already are gone on with, finished ones left as they are, so the same command goes on after an end.
/// Returns the exit code.
[[nodiscard]] int runSeeds(const study::StudyJob& job, const RunOptions& options,
                           const hardware::EnvironmentPtr& environment);

} // namespace snac::cli
