// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// Most fields of a record: beyond it the text is no table, and would cost far more memory than it has bytes.
constexpr std::size_t mostCsvColumns = 65536;

/// Splits delimited text into records of fields without copying; knows line and column of every field. Lines
/// end in LF, CRLF or CR. Separate from the table so that the quoting rules (RFC 4180) stand, and are tested,
/// on their own.
class CsvScanner
{
public:
    struct Field
    {
        std::string_view text; ///< without the outer quotes; doubled quotes still doubled
        int line = 0;          ///< from 1
        int column = 0;        ///< from 1, in bytes
        bool hasDoubledQuotes = false;
        bool quoted = false;
    };

    /// `text` must outlive the scanner and the fields. Finds the delimiter (comma, semicolon or tab) by
    /// looking at the first record; skips a UTF-8 byte order mark.
    CsvScanner(std::string_view text, std::string file);
    /// With a known delimiter; ' ' stands for any run of blanks and tabs.
    CsvScanner(std::string_view text, std::string file, char delimiter);

    /// The next record that is not blank; false at the end of the text. Errors: a quote that is never closed,
    /// text after a closing quote, binary content, too many fields.
    [[nodiscard]] Result<bool> next(std::vector<Field>& fields);

    /// Steps over the next line that is not blank if it begins with '#'; its text without that sign. Nothing
    /// at any other line.
    [[nodiscard]] std::optional<std::string_view> nextComment();

    /// Steps over the next line if it is `prefix` and one character.
    bool stepOver(std::string_view prefix);

    /// Number of the line that comes next.
    [[nodiscard]] int line() const { return m_line; }

    [[nodiscard]] char delimiter() const { return m_delimiter; }
    void setDelimiter(char delimiter) { m_delimiter = delimiter; }

    /// Every doubled quote becomes one.
    [[nodiscard]] static std::string unescape(std::string_view text);

private:
    void findDelimiter();
    [[nodiscard]] bool skipBlankLines();
    [[nodiscard]] Result<> readPlain(Field& field);
    [[nodiscard]] Result<> readQuoted(Field& field);
    /// Steps over the line break at the current position, if there is one.
    bool skipLineBreak();
    [[nodiscard]] bool atLineEnd() const;
    /// Whether a field ends at the current position, which is within the text.
    [[nodiscard]] bool atFieldEnd() const;
    void skipBlanks();
    void skipByteOrderMark();
    [[nodiscard]] SourcePlace here() const;

    std::string_view m_text;
    std::string m_file;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    int m_line = 1;
    char m_delimiter = ',';
};

} // namespace snac::data
