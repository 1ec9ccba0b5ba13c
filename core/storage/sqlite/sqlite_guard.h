// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

namespace snac::study {

/// What SQLite itself can refuse in a file that may come from anywhere, besides our own check of its tables
/// (checkSchema()). To be called on an open connection before anything is asked of its tables. Private to
/// this room.
///
/// - Views and triggers are not run, and the connection is defensive: nothing that a statement can do damages
/// the
///   file. These are switches of SQLite's C interface, which Qt does not pass on; they are set through the
///   library that Qt itself has loaded, found by name, and only if it is provably the one that made this
///   connection: a Qt with an SQLite of its own inside would be handed a foreign pointer. See guardable().
/// - trusted_schema = OFF, where the SQLite in use calls its json_extract() harmless (SQLITE_INNOCUOUS), as
/// the columns
///   made from our records need. SQLite 3.38 to 3.40 do not, by an oversight, and then take every study for
///   malformed. Source: https://sqlite.org/security.html
void guard(const QSqlDatabase& database);

/// The connection leaves its log where it is when it is closed, instead of writing it into a file that is not
/// its own any more. False: it cannot be told so.
bool keepLogOnClose(const QSqlDatabase& database);

/// From now on SQLite opens files as this program does: openWithin(). False: the library cannot be told so.
/// To be called before the first file, with any connection.
bool openByOurLookUp(const QSqlDatabase& database);

/// Whether the library with the switches is the one behind this connection: same source, same compile
/// options.
[[nodiscard]] bool guardable(const QSqlDatabase& database);

} // namespace snac::study
