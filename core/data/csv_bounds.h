// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <cstddef>
#include <string>
#include <string_view>

// What no table can be is refused by its beginning, before the rest is read.
namespace snac::data {

/// Bytes of the longest first line: room for mostCsvColumns long names.
constexpr std::size_t longestCsvLine = std::size_t{16} << 20U;

/// Error: the first line of this text holds a zero byte, is longer than longestCsvLine, or has more than
/// mostCsvColumns fields whatever parts them. `beginning`: longestCsvLine + 1 bytes of the text, or all of
/// it; of less only what is there counts.
[[nodiscard]] Result<> checkFirstLine(std::string_view beginning, const std::string& file);

} // namespace snac::data
