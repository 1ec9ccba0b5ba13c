// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"
#include "csv_layout.h"

#include "snac/base/error.h"
#include "snac/base/run_control.h"

#include <string>
#include <string_view>

namespace snac::data {

/// Reads a text table: RFC 4180 quoting (a field in double quotes may hold delimiters, line breaks and
/// doubled quotes), lines ended by LF, CRLF or CR, an optional UTF-8 byte order mark, blank lines skipped,
/// lines that begin with '#' before the first row skipped. csv_layout.h says how its columns are told apart.
/// Numbers have a decimal point, or all of them a decimal comma where the delimiter is no comma or quotes
/// stand around them. A table with both, or with commas that may part thousands, is refused.
///
/// `text` must outlive the result (label texts point into it); `file` is the name used in messages. Errors
/// name line and column of the character where the bad field starts.
[[nodiscard]] Result<Columns> parseCsv(std::string_view text, const std::string& file,
                                       const CsvOptions& options, RunControl& control);

} // namespace snac::data
