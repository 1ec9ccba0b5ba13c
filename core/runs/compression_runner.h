// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner.h"

#include "snac/base/error.h"
#include "snac/base/phase.h"
#include "snac/base/run_control.h"
#include "snac/study/compression_summary.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// Told what happens, on the runner's or a worker's thread; implementations pass it on and return at once.
class CompressionObserver
{
public:
    virtual ~CompressionObserver() = default;
    virtual void phaseChanged(Phase) {}
    /// Something its user should know, in a sentence: from where the data are read.
    virtual void noted(const std::string& /*what*/) {}
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
    StudyConfig config; ///< as the file's YAML says it (jobs::jobToResume)
    std::string file;   ///< the .snac file
    std::vector<int> trials;
    compression::CompressionOptions options;
    int workers = 0; ///< 0: one a core
    /// What is in use for new studies; unset: the model of the environment it begins in. Steps are priced
    /// like the trials of their study.
    std::optional<hardware::CostModelRecord> costModel = {};
    RunControl* control = nullptr;
    CompressionObserver* observer = nullptr;
};

/// Runs every branch (trial x precision x method x structure) to its end, or until cancelled (an ordinary
/// result with `interrupted`). Branches run in parallel on long-lived threads; the warm-up of a trial at a
/// precision is shared by its branches. Each step is stored in one transaction; steps that the file holds are
/// taken from it, and told first, in order. Equal seeds give equal steps for any number of workers,
/// interrupted or not. Networks of a search with folds have seen validation rows: they are trained again
/// without these first. Blocks; needs a QCoreApplication. Errors, before anything is written: options that
/// cannot be (compression::check()), an unknown trial, one without a network, a data set that has changed.
[[nodiscard]] Result<CompressionSummary> runCompression(const CompressionJob& job,
                                                        const hardware::Environment& environment);

/// What the file holds, without running anything: of the steps their figures (see Store::steps()).
/// `floatMetrics` of the start are those that were kept.
[[nodiscard]] Result<CompressionSummary> readCompressions(const std::string& file, const StudyConfig& config);
[[nodiscard]] Result<CompressionSummary> readCompressions(const Store& store, const StudyConfig& config);

/// Scores of the networks that steps start from, for files made before these were kept. Reads the data set.
/// Errors: a data set that has changed or cannot be read.
[[nodiscard]] Result<FloatScores> floatScores(const std::string& file, const StudyConfig& config,
                                              const std::vector<int>& trials, RunControl* control = nullptr);

/// Scores a step on the test set, once: a second question gets the stored answer. Another step of a study
/// whose test set has been used is an error unless `again`, because choosing by test scores makes them
/// meaningless. Errors: unknown step, a data set that has changed, no test rows.
[[nodiscard]] Result<TestScore> scoreOnTest(const std::string& file, const StudyConfig& config,
                                            const StepId& step, bool again = false,
                                            RunControl* control = nullptr);

} // namespace snac::study
