// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "open_study.h"

namespace snac::jobs {

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
