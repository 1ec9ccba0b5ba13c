// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include "snac/base/token.h"

#include <QJsonObject>

#include <array>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace snac::mcp {

enum class RecordState {
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,  ///< an agent asked for its end; what was done is kept, and it can be resumed
    Interrupted ///< the server ended, by itself or by force; can be resumed
};

inline constexpr Tokens<RecordState, 6> recordStateTokens{{{RecordState::Waiting, "waiting"},
                                                           {RecordState::Running, "running"},
                                                           {RecordState::Done, "done"},
                                                           {RecordState::Failed, "failed"},
                                                           {RecordState::Cancelled, "cancelled"},
                                                           {RecordState::Interrupted, "interrupted"}}};

[[nodiscard]] constexpr bool isOver(RecordState state)
{
    return state != RecordState::Waiting && state != RecordState::Running;
}
[[nodiscard]] constexpr bool canBeResumed(RecordState state)
{
    return state == RecordState::Cancelled || state == RecordState::Interrupted;
}

/// A job as it lies in the folder of jobs, one file each.
struct JobRecord
{
    std::string id;   ///< "job-20261127-081530-1f3a"
    std::string tool; ///< that started it, and knows what its arguments mean
    QJsonObject arguments;
    RecordState state = RecordState::Waiting;
    std::string created, started, ended; ///< UTC, "2026-11-27T08:15:30Z"; empty: not yet
    std::string server;                  ///< that runs it
    std::string output;                  ///< the file or folder it makes, which no other job may name
    int runs = 0;                        ///< how often it was begun
    QJsonObject progress;                ///< as it was when it was last written
    QJsonObject result;                  ///< once it is done
    std::string problem;                 ///< why it failed or stopped

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] static std::optional<JobRecord> fromJson(const QJsonObject& object);
};

/// The records below a root, shared by all servers that serve it. A record is on the disk, whole, before a
/// member returns. All members may be called from any thread.
class JobRecords
{
public:
    /// Claims a name for this server, which is free again when the process ends, however it ends. Errors: the
    /// folder cannot be made or written.
    [[nodiscard]] static Result<JobRecords> open(const RootFolder& root);

    /// A new record under a new id, in the name of this server. Error: the output is that of a job which is
    /// not over; a full disk.
    [[nodiscard]] Result<JobRecord> add(JobRecord record);
    [[nodiscard]] Result<> write(const JobRecord& record);
    /// Error: no such job (NotFound), a damaged file.
    [[nodiscard]] Result<JobRecord> read(const std::string& id) const;
    /// All that can be read, the newest first.
    [[nodiscard]] std::vector<JobRecord> all() const;
    /// Jobs whose server is no more are interrupted from now on.
    void takeNoteOfTheDead();
    /// An interrupted or cancelled job is this server's from now on, and waits. Two servers never both get
    /// it. Error: it is in another state.
    [[nodiscard]] Result<JobRecord> claim(const std::string& id);
    [[nodiscard]] const std::string& server() const { return m_server; }

private:
    JobRecords(Descriptor folder, Descriptor lock, std::string server);
    [[nodiscard]] bool isAlive(const std::string& server) const;

    Descriptor m_folder;
    Descriptor m_lock; ///< held as long as the process lives
    std::string m_server;
};

} // namespace snac::mcp
