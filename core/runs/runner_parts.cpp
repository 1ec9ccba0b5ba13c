// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner_parts.h"

#include "snac/hardware/residual.h"
#include "snac/training/training_check.h"

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

} // namespace

Result<RunnerParts> RunnerParts::standard(const hardware::CostModelRecord& costModel)
{
    auto model = hardware::costModelOf(costModel);
    if (!model) {
        return std::unexpected(model.error());
    }
    return RunnerParts{
        .loadData = data::loadPrepared,
        .loadEngine = training::loadEngine,
        .findBoard = [](const std::string& name) { return hardware::BoardCatalogue::standard().find(name); },
        .costModel = std::move(*model),
        .costModelRecord = costModel,
        .scoreAtPrecision = study::scoreAtPrecision,
        .checkTraining = checkJob};
}

Result<RunnerParts> RunnerParts::inUse(const std::optional<hardware::CostModelRecord>& costModel)
{
    auto parts = standard(costModel ? *costModel : hardware::costModelInUse());
    if (const auto problem = hardware::Residual::standardProblem(); parts && problem && !costModel) {
        parts->costModelNote =
            "your calibration cannot be used, the shipped cost model is: " + problem->toString();
    }
    return parts;
}

Result<StudySummary> runStudy(const StudyJob& job)
{
    const auto parts = RunnerParts::inUse(job.costModel);
    return parts ? runStudy(job, *parts) : std::unexpected(parts.error());
}

} // namespace snac::study
