// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printable.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace snac {

namespace {

/// A character of UTF-8 at the beginning of a text; no bytes where there is none.
struct Character
{
    std::uint32_t code = 0;
    std::size_t bytes = 0;
};

Character firstOf(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80U) {
        return {lead, 1};
    }
    const std::size_t bytes = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    if (lead < 0xC2U || lead > 0xF4U || text.size() < bytes) {
        return {};
    }
    std::uint32_t code = lead & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return {};
        }
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> smallest = {0, 0, 0x80U, 0x800U, 0x10000U};
    const bool surrogate = code >= 0xD800U && code <= 0xDFFFU;
    return code < smallest[bytes] || code > 0x10FFFFU || surrogate ? Character{} : Character{code, bytes};
}

/// C0, delete, C1; marks and embeddings of the direction of writing; line and paragraph separators; what has
/// no width, by which two names look like one; tags, which show nothing and can hold whole sentences. Joiners
/// and the first selectors of a form stay, for scripts and pictographs need them.
bool isHidden(std::uint32_t code)
{
    struct Range
    {
        std::uint32_t first, last;
    };
    constexpr std::array<Range, 13> hidden = {{{0x0U, 0x1FU},
                                               {0x7FU, 0x9FU},
                                               {0xADU, 0xADU},
                                               {0x61CU, 0x61CU},
                                               {0x180EU, 0x180EU},
                                               {0x200BU, 0x200BU},
                                               {0x200EU, 0x200FU},
                                               {0x2028U, 0x202EU},
                                               {0x2060U, 0x206FU},
                                               {0xFEFFU, 0xFEFFU},
                                               {0xFFF9U, 0xFFFBU},
                                               {0xE0000U, 0xE007FU},
                                               {0xE0100U, 0xE01EFU}}};
    return std::ranges::any_of(hidden, [code](Range r) { return code >= r.first && code <= r.last; });
}

std::string escape(std::uint32_t code)
{
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), code > 0xFFFFU ? "\\U%08x" : "\\u%04x", code);
    return text.data();
}

std::string escaped(std::string_view text, bool oneLine)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const Character next = firstOf(text);
        const bool lineEnd = next.code == '\n' || text.starts_with("\r\n");
        const bool layout = !oneLine && (lineEnd || next.code == '\t');
        if (next.bytes == 0) {
            result += escape(static_cast<unsigned char>(text.front()));
        } else if (isHidden(next.code) && !layout) {
            result += escape(next.code);
        } else {
            result += text.substr(0, next.bytes);
        }
        text.remove_prefix(next.bytes == 0 ? 1 : next.bytes);
    }
    return result;
}

} // namespace

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t bytes = firstOf(text).bytes;
        if (bytes == 0) {
            return false;
        }
        text.remove_prefix(bytes);
    }
    return true;
}

std::string printable(std::string_view text)
{
    return escaped(text, false);
}

std::string printableName(std::string_view name, std::size_t most)
{
    if (name.size() <= most) {
        return escaped(name, true);
    }
    std::size_t kept = most;
    // Not within a character.
    while (kept > 0 && (static_cast<unsigned char>(name[kept]) & 0xC0U) == 0x80U) {
        --kept;
    }
    return escaped(name.substr(0, kept), true) + "... (" + std::to_string(name.size()) + " bytes)";
}

std::string csvText(std::string_view text)
{
    std::string safe;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
        safe = "'";
    }
    safe += text;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
        return safe;
    }
    std::string quoted = "\"";
    for (const char c : safe) {
        quoted += c;
        if (c == '"') {
            quoted += '"';
        }
    }
    return quoted + "\"";
}

} // namespace snac
