// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "side_files.h"
#include "sqlite_store.h"
#include "study_inode.h"
#include "write_lock.h"

#include "snac/base/random.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

// What the parts of the store share. Private to this room.

[[nodiscard]] inline Result<> ignoreRows(const Result<QSqlQuery>& query)
{
    if (!query) {
        return std::unexpected(query.error());
    }
    return {};
}

[[nodiscard]] inline qint64 checksum(const QByteArray& bytes)
{
    return static_cast<qint64>(stableHash({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

[[nodiscard]] inline QString text(const QByteArray& utf8)
{
    return QString::fromUtf8(utf8);
}

[[nodiscard]] Result<> insertMeta(const Database& database, const StudyMeta& meta);

class SqliteStore::Private
{
public:
    std::string path;                ///< as the caller names it
    std::string real;                ///< as SQLite and the side files name it: links followed
    std::unique_ptr<WriteLock> lock; ///< before the database, so that it is given back last
    std::unique_ptr<StudyInode> inode;
    std::unique_ptr<Database> database;
    StudyMeta meta;
    LogMark mark;
    bool isOneState = false; ///< the file is read as if nobody wrote it
    bool logIsEmpty = false; ///< so that the next transaction begins one, and marks it
    std::vector<std::string> notes;
    std::optional<Error> lost; ///< the file is not at its place any more, and where its contents are

    Result<> openAsWriter();
    [[nodiscard]] Result<StudyMeta> storedMeta() const;
    Result<> readMeta();
    Result<> writeMeta(const StudyMeta& next);
    Result<> writeTrial(const Trial& trial);
    [[nodiscard]] Result<TrialMark> markToKeep(const Trial& trial) const;
    Result<> writeEpochs(const Trial& trial);
    Result<> writeNetwork(int trial, const network::TrainedNetwork& network);
    Result<> writeIntegers(int trial, const fixedpoint::Network& integers);
    /// Those that come after the given ones.
    Result<> readTrials(std::vector<Trial>& trials) const;
    Result<> readEpochs(std::vector<Trial>& trials, std::size_t first) const;
    Result<> readGenerations(std::vector<Generation>& generations, int trialCount) const;
    Result<> readBranches(std::vector<CompressionBranch>& branches) const;
    Result<> readStepsOf(const CompressionBranch& owner, std::vector<CompressionStepPtr>& steps) const;
    [[nodiscard]] Result<compression::CompressionStep> wholeStep(const QSqlQuery& row, const StepId& id,
                                                                 int trials) const;
    [[nodiscard]] Result<int> trialCount() const;
    void emptyLog();
    void keepLogSmall();
    [[nodiscard]] std::optional<Error> misplaced();
    [[nodiscard]] std::optional<Error> overwritten();
    [[nodiscard]] Result<std::string> rescue() const;

    /// One transaction; the first of a log says which state of the file it was begun from.
    template<class F>
    Result<> write(F work)
    {
        const bool begins = logIsEmpty;
        const LogMark next = begins ? LogMark{newMark(), mark.mark} : mark;
        const Result<> done = database->transaction([&]() -> Result<> {
            const Result<> marked = begins ? writeMark(*database, next) : Result<>();
            return marked ? work() : marked;
        });
        if (done) {
            mark = next;
            logIsEmpty = false;
            keepLogSmall();
        }
        return done;
    }

    /// What `read` fills a value of this type with, all of it from one state of the file.
    template<class T, class F>
    [[nodiscard]] Result<T> readWhole(F read) const
    {
        T value;
        const Result<> done = database->snapshot([&] { return read(value); });
        return done ? Result<T>(std::move(value)) : std::unexpected(done.error());
    }

    [[nodiscard]] std::unexpected<Error> damaged(const Error& error) const
    {
        return database->damaged(error.message);
    }
};

} // namespace snac::study
