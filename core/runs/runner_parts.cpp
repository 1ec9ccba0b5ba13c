// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner_parts.h"

#include "snac/data/known_sets.h"
#include "snac/data/profile.h"
#include "snac/data/watched_prepare.h"
#include "snac/training/training_check.h"

#include <algorithm>
#include <iterator>

namespace snac::study {

namespace {

Result<> checkJob(const training::TrainingJob& job)
{
    if (const Result<> good = training::checkTraining(job); !good) {
        return good;
    }
    const space::Candidate& candidate = *job.candidate;
    if (!choosesPrecision(candidate.hardware)) {
        return {};
    }
    const auto rounded = roundedNetwork(training::blankNetwork(candidate.architecture), candidate.hardware);
    if (!rounded) {
        return std::unexpected(rounded.error());
    }
    return {};
}

/// Reads once for both. Simulated data warn of nothing, as in the planner of studies.
Result<ProfiledData> loadProfiledData(const data::DatasetOptions& options, RunControl& control)
{
    SNAC_TRY(auto dataset, data::loadDataset(options, control));
    std::vector<std::string> warnings;
    if (!data::isSimulated(options)) {
        SNAC_TRY(const auto profile, data::profileOf(dataset, options, control));
        std::ranges::transform(profile.warnings, std::back_inserter(warnings), &data::DataWarning::text);
    }
    SNAC_TRY(auto prepared, data::prepare(std::move(dataset), options, data::lookAt(control)));
    return ProfiledData{std::move(prepared), std::move(warnings)};
}

} // namespace

RunnerParts RunnerParts::unpriced()
{
    return {.loadData = data::loadPrepared,
            .loadProfiled = loadProfiledData,
            .loadEngine = training::loadEngine,
            .findBoard = [](const std::string&) -> Result<hardware::Board> { return fail("no boards here"); },
            .costModel = nullptr,
            .scoreAtPrecision = study::scoreAtPrecision,
            .checkTraining = checkJob};
}

Result<RunnerParts> RunnerParts::standard(const hardware::Environment& environment,
                                          const std::optional<hardware::CostModelRecord>& costModel)
{
    RunnerParts parts = unpriced();
    parts.findBoard = [boards = environment.boards](const std::string& name) { return boards.find(name); };
    parts.costModelRecord = costModel ? *costModel : environment.costModelRecord();
    auto model = hardware::costModelOf(parts.costModelRecord);
    if (!model) {
        return std::unexpected(model.error());
    }
    parts.costModel = std::move(*model);
    parts.dataOnly = environment.folders.dataOnly;
    parts.otherModels = {recordOf(environment.shipped), hardware::recordOf(nullptr)};
    if (environment.residualProblem && !costModel) {
        parts.costModelNote = "your calibration cannot be used, the shipped cost model is: " +
                              environment.residualProblem->toString();
    }
    return parts;
}

Result<StudySummary> runStudy(const StudyJob& job, const hardware::Environment& environment)
{
    const auto parts = RunnerParts::standard(environment, job.costModel);
    return parts ? runStudy(job, *parts) : std::unexpected(parts.error());
}

} // namespace snac::study
