// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate.h"
#include "follow_study.h"
#include "hardware.h"
#include "hardware_preview.h"
#include "import_network.h"
#include "synthesis_results.h"

#include "snac/runs/compression_runner.h"
#include "snac/runs/runner.h"

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace snac::jobs {

/// A search to run or to go on with. Control and observer of the study are the job's.
struct SearchRequest
{
    study::StudyJob study;
};

/// A local search to run or to go on with. Control and observer of the search are the job's.
struct CompressRequest
{
    study::CompressionJob search;
};

/// Reports and tables of a user, and what becomes of them.
struct CalibrateRequest
{
    std::vector<std::string> reports; ///< files, and folders of them
    std::vector<std::string> tables;  ///< CSV files of rows
    bool fit = true;                  ///< fit the cost model on all rows that are stored then, and use it
    /// A table or report that cannot be used ends the job; else it is told with the result and the others
    /// count.
    bool strict = true;
    /// Tells the calibration as it stands then (CalibrationRead); of a fit that changed nothing it does not.
    bool show = false;
};

/// The calibration as it stands, told as CalibrationRead, after a change of what is stored of it.
struct CalibrationRequest
{
    enum class Change {
        None,
        RemoveRows,
        UndoRows,   ///< the last change of the rows; once more: redo
        UseShipped, ///< return to the shipped model, the rows stay
        SetAside    ///< the same, and set the rows aside
    };
    Change change = Change::None;
    std::set<int> lines = {}; ///< of the rows to remove, in the stored table (the heading is line 1)
    bool check = false; ///< where a calibration is in use, works out what it is worth and tells that too
};

// What reads a study file, without running anything.

/// A study with the job that goes on with it.
struct OpenRequest
{
    std::string file;
};

/// The steps of a study's local search, with their networks.
struct StepsRequest
{
    std::string file;
};

/// The network of a trial.
struct NetworkRequest
{
    std::string file;
    int trial = -1;
};

/// A step to be scored on the test set, once: see study::scoreOnTest().
struct TestStepRequest
{
    std::string file;
    study::StepId step;
    bool again = false; ///< though the test set was used for another step
};

/// What trials score as float on the rows of the steps, for files that do not hold it.
struct FloatScoresRequest
{
    std::string file;
    std::vector<int> trials;
};

/// Stars and notes of trials to be kept in a study that nobody writes.
struct MarkRequest
{
    std::string file;
    std::map<int, study::TrialMark> marks; ///< by trial
};

/// How far a study is.
struct ProgressRequest
{
    std::string file;
};

/// What starts a job.
using Request =
    std::variant<SearchRequest, CompressRequest, CalibrateRequest, CalibrationRequest, EstimateRequest,
                 OpenRequest, StepsRequest, NetworkRequest, TestStepRequest, FloatScoresRequest,
                 ProgressRequest, ExportRequest, SynthesizeRequest, PreviewRequest, StoredSynthesesRequest,
                 InstalledToolsRequest, ImportRequest, MarkRequest, FollowRequest>;

/// "search of jets", "local search of jets", "calibration": what a list of jobs calls it.
[[nodiscard]] std::string titleOf(const Request& request);

} // namespace snac::jobs
