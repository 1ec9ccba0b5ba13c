// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include "csv_scanner.h"
#include "number_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstring>
#include <unordered_map>

namespace snac::data {

namespace {

using Field = CsvScanner::Field;

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return lower;
}

/// Quoted for a message, shortened so that a wrong file does not flood the screen.
std::string shown(std::string_view text)
{
    constexpr std::size_t longest = 40;
    std::string result = "'";
    for (const char c : text.substr(0, longest)) {
        result += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
    return result + (text.size() > longest ? "...'" : "'");
}

bool isNumberLike(const Field& field)
{
    double value = 0.0;
    const NumberState state = parseNumber(field.text, value);
    return state != NumberState::NotANumber && state != NumberState::Empty;
}

constexpr std::array<std::string_view, 7> usualLabelNames{"label",  "target",  "class",  "y",
                                                          "labels", "targets", "classes"};

bool namesTheLabel(const Field& field, const std::string& labelColumn)
{
    const std::string name = lowerCase(trimmed(field.text));
    return (!labelColumn.empty() && name == lowerCase(labelColumn)) ||
           std::find(usualLabelNames.begin(), usualLabelNames.end(), name) != usualLabelNames.end();
}

bool isHeader(const std::vector<Field>& first, const std::vector<Field>& second,
              const std::string& labelColumn)
{
    std::size_t texts = 0;
    std::size_t textsAboveNumbers = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (isNumberLike(first[i])) {
            continue;
        }
        if (namesTheLabel(first[i], labelColumn)) {
            return true;
        }
        ++texts;
        textsAboveNumbers += i < second.size() && isNumberLike(second[i]) ? 1U : 0U;
    }
    return texts == first.size() || 2 * textsAboveNumbers > first.size();
}

Result<std::vector<std::string>> columnNames(const std::vector<Field>& record, bool header,
                                             const std::string& file)
{
    std::vector<std::string> names;
    std::unordered_map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < record.size(); ++i) {
        std::string name = header ? CsvScanner::unescape(trimmed(record[i].text)) : std::string();
        if (name.empty()) {
            name = "column" + std::to_string(i + 1);
        }
        const auto [before, isNew] = seen.emplace(name, i);
        if (!isNew) {
            return fail("two columns are called " + shown(name) + " (number " +
                            std::to_string(before->second + 1) + " and " + std::to_string(i + 1) +
                            "): give them different names",
                        {file, record[i].line, record[i].column});
        }
        names.push_back(std::move(name));
    }
    return names;
}

Result<std::size_t> findLabelColumn(const std::vector<std::string>& names, const std::string& labelColumn,
                                    const SourcePlace& headerPlace)
{
    const auto position = [&](std::string_view wanted) {
        return static_cast<std::size_t>(
            std::find_if(names.begin(), names.end(),
                         [&](const auto& name) { return lowerCase(name) == wanted; }) -
            names.begin());
    };
    if (!labelColumn.empty()) {
        const auto exact = std::find(names.begin(), names.end(), labelColumn);
        const std::size_t found = exact != names.end() ? static_cast<std::size_t>(exact - names.begin())
                                                       : position(lowerCase(labelColumn));
        if (found < names.size()) {
            return found;
        }
        std::string known;
        for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 20); ++i) {
            known += (i > 0 ? ", " : "") + names[i];
        }
        return fail("no column is called " + shown(labelColumn) +
                        " (label_column); the columns are: " + known + (names.size() > 20 ? ", ..." : ""),
                    headerPlace);
    }
    for (const auto wanted : usualLabelNames) {
        if (const std::size_t found = position(wanted); found < names.size()) {
            return found;
        }
    }
    return names.size() - 1;
}

/// Collects records into columns.
class TableBuilder
{
public:
    TableBuilder(std::string file, std::vector<std::string> names, std::size_t label)
        : m_file(std::move(file))
        , m_names(std::move(names))
        , m_label(label)
    {
    }

    void reserveRows(std::size_t rows)
    {
        m_values.reserve(rows * (m_names.size() - 1));
        m_columns.labels.reserve(rows);
    }

    Result<> add(const std::vector<Field>& record)
    {
        if (record.size() != m_names.size()) {
            return fail("this row has " + std::to_string(record.size()) + " fields, the first row has " +
                            std::to_string(m_names.size()),
                        placeOf(record.back()));
        }
        for (std::size_t i = 0; i < record.size(); ++i) {
            if (auto added = i == m_label ? addLabel(record[i]) : addInput(record[i], i); !added) {
                return added;
            }
        }
        return {};
    }

    Columns finish()
    {
        const auto columns = static_cast<Eigen::Index>(m_names.size() - 1);
        const auto rows = static_cast<Eigen::Index>(m_columns.labels.size());
        m_columns.inputs = Eigen::Map<const Matrix>(m_values.data(), rows, columns);
        m_columns.labelName = m_names[m_label];
        m_names.erase(m_names.begin() + static_cast<std::ptrdiff_t>(m_label));
        m_columns.inputNames = std::move(m_names);
        return std::move(m_columns);
    }

private:
    [[nodiscard]] SourcePlace placeOf(const Field& field) const { return {m_file, field.line, field.column}; }

    [[nodiscard]] std::unexpected<Error> badNumber(const Field& field, NumberState state,
                                                   std::size_t column) const
    {
        const std::string where = " (column " + m_names[column] + ")";
        switch (state) {
        case NumberState::Empty:
            return fail("a value is missing" + where, placeOf(field));
        case NumberState::NotFinite:
            return fail(shown(field.text) + " is not a finite number" + where + ": fill in or remove the row",
                        placeOf(field));
        case NumberState::TooLarge:
            return fail(shown(field.text) + " is too large for a 32-bit number" + where, placeOf(field));
        case NumberState::Finite:
        case NumberState::NotANumber:
            break;
        }
        const bool comma = field.text.find(',') != std::string_view::npos;
        return fail(shown(field.text) + " is not a number" + where + (comma ? ": use a decimal point" : ""),
                    placeOf(field));
    }

    Result<> addInput(const Field& field, std::size_t column)
    {
        double value = 0.0;
        const NumberState state = parseNumber(field.text, value);
        if (state != NumberState::Finite) {
            return badNumber(field, state, column);
        }
        m_values.push_back(static_cast<float>(value));
        return {};
    }

    Result<> addLabel(const Field& field)
    {
        double value = 0.0;
        const NumberState state = parseNumber(field.text, value);
        if (state == NumberState::NotANumber) {
            if (!m_columns.firstTextLabel) {
                m_columns.firstTextLabel = placeOf(field);
            }
        } else if (state != NumberState::Finite) {
            return badNumber(field, state, m_label);
        } else if (value != std::floor(value) && !m_columns.firstFractionLabel) {
            m_columns.firstFractionLabel = placeOf(field);
        }
        std::string_view text = field.text;
        if (field.hasDoubledQuotes) {
            text = m_columns.unescaped.emplace_back(CsvScanner::unescape(text));
        }
        m_columns.labels.push_back(trimmed(text));
        return {};
    }

    std::string m_file;
    std::vector<std::string> m_names;
    std::size_t m_label;
    std::vector<float> m_values;
    Columns m_columns;
};

} // namespace

Result<Columns> parseCsv(std::string_view text, const std::string& file, const std::string& labelColumn,
                         RunControl& control)
{
    CsvScanner scanner(text, file);
    std::vector<Field> first;
    std::vector<Field> record;
    if (auto found = scanner.next(first); !found) {
        return std::unexpected(found.error());
    } else if (!*found) {
        return fail("the file is empty", {file, 1, 1});
    }
    if (first.size() < 2) {
        return fail("only one column found: fields must be separated by commas, semicolons or tabs, and "
                    "there must be "
                    "at least one input and the label",
                    {file, first[0].line, first[0].column});
    }
    auto more = scanner.next(record);
    if (!more) {
        return std::unexpected(more.error());
    }
    const bool header = isHeader(first, *more ? record : std::vector<Field>{}, labelColumn);
    auto names = columnNames(first, header, file);
    if (!names) {
        return std::unexpected(names.error());
    }
    const auto label = findLabelColumn(*names, labelColumn, {file, first[0].line, first[0].column});
    if (!label) {
        return std::unexpected(label.error());
    }
    TableBuilder table(file, std::move(*names), *label);
    table.reserveRows(text.size() / (first.size() * 10 + 1)); // ten characters a number is usual
    if (!header) {
        if (auto added = table.add(first); !added) {
            return std::unexpected(added.error());
        }
    } else if (!*more) {
        return fail("the file has a header but no rows", {file, first[0].line, first[0].column});
    }
    for (std::size_t row = 0; *more; ++row) {
        if (auto added = table.add(record); !added) {
            return std::unexpected(added.error());
        }
        if (row % 4096 == 0 && !control.waitWhilePaused()) {
            return fail("reading was cancelled", {file, 0, 0});
        }
        more = scanner.next(record);
        if (!more) {
            return std::unexpected(more.error());
        }
    }
    return table.finish();
}

} // namespace snac::data
