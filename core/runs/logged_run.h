// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compression_runner.h"
#include "observer.h"

#include "snac/base/log.h"

namespace snac::study {

// Between a run and whoever watches it: passes everything on and writes to the log (base/log.h) what somebody
// will ask about the next morning. Beginnings, ends, generations and finished steps are Info, what failed is
// a Warning, the rest is Debug. What is taken from the file of an earlier run is not said twice.

class LoggedStudy final : public StudyObserver
{
public:
    explicit LoggedStudy(StudyObserver& next)
        : m_next(next)
    {
    }

    void phaseChanged(Phase phase) override;
    void noted(const std::string& what) override;
    void studyStarted(std::shared_ptr<const StudyStart> start) override;
    void studyChanged(std::shared_ptr<const StudyStart> start) override;
    void engineLoaded(const std::string& name) override;
    void trialStarted(std::shared_ptr<const Trial> trial) override { m_next.trialStarted(std::move(trial)); }
    void epochFinished(int trial, const training::EpochRecord& epoch) override
    {
        m_next.epochFinished(trial, epoch);
    }
    void trialFinished(std::shared_ptr<const Trial> trial) override;
    void generationFinished(std::shared_ptr<const Generation> generation) override;

private:
    StudyObserver& m_next;
    std::string m_file;
    int m_known = 0; ///< trials of an earlier run that are still to be told
};

class LoggedCompression final : public CompressionObserver
{
public:
    explicit LoggedCompression(CompressionObserver& next)
        : m_next(next)
    {
    }

    void phaseChanged(Phase phase) override;
    void noted(const std::string& what) override;
    void compressionStarted(std::shared_ptr<const CompressionStart> start) override;
    void stepStarted(const compression::Branch& branch, int round) override
    {
        m_next.stepStarted(branch, round);
    }
    void epochFinished(const compression::Branch& branch, int round,
                       const training::EpochRecord& epoch) override
    {
        m_next.epochFinished(branch, round, epoch);
    }
    void stepFinished(CompressionStepPtr step) override;
    void branchFinished(const CompressionBranch& branch) override;

private:
    CompressionObserver& m_next;
    int m_known = 0; ///< steps of an earlier run that are still to be told
};

/// How a run ended: with its result, asked to, stopped by the machine, or with an error.
template<class Summary>
void logEnd(const std::string& file, const Result<Summary>& result)
{
    if (!result) {
        logLine(result.error().isCancelled() ? LogLevel::Info : LogLevel::Error,
                file + ": ended: " + result.error().toString());
    } else if (!result->interrupted) {
        logLine(LogLevel::Info, file + ": finished");
    } else {
        logLine(result->stopReason.empty() ? LogLevel::Info : LogLevel::Warning,
                file + ": interrupted" + (result->stopReason.empty() ? "" : ": " + result->stopReason));
    }
}

} // namespace snac::study
