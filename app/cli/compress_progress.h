// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include "snac/runs/compression_runner.h"

#include <chrono>
#include <cstdio>
#include <map>
#include <mutex>
#include <string>

namespace snac::cli {

/// Shows a running local search on standard error, as Progress does a study. Called from several threads.
class CompressProgress : public study::CompressionObserver
{
public:
    explicit CompressProgress(Progress::Style style, std::FILE* stream = stderr);

    void phaseChanged(const std::string& what) override;
    void compressionStarted(std::shared_ptr<const study::CompressionStart> start) override;
    void stepStarted(const compression::Branch& branch, int round) override;
    void epochFinished(const compression::Branch& branch, int round,
                       const training::EpochRecord& epoch) override;
    void stepFinished(study::CompressionStepPtr step) override;
    void branchFinished(const study::CompressionBranch& branch) override;

    /// Leaves the bar behind, so that what follows stands on a line of its own.
    void finish();
    /// Whether it came as far as its first step: what fails before is the input's fault.
    [[nodiscard]] bool hasStarted() const;

private:
    using Clock = std::chrono::steady_clock;

    void line(const std::string& text);
    void draw(bool always);
    [[nodiscard]] std::string bar() const;

    const Progress::Style m_style;
    std::FILE* const m_stream;
    mutable std::mutex m_mutex;
    std::shared_ptr<const study::CompressionStart> m_start;
    Clock::time_point m_begin;
    Clock::time_point m_drawn;
    std::string m_phase;
    int m_finished = 0; ///< steps, those from an earlier run included
    int m_dropped = 0;  ///< steps of branches that ended early
    int m_running = 0;
    std::map<std::string, int> m_steps; ///< finished ones, by branch
    bool m_lineOpen = false;
};

} // namespace snac::cli
