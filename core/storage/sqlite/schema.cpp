// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include <QStringList>

namespace snac::study {

namespace {

/// Records are JSON, so that a field more needs no new schema; the columns made from them serve those who
/// look into the file with other tools. `checksum` is the 64-bit FNV-1a of the record's bytes.
const char* const statements[] = {
    "CREATE TABLE study (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL, yaml BLOB NOT NULL, "
    "checksum INTEGER NOT NULL)",
    "CREATE TABLE trials (number INTEGER PRIMARY KEY, data TEXT NOT NULL, checksum INTEGER NOT NULL, "
    "state TEXT AS (json_extract(data, '$.state')), generation INTEGER AS (json_extract(data, "
    "'$.generation')), "
    "architecture TEXT AS (json_extract(data, '$.architecture')), "
    "objective_values TEXT AS (json_extract(data, '$.values')), reason TEXT AS (json_extract(data, "
    "'$.reason')))",
    "CREATE TABLE epochs (trial INTEGER NOT NULL REFERENCES trials (number), position INTEGER NOT NULL, "
    "fold INTEGER NOT NULL, epoch INTEGER NOT NULL, train_loss REAL, validation_loss REAL, "
    "validation_accuracy REAL, "
    "PRIMARY KEY (trial, position)) WITHOUT ROWID",
    "CREATE TABLE generations (number INTEGER PRIMARY KEY, data TEXT NOT NULL, checksum INTEGER NOT NULL, "
    "hypervolume REAL AS (json_extract(data, '$.hypervolume')))",
    "CREATE TABLE networks (trial INTEGER PRIMARY KEY REFERENCES trials (number), data BLOB NOT NULL, "
    "checksum INTEGER NOT NULL)",
};

/// Schema 2: the local search. A step's record and its network share a checksum.
const char* const compressionStatements[] = {
    "CREATE TABLE branches (key TEXT PRIMARY KEY, trial INTEGER NOT NULL REFERENCES trials (number), "
    "position INTEGER NOT NULL, data TEXT NOT NULL, checksum INTEGER NOT NULL, "
    "precision TEXT AS (json_extract(data, '$.precision')), state TEXT AS (json_extract(data, '$.state'))) "
    "WITHOUT ROWID",
    "CREATE TABLE compressions (branch TEXT NOT NULL REFERENCES branches (key), round INTEGER NOT NULL, "
    "data TEXT NOT NULL, network BLOB NOT NULL, checksum INTEGER NOT NULL, "
    "sparsity REAL AS (json_extract(data, '$.sparsity')), "
    "accuracy REAL AS (json_extract(data, '$.integer.accuracy')), PRIMARY KEY (branch, round))",
    "CREATE TABLE test_scores (branch TEXT NOT NULL, round INTEGER NOT NULL, data TEXT NOT NULL, "
    "checksum INTEGER NOT NULL, PRIMARY KEY (branch, round), "
    "FOREIGN KEY (branch, round) REFERENCES compressions (branch, round)) WITHOUT ROWID",
};

/// Schema 3: the integers that an imported network came with.
const char* const integersStatement = "CREATE TABLE integers (trial INTEGER PRIMARY KEY REFERENCES trials "
                                      "(number), data BLOB NOT NULL, checksum INTEGER NOT NULL)";

/// Which state of the file a write-ahead log was begun from (side_files.h). Files made before there was one
/// get it when they are written again; programs that do not know it do not look at it.
const char* const markStatement = "CREATE TABLE log_mark (id INTEGER PRIMARY KEY CHECK (id = 1), mark TEXT "
                                  "NOT NULL, previous TEXT NOT NULL)";

Result<> runAll(const Database& database, const QStringList& statementsToRun)
{
    for (const QString& statement : statementsToRun) {
        if (auto done = database.run(statement); !done) {
            return std::unexpected(done.error());
        }
    }
    return {};
}

QStringList schemaStatements()
{
    QStringList all;
    for (const char* statement : statements) {
        all << QString::fromLatin1(statement);
    }
    return all;
}

QStringList compressionSchema()
{
    QStringList all;
    for (const char* statement : compressionStatements) {
        all << QString::fromLatin1(statement);
    }
    return all;
}

/// What `CREATE TABLE name (` makes.
QString tableOf(const QString& statement)
{
    return statement.section(QLatin1Char(' '), 2, 2);
}

} // namespace

Result<> createSchema(const Database& database, bool imported)
{
    const int version = imported ? schemaVersion : searchSchemaVersion;
    QStringList all = QStringList{QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
                                  QStringLiteral("PRAGMA user_version = %1").arg(version)} +
                      schemaStatements() + compressionSchema();
    if (imported) {
        all << QString::fromLatin1(integersStatement);
    }
    return runAll(database, all + QStringList{QString::fromLatin1(markStatement)});
}

Result<> checkSchema(const Database& database)
{
    const Result<bool> compressed = hasCompressions(database);
    if (!compressed) {
        return std::unexpected(compressed.error());
    }
    QStringList wanted = schemaStatements();
    if (*compressed) {
        wanted += compressionSchema();
    }
    SNAC_TRY(const bool imported, hasIntegers(database));
    if (imported) {
        wanted << QString::fromLatin1(integersStatement);
    }
    const QStringList required = wanted;
    wanted << QString::fromLatin1(markStatement);
    QStringList found;
    const Result<> read = database.each(
        QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_master"), {},
        [&](const QSqlQuery& row) -> Result<> {
            const QString name = row.value(1).toString();
            const QString statement = row.value(3).toString();
            const bool isKey = row.value(0).toString() == QLatin1String("index") && statement.isEmpty() &&
                               name.startsWith(QLatin1String("sqlite_autoindex_"));
            if (!isKey && (!wanted.contains(statement) || tableOf(statement) != name)) {
                return database.damaged("it holds a " + row.value(0).toString().toStdString() + " named " +
                                        name.left(60).toStdString() + ", which is no part of a study");
            }
            found << statement;
            return {};
        });
    if (!read) {
        return read;
    }
    for (const QString& statement : required) {
        if (found.count(statement) != 1) {
            return database.damaged("it has no table " + tableOf(statement).toStdString());
        }
    }
    return {};
}

namespace {

Result<int> versionOf(const Database& database)
{
    SNAC_TRY(const QVariant version, database.value(QStringLiteral("PRAGMA user_version")));
    return version.toInt();
}

} // namespace

Result<bool> hasCompressions(const Database& database)
{
    SNAC_TRY(const int version, versionOf(database));
    return version >= 2;
}

Result<bool> hasIntegers(const Database& database)
{
    SNAC_TRY(const int version, versionOf(database));
    return version >= 3;
}

Result<bool> hasLogMark(const Database& database)
{
    bool there = false;
    const Result<> read =
        database.each(QStringLiteral("SELECT sql FROM sqlite_master WHERE name = 'log_mark'"), {},
                      [&](const QSqlQuery& row) -> Result<> {
                          there = row.value(0).toString() == QLatin1String(markStatement);
                          return {};
                      });
    return read ? Result<bool>(there) : std::unexpected(read.error());
}

Result<> migrate(Database& database)
{
    const Result<bool> current = hasCompressions(database);
    const Result<bool> marked = hasLogMark(database);
    if (!current || !marked) {
        return std::unexpected(!current ? current.error() : marked.error());
    }
    QStringList missing;
    if (!*current) {
        missing += compressionSchema() +
                   QStringList{QStringLiteral("PRAGMA user_version = %1").arg(searchSchemaVersion)};
    }
    if (!*marked) {
        missing << QString::fromLatin1(markStatement);
    }
    if (missing.isEmpty()) {
        return {};
    }
    return database.transaction([&] { return runAll(database, missing); });
}

} // namespace snac::study
