// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/job.h"

#include <chrono>
#include <cstdio>
#include <mutex>
#include <string>

namespace snac::cli {

/// Shows a running job on standard error: one line that is redrawn with a bar and the time left on a
/// terminal, plain lines otherwise. Called from several threads.
class JobProgress : public jobs::Listener
{
public:
    enum class Style { Bar, Lines };

    /// Bar on a terminal, lines elsewhere.
    [[nodiscard]] static Style styleFor(std::FILE* stream);

    explicit JobProgress(Style style, std::FILE* stream = stderr);

    void told(const jobs::Job& job, const jobs::Event& event) override;

    /// Leaves the bar behind, so that what follows stands on a line of its own.
    void finish();

private:
    using Clock = std::chrono::steady_clock;

    // What an event adds to the lines above the bar; true: the bar is drawn however short ago it was.
    bool show(const jobs::Job& job, const jobs::StateChanged& event);
    bool show(const jobs::Job& job, const jobs::PhaseChanged& event);
    bool show(const jobs::Job& job, const jobs::Noted& event);
    bool show(const jobs::Job& job, const jobs::StudyStarted& event);
    bool show(const jobs::Job& job, const jobs::StudyChanged& event);
    bool show(const jobs::Job& job, const jobs::EngineLoaded& event);
    bool show(const jobs::Job& job, const jobs::TrialStarted& event);
    bool show(const jobs::Job& job, const jobs::TrialEpoch& event);
    bool show(const jobs::Job& job, const jobs::TrialFinished& event);
    bool show(const jobs::Job& job, const jobs::GenerationFinished& event);
    bool show(const jobs::Job& job, const jobs::CompressionStarted& event);
    bool show(const jobs::Job& job, const jobs::StepStarted& event);
    bool show(const jobs::Job& job, const jobs::StepEpoch& event);
    bool show(const jobs::Job& job, const jobs::StepFinished& event);
    bool show(const jobs::Job& job, const jobs::BranchFinished& event);
    bool show(const jobs::Job& job, const jobs::ReportsRead& event);
    bool show(const jobs::Job& job, const jobs::FitFinished& event);
    bool show(const jobs::Job& job, const jobs::CalibrationRead& event);
    bool show(const jobs::Job& job, const jobs::StageBegan& event);
    bool show(const jobs::Job& job, const jobs::ToolPrinted& event);

    void line(const std::string& text);
    void draw(const jobs::Job& job, bool always);
    [[nodiscard]] std::string bar(const jobs::Progress& progress) const;

    const Style m_style;
    std::FILE* const m_stream;
    std::mutex m_mutex;
    std::shared_ptr<const study::StudyStart> m_study;
    std::shared_ptr<const study::CompressionStart> m_search;
    Clock::time_point m_drawn;
    int m_finished = 0; ///< trials or steps, those from an earlier run included
    int m_front = 0;
    double m_hypervolume = 0.0;
    bool m_lineOpen = false;
};

/// What a study is about, in a few lines, before its first trial.
[[nodiscard]] std::string introduction(const study::StudyStart& start);
/// What a local search is about, before its first step.
[[nodiscard]] std::string introduction(const study::CompressionStart& start);

} // namespace snac::cli
