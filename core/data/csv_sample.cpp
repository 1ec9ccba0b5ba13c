// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_sample.h"

#include "number_text.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_set>

namespace snac::data {

namespace {

/// How well a delimiter divides the first records; the largest wins.
using Score = std::tuple<bool, std::size_t, bool, std::size_t>;

/// Records from where the scanner stands, as far as they can be read.
std::vector<CsvRecord> readSome(CsvScanner scanner, std::size_t most)
{
    std::vector<CsvRecord> records;
    CsvRecord record;
    while (records.size() < most) {
        const auto more = scanner.next(record);
        if (!more || !*more) {
            break;
        }
        records.push_back(record);
    }
    return records;
}

/// The number of fields that most records have.
std::size_t usualFields(const std::vector<CsvRecord>& records, std::size_t from)
{
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t i = from; i < records.size(); ++i) {
        ++counts[records[i].size()];
    }
    std::size_t most = 0;
    std::size_t fields = 0;
    for (const auto& [size, count] : counts) {
        fields = count >= most ? size : fields; // the widest of equals
        most = std::max(most, count);
    }
    return fields;
}

std::vector<CsvColumnSample> sampleColumns(const std::vector<CsvRecord>& records, std::size_t fields,
                                           char delimiter)
{
    std::vector<CsvColumnSample> columns(fields);
    for (const CsvRecord& record : records) {
        for (std::size_t i = 0; i < std::min(fields, record.size()); ++i) {
            const CsvShape shape = shapeOf(record[i], delimiter);
            columns[i].numbers += shape == CsvShape::Whole || shape == CsvShape::Fraction ? 1U : 0U;
            columns[i].wholes += shape == CsvShape::Whole ? 1U : 0U;
            columns[i].texts += shape == CsvShape::Text ? 1U : 0U;
            columns[i].booleans += shape == CsvShape::Text && booleanOf(record[i].text) ? 1U : 0U;
        }
    }
    return columns;
}

Score scoreOf(const std::vector<CsvRecord>& records, char delimiter)
{
    // The first record may be a header, a title or a description; the others tell the width of the table.
    const std::size_t from = records.size() > 1 ? 1 : 0;
    const std::size_t fields = usualFields(records, from);
    std::size_t alike = 0;
    for (std::size_t i = from; i < records.size(); ++i) {
        alike += records[i].size() == fields ? 1U : 0U;
    }
    const bool consistent = fields >= 2 && 10 * alike >= 9 * (records.size() - from);
    const std::vector<CsvRecord> rows(records.begin() + static_cast<std::ptrdiff_t>(from), records.end());
    std::size_t numeric = 0;
    for (const CsvColumnSample& column : sampleColumns(rows, fields, delimiter)) {
        numeric += column.isNumeric() ? 1U : 0U;
    }
    return {consistent, numeric, !records.empty() && records.front().size() == fields, fields};
}

char findDelimiter(const CsvScanner& start)
{
    constexpr std::array<char, 5> candidates{',', ';', '\t', '|', ' '}; // the first wins where all is equal
    constexpr std::size_t looked = 30;
    Score best{};
    char found = start.delimiter();
    for (const char candidate : candidates) {
        CsvScanner scanner = start;
        scanner.setDelimiter(candidate);
        const Score score = scoreOf(readSome(scanner, looked), candidate);
        // Blanks may stand around any other delimiter: they part fields only where they make more columns of
        // numbers.
        const bool around = candidate == ' ' && std::get<0>(best) && std::get<1>(score) <= std::get<1>(best);
        if (std::get<0>(score) && score > best && !around) {
            best = score;
            found = candidate;
        }
    }
    return found;
}

} // namespace

CsvShape shapeOf(const CsvScanner::Field& field, char delimiter)
{
    const std::string_view text = trimmed(field.text);
    double value = 0.0;
    const bool comma = delimiter != ',' || field.quoted;
    const NumberState state = comma ? parseCommaNumber(text, value) : parseNumber(text, value);
    if (state == NumberState::NotANumber && isGroupedNumber(text)) {
        return CsvShape::Fraction; // the reader refuses it, with its reason
    }
    if (state == NumberState::Empty) {
        return CsvShape::Empty;
    }
    if (state == NumberState::NotANumber) {
        return isMissingMark(text) ? CsvShape::Missing : CsvShape::Text;
    }
    const bool whole = text.find_first_not_of("+-0123456789") == std::string_view::npos;
    return whole ? CsvShape::Whole : CsvShape::Fraction;
}

bool mayHaveDecimalCommas(const CsvSample& sample)
{
    if (sample.delimiter != ',' || std::ranges::any_of(sample.columns, [](const CsvColumnSample& column) {
            return column.hasFractions();
        })) {
        return false;
    }
    std::vector<CsvRecord> records = sample.below;
    records.push_back(sample.first);
    for (std::size_t i = 1; i < sample.fields; ++i) {
        bool likely = false;  // a number that is none on its own
        bool possible = true; // whole numbers before, digits behind
        for (const CsvRecord& record : records) {
            if (record.size() <= i) {
                continue;
            }
            std::string_view before = trimmed(record[i - 1].text);
            const std::string_view behind = trimmed(record[i].text);
            const bool sign = before.starts_with('-') || before.starts_with('+');
            before.remove_prefix(sign ? 1 : 0);
            possible = possible && !record[i].quoted && !before.empty() && !behind.empty() &&
                       std::ranges::all_of(before, isDigit) && std::ranges::all_of(behind, isDigit) &&
                       (before == "0" || before[0] != '0');
            likely = likely || (sign && before == "0") || (behind.size() > 1 && behind[0] == '0');
        }
        if (possible && likely) {
            return true;
        }
    }
    return false;
}

std::optional<std::pair<int, std::string>> truthComment(const CsvSample& sample)
{
    constexpr std::string_view key = "label_column:";
    for (const auto& [line, comment] : sample.comments) {
        const std::string_view text = trimmed(comment);
        if (text.starts_with(key) && text.size() > key.size()) {
            return std::pair(line, std::string(trimmed(text.substr(key.size()))));
        }
    }
    return std::nullopt;
}

std::optional<std::string> simulatedComment(const CsvSample& sample)
{
    const auto found = std::ranges::find_if(sample.comments, [](const auto& comment) {
        return trimmed(comment.second).starts_with(simulatedMark);
    });
    return found == sample.comments.end() ? std::nullopt : std::optional(std::string(trimmed(found->second)));
}

bool CsvSample::occursBelow(std::size_t column, std::string_view text) const
{
    return std::any_of(below.begin(), below.end(), [&](const CsvRecord& record) {
        return column < record.size() && trimmed(record[column].text) == text;
    });
}

std::string_view CsvSample::unitBelow(std::size_t column) const
{
    std::string_view unit;
    for (const CsvRecord& record : below) {
        const std::string_view text =
            column < record.size() ? trimmed(record[column].text) : std::string_view();
        if (text.empty() || isMissingMark(text)) {
            continue;
        }
        const std::size_t last = text.find_last_of("0123456789");
        double value = 0.0;
        if (last == std::string_view::npos || last + 1 == text.size() ||
            parseNumber(text.substr(0, last + 1), value) != NumberState::Finite) {
            return {};
        }
        const std::string_view behind = trimmed(text.substr(last + 1));
        if (!unit.empty() && behind != unit) {
            return {};
        }
        unit = behind;
    }
    return unit;
}

std::size_t CsvSample::differentBelow(std::size_t column, std::size_t limit) const
{
    std::unordered_set<std::string_view> seen;
    for (const CsvRecord& record : below) {
        if (column < record.size() && seen.size() < limit) {
            seen.insert(trimmed(record[column].text));
        }
    }
    return seen.size();
}

Result<CsvSample> takeSample(std::string_view text, const std::string& file)
{
    CsvScanner scanner(text, file);
    // What spreadsheets understand as a statement of the delimiter; the rows tell it as well.
    if (CsvScanner ahead = scanner; ahead.stepOver("sep=")) {
        scanner = ahead;
    }
    const CsvScanner start = scanner;
    CsvSample sample{.comments = {}, .atFirst = scanner, .first = {}, .below = {}, .columns = {}};
    while (true) {
        const auto comment = scanner.nextComment();
        if (!comment) {
            break;
        }
        sample.comments.emplace_back(scanner.line() - 1, *comment);
    }
    CsvRecord record;
    CsvScanner ahead = scanner;
    if (const auto more = ahead.next(record); more && !*more) {
        // Nothing but lines that begin with '#': then it is part of the data.
        sample.comments.clear();
        scanner = start;
    }
    sample.delimiter = findDelimiter(scanner);
    scanner.setDelimiter(sample.delimiter);
    sample.atFirst = scanner;
    if (const auto more = scanner.next(sample.first); !more) {
        return std::unexpected(more.error());
    } else if (!*more) {
        return fail("the file is empty", {file, 1, 1});
    }
    sample.below = readSome(scanner, csvSampleRows);
    sample.fields = sample.below.empty() ? sample.first.size() : usualFields(sample.below, 0);
    sample.columns = sampleColumns(sample.below, sample.fields, sample.delimiter);
    return sample;
}

} // namespace snac::data
