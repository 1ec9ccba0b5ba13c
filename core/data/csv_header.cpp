// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_sample.h"
#include "number_text.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>

namespace snac::data {

namespace {

constexpr std::array<std::string_view, 7> usualNames{"label",  "target",  "class",  "y",
                                                     "labels", "targets", "classes"};

/// Compares the first record with the rows below it.
class HeaderQuestion
{
public:
    HeaderQuestion(const CsvSample& sample, const CsvOptions& options, const std::string& file)
        : m_sample(sample)
        , m_options(options)
        , m_file(file)
    {
        look();
    }

    Result<CsvHeader> answer() const
    {
        if (m_sample.below.empty()) {
            return m_numbers == 0 && m_whole.empty() && !anyNumberAbove() ? header("names alone") : none();
        }
        if (m_texts > 0) {
            return answerForTexts();
        }
        if (asked()) {
            return header("dataset.label_column names it");
        }
        if (m_emptyAboveCount && m_start == 0) {
            return header("0, 1, 2, ... above numbers, and nothing above an index");
        }
        return m_start ? answerForRun() : answerForNumbers();
    }

private:
    /// What stands above the columns of numbers.
    void look()
    {
        const std::size_t columns = std::min(m_sample.first.size(), m_sample.columns.size());
        for (std::size_t i = 0; i < columns; ++i) {
            const CsvScanner::Field& field = m_sample.first[i];
            const CsvShape shape = shapeOf(field, m_sample.delimiter);
            if (!m_sample.columns[i].isNumeric()) {
                m_textColumns.push_back(i);
                continue;
            }
            // Quotes around a number alone are those of a name.
            const bool quoted = field.quoted && !quotedBelow(i);
            if (shape == CsvShape::Text || (quoted && shape != CsvShape::Empty)) {
                ++m_texts;
                m_firstText = m_firstText ? m_firstText : std::optional(i);
            } else if (shape == CsvShape::Whole || shape == CsvShape::Fraction) {
                ++m_numbers;
                m_firstNumber = m_firstNumber ? m_firstNumber : std::optional(i);
                if (shape == CsvShape::Whole) {
                    m_whole.push_back(i);
                }
            }
        }
        findRun();
        m_emptyAboveCount = !m_sample.first.empty() && trimmed(m_sample.first[0].text).empty() &&
                            !m_sample.columns.empty() && m_sample.columns[0].isNumeric() &&
                            !m_sample.columns[0].hasFractions();
    }

    bool quotedBelow(std::size_t column) const
    {
        return std::any_of(m_sample.below.begin(), m_sample.below.end(), [&](const CsvRecord& record) {
            return column < record.size() && record[column].quoted;
        });
    }

    bool anyNumberAbove() const
    {
        return std::any_of(m_sample.first.begin(), m_sample.first.end(), [&](const CsvScanner::Field& field) {
            const CsvShape shape = shapeOf(field, m_sample.delimiter);
            return shape == CsvShape::Whole || shape == CsvShape::Fraction;
        });
    }

    /// 0, 1, 2, ... or 1, 2, 3, ... above all columns of numbers.
    void findRun()
    {
        if (m_whole.empty() || m_whole.size() != m_numbers) {
            return;
        }
        for (const int start : {0, 1}) {
            int expected = start;
            const bool run = std::all_of(m_whole.begin(), m_whole.end(), [&](std::size_t column) {
                return trimmed(m_sample.first[column].text) == std::to_string(expected++);
            });
            if (run) {
                m_start = start;
            }
        }
    }

    bool asked() const
    {
        std::vector<std::string> names =
            m_options.known ? m_options.known->inputs : std::vector<std::string>();
        names.push_back(m_options.labelColumn);
        for (std::size_t i = 0; i < m_sample.first.size(); ++i) {
            const std::string_view name = trimmed(m_sample.first[i].text);
            const auto isName = [&](const std::string& asked) {
                return !asked.empty() && lowerCase(name) == lowerCase(asked);
            };
            if (std::ranges::any_of(names, isName) && !m_sample.occursBelow(i, name)) {
                return true;
            }
        }
        return false;
    }

    Result<CsvHeader> answerForTexts() const
    {
        if (m_texts > m_numbers) {
            return header("names above numbers");
        }
        if (m_start || asked()) {
            return header(m_start ? "0, 1, 2, ... and names above numbers" : "dataset.label_column names it");
        }
        const CsvScanner::Field& text = m_sample.first[*m_firstText];
        const CsvScanner::Field& number = m_sample.first[*m_firstNumber];
        return fail("this line may be a header (" + quotedPart(trimmed(text.text)) +
                        " stands above numbers) or a row with a wrong value (" +
                        quotedPart(trimmed(number.text)) +
                        " is a number like those below): correct it, or set dataset.header to yes or no",
                    {m_file, text.line, text.column});
    }

    /// Whether the rows below hold in a column of few values one that the first record lacks.
    bool isNewValue(std::size_t column) const
    {
        return !m_sample.occursBelow(column, trimmed(m_sample.first[column].text)) &&
               2 * m_sample.differentBelow(column, csvSampleRows) <= m_sample.below.size();
    }

    Result<CsvHeader> answerForRun() const
    {
        const bool anyFractions = std::any_of(m_whole.begin(), m_whole.end(), [&](std::size_t column) {
            return m_sample.columns[column].hasFractions();
        });
        // All columns but the one that may be the truth.
        const bool allFractions =
            m_whole.size() > 1 && std::all_of(m_whole.begin(), m_whole.end() - 1, [&](std::size_t column) {
                return m_sample.columns[column].isMostlyFractions();
            });
        if (!m_textColumns.empty()) {
            return answerForRunBesideText(anyFractions);
        }
        const std::size_t count = m_whole.size();
        const bool newTruth = isNewValue(m_whole.back());
        if (*m_start == 0 && ((count >= 3 && (allFractions || (newTruth && anyFractions))) ||
                              (count >= 4 && newTruth) || count >= 8)) {
            return header("0, 1, 2, ... above numbers of other kinds");
        }
        const bool likely = *m_start == 0 ? count >= 3 || (count == 2 && (anyFractions || newTruth))
                                          : (count >= 3 && allFractions) || count >= 5;
        return likely ? ambiguousRun() : answerForNumbers();
    }

    /// No run from 0 or 1: columns may still be called 0, 2, 5, or 2019, 2020, or 400.0, 450.0.
    Result<CsvHeader> answerForNumbers() const
    {
        return mayNumberColumns() ? ambiguousRun() : Result<CsvHeader>(none());
    }

    /// Numbers above all columns of numbers that are whole and different, and such as no row below has.
    bool mayNumberColumns() const
    {
        std::vector<double> above;
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < m_sample.first.size() && i < m_sample.columns.size(); ++i) {
            const std::string_view text = trimmed(m_sample.first[i].text);
            if (m_sample.columns[i].isNumeric()) {
                const auto value = numberIn(m_sample.first, i);
                if (!(i == 0 && m_emptyAboveCount) && (!value || *value != std::floor(*value))) {
                    return false;
                }
                if (value) {
                    above.push_back(*value);
                    columns.push_back(i);
                }
            } else if (m_sample.occursBelow(i, text)) {
                return false; // a class, not a name
            }
        }
        const std::set<double> different(above.begin(), above.end());
        if (above.size() < 2 || different.size() < above.size()) {
            return false;
        }
        const auto fractions =
            std::ranges::count_if(columns, [&](std::size_t i) { return holdsFractions(i); });
        const bool newClass = std::ranges::any_of(
            columns, [&](std::size_t i) { return !m_sample.columns[i].hasFractions() && isNewValue(i); });
        return m_emptyAboveCount || fractions >= 2 || (newClass && (fractions > 0 || isMonotone(above))) ||
               (!m_textColumns.empty() && fractions > 0) || runsAsNoRowDoes(above, columns);
    }

    std::optional<double> numberIn(const CsvRecord& record, std::size_t column) const
    {
        double value = 0.0;
        const bool comma = m_sample.delimiter != ',';
        if (column >= record.size() ||
            (comma ? parseCommaNumber(record[column].text, value)
                   : parseNumber(record[column].text, value)) != NumberState::Finite) {
            return std::nullopt;
        }
        return value;
    }

    /// Hardly any whole number, however it is written.
    bool holdsFractions(std::size_t column) const
    {
        const auto whole = std::ranges::count_if(m_sample.below, [&](const CsvRecord& record) {
            const auto value = numberIn(record, column);
            return value && *value == std::floor(*value);
        });
        return m_sample.columns[column].hasFractions() &&
               50 * static_cast<std::size_t>(whole) <= m_sample.columns[column].numbers;
    }

    static bool isMonotone(const std::vector<double>& values)
    {
        return values.size() >= 3 && (std::ranges::is_sorted(values, std::less_equal<>()) ||
                                      std::ranges::is_sorted(values, std::greater_equal<>()));
    }

    static bool hasEqualSteps(const std::vector<double>& values)
    {
        return values.size() >= 4 && std::ranges::adjacent_find(values, [&](double a, double b) {
                                         return b - a != values[1] - values[0];
                                     }) == values.end();
    }

    /// Six numbers or more that rise or fall, four or more in equal steps, above rows that do not.
    bool runsAsNoRowDoes(const std::vector<double>& above, const std::vector<std::size_t>& columns) const
    {
        const bool steps = hasEqualSteps(above);
        if (!steps && !(above.size() >= 6 && isMonotone(above))) {
            return false;
        }
        const auto alike = std::ranges::count_if(m_sample.below, [&](const CsvRecord& record) {
            std::vector<double> values;
            for (const std::size_t column : columns) {
                values.push_back(numberIn(record, column).value_or(0.0));
            }
            return steps ? hasEqualSteps(values) : isMonotone(values);
        });
        return 20 * static_cast<std::size_t>(alike) <= m_sample.below.size();
    }

    Result<CsvHeader> answerForRunBesideText(bool anyFractions) const
    {
        bool usual = false;
        for (const std::size_t column : m_textColumns) {
            const std::string_view name = trimmed(m_sample.first[column].text);
            if (m_sample.occursBelow(column, name)) {
                return none(); // a class, not a name
            }
            usual =
                usual || std::find(usualNames.begin(), usualNames.end(), lowerCase(name)) != usualNames.end();
        }
        const std::size_t count = m_whole.size();
        if (*m_start == 0 && (count >= 3 || (count == 2 && (anyFractions || usual)))) {
            return header("0, 1, 2, ... above numbers, and a word that is no class below");
        }
        return *m_start == 0 || usual ? ambiguousRun() : Result<CsvHeader>(none());
    }

    Result<CsvHeader> ambiguousRun() const
    {
        const CsvScanner::Field& field = m_sample.first.front();
        std::string numbers;
        std::size_t shown = 0;
        for (std::size_t i = 0; i < m_sample.first.size() && shown < 3; ++i) {
            const std::string_view text = trimmed(m_sample.first[i].text);
            numbers += text.empty() ? "" : std::string(text.substr(0, 20)) + ", ";
            shown += text.empty() ? 0U : 1U;
        }
        return fail("this line may be a header that numbers the columns (" + numbers +
                        "...) or a row of data: set dataset.header to yes or no",
                    {m_file, field.line, field.column});
    }

    Result<CsvHeader> header(const std::string& why) const
    {
        return CsvHeader{CsvHeader::Kind::FirstRecord, m_sample.first,
                         "line " + std::to_string(m_sample.first.front().line) + " (" + why + ")"};
    }

    static CsvHeader none()
    {
        return {CsvHeader::Kind::None, {}, "none; the first line is a row like those below"};
    }

    const CsvSample& m_sample;
    const CsvOptions& m_options;
    const std::string& m_file;
    std::size_t m_texts = 0;                ///< texts above columns of numbers
    std::size_t m_numbers = 0;              ///< numbers above columns of numbers
    std::vector<std::size_t> m_whole;       ///< columns of the whole ones among them
    std::vector<std::size_t> m_textColumns; ///< columns that hold no numbers below
    std::optional<std::size_t> m_firstText;
    std::optional<std::size_t> m_firstNumber;
    std::optional<int> m_start; ///< of the run 0, 1, 2, ...
    bool m_emptyAboveCount = false;
};

/// The last line that begins with '#' and has something to say for each column.
std::optional<CsvHeader> commentHeader(const CsvSample& sample, const std::string& file)
{
    const auto truth = truthComment(sample);
    for (auto comment = sample.comments.rbegin(); comment != sample.comments.rend(); ++comment) {
        if (truth && truth->first == comment->first) {
            continue;
        }
        CsvScanner scanner(comment->second, file, sample.delimiter);
        CsvRecord fields;
        const auto read = scanner.next(fields);
        if (!read || !*read || fields.size() != sample.fields) {
            continue;
        }
        std::size_t numbers = 0;
        for (CsvScanner::Field& field : fields) {
            field.line = comment->first;
            ++field.column; // behind the sign
            const CsvShape shape = shapeOf(field, sample.delimiter);
            numbers += shape == CsvShape::Whole || shape == CsvShape::Fraction ? 1U : 0U;
        }
        const bool run = trimmed(fields[0].text) == "0" && trimmed(fields[1].text) == "1";
        if (2 * numbers < fields.size() || run) {
            return CsvHeader{CsvHeader::Kind::Comment, fields,
                             "line " + std::to_string(comment->first) + " (after '#')"};
        }
    }
    return std::nullopt;
}

/// What scikit-learn's own files begin with: rows, inputs, names of the classes.
bool mayBeDescription(const CsvSample& sample)
{
    const CsvRecord& first = sample.first;
    const bool numbered = !sample.columns.empty() && sample.columns.back().isNumeric(); // the classes below
    if (first.size() < 4 || sample.fields < 2 || !numbered) {
        return false;
    }
    for (std::size_t i = 0; i < first.size(); ++i) {
        const CsvShape shape = shapeOf(first[i], sample.delimiter);
        if (shape != (i < 2 ? CsvShape::Whole : CsvShape::Text)) {
            return false;
        }
    }
    return trimmed(first[1].text) == std::to_string(sample.fields - 1);
}

/// Rows with a name or number of their own in front, or an empty field behind: the header may lack one then.
bool hasRowNames(const CsvSample& sample)
{
    if (sample.below.size() < 2) {
        return false;
    }
    bool counts = true;
    bool emptyEnd = true;
    for (std::size_t row = 0; row < sample.below.size(); ++row) {
        counts = counts && trimmed(sample.below[row].front().text) == std::to_string(row + 1);
        emptyEnd = emptyEnd && trimmed(sample.below[row].back().text).empty();
    }
    const bool texts =
        sample.columns.front().isText() && sample.differentBelow(0, csvSampleRows) == sample.below.size();
    return counts || emptyEnd || texts;
}

bool announcesItsRows(const CsvSample& sample)
{
    CsvScanner scanner = sample.atFirst;
    CsvRecord record;
    std::size_t records = 0;
    for (auto more = scanner.next(record); more && *more; more = scanner.next(record)) {
        ++records;
    }
    return trimmed(sample.first[0].text) == std::to_string(records - 1);
}

} // namespace

Result<CsvHeader> findHeader(const CsvSample& sample, const CsvOptions& options, const std::string& file)
{
    const SourcePlace start{file, sample.first.front().line, sample.first.front().column};
    if (options.header == "no") {
        return CsvHeader{CsvHeader::Kind::None, {}, "none, as dataset.header says"};
    }
    const auto comment = commentHeader(sample, file);
    if (options.header == "yes") {
        return comment ? *comment
                       : CsvHeader{CsvHeader::Kind::FirstRecord, sample.first,
                                   "line " + std::to_string(start.line) + ", as dataset.header says"};
    }
    if (mayBeDescription(sample) && announcesItsRows(sample)) {
        return CsvHeader{CsvHeader::Kind::Description,
                         {},
                         "none; line " + std::to_string(start.line) + " describes the file"};
    }
    if (sample.first.size() + 1 == sample.fields && hasRowNames(sample)) {
        const bool allNames = std::all_of(sample.first.begin(), sample.first.end(), [&](const auto& field) {
            return field.quoted || shapeOf(field, sample.delimiter) == CsvShape::Text;
        });
        if (allNames) {
            return CsvHeader{CsvHeader::Kind::FirstRecord, sample.first,
                             "line " + std::to_string(start.line) + " (names of all columns but one)", true};
        }
    }
    auto answer = HeaderQuestion(sample, options, file).answer();
    if (comment && (!answer || answer->kind == CsvHeader::Kind::None)) {
        return *comment;
    }
    return answer;
}

} // namespace snac::data
