// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descriptor_files.h"
#include "hand_over.h"
#include "root_folder.h"

#include "snac/jobs/agent_record.h"

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace snac::mcp {

using JobRecord = jobs::AgentRecord;
using RecordState = jobs::AgentJobState;
using JobRecordPtr = std::shared_ptr<const JobRecord>;
/// The newest first.
using JobRecordList = std::shared_ptr<const std::vector<JobRecordPtr>>;

/// What is said of a job that waited when its server ended.
[[nodiscard]] std::string waitedInVain(const JobRecord& record);

/// The records below a root, shared by all servers that serve it. A record is on the disk, whole, before a
/// member returns. What is known stays in memory, so that asking costs no reading: of a file that is as it
/// was nothing is read again. All members may be called from any thread.
class JobRecords
{
public:
    /// Claims a name for this server, which is free again when the process ends, however it ends. Errors: the
    /// folder cannot be made or written.
    [[nodiscard]] static Result<JobRecords> open(const RootFolder& root, Patience patience = {});

    // open(), add() and claim() may wait for other servers, and end with an error (Transient) where that
    // takes longer than there is patience. No other member waits for anybody.

    /// A new record under a new id, in the name of this server. Error: the output is that of a job which is
    /// not over; a full disk.
    [[nodiscard]] Result<JobRecord> add(JobRecord record);
    [[nodiscard]] Result<> write(const JobRecord& record);
    /// Error: the output is that of a job which is not over, as far as is known now; add() asks again.
    [[nodiscard]] Result<> checkOutput(const std::string& output) const;
    /// As it is now; that of a server which is no more is interrupted. Error: no such job (NotFound), a
    /// damaged file.
    [[nodiscard]] Result<JobRecord> read(const std::string& id) const;
    /// All that can be read: those of this server as they are now, those of others as they were at most
    /// `betweenLooks` ago. Without long results, which read() gives. The same list for all who ask, until
    /// something changes.
    [[nodiscard]] JobRecordList all() const;
    /// All as they are at this moment, those of others too.
    [[nodiscard]] JobRecordList allNow() const;
    /// An interrupted or cancelled job is this server's from now on, and waits. Two servers never both get
    /// it. Error: it is in another state.
    [[nodiscard]] Result<JobRecord> claim(const std::string& id);
    /// The right to run a job. Nothing: a job of another server runs in this folder, or one that waits there
    /// is older. From one thread.
    [[nodiscard]] std::optional<FolderTurn> takeTurn();
    [[nodiscard]] const std::string& server() const { return m_server; }
    /// The process of a server that lives; 0: not known.
    [[nodiscard]] int processOf(const std::string& server) const;
    /// How often a record was read from its file; for tests.
    [[nodiscard]] int readings() const;

    static constexpr std::chrono::seconds betweenLooks{1};

private:
    /// What is known of a file.
    struct Known
    {
        FileStamp stamp;
        JobRecordPtr record; ///< null: damaged
        bool isWhole = true; ///< false: with its result it would be long
    };
    struct Memory
    {
        std::mutex mutex; ///< of all below
        std::map<std::string, Known> records;
        JobRecordList list; ///< of these; null: to be made
        std::optional<std::chrono::steady_clock::time_point> lookedAt;
        int readings = 0;
    };

    JobRecords(Descriptor folder, Descriptor lock, std::string server, Patience patience);
    /// Of a server that may begin, whether it must let others go first.
    [[nodiscard]] bool isOlderElsewhere() const;
    void removeLocksOfTheDead() const;
    [[nodiscard]] bool isAlive(const std::string& server) const;
    [[nodiscard]] Result<> store(const JobRecord& record) const;
    enum class Source { Memory, File };
    void keep(const JobRecord& record, const FileStamp& stamp, Source source) const;
    /// Reads what has changed since the last look, whenever that was.
    void look() const;
    /// The same where the last look was a while ago, and takes note of the dead, whenever that was.
    void lookAgain() const;
    [[nodiscard]] bool isOfTheDead(const JobRecord& record) const; ///< and not over
    void takeNoteOfTheDead() const;
    [[nodiscard]] JobRecordList known() const;
    [[nodiscard]] Result<JobRecord> current(const std::string& id) const;
    [[nodiscard]] Result<JobRecord> readFile(const std::string& id, const FileStamp& stamp) const;
    /// While records are held.
    void interruptTheDead() const;

    Descriptor m_folder;
    Descriptor m_lock; ///< held as long as the process lives
    std::string m_server;
    Patience m_patience;
    int m_gaveWay = 0; ///< times, since the last job
    std::unique_ptr<Memory> m_memory;
};

} // namespace snac::mcp
