// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>
#include <string>
#include <vector>

namespace snac::study {

/// One SQLite connection, closed with the object. Private to this room.
class Database
{
public:
    enum class Mode {
        Create, ///< read and write, made if missing
        Write,  ///< read and write
        Read,   ///< refuses to write; may tidy a write-ahead log that a crash left
        Shared, ///< never changes a byte of the file; reads the log beside it, also one that is being written
        Alone   ///< the file as if nothing lay beside it and nobody wrote it: no log, no locks
    };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::string& file, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement with its values bound in order.
    [[nodiscard]] Result<QSqlQuery> run(const QString& statement, const QVariantList& values = {}) const;
    /// Runs one statement once for each row of values. It is read once: a row costs few allocations, which
    /// each take long where memory is short.
    [[nodiscard]] Result<> runAll(const QString& statement, const std::vector<QVariantList>& rows) const;
    /// The single value of a statement.
    [[nodiscard]] Result<QVariant> value(const QString& statement) const;
    /// Hands each row of a statement to `row` (a callable that returns Result<>) until one is an error. The
    /// only loop over rows: a read error in the middle is an error, never the end of the list.
    template<class F>
    [[nodiscard]] Result<> each(const QString& statement, const QVariantList& values, F row) const
    {
        Result<QSqlQuery> query = run(statement, values);
        if (!query) {
            return std::unexpected(query.error());
        }
        while (query->next()) {
            if (Result<> done = row(*query); !done) {
                return done;
            }
        }
        return stepped(*query);
    }
    /// Writes the log back into the file and empties it. False: readers were in the way, it stays as it is.
    [[nodiscard]] Result<bool> emptyLog() const;

    /// Reads everything from the file again from now on, not from what was kept in memory.
    [[nodiscard]] Result<> forgetPages() const;
    /// Closing leaves the log as it is, for the file is not this connection's any more.
    void abandonFile() const;

    /// "the study file is damaged (WHAT); ...", remembered for sawDamage().
    [[nodiscard]] std::unexpected<Error> damaged(const std::string& what) const;
    /// Whether anything so far said that the file is broken; a second look may say otherwise.
    [[nodiscard]] bool sawDamage() const { return m_sawDamage; }
    /// The contents were found sound: what SQLite calls broken from now on is a disk that fails.
    void trust() { m_trusted = true; }

    /// All that `work` does is one transaction; an error of it, or of the commit, takes everything back.
    template<class F>
    [[nodiscard]] Result<> transaction(F work)
    {
        if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
            return std::unexpected(begun.error());
        }
        Result<> done = work();
        if (done) {
            auto committed = run(QStringLiteral("COMMIT"));
            if (committed) {
                return {};
            }
            done = std::unexpected(committed.error());
        }
        // The first error is the one to report; SQLite may have rolled back already.
        static_cast<void>(run(QStringLiteral("ROLLBACK")));
        return done;
    }

    /// All that `work` reads is of one state, whatever is written meanwhile.
    template<class F>
    [[nodiscard]] Result<> snapshot(F work) const
    {
        if (auto begun = run(QStringLiteral("BEGIN")); !begun) {
            return std::unexpected(begun.error());
        }
        const Result<> done = work();
        const auto ended = run(QStringLiteral("COMMIT"));
        return done && !ended ? Result<>(std::unexpected(ended.error())) : done;
    }

private:
    Database(std::string file, QString connection);
    [[nodiscard]] Result<> stepped(const QSqlQuery& query) const;
    [[nodiscard]] Error asError(const QSqlError& error) const;

    std::string m_file;
    QString m_connection;
    mutable bool m_sawDamage = false;
    bool m_trusted = false;
};

} // namespace snac::study
