// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/runs/observer.h"

#include <chrono>
#include <cstdio>
#include <mutex>
#include <string>

namespace snac::cli {

/// Shows a running study on standard error: one line that is redrawn with a bar and the time left on a
/// terminal, plain lines otherwise. Called from several threads.
class Progress : public study::StudyObserver
{
public:
    enum class Style { Bar, Lines };

    /// Bar on a terminal, lines elsewhere.
    [[nodiscard]] static Style styleFor(std::FILE* stream);

    explicit Progress(Style style, std::FILE* stream = stderr);

    void phaseChanged(const std::string& what) override;
    void noted(const std::string& what) override;
    void studyStarted(std::shared_ptr<const study::StudyStart> start) override;
    void trialStarted(std::shared_ptr<const study::Trial> trial) override;
    void epochFinished(int trial, const training::EpochRecord& epoch) override;
    void trialFinished(std::shared_ptr<const study::Trial> trial) override;
    void generationFinished(std::shared_ptr<const study::Generation> generation) override;

    /// Leaves the bar behind, so that what follows stands on a line of its own.
    void finish();
    /// Whether the study came as far as its first trial: what fails before is the input's fault.
    [[nodiscard]] bool hasStarted() const;

private:
    using Clock = std::chrono::steady_clock;

    void line(const std::string& text);
    void draw(bool always);
    [[nodiscard]] std::string bar() const;
    [[nodiscard]] std::string valuesText(const study::Trial& trial) const;

    const Style m_style;
    std::FILE* const m_stream;
    mutable std::mutex m_mutex;
    std::shared_ptr<const study::StudyStart> m_start;
    Clock::time_point m_begin;
    Clock::time_point m_drawn;
    std::string m_phase;
    int m_finished = 0; ///< all, those from an earlier run included
    int m_counted = 0;  ///< of them, those that use up a wanted trial
    int m_trained = 0;  ///< of those of this run, those that took time
    int m_running = 0;
    int m_front = 0;
    double m_hypervolume = 0.0;
    bool m_lineOpen = false;
};

/// What a study is about, in a few lines, before its first trial.
[[nodiscard]] std::string introduction(const study::StudyStart& start);

} // namespace snac::cli
