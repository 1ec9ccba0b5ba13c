// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "number_text.h"

#include <string>
#include <string_view>

namespace snac {

/// The one way a quantity is shown: `decimals` digits after the point, or, where it is negative, so many
/// significant digits.
[[nodiscard]] std::string shownText(double value, int decimals);
/// Thousands before the point parted: groupedText("-12345.67", ",") is "-12,345.67". Powers of ten stay as
/// they are.
[[nodiscard]] std::string groupedText(std::string text, std::string_view separator);
/// Digits with their unit: "74.10 %", "13 cycles", "1 cycle"; without one the digits alone.
[[nodiscard]] std::string withUnit(const std::string& digits, std::string_view unit);
/// counted() for numbers that may be huge: "1 architecture", "1.2e+09 candidates".
[[nodiscard]] std::string countedShort(double number, std::string_view noun);

} // namespace snac
