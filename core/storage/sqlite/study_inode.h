// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <memory>
#include <string>

namespace snac::study {

/// Which file a name led to when a study was opened. Holds the file itself, not its contents: closing an
/// ordinary descriptor would take SQLite's locks of this process away. Private to this room.
class StudyInode
{
public:
    /// Errors: it has several names (hard links), whose writers would not see each other; it is not there.
    [[nodiscard]] static Result<std::unique_ptr<StudyInode>> hold(const std::string& file);
    ~StudyInode();
    StudyInode(const StudyInode&) = delete;
    StudyInode& operator=(const StudyInode&) = delete;

    enum class Place {
        Same,    ///< the name still leads to it
        Renamed, ///< it has another name now
        Removed, ///< it has no name any more
        Written  ///< it is there, but somebody else wrote it or its times since note()
    };
    [[nodiscard]] Place place() const;
    /// What place() compares with from now on. To be called after each own write into the file itself.
    void note();
    [[nodiscard]] std::string currentName() const; ///< as far as the system tells

private:
    struct State
    {
        long long size = -1, seconds = 0, nanoseconds = 0;
        bool operator==(const State&) const = default;
    };
    [[nodiscard]] State state() const;

    StudyInode(std::string file, int descriptor);
    std::string m_file;
    int m_descriptor = -1;
    State m_noted;
};

} // namespace snac::study
