// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_record.h"
#include "open_study.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace snac::jobs {

/// A job that an agent started with `snac mcp`, as its server last wrote it down.
struct AgentJob
{
    using State = AgentJobState;

    std::string id;
    std::string tool;   ///< that started it: "run_search_pipeline"
    std::string output; ///< file or folder it makes, from the folder that is served
    State state = State::Waiting;
    std::string stage; ///< "search"; empty before it begins
    int done = 0, total = 0;
    std::optional<double> secondsLeft{};
    std::string problem; ///< why it failed or stopped

    [[nodiscard]] bool isOver() const { return jobs::isOver(state); }
    bool operator==(const AgentJob&) const = default;
};

/// The nearest folder of jobs at or above this folder; empty: no server was ever there.
[[nodiscard]] std::string agentJobsAbove(const std::string& folder);

/// Reads the jobs that agents run, and changes nothing. To be used by one thread at a time.
class AgentJobReader
{
public:
    /// How far a study is, by its file; nothing: it cannot be read.
    using CountOf = std::function<std::optional<StudyProgress>(const std::string& file)>;

    /// A folder of agentJobsAbove(). A search that was stopped is as far as `countOf` says of its study,
    /// which is asked anew when that has changed; without it as far as its server wrote down.
    explicit AgentJobReader(std::string folder, CountOf countOf = {});

    /// Those that wait, run, or ended not long ago, the oldest first. What cannot be read is left out; a job
    /// whose server is no more is interrupted, and ended when it was last known to live.
    [[nodiscard]] std::vector<AgentJob> read();

    static constexpr int shownAfterEnd = 120; ///< s

private:
    /// What was read of a study.
    struct Count
    {
        std::filesystem::file_time_type written, logWritten;
        std::optional<StudyProgress> progress;
    };

    void followStudy(AgentJob& job);

    std::string m_folder;
    CountOf m_countOf;
    std::map<std::string, Count> m_counts; ///< by the study's file
    /// Files of jobs that are over, with the time they were written.
    std::map<std::string, std::filesystem::file_time_type> m_old;
    /// By file: when it was written, or its server last seen alive.
    std::map<std::string, std::filesystem::file_time_type> m_lastSigns;
};

} // namespace snac::jobs
