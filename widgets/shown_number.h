// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace snac::widgets {

// Numbers as the terminal and the reports write them. Qt's own formats round a half up, those of the core to
// an even digit: of 40.625 the one makes 40.63, the other 40.62.

/// With so many digits after the point: fixedText() of the core.
[[nodiscard]] QString fixedNumber(double value, int decimals);
/// With at most so many significant digits: significantText() of the core.
[[nodiscard]] QString significantNumber(double value, int digits);

/// Markup for a label of rich text, whose reader makes a plain space of the narrow one between thousands
/// (U+202F), where a line may then end in the middle of a number: a no-break space stands there instead.
[[nodiscard]] QString wholeNumbers(QString html);

} // namespace snac::widgets
