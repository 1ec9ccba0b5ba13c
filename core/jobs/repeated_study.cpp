// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repeated_study.h"

namespace snac::jobs {

Result<KnownRun> knownRun(const OpenedStudy& opened, const study::StudyJob& wanted)
{
    if (opened.job.yaml != wanted.yaml || opened.job.config.evolution.seed != wanted.config.evolution.seed) {
        return fail("this file exists already and is a run of another study; give the runs another name with "
                    "--study",
                    {.file = wanted.file});
    }
    KnownRun known{.isFinished = !opened.summary.interrupted &&
                                 opened.summary.start.config.trials >= wanted.config.trials,
                   .job = opened.job};
    known.job.file = wanted.file;
    known.job.resume = true;
    known.job.trials = wanted.config.trials;
    known.job.config.workers = wanted.config.workers;
    return known;
}

} // namespace snac::jobs
