// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_results.h"
#include "python_dict.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/study/imported_results.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>

namespace snac::study {

namespace {

struct CsvLine
{
    int line = 0; ///< it begins on, from 1
    std::vector<std::string> fields;
};

/// RFC 4180: fields in double quotes may hold commas, line ends and doubled quotes.
Result<std::vector<CsvLine>> csvLines(const std::string& text, const std::string& name)
{
    std::vector<CsvLine> lines;
    CsvLine current{.line = 1, .fields = {""}};
    int line = 1;
    bool quoted = false;
    const auto finish = [&] {
        if (current.fields.size() > 1 || !current.fields.front().empty()) {
            lines.push_back(std::move(current));
        }
    };
    for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size(); ++i) {
        const char c = text[i];
        line += c == '\n' ? 1 : 0;
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            current.fields.back() += text[++i];
        } else if (c == '"' && (quoted || current.fields.back().empty())) {
            quoted = !quoted;
        } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
            current.fields.back() += c;
        } else if (c == ',') {
            current.fields.emplace_back();
        } else if (c == '\n') {
            finish();
            current = {.line = line, .fields = {""}};
        }
    }
    if (quoted) {
        return fail("a double quote is opened here and never closed", {.file = name, .line = current.line});
    }
    finish();
    return lines;
}

/// A column that is a figure, and what it is here.
struct FigureColumn
{
    std::string_view name;
    Quantity quantity;
    bool maximize;
};
constexpr std::array searchFigures{FigureColumn{"performance_metric", Quantity::Accuracy, true},
                                   FigureColumn{"bops", Quantity::Bops, false},
                                   FigureColumn{"avg_resource", Quantity::AverageResource, false},
                                   FigureColumn{"lut_pct", Quantity::LutPct, false},
                                   FigureColumn{"ff_pct", Quantity::FfPct, false},
                                   FigureColumn{"bram_pct", Quantity::BramPct, false},
                                   FigureColumn{"dsp_pct", Quantity::DspPct, false},
                                   FigureColumn{"clock_cycles", Quantity::ClockCycles, false}};
constexpr std::array localFigures{FigureColumn{"Accuracy", Quantity::Accuracy, true},
                                  FigureColumn{"EffectiveBOPs", Quantity::BopsSnacEffective, false}};
/// Columns that are choices of a trial, and those that say nothing of it.
constexpr std::array<std::string_view, 7> choiceColumns{
    "start_location", "window_size", "Precision", "TotalBits", "IntBits", "Iteration", "Sparsity"};
constexpr std::array<std::string_view, 4> silentColumns{"yaml_path", "run_timestamp", "CompletedAtUtc",
                                                        "ElapsedS"};

bool isIn(const auto& list, std::string_view name)
{
    return std::ranges::find(list, name) != list.end();
}

/// As pandas writes them: what is no number is an empty field.
std::optional<double> figureFrom(const std::string& field)
{
    if (field.empty() || field == "nan") {
        return std::nan("");
    }
    return field == "inf"    ? std::optional(HUGE_VAL)
           : field == "-inf" ? std::optional(-HUGE_VAL)
                             : numberFrom(field);
}

class SnacPackTable
{
public:
    SnacPackTable(std::vector<CsvLine> lines, std::string name)
        : m_lines(std::move(lines))
        , m_name(std::move(name))
    {
    }

    Result<ForeignResults> read()
    {
        SNAC_CHECK(readHeader());
        for (std::size_t i = 1; i < m_lines.size(); ++i) {
            SNAC_CHECK(readRow(m_lines[i]));
        }
        if (m_rows.empty()) {
            return fail("it has no row below its header, so there is no result", {.file = m_name});
        }
        fillGaps();
        return std::move(m_results);
    }

private:
    [[nodiscard]] std::unexpected<Error> wrong(const CsvLine& line, std::string message) const
    {
        return fail(std::move(message), {.file = m_name, .line = line.line});
    }

    Result<> readHeader();
    Result<> readRow(CsvLine line);
    Result<> readField(const CsvLine& line, std::size_t column, ForeignTrial& trial);
    void rejoinPrecision(CsvLine& line);
    void fillGaps();

    std::vector<CsvLine> m_lines;
    std::string m_name;
    std::vector<std::string> m_header;
    std::vector<std::optional<std::size_t>> m_objectives; ///< of each column
    bool m_isSearch = false;
    std::map<int, int> m_rows; ///< trial -> line
    std::map<int, ForeignTrial> m_trials;
    int m_rejoined = 0;
    ForeignResults m_results;
};

Result<> SnacPackTable::readHeader()
{
    if (m_lines.empty()) {
        return fail("the file is empty", {.file = m_name});
    }
    m_header = m_lines.front().fields;
    m_isSearch = isIn(m_header, "trial") && isIn(m_header, "performance_metric");
    if (!m_isSearch &&
        !(isIn(m_header, "Accuracy") && (isIn(m_header, "Precision") || isIn(m_header, "Sparsity")))) {
        return wrong(m_lines.front(),
                     "this is no result table of SNAC-Pack: the table of a search begins with trial and "
                     "performance_metric, that of a local search has Accuracy and Precision or Sparsity");
    }
    m_results.format = snacPackFormat;
    m_objectives.resize(m_header.size());
    std::set<std::string> names;
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        if (!names.insert(m_header[i]).second) {
            return wrong(m_lines.front(), "the column " + printableName(m_header[i]) + " stands twice");
        }
        const std::span<const FigureColumn> figures = m_isSearch
                                                          ? std::span<const FigureColumn>(searchFigures)
                                                          : std::span<const FigureColumn>(localFigures);
        const auto figure = std::ranges::find(figures, m_header[i], &FigureColumn::name);
        if (figure != figures.end()) {
            m_objectives[i] = m_results.objectives.size();
            m_results.objectives.push_back({m_header[i], figure->quantity, figure->maximize});
        } else if (m_header[i] != "trial" && m_header[i] != "params" && !isIn(choiceColumns, m_header[i]) &&
                   !isIn(silentColumns, m_header[i])) {
            m_results.notes.push_back("the column " + printableName(m_header[i]) +
                                      " is none of SNAC-Pack's and was left out");
        }
    }
    return {};
}

/// SNAC-Pack wrote '<16,6>' in single quotes, which are none in CSV: one field too many.
void SnacPackTable::rejoinPrecision(CsvLine& line)
{
    const auto column = std::ranges::find(m_header, std::string("Precision"));
    const auto at = static_cast<std::size_t>(column - m_header.begin());
    if (column == m_header.end() || line.fields.size() != m_header.size() + 1 ||
        !line.fields[at].starts_with("'<") || !line.fields[at + 1].ends_with(">'")) {
        return;
    }
    line.fields[at] += "," + line.fields[at + 1];
    line.fields.erase(line.fields.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    ++m_rejoined;
}

Result<> SnacPackTable::readField(const CsvLine& line, std::size_t column, ForeignTrial& trial)
{
    const std::string& name = m_header[column];
    const std::string& field = line.fields[column];
    const auto number = numberFrom(field);
    if (const auto objective = m_objectives[column]) {
        const auto figure = figureFrom(field);
        if (!figure) {
            return wrong(line, name + " is \"" + printableName(field) + "\" and should be a number");
        }
        trial.values[*objective] = *figure;
    } else if (name == "trial") {
        const auto whole = wholeFrom<int>(field);
        if (!whole || *whole < 0 || *whole >= mostForeignTrials) {
            return wrong(line, "the trial is \"" + printableName(field) +
                                   "\" and should be a number from 0 to " +
                                   std::to_string(mostForeignTrials - 1));
        }
        trial.number = *whole;
    } else if (name == "params") {
        auto parameters = fromPythonDict(field);
        if (!parameters) {
            return wrong(line, "params cannot be read: " + parameters.error().message);
        }
        trial.parameters.merge(*parameters);
    } else if (isIn(choiceColumns, name) && !field.empty()) {
        std::string word = field;
        std::erase(word, '\'');
        trial.parameters[name] = number ? ForeignValue(*number) : ForeignValue(word);
    }
    return {};
}

Result<> SnacPackTable::readRow(CsvLine line)
{
    rejoinPrecision(line);
    if (line.fields.size() != m_header.size()) {
        return wrong(line, "this line has " + counted(static_cast<long long>(line.fields.size()), "field") +
                               ", the header " + std::to_string(m_header.size()) +
                               ": a field with a comma needs double quotes");
    }
    ForeignTrial trial;
    trial.number = static_cast<int>(m_rows.size());
    trial.values.resize(m_results.objectives.size());
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        SNAC_CHECK(readField(line, i, trial));
    }
    if (m_rows.size() >= static_cast<std::size_t>(mostForeignTrials)) {
        return wrong(line, "there are more than " + std::to_string(mostForeignTrials) + " rows");
    }
    if (const auto [earlier, isNew] = m_rows.emplace(trial.number, line.line); !isNew) {
        return wrong(line, "trial " + std::to_string(trial.number) + " stands in line " +
                               std::to_string(earlier->second) +
                               " already: these are two runs in one file, "
                               "so make a file of each");
    }
    m_trials[trial.number] = std::move(trial);
    return {};
}

void SnacPackTable::fillGaps()
{
    int missing = 0;
    for (int number = 0; number <= m_trials.rbegin()->first; ++number) {
        const auto found = m_trials.find(number);
        if (found != m_trials.end()) {
            m_results.trials.push_back(std::move(found->second));
            continue;
        }
        ++missing;
        m_results.trials.push_back(
            {.number = number,
             .state = TrialState::Failed,
             .reason = "not in the file: SNAC-Pack writes no row for a trial that failed, or that another "
                       "process ran",
             .generation = 0,
             .values = {},
             .parameters = {}});
    }
    if (missing > 0) {
        m_results.notes.push_back(counted(missing, "trial") +
                                  " not in the file: they failed, or another process ran them");
    }
    if (m_rejoined > 0) {
        m_results.notes.push_back("the precision of " + counted(m_rejoined, "row") +
                                  " was put together again, for its comma was not in double quotes");
    }
    if (!m_isSearch) {
        m_results.notes.emplace_back(
            "these are rows of a local search; each is a trial, in the order of the file");
    }
}

} // namespace

Result<ForeignResults> snacPackResults(const std::string& text, const std::string& name)
{
    if (!isUtf8(text) || text.find('\0') != std::string::npos) {
        return fail("this is no text in UTF-8", {.file = name});
    }
    SNAC_TRY(auto lines, csvLines(text, name));
    return SnacPackTable(std::move(lines), name).read();
}

} // namespace snac::study
