// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace snac::study {

/// Text for HTML and XML, in elements and attributes. Control characters, which XML forbids, become spaces.
/// Private to this room.
[[nodiscard]] inline std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += c == '\n' || c == '\t' || static_cast<unsigned char>(c) >= 0x20 ? c : ' ';
        }
    }
    return result;
}

} // namespace snac::study
