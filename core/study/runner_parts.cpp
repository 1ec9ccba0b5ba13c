// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner_parts.h"

namespace snac::study {

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
        .scoreAtPrecision = study::scoreAtPrecision};
}

Result<StudySummary> runStudy(const StudyJob& job)
{
    const auto parts = RunnerParts::standard(job.costModel ? *job.costModel : hardware::costModelInUse());
    return parts ? runStudy(job, *parts) : std::unexpected(parts.error());
}

} // namespace snac::study
