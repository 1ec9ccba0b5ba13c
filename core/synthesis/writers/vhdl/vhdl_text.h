// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/writers/rtl/module.h"

#include <string>

namespace snac::synthesis::vhdl {

/// Names of what is no layer.
inline const rtl::PartNames partNames{"_softmax", "_argmax", "_"};
[[nodiscard]] std::string packageName(const rtl::Source& source);

/// The functions of single bits that the modules use.
[[nodiscard]] std::string packageText(const rtl::Source& source);
/// One module: a layer, or the output stage.
[[nodiscard]] std::string moduleText(const rtl::Source& source, const rtl::Module& module);
/// The modules in a row with the valid bits.
[[nodiscard]] std::string topText(const rtl::Source& source);
/// A test bench that does what that in Verilog does, with the same vectors.
[[nodiscard]] std::string benchText(const rtl::Source& source);

/// "unsigned(7 downto 0)"
[[nodiscard]] std::string typeText(int width);
/// Lines of comments.
[[nodiscard]] std::string commentLines(const std::vector<std::string>& lines);

} // namespace snac::synthesis::vhdl
