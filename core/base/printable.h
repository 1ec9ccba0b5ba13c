// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace snac {

/// Whether the text is UTF-8 throughout: no bytes astray, no overlong forms, no surrogates.
[[nodiscard]] bool isUtf8(std::string_view text);

/// Text from files as a terminal may show it: control characters (but line feed and tab), marks that turn the
/// direction of writing round and bytes that are not UTF-8 stand as "\u001b", which is also what JSON allows
/// within its texts.
[[nodiscard]] std::string printable(std::string_view text);

/// A name within a line of text: line feeds and tabs are escaped as well, and of a long name only the
/// beginning is kept: "aaaa... (1048576 bytes)".
[[nodiscard]] std::string printableName(std::string_view name, std::size_t most = 80);
/// Bytes of a path that are shown: what Linux takes at most.
constexpr std::size_t longestPath = 4096;

/// A cell of text in a CSV file (RFC 4180): quoted where it holds a comma, a quote or a line end.
/// Spreadsheets take cells that begin with = + - @ or a tab for formulas; such texts get an apostrophe in
/// front.
[[nodiscard]] std::string csvText(std::string_view text);

} // namespace snac
