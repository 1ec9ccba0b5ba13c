// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_board.h"
#include "works.h"

#include "snac/jobs/study_writer.h"

#include <QJsonObject>

#include <optional>
#include <string>

// A study that somebody runs: this server, another one, a terminal or a window. All say it in the same words.
namespace snac::mcp {

struct StudyRunner
{
    std::string text;   ///< "snac in a terminal (process 12)", "job-1 of this server"
    std::string job;    ///< of an agent; empty: none that is known
    std::string advice; ///< what to do for who wants the study for itself
    bool isThisServer = false;
};

/// Who runs the study now; nothing: nobody. `file`: a checked name, from the root.
[[nodiscard]] std::optional<StudyRunner> runnerOf(const std::string& file, const JobBoard& board);

/// Error (Transient): somebody runs it, who it is, and what to do.
[[nodiscard]] Result<> checkFree(const std::string& file, const JobBoard& board);
/// The same for a job whose turn it is: what this server runs is that job itself.
[[nodiscard]] Result<> checkFreeOfOthers(const std::string& file, const JobBoard& board);

/// Results (searchJson() with its local search) of a study that is run: it was not interrupted.
void tellRunning(QJsonObject& results, const StudyRunner& runner);

/// Whether it is a search that was stopped and can be gone on with, so that its study says how far it is.
[[nodiscard]] bool isStoppedSearch(const JobRecord& record);
/// Nothing: it cannot be read.
[[nodiscard]] std::optional<StudyCount> countOf(const Context& context, const std::string& file);
[[nodiscard]] StudyCount countIn(const study::StudySummary& summary);
/// Such a search is as far as its study: the record is older where the server was killed, and somebody else
/// may have gone on since. Others, and those whose study cannot be read, stay as they are.
[[nodiscard]] JobRecord asFarAsItsStudy(const Context& context, JobRecord record);

} // namespace snac::mcp
