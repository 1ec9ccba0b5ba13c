// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_encoding.h"

#include "snac/base/printable.h"

#include <algorithm>

namespace snac::data {

namespace {

/// Of a text that is not UTF-8 throughout.
SourcePlace firstStrayByte(std::string_view text, const std::string& file)
{
    int line = 1;
    for (std::size_t start = 0; start < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view here = text.substr(start, end - start);
        if (!isUtf8(here)) {
            std::size_t right = 0;
            while (right < here.size()) {
                const auto lead = static_cast<unsigned char>(here[right]);
                const std::size_t bytes = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
                if (!isUtf8(here.substr(right, bytes))) {
                    break;
                }
                right += bytes;
            }
            return {file, line, static_cast<int>(right) + 1};
        }
        start = end + 1;
    }
    return {file, 1, 1};
}

} // namespace

Result<> checkEncoding(std::string_view text, const std::string& file, bool strict)
{
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
        return fail("this text is written in UTF-16: save it as UTF-8", {file, 1, 1});
    }
    if (strict && !isUtf8(text)) {
        return fail(
            "this text is not UTF-8 from here on, but perhaps Latin-1 or Windows-1252: save it as UTF-8",
            firstStrayByte(text, file));
    }
    return {};
}

} // namespace snac::data
