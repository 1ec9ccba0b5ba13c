// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace snac::cli {

/// Checks that hold for every value of every option and argument of the commands: it is not empty (a script's
/// variable that was not set would silently mean "the default"), it is UTF-8 (names and paths are kept as
/// text, so that other bytes would be lost), numbers are finite, whole ones in decimal digits, and have the
/// sign their type allows. Call it when all commands are there.
void checkAllValues(CLI::App& app);

} // namespace snac::cli
