// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/token.h"

#include <QByteArray>
#include <QJsonObject>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// How `snac mcp` writes the jobs of agents down: for its server, and for who looks on.
namespace snac::jobs {

enum class AgentJobState {
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,  ///< an agent asked for its end; what was done is kept, and it can be resumed
    Interrupted ///< the server ended, by itself or by force; can be resumed
};

inline constexpr Tokens<AgentJobState, 6> agentJobStateTokens{{{AgentJobState::Waiting, "waiting"},
                                                               {AgentJobState::Running, "running"},
                                                               {AgentJobState::Done, "done"},
                                                               {AgentJobState::Failed, "failed"},
                                                               {AgentJobState::Cancelled, "cancelled"},
                                                               {AgentJobState::Interrupted, "interrupted"}}};

[[nodiscard]] constexpr bool isOver(AgentJobState state)
{
    return state != AgentJobState::Waiting && state != AgentJobState::Running;
}
[[nodiscard]] constexpr bool canBeResumed(AgentJobState state)
{
    return state == AgentJobState::Cancelled || state == AgentJobState::Interrupted;
}

/// A job as it lies in the folder of jobs, one file each.
struct AgentRecord
{
    std::string id;   ///< "job-20261127-081530-1f3a"
    std::string tool; ///< that started it, and knows what its arguments mean
    QJsonObject arguments;
    AgentJobState state = AgentJobState::Waiting;
    std::string created, started, ended; ///< UTC, "2026-11-27T08:15:30Z"; empty: not yet
    std::string server;                  ///< that runs it
    std::string output;                  ///< the file or folder it makes, which no other job may name
    int runs = 0;                        ///< how often it was begun
    QJsonObject progress;                ///< as it was when it was last written
    QJsonObject result;                  ///< once it is done
    std::string problem;                 ///< why it failed or stopped
    bool isOpen = false;                 ///< it failed, and what it had done can be gone on with
    bool isCancelling = false;           ///< it runs, and was told to end; known to its server alone

    /// The bytes of its file.
    [[nodiscard]] QByteArray text() const;
    /// Nothing: the file is damaged, or no record.
    [[nodiscard]] static std::optional<AgentRecord> fromText(std::string_view bytes);
};

[[nodiscard]] inline bool canBeResumed(const AgentRecord& record)
{
    return canBeResumed(record.state) || (record.state == AgentJobState::Failed && record.isOpen);
}

/// Where `snac mcp` keeps the jobs of a folder that it serves.
inline constexpr const char* agentJobsFolder = ".snac-jobs";
inline constexpr std::size_t mostAgentJobs = 1000;
inline constexpr std::size_t largestAgentRecord = 8U << 20U;

/// Whether this can be the id of a job; one that an agent names becomes part of a file name.
[[nodiscard]] bool isAgentJobId(std::string_view id);
/// The name of its file.
[[nodiscard]] std::string agentRecordFile(const std::string& id);
/// The id that a file of this name has; nothing where it is no record.
[[nodiscard]] std::optional<std::string> agentRecordId(std::string_view file);

/// The file that a server holds as long as it lives, and the server of such a file.
[[nodiscard]] std::string agentServerLock(const std::string& server);
[[nodiscard]] std::optional<std::string> agentServerOf(std::string_view file);
/// Whether this server still lives. `folder`: a descriptor of the folder of jobs. Nobody who asks at the same
/// moment is taken for it, and nobody ever waits.
[[nodiscard]] bool isAgentServerAlive(int folder, const std::string& server);

} // namespace snac::jobs
