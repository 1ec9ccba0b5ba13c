// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <optional>
#include <string>

namespace snac::study {

// FILE-wal, FILE-shm and FILE-journal are part of the database FILE, and SQLite adopts any of that name. A
// log that a killed program left beside a file which was then removed or restored from a copy would be played
// into another study. So the file keeps a mark (table log_mark), and the first transaction of every new log
// sets a new one beside the one it was begun from: a log belongs to the file if one of its two marks is the
// file's. Private to this room.

/// The mark of a state of the file, and that of the state before its log was begun.
struct LogMark
{
    std::string mark;
    std::string previous;
};

[[nodiscard]] std::string newMark(); ///< random, 16 hexadecimal digits
/// Nothing where the file was made before there were marks.
[[nodiscard]] Result<std::optional<LogMark>> readMark(const Database& database);
[[nodiscard]] Result<> writeMark(const Database& database, const LogMark& mark); ///< part of a transaction

enum class LogState {
    None,   ///< nothing beside the file that SQLite would read
    Own,    ///< of this file, and part of it
    Foreign ///< of another study, or of another state of this one
};
/// What lies beside the file. It is looked at again before a log is called foreign, for a writer may be at
/// work. Error: the disk failed, so that nothing is known.
[[nodiscard]] Result<LogState> logState(const std::string& file);

/// Removes what lies beside a name at which there is no study any more. Only under the writer's lock.
void removeSideFiles(const std::string& file);

/// Gives foreign side files other names, so that nothing is lost. Only under the writer's lock. What was
/// done, in words.
[[nodiscard]] Result<std::string> setAsideLog(const std::string& file);

} // namespace snac::study
