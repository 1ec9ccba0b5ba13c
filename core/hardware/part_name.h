// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace snac::hardware {

/// One spelling for a Xilinx part, whichever tool wrote it: "7z020clg400-1", "XC7Z020-CLG400-1" and
/// "xc7z020clg400-1" are all "xc7z020-clg400-1"; "xcvu13p-flga2577-2-E" is "xcvu13p-flga2577-2-e". A device
/// without package ("7z020") is "xc7z020". What is no part is returned in small letters, without blanks.
[[nodiscard]] std::string normalPart(std::string_view text);

/// The die of a part in any spelling, without package and grades: "xc7z020". All parts of a die have the same
/// totals.
[[nodiscard]] std::string deviceOfPart(std::string_view text);

/// Whether the text names a Xilinx part in any spelling.
[[nodiscard]] bool isPart(std::string_view text);

} // namespace snac::hardware
