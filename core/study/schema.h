// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <string>

namespace snac::study {

/// Goes up with every change that an older program would misread. Kept as SQLite's user_version.
/// 1: the search. 2: compressions.
inline constexpr int schemaVersion = 2;
/// "SNAC": SQLite's application_id, by which `file` and this program know a study.
inline constexpr int applicationId = 0x534E4143;

/// Makes the tables of an empty file. Part of the caller's transaction.
[[nodiscard]] Result<> createSchema(const Database& database);

/// Brings an older file up to date, in one transaction; those of this schema stay as they are. Requires
/// checkFile().
[[nodiscard]] Result<> migrate(Database& database);

/// Whether the file has the tables of the local search: older ones do not, and a reader leaves them so.
[[nodiscard]] Result<bool> hasCompressions(const Database& database);

/// Whether the file is a sound study of a schema this program knows. Reads all of it and changes none of it.
/// Errors: not a study, newer schema, damaged (with what is wrong). Private to this room.
[[nodiscard]] Result<> checkFile(const std::string& file);

} // namespace snac::study
