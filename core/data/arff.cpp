// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arff.h"

#include "csv_layout.h"
#include "csv_scanner.h"

#include "snac/base/ascii.h"

#include <vector>

namespace snac::data {

namespace {

/// The next line of `text` without its break (LF, CRLF or CR).
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t breakSize = end == text.size() ? 0 : text.substr(end).starts_with("\r\n") ? 2 : 1;
    text.remove_prefix(end + breakSize);
    return line;
}

bool startsWithWord(std::string_view line, std::string_view word)
{
    return line.size() >= word.size() && lowerCase(line.substr(0, word.size())) == word &&
           (line.size() == word.size() || line[word.size()] == ' ' || line[word.size()] == '\t');
}

/// A field in a table with commas.
std::string asField(const std::string& value)
{
    const bool plain = !value.empty() && value.find_first_of(",\"\t") == std::string::npos &&
                       value.front() != ' ' && value.back() != ' ' && value.front() != '#';
    if (plain) {
        return value;
    }
    std::string quoted = "\"";
    for (const char c : value) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

/// Takes a word, or what stands in quotes, from the front of `text`; stops at `separators`.
Result<std::string> takeValue(std::string_view& text, std::string_view separators, const SourcePlace& place)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    std::string value;
    if (text.empty() || (text.front() != '\'' && text.front() != '"')) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        value = trimmed(text.substr(0, end));
        text.remove_prefix(end);
        return value;
    }
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            value += text[++i];
        } else if (text[i] == quote) {
            text.remove_prefix(i + 1);
            text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
            return value;
        } else {
            value += text[i];
        }
    }
    return fail("this quote is never closed", place);
}

/// The parts of an ARFF file, line by line.
class ArffReader
{
public:
    explicit ArffReader(std::string file)
        : m_file(std::move(file))
    {
    }

    Result<ArffTable> read(std::string_view text)
    {
        if (text.starts_with("\xef\xbb\xbf")) {
            text.remove_prefix(3);
        }
        for (m_line = 1; !text.empty(); ++m_line) {
            const std::string_view line = trimmed(takeLine(text));
            if (line.empty() || line.front() == '%') {
                m_table.text += '\n';
            } else if (m_inData) {
                SNAC_CHECK(addRow(line));
            } else {
                SNAC_CHECK(addHeader(line));
            }
        }
        if (!m_inData) {
            return fail("there is no @data line: the file ends inside its header", {m_file, m_line - 1, 0});
        }
        if (m_rows == 0) {
            return fail("no rows behind @data", {m_file, m_line - 1, 0});
        }
        m_table.attributes = static_cast<int>(m_names.size());
        return std::move(m_table);
    }

private:
    [[nodiscard]] SourcePlace here() const { return {m_file, m_line, 1}; }

    Result<> addHeader(std::string_view line)
    {
        if (startsWithWord(line, "@data")) {
            if (m_names.size() < 2) {
                return fail(
                    "an ARFF file needs at least two @attribute lines before @data: an input and the truth",
                    here());
            }
            m_inData = true;
            for (std::size_t i = 0; i < m_names.size(); ++i) {
                m_table.text += (i > 0 ? "," : "") + asField(m_names[i]);
            }
        } else if (startsWithWord(line, "@attribute")) {
            SNAC_CHECK(addAttribute(line.substr(10)));
        } else if (!startsWithWord(line, "@relation")) {
            return fail(quotedPart(line) + " is no line of an ARFF header (@relation, @attribute, @data)",
                        here());
        }
        m_table.text += '\n';
        return {};
    }

    Result<> addAttribute(std::string_view rest)
    {
        if (m_names.size() == mostCsvColumns) {
            return fail("more than " + std::to_string(mostCsvColumns) + " attributes", here());
        }
        SNAC_TRY(const auto name, takeValue(rest, " \t{", here()));
        const std::string type = lowerCase(trimmed(rest));
        if (name.empty() || type.empty()) {
            return fail("an attribute needs a name and a type: @attribute mass numeric", here());
        }
        if (type.starts_with("relational")) {
            return fail("relational attributes are not read: write a row a sample", here());
        }
        m_names.push_back(name);
        const std::string lower = lowerCase(name);
        if (lower == "class" || lower == "label" || lower == "target") {
            m_table.named = m_called++ == 0 ? name : std::string();
        }
        m_table.nominal = type.starts_with('{') ? name : m_table.nominal;
        return {};
    }

    Result<> addRow(std::string_view line)
    {
        if (line.front() == '{') {
            return fail(
                "this row is sparse: write all values of a row (in Weka: the filter SparseToNonSparse)",
                here());
        }
        bool more = true;
        for (std::size_t fields = 0; more; ++fields) {
            if (fields > m_names.size()) {
                return fail("this row has more values than the " + std::to_string(m_names.size()) +
                                " attributes",
                            here());
            }
            SNAC_TRY(const auto value, takeValue(line, ",\t", here()));
            m_table.text += (fields > 0 ? "," : "") + asField(value);
            more = !line.empty();
            if (more && line.front() != ',' && line.front() != '\t') {
                return fail("text after a closing quote: values are separated by commas", here());
            }
            line.remove_prefix(more ? 1 : 0);
        }
        m_table.text += '\n';
        ++m_rows;
        return {};
    }

    std::string m_file;
    int m_line = 1;
    bool m_inData = false;
    std::size_t m_rows = 0;
    int m_called = 0; ///< attributes with the name of a truth
    std::vector<std::string> m_names;
    ArffTable m_table;
};

} // namespace

bool isArff(std::string_view bytes)
{
    constexpr int mostComments = 10000;
    if (bytes.starts_with("\xef\xbb\xbf")) {
        bytes.remove_prefix(3);
    }
    for (int i = 0; i < mostComments && !bytes.empty(); ++i) {
        const std::string_view line = trimmed(takeLine(bytes));
        if (!line.empty() && line.front() != '%') {
            return startsWithWord(line, "@relation");
        }
    }
    return false;
}

Result<ArffTable> arffAsTable(std::string_view bytes, const std::string& file)
{
    return ArffReader(file).read(bytes);
}

} // namespace snac::data
