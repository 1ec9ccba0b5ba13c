// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/runs/compression_runner.h"
#include "snac/runs/runner.h"

#include <string>

namespace snac::jobs {

/// A study file as it is, and the job that goes on with it.
struct OpenedStudy
{
    study::StudyJob job;
    study::StudySummary summary;
};

/// Reads a study file without running anything. Blocks. Errors: those of the store and of the settings in it.
[[nodiscard]] Result<OpenedStudy> openStudy(const std::string& file);

/// A local search with the settings and the number of workers that its study file holds, those of `job` left
/// aside.
[[nodiscard]] Result<study::CompressionSummary> compressStored(study::CompressionJob job);

} // namespace snac::jobs
