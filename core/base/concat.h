// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <locale>
#include <sstream>
#include <string>

namespace snac {

/// The parts one after the other, numbers in their shortest usual form ("0.001", "1e+06").
template<class... Parts>
[[nodiscard]] std::string concat(const Parts&... parts)
{
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    (stream << ... << parts);
    return stream.str();
}

} // namespace snac
