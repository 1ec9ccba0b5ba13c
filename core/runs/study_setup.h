// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner_parts.h"

#include "snac/data/prepare.h"
#include "snac/runs/runner.h"
#include "snac/space/search_space.h"

#include <memory>
#include <string>
#include <vector>

namespace snac::study {

// Private to this room: what runs before the first trial and after the last one.

/// All that is fixed before the first trial.
struct StudySetup
{
    data::PreparedData data;
    space::SearchSpace space;
    std::vector<std::pair<std::string, space::Genome>> baselines;
    StudyStart start;
};

/// Under which name the head of a study file keeps the training engine and its version.
inline constexpr const char* engineLibrary = "training engine";
/// The engine that trained the study so far; empty before the first training.
[[nodiscard]] std::string engineOf(const StudyMeta& meta);

/// The effective configuration of a resumed study: the YAML's, with seed, trials and data set of the file.
[[nodiscard]] StudyConfig resumedConfig(StudyConfig config, const StudyMeta& meta);

/// `wanted`, or one for each core.
[[nodiscard]] int workerCount(int wanted);
/// Whether the data found now are those the study was begun with.
[[nodiscard]] Result<> sameData(const StudyMeta& meta, const data::DatasetInfo& found,
                                const data::DatasetOptions& read, const std::string& file);

/// Reads the data, builds the space, prices its largest network. `meta` is that of the file on resume, else
/// null. Errors: whatever keeps the study from running, before anything is written.
[[nodiscard]] Result<StudySetup> setUpStudy(const StudyJob& job, const StudyConfig& config,
                                            const StudyMeta* meta, const RunnerParts& parts,
                                            RunControl& control, StudyObserver& observer);

/// The head of a new study file.
[[nodiscard]] StudyMeta newMeta(const StudyJob& job, const StudySetup& setup, const StudyStorage& storage);

/// All uses of the test rows that the file knows, oldest first.
[[nodiscard]] Result<std::vector<TestLook>> testLooksOf(const Store& store);
/// What the file knows of its test rows.
Result<> addTestScores(const Store& store, StudySummary& summary);

} // namespace snac::study
