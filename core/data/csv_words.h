// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Names and parts of a text table in messages.

namespace snac::data {

/// The place of a column by its name, exactly, or but for capitals where only one has it.
[[nodiscard]] std::optional<std::size_t> columnCalled(const std::vector<std::string>& names,
                                                      const std::string& name);

/// Quoted for a message, shortened so that a wrong file does not flood the screen, control characters
/// replaced.
[[nodiscard]] std::string quotedPart(std::string_view text);

/// "a, b, c, ..., z": at most ten names, each shortened.
[[nodiscard]] std::string nameList(const std::vector<std::string>& names);

/// "1 row", "2 rows".
[[nodiscard]] std::string countText(std::int64_t count, const std::string& singular);

/// How a line of a table begins that says that its numbers were drawn, behind "# ".
inline constexpr std::string_view simulatedMark = "simulated: ";
/// Such a line out of DatasetInfo::origin, with its end; empty where nothing was drawn.
[[nodiscard]] std::string simulatedLine(bool simulated, const std::string& origin);

} // namespace snac::data
