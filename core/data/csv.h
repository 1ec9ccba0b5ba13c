// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"

#include "snac/base/error.h"
#include "snac/base/run_control.h"

#include <string>
#include <string_view>

namespace snac::data {

/// Reads comma-, semicolon- or tab-separated text: RFC 4180 quoting (a field in double quotes may hold
/// delimiters, line breaks and doubled quotes), LF or CRLF, an optional UTF-8 byte order mark, blank lines
/// skipped.
///
/// The delimiter is the one that the first record holds most often. The first record is a header if none of
/// its fields is a number, if one of them is the name of the label column, or if most are text where the
/// second record has numbers; otherwise columns are called column1, column2, ... The label column is
/// `labelColumn`, else the first header in label, target, class, y, labels, targets, classes (upper or lower
/// case), else the last column. All other columns are inputs.
///
/// `text` must outlive the result (label texts point into it); `file` is the name used in messages.
/// Errors name line and column of the character where the bad field starts.
[[nodiscard]] Result<Columns> parseCsv(std::string_view text, const std::string& file,
                                       const std::string& labelColumn, RunControl& control);

} // namespace snac::data
