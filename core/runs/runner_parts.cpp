// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner_parts.h"

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

RunnerParts RunnerParts::unpriced()
{
    return {.loadData = data::loadPrepared,
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
