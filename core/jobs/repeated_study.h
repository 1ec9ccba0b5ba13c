// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "open_study.h"

#include <cstdint>
#include <string>
#include <vector>

namespace snac::jobs {

/// The file of one run of a study that is repeated: "jets.snac" and 3 give "jets-seed3.snac".
[[nodiscard]] std::string fileOfSeed(const std::string& file, std::uint64_t seed);

/// What search.seeds asks for: one job a seed, in their order, each with a file of its own; the job itself
/// where a study is run once.
[[nodiscard]] std::vector<study::StudyJob> runsOf(const study::StudyJob& job);

/// What the file of a run of a repeated study (search.seeds) is to the run that is wanted.
struct KnownRun
{
    bool isFinished = false;
    study::StudyJob job; ///< goes on with it
};

/// One rule for the terminal and the window: a finished run is taken, an unfinished one goes on. Error: the
/// file is of another study.
[[nodiscard]] Result<KnownRun> knownRun(const OpenedStudy& opened, const study::StudyJob& wanted);

} // namespace snac::jobs
