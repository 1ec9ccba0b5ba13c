// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace snac::data {

enum class NumberState {
    Finite,
    NotFinite, ///< nan, inf in any of their spellings
    TooLarge,  ///< a number, but beyond what fits into 32 bits
    Empty,
    NotANumber
};

/// Decimal or exponent notation with a point, whatever the locale; surrounding blanks and one leading plus
/// sign are accepted. `value` is set for Finite only and is then within the range of float (too small becomes
/// 0).
[[nodiscard]] NumberState parseNumber(std::string_view text, double& value);

/// The same with a decimal comma in the place of the point: "1,5e3". Without a comma it is parseNumber().
[[nodiscard]] NumberState parseCommaNumber(std::string_view text, double& value);

/// Whether marks part thousands, beyond doubt: "1,234,567", "1,234.5", "1.234,5", "1'234". Of "1,234" nobody
/// knows.
[[nodiscard]] bool isGroupedNumber(std::string_view text);

/// Whether the text is one of the usual signs for a value that is not there: NA, N/A, null, None, ?, -, ...
[[nodiscard]] bool isMissingMark(std::string_view text);

/// Of these those that hardly anybody means as a word: NA, N/A, null, ?, and nothing at all. "None", "-" and
/// the others may be the name of a class.
[[nodiscard]] bool isPlainlyMissing(std::string_view text);

/// true or false, however they are capitalised.
[[nodiscard]] std::optional<bool> booleanOf(std::string_view text);

/// "42" for whole numbers however they are written (+42, 042, 42.0), digit by digit and so exact at any
/// length; nothing for all other texts (exponents included).
[[nodiscard]] std::optional<std::string> wholeNumberText(std::string_view text);

/// The same with the zeros in front: "007" for 007 and +007.0, "7" for 7.
[[nodiscard]] std::optional<std::string> writtenWholeText(std::string_view text);

} // namespace snac::data
