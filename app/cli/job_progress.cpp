// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_progress.h"

#include "output.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/reports/report.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace snac::cli {

namespace {

std::size_t terminalWidth(std::FILE* stream)
{
    winsize size{};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return static_cast<std::size_t>(std::max<int>(10, size.ws_col - 1));
    }
    return 79;
}

std::string valuesText(const study::StudyStart& start, const study::Trial& trial)
{
    std::string text;
    for (std::size_t i = 0; i < trial.values.size() && i < start.config.objectives.size(); ++i) {
        const study::Objective& objective = start.config.objectives[i];
        text += (i > 0 ? ", " : "") + study::label(objective.quantity, start.config.risk) + " " +
                study::shownValue(objective.quantity, trial.values[i]);
    }
    return text;
}

std::string figuresText(const compression::CompressionStep& step, study::Quantity score)
{
    std::string text = "sparsity " + percentText(step.sparsity, 1);
    for (const study::Quantity quantity : {score, study::Quantity::Lut}) {
        text += ", " + study::label(quantity, study::Risk::Expected) + " " +
                study::shownValue(quantity, study::valueOf(quantity, &step.integerMetrics, &step.cost));
    }
    return text;
}

} // namespace

JobProgress::Style JobProgress::styleFor(std::FILE* stream)
{
    const char* terminal = std::getenv("TERM");
    const bool able = terminal && std::string_view(terminal) != "dumb";
    return able && isatty(fileno(stream)) != 0 ? Style::Bar : Style::Lines;
}

JobProgress::JobProgress(Style style, std::FILE* stream)
    : m_style(style)
    , m_stream(stream)
{
}

void JobProgress::told(const jobs::Job& job, const jobs::Event& event)
{
    if (std::holds_alternative<jobs::StateChanged>(event)) {
        return; // what it came to is said at the end
    }
    const std::scoped_lock lock(m_mutex);
    const bool always = std::visit([&](const auto& one) { return show(job, one); }, event);
    draw(job, always);
}

void JobProgress::line(const std::string& text)
{
    std::fprintf(m_stream, "%s%s\n", m_lineOpen ? "\r\033[K" : "", printable(text).c_str());
    std::fflush(m_stream);
    m_lineOpen = false;
}

std::string JobProgress::bar(const jobs::Progress& progress) const
{
    if (progress.total <= 0) {
        return std::string(phaseText(progress.phase));
    }
    if (!m_study && !m_search) {
        return "fit " + std::to_string(progress.done) + " of " + std::to_string(progress.total);
    }
    constexpr int cells = 24;
    const int total = std::max(1, progress.total);
    const int filled = std::clamp(progress.done * cells / total, 0, cells);
    std::string text = "[" + std::string(static_cast<std::size_t>(filled), '#') +
                       std::string(static_cast<std::size_t>(cells - filled), '.') + "] " +
                       std::to_string(progress.done) + "/" + counted(total, m_study ? "trial" : "step");
    if (progress.secondsLeft && progress.done < total) {
        text += ", ETA " + durationText(*progress.secondsLeft);
    }
    if (progress.working > 0) {
        text += ", " + std::to_string(progress.working) + " training";
    } else if (m_study && progress.done < total) {
        text += ", " + std::string(phaseText(progress.phase));
    }
    if (m_front > 0) {
        text += ", front " + std::to_string(m_front) + ", hypervolume " + significantText(m_hypervolume, 6);
    }
    return text;
}

void JobProgress::draw(const jobs::Job& job, bool always)
{
    const Clock::time_point now = Clock::now();
    if (m_style != Style::Bar || (!always && now - m_drawn < std::chrono::milliseconds(100))) {
        return;
    }
    m_drawn = now;
    std::string text = printable(bar(job.progress()));
    text.resize(std::min(text.size(), terminalWidth(m_stream)));
    std::fprintf(m_stream, "\r\033[K%s", text.c_str());
    std::fflush(m_stream);
    m_lineOpen = true;
}

bool JobProgress::show(const jobs::Job&, const jobs::StateChanged&)
{
    return false;
}

bool JobProgress::show(const jobs::Job& job, const jobs::PhaseChanged& event)
{
    if (m_style == Style::Lines && !std::holds_alternative<jobs::CalibrateRequest>(job.request())) {
        line(std::string(phaseText(event.phase)));
    }
    return true;
}

bool JobProgress::show(const jobs::Job& job, const jobs::Noted& event)
{
    const bool search = std::holds_alternative<jobs::SearchRequest>(job.request());
    line((search ? "note: " : "") + event.text);
    return true;
}

bool JobProgress::show(const jobs::Job&, const jobs::StudyStarted& event)
{
    m_study = event.start;
    line(introduction(*m_study));
    for (const std::string& note : m_study->notes) {
        line("note: " + note);
    }
    return true;
}

bool JobProgress::show(const jobs::Job&, const jobs::StudyChanged& event)
{
    m_study = event.start;
    return false;
}

bool JobProgress::show(const jobs::Job&, const jobs::EngineLoaded&)
{
    return false;
}

bool JobProgress::show(const jobs::Job&, const jobs::TrialStarted&)
{
    return false;
}

bool JobProgress::show(const jobs::Job&, const jobs::TrialEpoch&)
{
    return false;
}

bool JobProgress::show(const jobs::Job& job, const jobs::TrialFinished& event)
{
    const study::Trial& trial = *event.trial;
    const bool stored = ++m_finished <= m_study->finishedBefore;
    if (m_style == Style::Lines && !stored) {
        const std::string values = valuesText(*m_study, trial);
        line("trial " + std::to_string(trial.number) + " " + std::string(study::stateName(trial.state)) +
             " (" + std::to_string(job.progress().done) + "/" + std::to_string(m_study->config.trials) +
             "): " + trial.candidate.summary() + (values.empty() ? "" : ": " + values) +
             (trial.reason.empty() ? "" : ": " + trial.reason));
    } else if (m_style == Style::Bar && trial.state == study::TrialState::Failed && !stored) {
        line("trial " + std::to_string(trial.number) + " failed: " + trial.reason);
    }
    return false;
}

bool JobProgress::show(const jobs::Job&, const jobs::GenerationFinished& event)
{
    m_front = static_cast<int>(event.generation->front.size());
    m_hypervolume = event.generation->hypervolume;
    const bool stored = m_finished <= m_study->finishedBefore;
    if (m_style == Style::Lines && !stored) {
        line("generation " + std::to_string(event.generation->record.index) + ": " +
             counted(m_front, "trial") + " on the front, hypervolume " + significantText(m_hypervolume, 6));
    }
    return true;
}

bool JobProgress::show(const jobs::Job&, const jobs::CompressionStarted& event)
{
    m_search = event.start;
    line(introduction(*m_search));
    for (const std::string& note : m_search->notes) {
        line("note: " + note);
    }
    return true;
}

bool JobProgress::show(const jobs::Job&, const jobs::StepStarted&)
{
    return false;
}

bool JobProgress::show(const jobs::Job&, const jobs::StepEpoch&)
{
    return false;
}

bool JobProgress::show(const jobs::Job& job, const jobs::StepFinished& event)
{
    const bool stored = ++m_finished <= m_search->storedSteps;
    if (m_style == Style::Lines && !stored) {
        line("trial " + std::to_string(event.step->branch.trial) + ", " + event.step->branch.name() +
             ", round " + std::to_string(event.step->round) + " (" + std::to_string(m_finished) + "/" +
             std::to_string(job.progress().total) +
             "): " + figuresText(*event.step, study::stepScore(m_search->config, m_search->dataset.task)));
    }
    return false;
}

bool JobProgress::show(const jobs::Job&, const jobs::BranchFinished& event)
{
    const study::CompressionBranch& branch = event.branch;
    if (!branch.reason.empty()) {
        line("trial " + std::to_string(branch.branch.trial) + ", " + branch.branch.name() + ": " +
             (branch.state == study::BranchState::Failed       ? "failed: "
              : branch.state == study::BranchState::BelowFloor ? "ends: "
                                                               : "") +
             branch.reason);
    }
    return false;
}

bool JobProgress::show(const jobs::Job&, const jobs::ReportsRead&)
{
    return false; // what was not used is told with the result
}

bool JobProgress::show(const jobs::Job&, const jobs::FitFinished&)
{
    return false;
}

bool JobProgress::show(const jobs::Job&, const jobs::CalibrationRead&)
{
    return false;
}

bool JobProgress::show(const jobs::Job&, const jobs::StageBegan&)
{
    return false;
}

/// As ToolLines shows what a tool prints.
bool JobProgress::show(const jobs::Job&, const jobs::ToolPrinted& event)
{
    line(event.step + ": " + event.line);
    return false;
}

void JobProgress::finish()
{
    const std::scoped_lock lock(m_mutex);
    if (m_lineOpen) {
        // The bar of fits says nothing once they are done; the others stay, as the last line of the job.
        std::fputs(m_study || m_search ? "\n" : "\r\033[K", m_stream);
        m_lineOpen = false;
    }
}

} // namespace snac::cli
