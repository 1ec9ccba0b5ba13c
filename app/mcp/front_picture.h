// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include "snac/base/run_control.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace snac::mcp {

inline constexpr std::size_t largestPicture = 4U << 20U; ///< bytes of a PNG
inline constexpr std::chrono::seconds longestDrawing{30};

/// By what, and for how long at most; tests have others.
struct Drawing
{
    std::string program = "/proc/self/exe";
    std::vector<std::pair<std::string, std::string>> variables{}; ///< of the process that draws
    std::chrono::milliseconds timeLimit = longestDrawing;
};

/// The SVG as a PNG, 1920 pixels wide. It is drawn by another process of this program, in a folder of the
/// server's own that is gone again: the server links no graphics libraries, and lives on whatever becomes of
/// them. Errors: cancelled; it takes too long or becomes too large; the module that draws, or a font, is not
/// installed.
[[nodiscard]] Result<std::string> drawnPng(const RootFolder& root, std::string_view svg,
                                           const RunControl& control, const Drawing& drawing = {});

} // namespace snac::mcp
