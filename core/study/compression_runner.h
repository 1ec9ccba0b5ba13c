// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/study/compression_choice.h"
#include "snac/study/runner.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// What is fixed for the whole local search, told once before its first step.
struct CompressionStart
{
    StudyConfig config; ///< of the study; its `compression` is what was asked for
    std::string file;
    data::DatasetInfo dataset;
    int trainRows = 0, validationRows = 0, testRows = 0;
    hardware::Board board;
    std::vector<int> trials;                 ///< that are compressed
    FloatScores floatMetrics;                ///< of their own networks, on validation rows
    std::vector<CompressionBranch> branches; ///< of this run, in order
    int steps = 0;                           ///< of all its branches, if none ends early
    int storedSteps = 0;                     ///< of them, those of an earlier run
    int workers = 1;
    std::vector<std::string> notes = {}; ///< what the user should know before it begins, a sentence each
};

/// Told what happens, on the runner's or a worker's thread; implementations pass it on and return at once.
class CompressionObserver
{
public:
    virtual ~CompressionObserver() = default;
    virtual void phaseChanged(const std::string& /*what*/) {} ///< "reading data", "compressing"
    virtual void compressionStarted(std::shared_ptr<const CompressionStart>) {}
    virtual void stepStarted(const compression::Branch&, int /*round*/) {}
    virtual void epochFinished(const compression::Branch&, int /*round*/, const training::EpochRecord&) {}
    virtual void stepFinished(CompressionStepPtr) {}
    /// Finished, below the floor, or failed with a reason.
    virtual void branchFinished(const CompressionBranch&) {}
};

/// A local search to run or to go on with.
struct CompressionJob
{
    StudyConfig config; ///< as the file's YAML says it (config::jobFromStore)
    std::string file;   ///< the .snac file
    std::vector<int> trials;
    compression::CompressionOptions options;
    int workers = 0; ///< 0: one a core
    /// What is in use for new studies; unset: what it is when the search begins. Steps are priced like the
    /// trials of their study.
    std::optional<hardware::CostModelRecord> costModel = {};
    RunControl* control = nullptr;
    CompressionObserver* observer = nullptr;
};

/// The local searches of a study as far as they are done.
struct CompressionSummary
{
    CompressionStart start;
    std::vector<CompressionBranch> branches; ///< of the run; of the whole file where nothing was run
    std::vector<CompressionStepPtr> steps;   ///< by branch, then round
    std::vector<std::vector<double>> values; ///< of each step: the study's objectives, stored units, with the
                                             ///< integer network's scores and its own cost; empty: not finite
    std::vector<std::size_t> front;          ///< non-dominated steps within all budgets: see Front
    std::vector<TestScore> testScores;
    bool interrupted = false; ///< cancelled, or stopped by the machine: run again to go on
    std::string stopReason;   ///< why it was stopped where nobody cancelled it
};

/// Runs every branch (trial x precision x method x structure) to its end, or until cancelled (an ordinary
/// result with `interrupted`). Branches run in parallel on long-lived threads; the warm-up of a trial at a
/// precision is shared by its branches. Each step is stored in one transaction; steps that the file holds are
/// taken from it, and told first, in order. Equal seeds give equal steps for any number of workers,
/// interrupted or not. Blocks; needs a QCoreApplication. Errors, before anything is written: options that
/// cannot be (compression::check()), an unknown trial, one without a network, a data set that has changed.
[[nodiscard]] Result<CompressionSummary> runCompression(const CompressionJob& job);

/// What is known of a study's head, for a summary of its local searches.
[[nodiscard]] CompressionStart headOf(const StudyStart& start);
/// All that is shown of the local searches of a study out of its branches, in their order, and their steps,
/// in any order. The one maker of summaries of a whole file, for readers of it and for a window.
[[nodiscard]] CompressionSummary summarizeCompressions(CompressionStart head,
                                                       std::vector<CompressionBranch> branches,
                                                       const std::vector<CompressionStepPtr>& steps,
                                                       std::vector<TestScore> scores);

/// What the file holds, without running anything. `floatMetrics` of the start are those that were kept.
[[nodiscard]] Result<CompressionSummary> readCompressions(const std::string& file, const StudyConfig& config);
[[nodiscard]] Result<CompressionSummary> readCompressions(const Store& store, const StudyConfig& config);

/// Scores of the trials' own networks, for files made before these were kept. Reads the data set. Errors: a
/// data set that has changed or cannot be read.
[[nodiscard]] Result<FloatScores> floatScores(const std::string& file, const StudyConfig& config,
                                              const std::vector<int>& trials, RunControl* control = nullptr);

/// The trial whose network stands for this one: itself, or the one it is a duplicate of. Errors: unknown
/// trial, one without a network (with its state), in words.
[[nodiscard]] Result<int> compressibleTrial(const std::vector<Trial>& trials, int number);

/// The member of the front nearest to the corner of its best values, each objective in units of the front's
/// span. Error: the front is empty.
[[nodiscard]] Result<int> kneeTrial(const StudySummary& summary);

/// The step of that name: a key's beginning, "/" and a round ("3f2a/4"). Errors: no such step, several.
[[nodiscard]] Result<StepId> findStep(const std::vector<CompressionStepPtr>& steps, const std::string& name);
/// "3f2a91bc/4": the shortest beginning of the key, of 4 or more digits, that is the only one among `steps`.
[[nodiscard]] std::string stepName(const std::vector<CompressionStepPtr>& steps,
                                   const compression::CompressionStep& step);

/// Scores a step on the test set, once: a second question gets the stored answer. Another step of a study
/// whose test set has been used is an error unless `again`, because choosing by test scores makes them
/// meaningless. Errors: unknown step, a data set that has changed, no test rows.
[[nodiscard]] Result<TestScore> scoreOnTest(const std::string& file, const StudyConfig& config,
                                            const StepId& step, bool again = false,
                                            RunControl* control = nullptr);

} // namespace snac::study
