// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <string>

namespace snac::study {

/// Goes up with every change that an older program would misread. Kept as SQLite's user_version.
/// 1: the search. 2: compressions. 3: an imported network; studies that are searches stay at 2.
inline constexpr int schemaVersion = 3;
inline constexpr int searchSchemaVersion = 2;
/// "SNAC": SQLite's application_id, by which `file` and this program know a study.
inline constexpr int applicationId = 0x534E4143;

/// Makes the tables of an empty file, of a search or of an imported network. Part of the caller's
/// transaction.
[[nodiscard]] Result<> createSchema(const Database& database, bool imported);

/// Brings an older file up to date, in one transaction; those of this schema stay as they are. Requires
/// checkContents().
[[nodiscard]] Result<> migrate(Database& database);

/// Whether the file has the tables of the local search: older ones do not, and a reader leaves them so.
[[nodiscard]] Result<bool> hasCompressions(const Database& database);

/// Whether the file has the table of an imported network's integers.
[[nodiscard]] Result<bool> hasIntegers(const Database& database);

/// Whether the file says from which state its log was begun (side_files.h).
[[nodiscard]] Result<bool> hasLogMark(const Database& database);

/// Error: there is anything but the tables of a study, each made by its known statement. A file may come from
/// anywhere, and views and triggers are programs. Private to this room.
[[nodiscard]] Result<> checkSchema(const Database& database);

} // namespace snac::study
