// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner_parts.h"

#include "snac/training/training_check.h"

namespace snac::study {

namespace {

Result<> checkCandidate(const training::TrainingJob& job)
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

RunnerParts RunnerParts::standard()
{
    return {
        .loadData = data::loadPrepared,
        .loadEngine = training::loadEngine,
        .findBoard = [](const std::string& name) { return hardware::BoardCatalogue::standard().find(name); },
        .costModel = std::make_shared<hardware::DenseHlsModel>(),
        .scoreAtPrecision = study::scoreAtPrecision,
        .checkTraining = checkCandidate};
}

Result<StudySummary> runStudy(const StudyJob& job)
{
    return runStudy(job, RunnerParts::standard());
}

} // namespace snac::study
