// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "snac/base/random.h"

#include <QSqlError>

#include <iterator>
#include <vector>

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

const char* const compressionRecords[] = {
    "SELECT CAST(data AS BLOB), x'', checksum FROM branches",
    "SELECT CAST(data AS BLOB), network, checksum FROM compressions",
    "SELECT CAST(data AS BLOB), x'', checksum FROM test_scores",
};

/// Each gives the two parts of its records and their checksum.
const char* const records[] = {
    "SELECT CAST(data AS BLOB), yaml, checksum FROM study",
    "SELECT CAST(data AS BLOB), x'', checksum FROM trials",
    "SELECT CAST(data AS BLOB), x'', checksum FROM generations",
    "SELECT data, x'', checksum FROM networks",
};

Result<> checkVersion(const Database& database, const std::string& file)
{
    const Result<QVariant> id = database.value(QStringLiteral("PRAGMA application_id"));
    if (!id) {
        return std::unexpected(id.error());
    }
    if (id->toInt() != applicationId) {
        return fail("this is not a study file of SNAC Studio; it was left as it is", {.file = file});
    }
    const Result<QVariant> version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version) {
        return std::unexpected(version.error());
    }
    if (version->toInt() > schemaVersion) {
        return fail("this study was written by a newer SNAC Studio (schema " +
                        version->toString().toStdString() + ", this program knows up to " +
                        std::to_string(schemaVersion) + "); update the program to open it",
                    {.file = file});
    }
    return {};
}

std::unexpected<Error> damaged(const std::string& what, const std::string& file)
{
    return fail("the study file is damaged (" + what + "); it was left as it is. Restore it from a copy",
                {.file = file});
}

Result<> checkRecords(const Database& database, const std::string& file)
{
    const Result<bool> compressed = hasCompressions(database);
    if (!compressed) {
        return std::unexpected(compressed.error());
    }
    std::vector<const char*> all(std::begin(records), std::end(records));
    if (*compressed) {
        all.insert(all.end(), std::begin(compressionRecords), std::end(compressionRecords));
    }
    for (const char* statement : all) {
        Result<QSqlQuery> query = database.run(QString::fromLatin1(statement));
        if (!query) {
            return std::unexpected(query.error());
        }
        while (query->next()) {
            const QByteArray bytes = query->value(0).toByteArray() + query->value(1).toByteArray();
            const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
            if (static_cast<qint64>(stableHash(view)) != query->value(2).toLongLong()) {
                return damaged("a record does not match its checksum", file);
            }
        }
        if (query->lastError().isValid()) {
            return damaged(query->lastError().databaseText().toStdString(), file);
        }
    }
    return {};
}

} // namespace

Result<> createSchema(const Database& database)
{
    QStringList all = {QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
                       QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion)};
    for (const char* statement : statements) {
        all << QString::fromLatin1(statement);
    }
    for (const char* statement : compressionStatements) {
        all << QString::fromLatin1(statement);
    }
    for (const QString& statement : all) {
        if (auto done = database.run(statement); !done) {
            return std::unexpected(done.error());
        }
    }
    return {};
}

Result<bool> hasCompressions(const Database& database)
{
    const Result<QVariant> version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version) {
        return std::unexpected(version.error());
    }
    return version->toInt() >= 2;
}

Result<> migrate(Database& database)
{
    const Result<bool> current = hasCompressions(database);
    if (!current) {
        return std::unexpected(current.error());
    }
    if (*current) {
        return {};
    }
    return database.transaction([&]() -> Result<> {
        for (const char* statement : compressionStatements) {
            if (auto done = database.run(QString::fromLatin1(statement)); !done) {
                return std::unexpected(done.error());
            }
        }
        auto done = database.run(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion));
        if (!done) {
            return std::unexpected(done.error());
        }
        return {};
    });
}

Result<> checkFile(const std::string& file)
{
    auto database = Database::open(file, Database::Mode::Untouched);
    if (!database) {
        return std::unexpected(database.error());
    }
    if (const auto known = checkVersion(**database, file); !known) {
        return known;
    }
    // Checksums first: SQLite's own check stumbles over broken records with messages of its own.
    if (const auto kept = checkRecords(**database, file); !kept) {
        return kept;
    }
    const Result<QVariant> sound = (*database)->value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!sound) {
        return std::unexpected(sound.error());
    }
    if (sound->toString() != QLatin1String("ok")) {
        return damaged(sound->toString().toStdString(), file);
    }
    return {};
}

} // namespace snac::study
