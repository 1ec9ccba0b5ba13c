// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_check.h"

#include "schema.h"

#include "snac/base/random.h"

#include <array>
#include <string_view>

namespace snac::study {

namespace {

/// A kind of records as a query of the two parts of each and their checksum.
struct Records
{
    const char* statement;
    int schema; ///< the first that has them
};

constexpr std::array<Records, 8> records = {{
    {"SELECT CAST(data AS BLOB), yaml, checksum FROM study", 1},
    {"SELECT CAST(data AS BLOB), x'', checksum FROM trials", 1},
    {"SELECT CAST(data AS BLOB), x'', checksum FROM generations", 1},
    {"SELECT data, x'', checksum FROM networks", 1},
    {"SELECT CAST(data AS BLOB), x'', checksum FROM branches", 2},
    {"SELECT CAST(data AS BLOB), network, checksum FROM compressions", 2},
    {"SELECT CAST(data AS BLOB), x'', checksum FROM test_scores", 2},
    {"SELECT data, x'', checksum FROM integers", 3},
}};

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
    return version->toInt() < 1 ? database.damaged("its schema has no version") : Result<>();
}

Result<> checkRecords(const Database& database)
{
    const Result<bool> compressed = hasCompressions(database);
    if (!compressed) {
        return std::unexpected(compressed.error());
    }
    SNAC_TRY(const bool imported, hasIntegers(database));
    for (const Records& kind : records) {
        if ((kind.schema > 1 && !*compressed) || (kind.schema > 2 && !imported)) {
            continue;
        }
        const Result<> kept =
            database.each(QString::fromLatin1(kind.statement), {}, [&](const QSqlQuery& row) -> Result<> {
                QByteArray bytes = row.value(0).toByteArray();
                bytes += row.value(1).toByteArray();
                const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
                const bool same = static_cast<qint64>(stableHash(view)) == row.value(2).toLongLong();
                return same ? Result<>() : database.damaged("a record does not match its checksum");
            });
        if (!kept) {
            return kept;
        }
    }
    return {};
}

} // namespace

Result<> checkContents(const Database& database, const std::string& file)
{
    if (const Result<> known = checkVersion(database, file); !known) {
        return known;
    }
    if (const Result<> tables = checkSchema(database); !tables) {
        return tables;
    }
    // Checksums first: SQLite's own check stumbles over broken records with messages of its own.
    if (const Result<> kept = checkRecords(database); !kept) {
        return kept;
    }
    const Result<QVariant> sound = database.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!sound) {
        return std::unexpected(sound.error());
    }
    return sound->toString() == QLatin1String("ok") ? Result<>()
                                                    : database.damaged(sound->toString().toStdString());
}

} // namespace snac::study
