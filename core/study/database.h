// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>
#include <string>

namespace snac::study {

/// One SQLite connection, closed with the object. Private to this room.
class Database
{
public:
    enum class Mode {
        Create,   ///< read and write, made if missing
        Write,    ///< read and write
        Read,     ///< refuses to write; may tidy a write-ahead log that a crash left
        Untouched ///< never changes a byte of the file, not even with a write-ahead log beside it
    };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::string& file, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement with its values bound in order.
    [[nodiscard]] Result<QSqlQuery> run(const QString& statement, const QVariantList& values = {}) const;
    /// The single value of a statement.
    [[nodiscard]] Result<QVariant> value(const QString& statement) const;

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

private:
    Database(std::string file, QString connection);
    std::string m_file;
    QString m_connection;
};

/// The result codes of SQLite that say "this file is broken": SQLITE_CORRUPT and SQLITE_NOTADB.
[[nodiscard]] bool isDamage(const QSqlError& error);

} // namespace snac::study
