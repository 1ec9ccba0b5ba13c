// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_rows.h"

#include "snac/base/ascii.h"
#include "snac/base/nearest_name.h"
#include "snac/hardware/residual.h"

#include "snac/base/number_text.h"
#include "snac/data/csv_scanner.h"
#include "snac/data/number_text.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace snac::calibration {

namespace {

constexpr const char* reportColumn = "report";

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",;\t\"\r\n") == std::string::npos) {
        return text;
    }
    std::string result = "\"";
    for (const char c : text) {
        result += c == '"' ? "\"\"" : std::string(1, c == '\n' || c == '\r' ? ' ' : c);
    }
    return result + "\"";
}

std::string heading()
{
    std::string text;
    for (const std::string& column : calibrationColumns()) {
        text += (text.empty() ? "" : ",") + column;
    }
    return text;
}

struct StoredRow
{
    int line = 0;
    std::string text;
    std::string identity; ///< the row without the file it was read from
};

/// All but where it came from: the same report in another folder is the same measurement.
std::string identityOf(std::map<std::string, std::string> values)
{
    values.erase(reportColumn);
    return calibrationRow(values);
}

std::vector<std::string> columnsOf(const std::vector<data::CsvScanner::Field>& fields)
{
    std::vector<std::string> columns;
    for (const auto& field : fields) {
        columns.push_back(lowerCase(trimmed(field.text)));
    }
    return columns;
}

Result<std::vector<StoredRow>> rowsOf(const std::string& table, const std::string& file)
{
    std::vector<StoredRow> rows;
    if (trimmed(table).empty()) {
        return rows;
    }
    data::CsvScanner scanner(table, file);
    std::vector<data::CsvScanner::Field> fields;
    std::vector<std::string> columns;
    while (true) {
        const auto more = scanner.next(fields);
        if (!more) {
            return std::unexpected(more.error());
        }
        if (!*more) {
            return rows;
        }
        if (columns.empty()) {
            columns = columnsOf(fields);
            continue;
        }
        std::map<std::string, std::string> values;
        for (std::size_t i = 0; i < std::min(columns.size(), fields.size()); ++i) {
            values[columns[i]] = data::CsvScanner::unescape(trimmed(fields[i].text));
        }
        rows.push_back({fields.front().line, calibrationRow(values), identityOf(values)});
    }
}

} // namespace

const std::vector<std::string>& calibrationColumns()
{
    static const std::vector<std::string> columns = {"source_repo",
                                                     "architecture",
                                                     "softmax",
                                                     "n_nonzero_weights",
                                                     "csd_digits",
                                                     "weight_bits",
                                                     "weight_int",
                                                     "act_bits",
                                                     "act_int",
                                                     "default_precision",
                                                     "accum_precision",
                                                     "inner_model",
                                                     "reuse_factor",
                                                     "strategy",
                                                     "io_type",
                                                     "part",
                                                     "clock_ns",
                                                     "tool",
                                                     "tool_version",
                                                     "report_stage",
                                                     "lut",
                                                     "ff",
                                                     "dsp",
                                                     "bram18k",
                                                     "latency_max",
                                                     "ii_max",
                                                     "notes",
                                                     reportColumn};
    return columns;
}

std::string calibrationRow(const std::map<std::string, std::string>& values)
{
    std::string row;
    bool first = true;
    for (const std::string& column : calibrationColumns()) {
        const auto found = values.find(column);
        row += (first ? "" : ",") + (found == values.end() ? std::string() : quoted(found->second));
        first = false;
    }
    return row;
}

Result<MergedRows> mergeCalibrationRows(const std::string& stored, const std::string& table,
                                        const std::string& file, const std::string& storedFile)
{
    const auto old = rowsOf(stored, storedFile);
    if (!old) {
        return std::unexpected(old.error());
    }
    const auto fresh = rowsOf(table, file);
    if (!fresh) {
        return std::unexpected(fresh.error());
    }
    MergedRows result;
    result.text = heading() + "\n";
    std::set<std::string> known;
    for (const StoredRow& row : *old) {
        known.insert(row.identity);
        result.text += row.text + "\n";
    }
    for (const StoredRow& row : *fresh) {
        const bool added = known.insert(row.identity).second;
        result.text += added ? row.text + "\n" : "";
        ++(added ? result.added : result.known);
    }
    return result;
}

Result<RemainingRows> removeCalibrationRows(const std::string& stored, const std::set<int>& lines,
                                            const std::string& storedFile)
{
    const auto old = rowsOf(stored, storedFile);
    if (!old) {
        return std::unexpected(old.error());
    }
    RemainingRows result;
    result.text = heading() + "\n";
    for (const StoredRow& row : *old) {
        if (lines.contains(row.line)) {
            ++result.removed;
        } else {
            result.text += row.text + "\n";
        }
    }
    return result;
}

Result<> checkCalibrationTable(const std::string& text, const std::string& file)
{
    if (trimmed(text).empty()) {
        return {};
    }
    data::CsvScanner scanner(text, file);
    std::vector<data::CsvScanner::Field> fields;
    std::size_t columns = 0;
    while (true) {
        const auto more = scanner.next(fields);
        if (!more) {
            return std::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
        if (columns == 0) {
            columns = fields.size();
            const auto names = columnsOf(fields);
            for (const char* needed : {"architecture", "lut", "report_stage"}) {
                if (std::ranges::find(names, needed) == names.end()) {
                    return fail(std::string("the table has no column `") + needed + "`",
                                {.file = file, .line = 1});
                }
            }
        } else if (fields.size() != columns) {
            return fail("this row has " + counted(static_cast<long long>(fields.size()), "cell") +
                            " instead of " + std::to_string(columns),
                        {.file = file, .line = fields.front().line});
        }
    }
}

} // namespace snac::calibration
