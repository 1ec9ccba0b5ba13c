// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_text.h"

#include "random.h"

#include <array>
#include <charconv>

namespace snac {

namespace {

constexpr std::string_view seal = "# checksum ";

} // namespace

std::string sealed(std::string_view text)
{
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), stableHash(text), 16).ptr;
    return std::string(seal) + std::string(digits.data(), end) + "\n" + std::string(text);
}

bool isSealed(std::string_view text)
{
    return text.starts_with(seal);
}

Result<std::string> unsealed(const std::string& text, const std::string& file)
{
    if (!isSealed(text)) {
        return text;
    }
    const auto end = text.find('\n');
    std::string rest = end == std::string::npos ? std::string() : text.substr(end + 1);
    if (text != sealed(rest)) {
        return fail("the file does not match its checksum: it was changed or cut by something else than SNAC "
                    "Studio. Restore it from a copy; if you changed it on purpose, remove its first line",
                    {.file = file, .line = 1});
    }
    return rest;
}

} // namespace snac
