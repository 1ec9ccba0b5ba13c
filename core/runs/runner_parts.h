// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "precision_score.h"

#include "snac/data/prepare.h"
#include "snac/hardware/environment.h"
#include "snac/network/metrics.h"
#include "snac/network/trained_network.h"
#include "snac/runs/runner.h"
#include "snac/storage/store.h"
#include "snac/training/engine.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// Data, and the warnings of their profile (data::profileOf()).
struct ProfiledData
{
    data::PreparedData data;
    std::vector<std::string> warnings;
};

/// What a run takes from the other stages. Replaceable, so that tests can count trainings and need no
/// LibTorch.
struct RunnerParts
{
    std::function<Result<data::PreparedData>(const data::DatasetOptions&, RunControl&)> loadData;
    /// The same of a study that begins, with what deserves a look; empty: loadData, and nothing is warned of.
    std::function<Result<ProfiledData>(const data::DatasetOptions&, RunControl&)> loadProfiled = {};
    std::function<Result<std::shared_ptr<training::Engine>>(training::EngineKind)> loadEngine;
    std::function<Result<hardware::Board>(const std::string& name)> findBoard;
    /// What prices new studies, and what is stored of it. A study that is resumed keeps its own.
    std::shared_ptr<const hardware::CostModel> costModel;
    hardware::CostModelRecord costModelRecord = {};
    /// What is to be known of that model when a study begins with it; empty if all is well.
    std::string costModelNote = {};
    /// What a file that does not say its model may have been priced with instead.
    std::vector<hardware::CostModelRecord> otherModels = {};
    /// Scores of a trained network at the precision its candidate chooses; asked on the training threads
    /// where precision is a gene.
    std::function<Result<PrecisionScore>(const network::TrainedNetwork&, const network::Metrics& trained,
                                         const training::TrainingJob&)>
        scoreAtPrecision;
    /// What every training of this candidate would fail of, asked before the search without training; empty:
    /// not asked.
    std::function<Result<>(const training::TrainingJob&)> checkTraining = {};
    /// hardware::Folders::dataOnly
    std::string dataOnly = {};
    /// Where studies are kept; outlives the run.
    const StudyStorage* storage = &standardStorage();

    /// The real ones in this environment, with a wanted model or that of the environment. Errors: those of
    /// hardware::costModelOf().
    [[nodiscard]] static Result<RunnerParts>
    standard(const hardware::Environment& environment,
             const std::optional<hardware::CostModelRecord>& costModel = {});
    /// The real ones for what needs no board and no price.
    [[nodiscard]] static RunnerParts unpriced();
};

/// runStudy() with parts of one's own.
[[nodiscard]] Result<StudySummary> runStudy(const StudyJob& job, const RunnerParts& parts);

} // namespace snac::study
