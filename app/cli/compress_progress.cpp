// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_progress.h"

#include "output.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/reports/report.h"

#include <algorithm>
#include <cmath>

namespace snac::cli {

namespace {

std::string introduction(const study::CompressionStart& start)
{
    std::string trials;
    for (const int trial : start.trials) {
        trials += (trials.empty() ? "" : ", ") + std::to_string(trial);
    }
    std::string text = "local search of " + start.config.name + ": " +
                       (start.trials.size() == 1 ? "trial " : "trials ") + trials + ", " +
                       counted(static_cast<long long>(start.branches.size()), "branch") + ", schedule " +
                       start.config.compression.schedule.toString() + ", " +
                       counted(start.workers, "worker") + ", file " + printableName(start.file, longestPath);
    for (const auto& [trial, metrics] : start.floatMetrics) {
        if (start.dataset.task == data::TaskKind::Classification) {
            text += "\ntrial " + std::to_string(trial) +
                    " as float: " + study::label(study::Quantity::Accuracy, study::Risk::Expected) + " " +
                    study::shownValue(study::Quantity::Accuracy, metrics.accuracy);
        }
    }
    if (start.storedSteps > 0) {
        text += "\n" + counted(start.storedSteps, "step") + " finished in an earlier run";
    }
    return text;
}

} // namespace

CompressProgress::CompressProgress(Progress::Style style, std::FILE* stream)
    : m_style(style)
    , m_stream(stream)
    , m_begin(Clock::now())
{
}

void CompressProgress::line(const std::string& text)
{
    std::fprintf(m_stream, "%s%s\n", m_lineOpen ? "\r\033[K" : "", printable(text).c_str());
    std::fflush(m_stream);
    m_lineOpen = false;
}

std::string CompressProgress::bar() const
{
    if (!m_start) {
        return m_phase;
    }
    constexpr int cells = 24;
    const int total = std::max(1, m_start->steps - m_dropped);
    const int filled = std::clamp(m_finished * cells / total, 0, cells);
    std::string text = "[" + std::string(static_cast<std::size_t>(filled), '#') +
                       std::string(static_cast<std::size_t>(cells - filled), '.') + "] " +
                       std::to_string(m_finished) + "/" + counted(total, "step");
    const int here = m_finished - m_start->storedSteps;
    if (here > 0 && m_finished < total) {
        const double elapsed = std::chrono::duration<double>(Clock::now() - m_begin).count();
        text += ", ETA " + durationText(elapsed / here * (total - m_finished));
    }
    return text + (m_running > 0 ? ", " + std::to_string(m_running) + " training" : "");
}

void CompressProgress::draw(bool always)
{
    const Clock::time_point now = Clock::now();
    if (m_style != Progress::Style::Bar || (!always && now - m_drawn < std::chrono::milliseconds(100))) {
        return;
    }
    m_drawn = now;
    std::string text = printable(bar());
    text.resize(std::min(text.size(), std::size_t(79)));
    std::fprintf(m_stream, "\r\033[K%s", text.c_str());
    std::fflush(m_stream);
    m_lineOpen = true;
}

void CompressProgress::phaseChanged(const std::string& what)
{
    const std::scoped_lock lock(m_mutex);
    m_phase = what;
    if (m_style == Progress::Style::Lines) {
        line(what);
    }
    draw(true);
}

void CompressProgress::compressionStarted(std::shared_ptr<const study::CompressionStart> start)
{
    const std::scoped_lock lock(m_mutex);
    m_start = std::move(start);
    m_begin = Clock::now();
    line(introduction(*m_start));
    for (const std::string& note : m_start->notes) {
        line("note: " + note);
    }
    draw(true);
}

void CompressProgress::stepStarted(const compression::Branch&, int)
{
    const std::scoped_lock lock(m_mutex);
    ++m_running;
    draw(false);
}

void CompressProgress::epochFinished(const compression::Branch&, int, const training::EpochRecord&)
{
    const std::scoped_lock lock(m_mutex);
    draw(false);
}

void CompressProgress::stepFinished(study::CompressionStepPtr step)
{
    const std::scoped_lock lock(m_mutex);
    ++m_finished;
    ++m_steps[step->branch.key()];
    const bool stored = m_start && m_finished <= m_start->storedSteps;
    m_running = std::max(0, m_running - (stored ? 0 : 1));
    if (m_style == Progress::Style::Lines && !stored) {
        const study::Quantity score = m_start && m_start->dataset.task == data::TaskKind::Regression
                                          ? study::Quantity::Rmse
                                          : study::Quantity::Accuracy;
        const auto named = [&step](study::Quantity quantity) {
            return ", " + study::label(quantity, study::Risk::Expected) + " " +
                   study::shownValue(quantity, study::valueOf(quantity, &step->integerMetrics, &step->cost));
        };
        line("trial " + std::to_string(step->branch.trial) + ", " + step->branch.name() + ", round " +
             std::to_string(step->round) + " (" + std::to_string(m_finished) + "/" +
             std::to_string(m_start ? m_start->steps - m_dropped : 0) + "): sparsity " +
             percentText(step->sparsity, 1) + named(score) + named(study::Quantity::Lut));
    }
    draw(false);
}

void CompressProgress::branchFinished(const study::CompressionBranch& branch)
{
    const std::scoped_lock lock(m_mutex);
    if (branch.state == study::BranchState::Finished) {
        return;
    }
    m_running = std::max(0, m_running - (branch.state == study::BranchState::Failed ? 1 : 0));
    m_dropped += static_cast<int>(branch.targets.size()) - m_steps[branch.branch.key()];
    line("trial " + std::to_string(branch.branch.trial) + ", " + branch.branch.name() + ": " +
         (branch.state == study::BranchState::Failed ? "failed: " : "ends: ") + branch.reason);
    draw(false);
}

void CompressProgress::finish()
{
    const std::scoped_lock lock(m_mutex);
    if (m_lineOpen) {
        std::fputs("\n", m_stream);
        m_lineOpen = false;
    }
}

bool CompressProgress::hasStarted() const
{
    const std::scoped_lock lock(m_mutex);
    return m_start != nullptr;
}

} // namespace snac::cli
