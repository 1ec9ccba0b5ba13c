// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <string>

namespace snac::study {

/// Whether the file is a sound study of a schema this program knows: its version, its tables and nothing
/// else, the checksum of every record, SQLite's own structure. Reads all of it and changes none of it. What
/// the records mean is checked when they are read (record_check.h). Errors: not a study, newer schema,
/// damaged (with what is wrong; see Database::sawDamage()), an unreadable disk. Private to this room.
[[nodiscard]] Result<> checkContents(const Database& database, const std::string& file);

} // namespace snac::study
