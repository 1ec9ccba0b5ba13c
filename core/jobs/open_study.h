// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study_writer.h"

#include "snac/hardware/environment.h"
#include "snac/runs/compression_runner.h"
#include "snac/runs/runner.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::jobs {

/// A study that is open for reading. A file is checked whole each time it is opened, so who asks several
/// things of a study asks one object. For the thread that opened it; needs a QCoreApplication.
class StoredStudy
{
public:
    /// Errors: those of study::Store::openForReading().
    [[nodiscard]] static Result<StoredStudy> open(const std::string& file);
    StoredStudy(StoredStudy&&) noexcept;
    StoredStudy& operator=(StoredStudy&&) noexcept;
    ~StoredStudy();

    /// StudyMeta::id; empty in files made before there was one.
    [[nodiscard]] const std::string& id() const;
    /// What was found on opening that its user should know, in words.
    [[nodiscard]] const std::vector<std::string>& notes() const;
    /// Files that no output may take the name of: its own, its text, its data.
    [[nodiscard]] std::vector<std::string> ownFiles() const;
    /// The files of its data, for each place they may be at: see study::dataFiles().
    [[nodiscard]] std::vector<std::vector<std::string>> dataFiles() const;
    /// What goes on with it. Error: settings that cannot be read any more.
    [[nodiscard]] Result<study::StudyJob> job(const hardware::BoardCatalogue& boards) const;
    /// `config` is that of job().
    [[nodiscard]] Result<study::StudySummary> summary(const study::StudyConfig& config) const;
    [[nodiscard]] Result<study::CompressionSummary> compressions(const study::StudyConfig& config) const;
    /// The same with the networks and masks of all steps.
    [[nodiscard]] Result<study::CompressionSummary> wholeSteps(const study::StudyConfig& config) const;
    /// Of its trials, unfinished ones too.
    [[nodiscard]] Result<std::vector<int>> trialNumbers() const;
    [[nodiscard]] Result<bool> hasStep(const study::StepId& id) const;
    /// The trial's own network, folded for hardware. Error: it has none.
    [[nodiscard]] Result<network::TrainedNetwork> network(int trial) const;

private:
    explicit StoredStudy(std::unique_ptr<study::Store> store);

    std::unique_ptr<study::Store> m_store;
};

/// The names that a study in this file uses for itself, whether they are there or not.
[[nodiscard]] std::vector<std::string> ownFiles(const std::string& studyFile);
/// An error where a study would keep a file of its own under this name: see study::checkIsNoSideFile().
[[nodiscard]] Result<> checkIsNoSideFile(const std::string& path);

/// A study file as it is, and the job that goes on with it.
struct OpenedStudy
{
    study::StudyJob job;
    study::StudySummary summary;
    std::optional<StudyWriter> writer = {}; ///< that was at work when it was read
};

/// How far a study is.
struct StudyProgress
{
    int finished = 0; ///< trials
    int total = 0;    ///< that are wanted
    bool isUnfinished = false;
    bool isImported = false; ///< one network, and no search
};

/// Trials that count and are over.
[[nodiscard]] int finishedTrials(const study::StudySummary& summary);

/// What a study file holds of its local search, networks and masks included.
struct StoredSteps
{
    study::CompressionSummary summary;
};

/// The network of a trial, folded for hardware.
struct StoredNetwork
{
    std::shared_ptr<const network::TrainedNetwork> network;
};

// All read a study file without running anything, and block. Errors: those of the store and of the settings
// in it.

[[nodiscard]] Result<OpenedStudy> openStudy(const std::string& file, const hardware::BoardCatalogue& boards);
/// The job that goes on with the study.
[[nodiscard]] Result<study::StudyJob> jobToResume(const std::string& file,
                                                  const hardware::BoardCatalogue& boards);
[[nodiscard]] Result<StudyProgress> progressOf(const std::string& file,
                                               const hardware::BoardCatalogue& boards);
[[nodiscard]] Result<StoredSteps> readSteps(const std::string& file, const hardware::BoardCatalogue& boards);
[[nodiscard]] Result<StoredNetwork> readNetwork(const std::string& file, int trial);

// What takes the settings of the study from its file; those of a job are left aside.

/// A local search, with the number of workers that the file holds too.
[[nodiscard]] Result<study::CompressionSummary> compressStored(study::CompressionJob job,
                                                               const hardware::Environment& environment);
/// See study::scoreOnTest().
[[nodiscard]] Result<study::TestScore> testStep(const std::string& file, const study::StepId& step,
                                                bool again, RunControl& control,
                                                const hardware::BoardCatalogue& boards);
/// See study::floatScores().
[[nodiscard]] Result<study::FloatScores> scoreFloats(const std::string& file, const std::vector<int>& trials,
                                                     RunControl& control,
                                                     const hardware::BoardCatalogue& boards);

/// Whether a new study could run: see study::checkStudy(). `notes`: what a run would tell before it begins.
[[nodiscard]] Result<> checkStudy(study::StudyJob job, const hardware::Environment& environment,
                                  RunControl& control, std::vector<std::string>& notes);

/// Scores the networks of the front of a study, as jobToResume() gave it, on the test rows: see
/// study::scoreFrontOnTest().
[[nodiscard]] Result<> testFront(const study::StudyJob& job, RunControl& control);

} // namespace snac::jobs
