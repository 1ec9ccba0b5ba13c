// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_text.h"

#include <algorithm>

namespace snac::config {

namespace {

/// Characters in valid UTF-8: all bytes but continuation bytes.
int characters(std::string_view text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

} // namespace

SourceText::SourceText(std::string_view text, std::string file)
    : m_text(text)
    , m_file(std::move(file))
    , m_starts{0}
{
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
        m_starts.push_back(i + 1);
    }
}

int SourceText::lineOf(std::size_t offset) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return static_cast<int>(after - m_starts.begin());
}

std::size_t SourceText::lineStart(int line) const
{
    return line > lines() ? m_text.size() : m_starts[static_cast<std::size_t>(line - 1)];
}

std::size_t SourceText::lineEnd(int line) const
{
    std::size_t end = line >= lines() ? m_text.size() : m_starts[static_cast<std::size_t>(line)] - 1;
    if (end > lineStart(line) && m_text[end - 1] == '\r') {
        --end;
    }
    return end;
}

SourcePlace SourceText::placeOf(std::size_t offset) const
{
    offset = std::min(offset, m_text.size());
    const int line = lineOf(offset);
    const std::size_t start = lineStart(line);
    return {m_file, line, characters(m_text.substr(start, offset - start)) + 1};
}

Diagnostic SourceText::finding(Severity severity, std::string message, std::size_t begin, std::size_t end,
                               std::string path) const
{
    // Messages may quote what the file says, and that may be a megabyte.
    constexpr std::size_t longestMessage = 1000;
    if (message.size() > longestMessage) {
        std::size_t cut = longestMessage;
        while ((message[cut] & '\xC0') == '\x80') {
            --cut; // not inside a character
        }
        message = message.substr(0, cut) + "...";
    }
    begin = std::min(begin, m_text.size());
    const std::size_t stop = std::clamp(end, begin, std::max(begin, lineEnd(lineOf(begin))));
    const int length = std::max(1, characters(m_text.substr(begin, stop - begin)));
    return {severity, std::move(message), placeOf(begin), length, std::move(path)};
}

} // namespace snac::config
