// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logged_run.h"

#include "snac/base/number_text.h"

namespace snac::study {

void LoggedStudy::phaseChanged(Phase phase)
{
    logLine(LogLevel::Debug, phaseText(phase));
    m_next.phaseChanged(phase);
}

void LoggedStudy::noted(const std::string& what)
{
    logLine(LogLevel::Warning, what);
    m_next.noted(what);
}

void LoggedStudy::studyStarted(std::shared_ptr<const StudyStart> start)
{
    m_file = start->file;
    m_known = start->finishedBefore;
    logLine(LogLevel::Info, m_file + ": " + counted(start->config.trials, "trial") + " wanted, " +
                                std::to_string(m_known) + " there already, " +
                                counted(start->workers, "worker") + ", seed " +
                                std::to_string(start->config.evolution.seed) + ", data " +
                                start->dataset.name + " " + start->dataset.fingerprint);
    m_next.studyStarted(std::move(start));
}

void LoggedStudy::studyChanged(std::shared_ptr<const StudyStart> start)
{
    logLine(LogLevel::Info,
            m_file + ": changed while it ran: " + counted(start->config.trials, "trial") + ", " +
                counted(start->workers, "worker") + ", time limit " +
                (start->config.stop.maxMinutes > 0.0 ? numberText(start->config.stop.maxMinutes) + " min"
                                                     : std::string("none")));
    m_next.studyChanged(std::move(start));
}

void LoggedStudy::engineLoaded(const std::string& name)
{
    logLine(LogLevel::Info, "engine " + name);
    m_next.engineLoaded(name);
}

void LoggedStudy::trialFinished(std::shared_ptr<const Trial> trial)
{
    if (m_known > 0) {
        --m_known;
    } else if (trial->state == TrialState::Failed) {
        logLine(LogLevel::Warning,
                m_file + ": trial " + std::to_string(trial->number) + " failed: " + trial->reason);
    } else if (isLogged(LogLevel::Debug)) {
        logLine(LogLevel::Debug, m_file + ": trial " + std::to_string(trial->number) + " " +
                                     std::string(stateName(trial->state)) +
                                     (trial->reason.empty() ? "" : ": " + trial->reason));
    }
    m_next.trialFinished(std::move(trial));
}

void LoggedStudy::generationFinished(std::shared_ptr<const Generation> generation)
{
    if (m_known == 0) {
        logLine(LogLevel::Info, m_file + ": generation " + std::to_string(generation->record.index) + ", " +
                                    counted(static_cast<long long>(generation->front.size()), "network") +
                                    " on the front, hypervolume " + shortNumber(generation->hypervolume, 6));
    }
    m_next.generationFinished(std::move(generation));
}

void LoggedCompression::phaseChanged(Phase phase)
{
    logLine(LogLevel::Debug, phaseText(phase));
    m_next.phaseChanged(phase);
}

void LoggedCompression::noted(const std::string& what)
{
    logLine(LogLevel::Warning, what);
    m_next.noted(what);
}

void LoggedCompression::compressionStarted(std::shared_ptr<const CompressionStart> start)
{
    m_known = start->storedSteps;
    logLine(LogLevel::Info, start->file + ": local search, " + counted(start->workers, "worker"));
    m_next.compressionStarted(std::move(start));
}

void LoggedCompression::stepFinished(CompressionStepPtr step)
{
    if (m_known > 0) {
        --m_known;
        return m_next.stepFinished(std::move(step));
    }
    logLine(LogLevel::Info, "trial " + std::to_string(step->branch.trial) + " " +
                                compression::precisionName(step->branch.precision) + " round " +
                                std::to_string(step->round) + ": sparsity " + percentText(step->sparsity, 1));
    m_next.stepFinished(std::move(step));
}

void LoggedCompression::branchFinished(const CompressionBranch& branch)
{
    if (!branch.reason.empty()) {
        logLine(LogLevel::Warning, "trial " + std::to_string(branch.branch.trial) + " " +
                                       compression::precisionName(branch.branch.precision) +
                                       (branch.state == BranchState::Finished ? ": " : " ended: ") +
                                       branch.reason);
    }
    m_next.branchFinished(branch);
}

} // namespace snac::study
