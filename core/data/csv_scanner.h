// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// Splits delimited text into records of fields without copying; knows line and column of every field.
/// Separate from the table so that the quoting rules (RFC 4180) stand, and are tested, on their own.
class CsvScanner
{
public:
    struct Field
    {
        std::string_view text; ///< without the outer quotes; doubled quotes still doubled
        int line = 0;          ///< from 1
        int column = 0;        ///< from 1, in bytes
        bool hasDoubledQuotes = false;
    };

    /// `text` must outlive the scanner and the fields. Finds the delimiter (comma, semicolon or tab) by
    /// looking at the first record; skips a UTF-8 byte order mark.
    CsvScanner(std::string_view text, std::string file);

    /// The next record that is not blank; false at the end of the text. Errors: a quote that is never closed,
    /// text after a closing quote, binary content.
    [[nodiscard]] Result<bool> next(std::vector<Field>& fields);

    [[nodiscard]] char delimiter() const { return m_delimiter; }

    /// Every doubled quote becomes one.
    [[nodiscard]] static std::string unescape(std::string_view text);

private:
    void findDelimiter();
    [[nodiscard]] bool skipBlankLines();
    [[nodiscard]] Result<> readPlain(Field& field);
    [[nodiscard]] Result<> readQuoted(Field& field);
    /// Steps over the line break at the current position, if there is one.
    bool skipLineBreak();
    [[nodiscard]] SourcePlace here() const;

    std::string_view m_text;
    std::string m_file;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    int m_line = 1;
    char m_delimiter = ',';
};

} // namespace snac::data
