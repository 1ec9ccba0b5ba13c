// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module_text.h"

#include <string>

namespace snac::synthesis::verilog {

/// A test bench that reads the vectors of testWords(), feeds one a cycle with gaps in between, and prints one
/// line that begins with PASS or FAIL.
[[nodiscard]] std::string benchText(const Source& source);

/// Raw integers, a line of hexadecimal digits a row, as $readmemh reads them: the first column in the lowest
/// bits, `width` bits each.
[[nodiscard]] std::string testWords(const fixedpoint::RawMatrix& values, int width);

} // namespace snac::synthesis::verilog
