// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_check.h"

#include "record_blocks.h"
#include "schema.h"

#include "snac/base/random.h"

#include <array>

namespace snac::study {

namespace {

/// A kind of records as a query of the checksum of each and its bytes.
struct Records
{
    const char* statement;
    int parts;  ///< columns of bytes
    int schema; ///< the first that has them
};

constexpr std::array<Records, 8> records = {{
    {"SELECT checksum, CAST(data AS BLOB), yaml FROM study", 2, 1},
    {"SELECT checksum, CAST(data AS BLOB) FROM trials", 1, 1},
    {"SELECT checksum, CAST(data AS BLOB) FROM generations", 1, 1},
    {"SELECT checksum, data FROM networks", 1, 1},
    {"SELECT checksum, CAST(data AS BLOB) FROM branches", 1, 2},
    {"SELECT checksum, CAST(data AS BLOB), network FROM compressions", 2, 2},
    {"SELECT checksum, CAST(data AS BLOB) FROM test_scores", 1, 2},
    {"SELECT checksum, data FROM integers", 1, 3},
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
        const Result<> kept = eachMade(
            database, QString::fromLatin1(kind.statement),
            [](const QByteArray& bytes) {
                return static_cast<qint64>(
                    stableHash({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
            },
            [&](qint64 checksum, qint64 found) -> Result<> {
                return found == checksum ? Result<>()
                                         : database.damaged("a record does not match its checksum");
            },
            kind.parts);
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
