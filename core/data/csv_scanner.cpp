// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_scanner.h"

#include <algorithm>
#include <array>

namespace snac::data {

CsvScanner::CsvScanner(std::string_view text, std::string file)
    : m_text(text)
    , m_file(std::move(file))
{
    skipByteOrderMark();
    findDelimiter();
}

CsvScanner::CsvScanner(std::string_view text, std::string file, char delimiter)
    : m_text(text)
    , m_file(std::move(file))
    , m_delimiter(delimiter)
{
    skipByteOrderMark();
}

void CsvScanner::skipByteOrderMark()
{
    if (m_text.starts_with("\xef\xbb\xbf")) {
        m_text.remove_prefix(3);
    }
}

void CsvScanner::findDelimiter()
{
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    bool blank = true;
    for (const char c : m_text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '\n' || c == '\r') && !blank) {
            break;
        } else if (!quoted) {
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                counts[i] += c == candidates[i] ? 1 : 0;
            }
        }
        blank = blank && (c == '\n' || c == '\r');
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        best = counts[i] > counts[best] ? i : best;
    }
    m_delimiter = candidates[best];
}

SourcePlace CsvScanner::here() const
{
    return {m_file, m_line, static_cast<int>(m_at - m_lineStart) + 1};
}

bool CsvScanner::atLineEnd() const
{
    return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r';
}

bool CsvScanner::atFieldEnd() const
{
    const char c = m_text[m_at];
    return c == m_delimiter || c == '\n' || c == '\r' || (c == '\t' && m_delimiter == ' ');
}

void CsvScanner::skipBlanks()
{
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || (m_text[m_at] == '\t' && m_delimiter == ' '))) {
        ++m_at;
    }
}

bool CsvScanner::skipLineBreak()
{
    if (m_at >= m_text.size() || !atLineEnd()) {
        return false;
    }
    const bool two = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    m_at += two ? 2 : 1;
    m_lineStart = m_at;
    ++m_line;
    return true;
}

bool CsvScanner::skipBlankLines()
{
    while (m_at < m_text.size()) {
        // A line of blanks alone is blank; a line of tabs in tab-separated text is a row of empty fields.
        const std::size_t start = m_at;
        skipBlanks();
        if (!atLineEnd()) {
            m_at = start;
            return true;
        }
        if (!skipLineBreak()) {
            return false;
        }
    }
    return false;
}

std::optional<std::string_view> CsvScanner::nextComment()
{
    if (!skipBlankLines() || m_text[m_at] != '#') {
        return std::nullopt;
    }
    const std::size_t start = m_at + 1;
    m_at = std::min(m_text.find_first_of("\r\n", start), m_text.size());
    const std::string_view line = m_text.substr(start, m_at - start);
    skipLineBreak();
    return line;
}

bool CsvScanner::stepOver(std::string_view prefix)
{
    const std::size_t end = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
    if (!m_text.substr(m_at).starts_with(prefix) || end - m_at != prefix.size() + 1) {
        return false;
    }
    m_at = end;
    return skipLineBreak();
}

Result<> CsvScanner::readPlain(Field& field)
{
    const std::size_t start = m_at;
    while (m_at < m_text.size() && !atFieldEnd()) {
        if (m_text[m_at] == '\0') {
            return fail("this is not a text file (it holds a zero byte)", here());
        }
        ++m_at;
    }
    field.text = m_text.substr(start, m_at - start);
    return {};
}

Result<> CsvScanner::readQuoted(Field& field)
{
    const SourcePlace open = here();
    const std::size_t start = ++m_at;
    for (;; ++m_at) {
        if (m_at >= m_text.size()) {
            return fail("this quote is never closed", open);
        }
        const bool lineFeed = m_text[m_at] == '\n';
        if (lineFeed || (m_text[m_at] == '\r' && m_text.substr(m_at + 1, 1) != "\n")) {
            m_lineStart = m_at + 1;
            ++m_line;
        } else if (m_text[m_at] == '"') {
            if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"') {
                break;
            }
            field.hasDoubledQuotes = true;
            ++m_at;
        }
    }
    field.text = m_text.substr(start, m_at - start);
    field.quoted = true;
    ++m_at;
    const std::size_t behind = m_at;
    skipBlanks();
    const bool separated = m_delimiter == ' ' && m_at > behind;
    if (!separated && m_at < m_text.size() && !atFieldEnd()) {
        return fail("text after a closing quote: a quote inside a quoted field must be doubled", here());
    }
    return {};
}

Result<bool> CsvScanner::next(std::vector<Field>& fields)
{
    fields.clear();
    if (!skipBlankLines()) {
        return false;
    }
    while (true) {
        skipBlanks();
        if (m_delimiter == ' ' && atLineEnd() && !fields.empty()) {
            skipLineBreak();
            return true;
        }
        if (fields.size() == mostCsvColumns) {
            return fail("more than " + std::to_string(mostCsvColumns) + " columns: is this a table?", here());
        }
        Field field;
        field.line = m_line;
        field.column = static_cast<int>(m_at - m_lineStart) + 1;
        const bool quoted = m_at < m_text.size() && m_text[m_at] == '"';
        SNAC_CHECK(quoted ? readQuoted(field) : readPlain(field));
        fields.push_back(field);
        if (m_delimiter == ' ' && !atLineEnd()) {
            continue;
        }
        if (m_at < m_text.size() && m_text[m_at] == m_delimiter) {
            ++m_at;
            continue;
        }
        skipLineBreak();
        return true;
    }
}

std::string CsvScanner::unescape(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            ++i;
        }
    }
    return result;
}

} // namespace snac::data
