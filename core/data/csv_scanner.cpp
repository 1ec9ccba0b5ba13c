// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_scanner.h"

#include <array>

namespace snac::data {

CsvScanner::CsvScanner(std::string_view text, std::string file)
    : m_text(text)
    , m_file(std::move(file))
{
    if (m_text.starts_with("\xef\xbb\xbf")) {
        m_text.remove_prefix(3);
    }
    findDelimiter();
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
        } else if (!quoted && c == '\n' && !blank) {
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

bool CsvScanner::skipLineBreak()
{
    std::size_t end = m_at;
    if (end < m_text.size() && m_text[end] == '\r') {
        ++end;
    }
    if (end >= m_text.size() || m_text[end] != '\n') {
        return false;
    }
    m_at = end + 1;
    m_lineStart = m_at;
    ++m_line;
    return true;
}

bool CsvScanner::skipBlankLines()
{
    while (m_at < m_text.size()) {
        // A line of blanks alone is blank; a line of tabs in tab-separated text is a row of empty fields.
        std::size_t end = m_at;
        while (end < m_text.size() && (m_text[end] == ' ' || m_text[end] == '\r')) {
            ++end;
        }
        if (end < m_text.size() && m_text[end] != '\n') {
            return true;
        }
        m_at = end;
        if (!skipLineBreak()) {
            return false;
        }
    }
    return false;
}

Result<> CsvScanner::readPlain(Field& field)
{
    const std::size_t start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n') {
        if (m_text[m_at] == '\0') {
            return fail("this is not a text file (it holds a zero byte)", here());
        }
        ++m_at;
    }
    field.text = m_text.substr(start, m_at - start);
    if (field.text.ends_with('\r')) {
        field.text.remove_suffix(1);
    }
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
        if (m_text[m_at] == '\n') {
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
    ++m_at;
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\r')) {
        ++m_at;
    }
    if (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n') {
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
        while (m_at < m_text.size() && m_text[m_at] == ' ') {
            ++m_at;
        }
        Field field;
        field.line = m_line;
        field.column = static_cast<int>(m_at - m_lineStart) + 1;
        const bool quoted = m_at < m_text.size() && m_text[m_at] == '"';
        if (auto read = quoted ? readQuoted(field) : readPlain(field); !read) {
            return std::unexpected(read.error());
        }
        fields.push_back(field);
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
