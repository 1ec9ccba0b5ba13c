// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_events.h"

#include <utility>

namespace snac::studio {

void EventCollector::collect(const jobs::Event& event)
{
    if (const auto* phase = std::get_if<jobs::PhaseChanged>(&event)) {
        phaseChanged(phase->phase);
    } else if (const auto* study = std::get_if<jobs::StudyStarted>(&event)) {
        studyStarted(study->start);
    } else if (const auto* changed = std::get_if<jobs::StudyChanged>(&event)) {
        studyChanged(changed->start);
    } else if (const auto* engine = std::get_if<jobs::EngineLoaded>(&event)) {
        engineLoaded(engine->name);
    } else if (const auto* started = std::get_if<jobs::TrialStarted>(&event)) {
        trialStarted(started->trial);
    } else if (const auto* epoch = std::get_if<jobs::TrialEpoch>(&event)) {
        epochFinished(epoch->trial, epoch->record);
    } else if (const auto* finished = std::get_if<jobs::TrialFinished>(&event)) {
        trialFinished(finished->trial);
    } else if (const auto* generation = std::get_if<jobs::GenerationFinished>(&event)) {
        generationFinished(generation->generation);
    }
}

void EventCollector::phaseChanged(Phase phase)
{
    append([&](StudyBatch& batch) { batch.phase = phase; });
}

void EventCollector::studyStarted(std::shared_ptr<const study::StudyStart> start)
{
    append([&](StudyBatch& batch) { batch.start = std::move(start); });
}

void EventCollector::studyChanged(std::shared_ptr<const study::StudyStart> start)
{
    append([&](StudyBatch& batch) { batch.changed = std::move(start); });
}

void EventCollector::engineLoaded(const std::string& name)
{
    append([&](StudyBatch& batch) { batch.engine = name; });
}

void EventCollector::trialStarted(std::shared_ptr<const study::Trial> trial)
{
    append([&](StudyBatch& batch) { batch.started.push_back(std::move(trial)); });
}

void EventCollector::epochFinished(int trial, const training::EpochRecord& record)
{
    append([&](StudyBatch& batch) { batch.epochs.push_back({trial, record}); });
}

void EventCollector::trialFinished(std::shared_ptr<const study::Trial> trial)
{
    append([&](StudyBatch& batch) { batch.finished.push_back(std::move(trial)); });
}

void EventCollector::generationFinished(std::shared_ptr<const study::Generation> generation)
{
    append([&](StudyBatch& batch) { batch.generations.push_back(std::move(generation)); });
}

} // namespace snac::studio
