// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/fixed_format.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// raw * 2^-fraction as a C++ expression of exactly that value in `type`: a decimal number, or, where that
/// needs more than the 53 bits of a double, the sum of two.
[[nodiscard]] std::string hlsLiteral(std::int64_t raw, int fraction, std::string_view type);

/// Text of others for comments, Markdown and Tcl: printable ASCII of one line without backslashes, quotes,
/// braces, brackets, angle brackets, dollar signs, backticks and comment ends; at most 80 characters.
[[nodiscard]] std::string hlsComment(std::string_view text);
/// The same of many, with commas between.
[[nodiscard]] std::string hlsComments(const std::vector<std::string>& texts);

/// "{a, b, c}" on lines of at most some 100 characters; `entry` gives the text of entry i.
[[nodiscard]] std::string hlsArray(std::size_t count, const std::function<std::string(std::size_t)>& entry);

/// The text with the name of the top function wherever it says TOP.
[[nodiscard]] std::string hlsWithTop(std::string_view text, const std::string& top);

/// The type as the code spells it.
[[nodiscard]] inline std::string hlsType(const FixedFormat& format)
{
    return format.toString();
}

} // namespace snac::synthesis
