// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.h"

#include "output.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/data/reading.h"
#include "snac/reports/report.h"
#include "snac/reports/report_tables.h"
#include "snac/study/study_rules.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace snac::cli {

namespace {

int terminalWidth(std::FILE* stream)
{
    winsize size{};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    return 80;
}

} // namespace

std::string introduction(const study::StudyStart& start)
{
    const study::StudyConfig& config = start.config;
    std::string text = "study " + config.name + ": " + counted(config.trials, "trial") + ", population " +
                       std::to_string(config.evolution.populationSize) + ", seed " +
                       std::to_string(config.evolution.seed) + ", " + counted(start.workers, "worker") +
                       ", file " + printableName(start.file, longestPath) + "\n";
    text += "data " + study::datasetLabel(start.dataset) + ": " + std::to_string(start.trainRows) +
            " train, " + std::to_string(start.validationRows) + " validation, " +
            std::to_string(start.testRows) + " test rows\n";
    for (const data::ReadingLine& line : data::readingLines(start.dataset)) {
        text += "  " + line.name + ": " + line.text + "\n";
    }
    if (!start.dataFound.empty()) {
        text += "data read from " + start.dataFound + "\n";
    }
    text += "space: " + study::sizeText(start.spaceSize) + "; board " + start.board.name +
            "; hypervolume against " + study::referenceText(start);
    if (start.finishedBefore > 0) {
        text += "\n" + counted(start.finishedBefore, "trial") + " finished in an earlier run";
    }
    return text;
}

Progress::Style Progress::styleFor(std::FILE* stream)
{
    const char* terminal = std::getenv("TERM");
    const bool able = terminal && std::string_view(terminal) != "dumb";
    return able && isatty(fileno(stream)) != 0 ? Style::Bar : Style::Lines;
}

Progress::Progress(Style style, std::FILE* stream)
    : m_style(style)
    , m_stream(stream)
    , m_begin(Clock::now())
{
}

void Progress::line(const std::string& text)
{
    std::fprintf(m_stream, "%s%s\n", m_lineOpen ? "\r\033[K" : "", printable(text).c_str());
    std::fflush(m_stream);
    m_lineOpen = false;
}

std::string Progress::bar() const
{
    if (!m_start) {
        return m_phase;
    }
    constexpr int cells = 24;
    const int total = std::max(1, m_start->config.trials);
    const int filled = std::clamp(m_counted * cells / total, 0, cells);
    std::string text = "[" + std::string(static_cast<std::size_t>(filled), '#') +
                       std::string(static_cast<std::size_t>(cells - filled), '.') + "] " +
                       std::to_string(m_counted) + "/" + counted(total, "trial");
    if (m_trained > 0 && m_counted < total) { // rejected trials take no time and tell nothing of it
        const double elapsed = std::chrono::duration<double>(Clock::now() - m_begin).count();
        text += ", ETA " + durationText(elapsed / m_trained * (total - m_counted));
    }
    if (m_running > 0) {
        text += ", " + std::to_string(m_running) + " training";
    } else if (!m_phase.empty() && m_counted < total) {
        text += ", " + m_phase;
    }
    if (m_front > 0) {
        text += ", front " + std::to_string(m_front) + ", hypervolume " + significantText(m_hypervolume, 6);
    }
    return text;
}

void Progress::draw(bool always)
{
    const Clock::time_point now = Clock::now();
    if (m_style != Style::Bar || (!always && now - m_drawn < std::chrono::milliseconds(100))) {
        return;
    }
    m_drawn = now;
    std::string text = printable(bar());
    text.resize(std::min(text.size(), static_cast<std::size_t>(std::max(10, terminalWidth(m_stream) - 1))));
    std::fprintf(m_stream, "\r\033[K%s", text.c_str());
    std::fflush(m_stream);
    m_lineOpen = true;
}

std::string Progress::valuesText(const study::Trial& trial) const
{
    std::string text;
    for (std::size_t i = 0; m_start && i < trial.values.size() && i < m_start->config.objectives.size();
         ++i) {
        const study::Objective& objective = m_start->config.objectives[i];
        text += (i > 0 ? ", " : "") + study::label(objective.quantity, m_start->config.risk) + " " +
                study::shownValue(objective.quantity, trial.values[i]);
    }
    return text;
}

void Progress::phaseChanged(const std::string& what)
{
    const std::scoped_lock lock(m_mutex);
    m_phase = what;
    if (m_style == Style::Lines) {
        line(what);
    }
    draw(true);
}

void Progress::noted(const std::string& what)
{
    const std::scoped_lock lock(m_mutex);
    line("note: " + what);
    draw(true);
}

void Progress::studyStarted(std::shared_ptr<const study::StudyStart> start)
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

void Progress::trialStarted(std::shared_ptr<const study::Trial>)
{
    const std::scoped_lock lock(m_mutex);
    ++m_running;
    draw(false);
}

void Progress::epochFinished(int, const training::EpochRecord&)
{
    const std::scoped_lock lock(m_mutex);
    draw(false);
}

void Progress::trialFinished(std::shared_ptr<const study::Trial> trial)
{
    const std::scoped_lock lock(m_mutex);
    ++m_finished;
    const bool stored = m_start && m_finished <= m_start->finishedBefore;
    const int counted = m_start && study::countsAsTrial(m_start->config, *trial) ? 1 : 0;
    m_counted += counted;
    const bool trained = trial->state == study::TrialState::Complete ||
                         trial->state == study::TrialState::Failed ||
                         trial->state == study::TrialState::Discarded;
    m_trained += trained && !stored ? 1 : 0;
    m_running = std::max(0, m_running - (trained && !stored ? 1 : 0));
    if (m_style == Style::Lines && !stored) {
        const std::string values = valuesText(*trial);
        line("trial " + std::to_string(trial->number) + " " + std::string(study::stateName(trial->state)) +
             " (" + std::to_string(m_counted) + "/" + std::to_string(m_start ? m_start->config.trials : 0) +
             "): " + trial->candidate.architecture.summary() + (values.empty() ? "" : ": " + values) +
             (trial->reason.empty() ? "" : ": " + trial->reason));
    } else if (m_style == Style::Bar && trial->state == study::TrialState::Failed && !stored) {
        line("trial " + std::to_string(trial->number) + " failed: " + trial->reason);
    }
    draw(false);
}

void Progress::generationFinished(std::shared_ptr<const study::Generation> generation)
{
    const std::scoped_lock lock(m_mutex);
    m_front = static_cast<int>(generation->front.size());
    m_hypervolume = generation->hypervolume;
    const bool stored = m_start && m_finished <= m_start->finishedBefore;
    if (m_style == Style::Lines && !stored) {
        line("generation " + std::to_string(generation->record.index) + ": " + counted(m_front, "trial") +
             " on the front, hypervolume " + significantText(m_hypervolume, 6));
    }
    draw(true);
}

void Progress::finish()
{
    const std::scoped_lock lock(m_mutex);
    if (m_lineOpen) {
        std::fputs("\n", m_stream);
        m_lineOpen = false;
    }
}

bool Progress::hasStarted() const
{
    const std::scoped_lock lock(m_mutex);
    return m_start != nullptr;
}

} // namespace snac::cli
