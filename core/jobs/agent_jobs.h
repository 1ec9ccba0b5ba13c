// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_record.h"

#include <filesystem>
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
    /// A folder of agentJobsAbove().
    explicit AgentJobReader(std::string folder);

    /// Those that wait, run, or ended not long ago, the oldest first. What cannot be read is left out; a job
    /// whose server is no more is interrupted, and ended when it was last known to live.
    [[nodiscard]] std::vector<AgentJob> read();

    static constexpr int shownAfterEnd = 120; ///< s

private:
    std::string m_folder;
    /// Files of jobs that are over, with the time they were written.
    std::map<std::string, std::filesystem::file_time_type> m_old;
    /// By file: when it was written, or its server last seen alive.
    std::map<std::string, std::filesystem::file_time_type> m_lastSigns;
};

} // namespace snac::jobs
