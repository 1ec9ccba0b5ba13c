// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run_study.h"

namespace snac::cli {

/// The file of one run of a study that is repeated: "jets.snac" and 3 give "jets-seed3.snac".
[[nodiscard]] std::string fileOfSeed(const std::string& file, std::uint64_t seed);

/// Runs the study once for each of its seeds, each in a file of its own, and compares them. Runs that are
/// there already are gone on with, finished ones left as they are, so the same command goes on after an end.
/// Returns the exit code.
[[nodiscard]] int runSeeds(const study::StudyJob& job, const RunOptions& options,
                           const hardware::EnvironmentPtr& environment);

} // namespace snac::cli
