// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/writers/rtl/module.h"

#include <string>

namespace snac::synthesis::verilog {

/// One module: a layer, or the output stage.
[[nodiscard]] std::string moduleText(const rtl::Module& module);
/// The modules in a row with the valid bits.
[[nodiscard]] std::string topText(const rtl::Source& source);
/// A test bench that reads the vectors of rtl::testWords(), feeds one a cycle with gaps in between, and
/// prints one line that begins with PASS or FAIL.
[[nodiscard]] std::string benchText(const rtl::Source& source);

/// "[7:0] "; nothing for one bit.
[[nodiscard]] std::string rangeText(int width);
/// Lines of comments.
[[nodiscard]] std::string commentLines(const std::vector<std::string>& lines);

} // namespace snac::synthesis::verilog
