// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// A count or time at the start of `text`, whatever unit follows; unset for "-", "?", "undef" and the like,
/// and for numbers that are negative or beyond 1e15.
[[nodiscard]] std::optional<double> leadingNumber(std::string_view text);

/// The lines of a text, without their line breaks.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

/// The cells of a table row "| a | b |"; empty when the line is no row.
[[nodiscard]] std::vector<std::string_view> cellsOf(std::string_view line);

} // namespace snac::synthesis
