// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace snac::jobs {

/// The program that writes a study: runs its search or its local search.
struct StudyWriter
{
    enum class Kind {
        Agent,    ///< a server for agents, `snac mcp`
        Terminal, ///< another command of `snac`
        Window,   ///< another window
        Unknown
    };
    Kind kind = Kind::Unknown;
    int process = 0; ///< 0: not known
    bool isThisProgram = false;

    bool operator==(const StudyWriter&) const = default;
};

/// Who writes this study now; nothing: nobody does. Never holds up the writer.
[[nodiscard]] std::optional<StudyWriter> writerOf(const std::string& file);

/// What a process is by its command line, arguments ending with a zero each.
[[nodiscard]] StudyWriter::Kind writerKind(const std::string& commandLine);

} // namespace snac::jobs
