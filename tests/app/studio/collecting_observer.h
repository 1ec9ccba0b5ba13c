// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/runs/observer.h"
#include "snac/studio/shell/study_events.h"

#include <memory>
#include <string>

namespace snac::studio {

/// Tells a collector of the window what a run without a job tells its observer.
class CollectingObserver : public study::StudyObserver
{
public:
    explicit CollectingObserver(EventCollector& collector)
        : m_collector(collector)
    {
    }

    void phaseChanged(Phase phase) override { m_collector.phaseChanged(phase); }
    void studyStarted(std::shared_ptr<const study::StudyStart> start) override
    {
        m_collector.studyStarted(std::move(start));
    }
    void engineLoaded(const std::string& name) override { m_collector.engineLoaded(name); }
    void trialStarted(std::shared_ptr<const study::Trial> trial) override
    {
        m_collector.trialStarted(std::move(trial));
    }
    void epochFinished(int trial, const training::EpochRecord& record) override
    {
        m_collector.epochFinished(trial, record);
    }
    void trialFinished(std::shared_ptr<const study::Trial> trial) override
    {
        m_collector.trialFinished(std::move(trial));
    }
    void generationFinished(std::shared_ptr<const study::Generation> generation) override
    {
        m_collector.generationFinished(std::move(generation));
    }

private:
    EventCollector& m_collector;
};

} // namespace snac::studio
