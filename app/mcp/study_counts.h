// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace snac::mcp {

/// How far a study is.
struct StudyCount
{
    int done = 0;
    int wanted = 0;
    bool isFinished = false;
};

/// How far studies were when they were last read, so that who asks again costs no reading of all their
/// trials. May be called from any thread.
class StudyCounts
{
public:
    /// As it was read where neither the study nor its log was written since; else as `read` finds it.
    [[nodiscard]] std::optional<StudyCount> of(const RootFolder& root, const std::string& file,
                                               const std::function<std::optional<StudyCount>()>& read);
    /// Somebody has read it just now, and nobody runs it.
    void note(const RootFolder& root, const std::string& file, const StudyCount& count);

private:
    struct Known
    {
        std::string stamp;
        StudyCount count;
    };
    std::mutex m_mutex;
    std::map<std::string, Known> m_known; ///< by file
};

} // namespace snac::mcp
