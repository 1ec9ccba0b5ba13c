// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner_parts.h"

namespace snac::study {

RunnerParts RunnerParts::standard()
{
    return {
        .loadData = data::loadPrepared,
        .loadEngine = training::loadEngine,
        .findBoard = [](const std::string& name) { return hardware::BoardCatalogue::standard().find(name); },
        .costModel = std::make_shared<hardware::DenseHlsModel>(),
        .scoreAtPrecision = study::scoreAtPrecision};
}

Result<StudySummary> runStudy(const StudyJob& job)
{
    return runStudy(job, RunnerParts::standard());
}

} // namespace snac::study
