// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace snac::data {

enum class NumberState {
    Finite,
    NotFinite, ///< nan, inf in any of their spellings
    TooLarge,  ///< a number, but beyond what fits into 32 bits
    Empty,
    NotANumber
};

/// Text without blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Decimal or exponent notation with a point, whatever the locale; surrounding blanks and one leading plus
/// sign are accepted. `value` is set for Finite only and is then within the range of float (too small becomes
/// 0).
[[nodiscard]] NumberState parseNumber(std::string_view text, double& value);

} // namespace snac::data
