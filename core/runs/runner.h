// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "observer.h"
#include "save_marks.h"

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/hardware/environment.h"
#include "snac/storage/store.h"
#include "snac/study/change_inbox.h"
#include "snac/study/summary.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace snac::study {

/// A study to run or to go on with.
struct StudyJob
{
    StudyConfig config;
    std::string yaml; ///< verbatim, kept in the store
    std::string yamlPath;
    std::string file;    ///< the .snac file
    bool resume = false; ///< the file exists and is continued
    /// On resume: a new total, not below what was run. Default: the total the file holds. `config.trials`
    /// counts for new studies only; seed, data set and board of a resumed study are those of the file.
    std::optional<int> trials;
    /// On resume: other conditions to end by (see conditionsToGoOn()); those of new studies are the
    /// configuration's.
    std::optional<double> maxMinutes = {};
    std::optional<int> stopWhenStalled = {};
    /// Seconds in which the run was not paused, from any beginning; asked from many threads. Empty: a clock
    /// that knows of no pause.
    std::function<double()> activeSeconds = {};
    /// What prices a new study; unset: the model of the environment it begins in. A resumed one keeps its
    /// own.
    std::optional<hardware::CostModelRecord> costModel = {};
    RunControl* control = nullptr;
    StudyObserver* observer = nullptr; ///< may be null
    /// Stars and notes that are given meanwhile; may be null.
    std::shared_ptr<MarkInbox> marks = {};
    /// Changes of trials, time limit and workers that are asked for meanwhile; may be null.
    std::shared_ptr<ChangeInbox> changes = {};
    /// Where the settings' text sets a key ("search.loss"), for errors about it; empty: errors have no place.
    std::function<SourcePlace(const std::string& path)> placeOf = {};
};

/// Runs to the end, or until cancelled (an ordinary result with `interrupted`). Blocks; call it on a worker
/// thread. Trials of a generation are trained in parallel on long-lived threads; equal seeds give equal
/// results for any number of workers, and a resumed study equals the uninterrupted one. On resume the
/// observer is told the stored trials and generations first, in order, so that a view needs no second source.
/// Needs a QCoreApplication (see Store).
[[nodiscard]] Result<StudySummary> runStudy(const StudyJob& job, const hardware::Environment& environment);

/// Whether a new study could run: everything runStudy() does before its first trial, data read included, with
/// nothing written. Error: what is in the way.
[[nodiscard]] Result<> checkStudy(const StudyJob& job, const hardware::Environment& environment);

/// The same view of a finished or unfinished study file, without running anything.
/// `config` is what the file's YAML says (see jobs::jobToResume).
[[nodiscard]] Result<StudySummary> readStudy(const std::string& file, const StudyConfig& config);
/// Of a study that is open: a file is checked whole each time it is opened.
[[nodiscard]] Result<StudySummary> readStudy(const Store& store, const StudyConfig& config);

} // namespace snac::study
