// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_events.h"

#include <utility>

namespace snac::studio {

void CompressCollector::collect(const jobs::Event& event)
{
    if (const auto* phase = std::get_if<jobs::PhaseChanged>(&event)) {
        phaseChanged(phase->phase);
    } else if (const auto* search = std::get_if<jobs::CompressionStarted>(&event)) {
        started(search->start->steps, search->start->storedSteps);
        planned(search->start);
    } else if (const auto* begun = std::get_if<jobs::StepStarted>(&event)) {
        working("#" + std::to_string(begun->branch.trial) + ", " + begun->branch.name() + ", round " +
                std::to_string(begun->round));
    } else if (const auto* step = std::get_if<jobs::StepFinished>(&event)) {
        stepFinished(step->step);
    } else if (const auto* branch = std::get_if<jobs::BranchFinished>(&event)) {
        branchFinished(branch->branch);
    }
}

void CompressCollector::phaseChanged(Phase phase)
{
    append([&](CompressBatch& batch) { batch.phase = phase; });
}

void CompressCollector::started(int steps, int before)
{
    append([&](CompressBatch& batch) { batch.total = {steps, before}; });
}

void CompressCollector::planned(std::shared_ptr<const study::CompressionStart> start)
{
    append([&](CompressBatch& batch) { batch.start = std::move(start); });
}

void CompressCollector::branchFinished(const study::CompressionBranch& branch)
{
    append([&](CompressBatch& batch) { batch.branches.push_back(branch); });
}

void CompressCollector::working(const std::string& what)
{
    append([&](CompressBatch& batch) { batch.working = what; });
}

void CompressCollector::stepFinished(CompressionStepPtr step)
{
    append([&](CompressBatch& batch) { batch.finished.push_back(std::move(step)); });
}

} // namespace snac::studio
