// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace snac::data {

/// "y0, y1" as names, without the blanks around them. A name with a comma stands in quotes, as in a table:
/// "\"x, y\", z".
[[nodiscard]] std::vector<std::string> askedTruths(const std::string& labelColumn);
/// The other way; one name as it is.
[[nodiscard]] std::string askedText(const std::vector<std::string>& names);

} // namespace snac::data
