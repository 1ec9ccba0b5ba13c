// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_layout.h"

#include "csv_index.h"
#include "csv_known.h"
#include "csv_names.h"
#include "csv_sample.h"
#include "csv_truth.h"
#include "csv_truth_name.h"
#include "number_text.h"
#include "side_values.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace snac::data {

namespace {

using Role = CsvLayout::Role;

constexpr std::array<std::string_view, 7> usualTruthNames{"label",  "target",  "class",  "y",
                                                          "labels", "targets", "classes"};

std::string delimiterName(char delimiter)
{
    switch (delimiter) {
    case ';':
        return "semicolons";
    case '\t':
        return "tabs";
    case '|':
        return "bars";
    case ' ':
        return "blanks";
    default:
        return "commas";
    }
}

/// "column mass", and "column3" for one without a name of its own.
std::string columnText(const std::string& name)
{
    return (name.starts_with("column") ? "" : "column ") + nameList({name});
}

/// Puts a layout together from the sample and its header.
class LayoutMaker
{
public:
    LayoutMaker(CsvSample sample, CsvHeader header, const CsvOptions& options, const std::string& file,
                RunControl& control)
        : m_sample(std::move(sample))
        , m_header(std::move(header))
        , m_options(options)
        , m_file(file)
        , m_control(control)
        , m_layout{.rows = m_sample.atFirst, .names = {}, .roles = {}, .empty = {}, .reading = {}}
    {
    }

    /// make() as far as the names.
    Result<std::vector<std::string>> names()
    {
        SNAC_CHECK(stepOverHeader());
        SNAC_CHECK(nameColumns());
        return std::move(m_layout.names);
    }

    Result<CsvLayout> make()
    {
        m_layout.reading.format = "text, fields separated by " + delimiterName(m_sample.delimiter);
        m_layout.reading.header = m_header.why;
        m_layout.isNamed = isNamed();
        if (const auto drawn = simulatedComment(m_sample)) {
            m_layout.simulated = true;
            m_layout.reading.notes.push_back(*drawn);
        }
        SNAC_CHECK(stepOverHeader());
        SNAC_CHECK(nameColumns());
        m_layout.roles.assign(m_layout.names.size(), Role::Input);
        leaveOutEmptyEnd();
        SNAC_CHECK(leaveOutAsked());
        SNAC_CHECK(takeSides());
        SNAC_CHECK(leaveOutIndices());
        SNAC_CHECK(takeTruth());
        takeBooleans();
        SNAC_CHECK(checkInputs());
        return std::move(m_layout);
    }

private:
    [[nodiscard]] bool isNamed() const { return !m_header.fields.empty(); }

    [[nodiscard]] SourcePlace headerPlace() const
    {
        const CsvRecord& fields = isNamed() ? m_header.fields : m_sample.first;
        return {m_file, fields.front().line, fields.front().column};
    }

    Result<> stepOverHeader()
    {
        m_layout.fields = m_sample.fields;
        const std::size_t comments =
            m_sample.comments.size() - (m_header.kind == CsvHeader::Kind::Comment ? 1U : 0U) -
            (truthComment(m_sample) && m_options.careful ? 1U : 0U) - (m_layout.simulated ? 1U : 0U);
        if (comments > 0) {
            m_layout.reading.leftOut.push_back(
                countText(static_cast<std::int64_t>(comments), "line") +
                (comments == 1 ? " that begins with '#'" : " that begin with '#'"));
        }
        if (m_sample.first.size() == 1 && m_sample.fields > 1) {
            return fail("this line has 1 field, and those below have " + std::to_string(m_sample.fields) +
                            ": remove what is no part of the table, or begin such lines with '#'",
                        {m_file, m_sample.first.front().line, m_sample.first.front().column});
        }
        if (m_header.kind == CsvHeader::Kind::None || m_header.kind == CsvHeader::Kind::Comment) {
            m_layout.fields =
                m_header.kind == CsvHeader::Kind::None ? m_sample.first.size() : m_sample.fields;
            return {};
        }
        if (m_header.kind == CsvHeader::Kind::Description) {
            std::vector<std::string> classes;
            for (std::size_t i = 2; i < m_sample.first.size(); ++i) {
                classes.emplace_back(trimmed(m_sample.first[i].text));
            }
            m_layout.reading.leftOut.push_back("the first line, which describes the file (classes " +
                                               nameList(classes) + ")");
        } else if (m_sample.below.empty()) {
            return fail("the file has a header but no rows", headerPlace());
        } else if (m_sample.first.size() > m_sample.fields && m_sample.below.size() > 1) {
            return fail("the header has " + std::to_string(m_sample.first.size()) +
                            " names, and the rows below have " +
                            countText(static_cast<std::int64_t>(m_sample.fields), "field") +
                            ": a name that holds what separates fields must stand in quotes",
                        headerPlace());
        } else if (!m_header.lacksOne) {
            m_layout.fields = m_sample.first.size();
        }
        CsvRecord skipped;
        SNAC_CHECK(m_layout.rows.next(skipped));
        return {};
    }

    Result<> nameColumns()
    {
        CsvRecord fields = isNamed() ? m_header.fields : CsvRecord();
        if (m_header.lacksOne) {
            const bool emptyEnd =
                std::all_of(m_sample.below.begin(), m_sample.below.end(),
                            [](const auto& record) { return trimmed(record.back().text).empty(); });
            fields.insert(emptyEnd ? fields.end() : fields.begin(), CsvScanner::Field{});
        }
        fields.resize(m_layout.fields);
        SNAC_TRY(auto named, namesIn(fields, m_file));
        m_layout.names = std::move(named.names);
        m_unnamed = std::move(named.unnamed);
        return {};
    }

    void leaveOut(std::size_t column, const std::string& why)
    {
        m_layout.roles[column] = Role::LeftOut;
        m_layout.reading.leftOut.push_back(columnText(m_layout.names[column]) + " (" + why + ")");
    }

    /// Every row ends in a delimiter.
    void leaveOutEmptyEnd()
    {
        const std::size_t last = m_layout.names.size() - 1;
        const bool empty =
            last >= 2 && m_sample.fields == last + 1 && m_unnamed[last] && m_sample.below.size() >= 2 &&
            std::all_of(m_sample.below.begin(), m_sample.below.end(), [&](const CsvRecord& record) {
                return record.size() <= last || trimmed(record[last].text).empty();
            });
        const bool emptyFirst = isNamed() || trimmed(m_sample.first.back().text).empty();
        if (empty && emptyFirst) {
            leaveOut(last, "empty: every row ends in a delimiter");
            m_layout.empty = last;
        }
    }

    [[nodiscard]] std::unexpected<Error> noColumn(const std::string& name, const std::string& key) const
    {
        return fail("no column is called " + quotedPart(name) + " (dataset." + key +
                        "); the columns are: " + nameList(m_layout.names),
                    headerPlace());
    }

    Result<> leaveOutAsked()
    {
        for (const std::string& name : m_options.unneeded) {
            const auto column = columnCalled(m_layout.names, name);
            if (column && m_layout.roles[*column] == Role::Input) {
                leaveOut(*column, "not needed for these rows");
            }
        }
        for (const std::string& name : m_options.drop) {
            const auto column = columnCalled(m_layout.names, name);
            if (!column && m_options.dropMayLack) {
                continue;
            }
            if (!column) {
                return noColumn(name, "drop");
            }
            if (m_layout.roles[*column] == Role::Input) {
                leaveOut(*column, "as dataset.drop says");
            }
        }
        return {};
    }

    /// A column that is neither input nor truth, and says something of each row.
    Result<> takeSide(const std::string& name, const std::string& key, Role role, std::string_view what)
    {
        if (name.empty()) {
            return {};
        }
        const auto column = columnCalled(m_layout.names, name);
        if (!column) {
            return m_options.sideMayLack ? Result<>() : noColumn(name, key);
        }
        const Role before = m_layout.roles[*column];
        if (before != Role::Input) {
            return fail("dataset." + key + " and dataset." +
                            (before == Role::Weight  ? "weight_column"
                             : before == Role::Group ? "group_column"
                                                     : "drop") +
                            " both name " + quotedPart(m_layout.names[*column]),
                        headerPlace());
        }
        m_layout.roles[*column] = role;
        m_layout.reading.notes.push_back(columnText(m_layout.names[*column]) + " says " + std::string(what) +
                                         "; it is no input");
        return {};
    }

    Result<> takeSides()
    {
        SNAC_CHECK(takeSide(m_options.weightColumn, "weight_column", Role::Weight, whatWeightsSay));
        SNAC_CHECK(takeSide(m_options.groupColumn, "group_column", Role::Group, whatGroupsSay));
        return takeSide(m_options.timeColumn, "time_column", Role::Time, whatTimesSay);
    }

    /// Of a network that is there: its inputs, the truth if there is one; all else is left out.
    Result<> takeKnown()
    {
        SNAC_TRY(auto known, findKnown(m_layout, m_sample, m_options, isNamed(), headerPlace(), m_control));
        m_layout.inOrder = known.inOrder;
        std::vector<Role> roles(m_layout.roles.size(), Role::LeftOut);
        for (const std::size_t column : known.inputs) {
            roles[column] = Role::Input;
        }
        for (std::size_t i = 0; known.truth && i < known.truth->columns.size(); ++i) {
            const std::size_t column = known.truth->columns[i];
            roles[column] = Role::Truth;
            if (!isNamed() && i > 0 && known.truth->columns.size() == m_options.known->truths.size()) {
                m_layout.names[known.truth->columns[0]] = m_options.known->truths[0];
                m_layout.names[column] = m_options.known->truths[i];
            }
        }
        std::vector<std::string> others;
        for (std::size_t i = 0; i < roles.size(); ++i) {
            if (roles[i] == Role::LeftOut && m_layout.roles[i] == Role::Input) {
                others.push_back(m_layout.names[i]);
            }
        }
        if (!others.empty()) {
            m_layout.reading.leftOut.push_back(
                (others.size() > 1 ? "columns " + nameList(others) : columnText(others.front())) +
                " (neither input nor truth of the study)");
        }
        m_layout.roles = std::move(roles);
        if (known.truth) {
            setTruth(std::move(*known.truth));
        } else {
            m_layout.truth = m_layout.names.size();
            m_layout.reading.truth = "no truth" + (known.whyNone.empty() ? "" : " (" + known.whyNone + ")");
        }
        return {};
    }

    Result<> takeTruth()
    {
        if (m_options.known) {
            return takeKnown();
        }
        if (m_options.truthElsewhere) {
            takeNoTruth();
            return {};
        }
        SNAC_TRY(auto truth, findTruth(m_layout, m_sample, m_options, isNamed(), headerPlace(), m_control));
        setTruth(std::move(truth));
        return {};
    }

    void takeNoTruth()
    {
        m_layout.truth = m_layout.names.size();
        std::vector<std::string> named;
        for (std::size_t i = 0; i < m_layout.names.size(); ++i) {
            const std::string name = lowerCase(m_layout.names[i]);
            const bool usual =
                isPlainTruthName(name) || std::ranges::find(usualTruthNames, name) != usualTruthNames.end();
            if (isNamed() && m_layout.roles[i] == Role::Input && usual) {
                named.push_back(m_layout.names[i]);
            }
        }
        if (!named.empty()) {
            m_layout.reading.notes.push_back(nameList(named) +
                                             (named.size() == 1 ? " is an input" : " are inputs") +
                                             ", with the name of a truth: leave out with dataset.drop what "
                                             "is not known when the network is asked");
        }
    }

    void setTruth(CsvTruth truth)
    {
        std::ranges::move(truth.notes, std::back_inserter(m_layout.reading.notes));
        m_layout.truth = truth.columns.front();
        std::vector<std::string> names;
        for (const std::size_t column : truth.columns) {
            m_layout.roles[column] = Role::Truth;
            names.push_back(m_layout.names[column]);
        }
        m_layout.truths = truth.columns.size() > 1 ? std::move(truth.names) : std::vector<std::string>();
        m_layout.truthIsNumeric =
            m_layout.truth < m_sample.columns.size() && m_sample.columns[m_layout.truth].isNumeric();
        m_layout.reading.truth =
            (names.size() > 1 ? "columns " + nameList(names) : columnText(names.front())) + " (" + truth.why +
            ")";
    }

    /// Columns of true and false that are read as numbers: all but a truth of one column, whose words are
    /// classes.
    void takeBooleans()
    {
        m_layout.booleans.assign(m_layout.names.size(), false);
        std::vector<std::string> names;
        for (std::size_t i = 0; i < m_sample.columns.size() && i < m_layout.names.size(); ++i) {
            const bool read = m_layout.roles[i] == Role::Input ||
                              (m_layout.roles[i] == Role::Truth && !m_layout.truths.empty());
            if (read && m_sample.columns[i].isBoolean()) {
                m_layout.booleans[i] = true;
                names.push_back(m_layout.names[i]);
            }
        }
        if (!names.empty()) {
            m_layout.reading.notes.push_back("true is 1 and false is 0 in " + nameList(names));
        }
    }

    Result<> leaveOutIndices()
    {
        SNAC_TRY(const auto indices,
                 findIndices(m_layout, m_unnamed, isNamed(), m_sample, m_options, headerPlace(), m_control));
        for (const CsvIndices::Column& index : indices.leftOut) {
            leaveOut(index.column, index.why);
        }
        m_layout.reading.notes.insert(m_layout.reading.notes.end(), indices.notes.begin(),
                                      indices.notes.end());
        return {};
    }

    Result<> checkInputs() const
    {
        const auto inputs = std::count(m_layout.roles.begin(), m_layout.roles.end(), Role::Input);
        if (inputs == 0) {
            return fail("no inputs are left beside the truth (" + m_layout.reading.truth + ")",
                        headerPlace());
        }
        for (std::size_t i = 0; i < m_sample.columns.size() && i < m_layout.roles.size(); ++i) {
            if (m_layout.roles[i] != Role::Input || !m_sample.columns[i].isText() || m_layout.booleans[i]) {
                continue;
            }
            const auto text =
                std::find_if(m_sample.below.begin(), m_sample.below.end(), [&](const CsvRecord& record) {
                    return i < record.size() && shapeOf(record[i], m_sample.delimiter) == CsvShape::Text;
                });
            const CsvScanner::Field& field = (*text)[i];
            if (const std::string_view unit = m_sample.unitBelow(i); !unit.empty()) {
                return fail(quotedPart(trimmed(field.text)) + " is not a number: " +
                                columnText(m_layout.names[i]) + " holds numbers with " + quotedPart(unit) +
                                " behind them; write the numbers alone, or leave it out (dataset.drop)",
                            {m_file, field.line, field.column});
            }
            return fail(
                quotedPart(trimmed(field.text)) + " is not a number: column " + m_layout.names[i] +
                    " holds text, and inputs are numbers; leave it out (dataset.drop), let it say which rows "
                    "belong together (dataset.group_column) or when each was taken (dataset.time_column), or "
                    "write its values as numbers" +
                    (m_options.labelColumn.empty()
                         ? " (if it is the truth, set dataset.label_column to " + m_layout.names[i] + ")"
                         : ""),
                {m_file, field.line, field.column});
        }
        return {};
    }

    CsvSample m_sample;
    CsvHeader m_header;
    const CsvOptions& m_options;
    const std::string& m_file;
    RunControl& m_control;
    CsvLayout m_layout;
    std::vector<bool> m_unnamed;
};

} // namespace

Result<CsvLayout> CsvLayout::find(std::string_view text, const std::string& file, const CsvOptions& options,
                                  RunControl& control)
{
    auto sample = takeSample(text, file);
    if (!sample) {
        return std::unexpected(sample.error());
    }
    const SourcePlace start{file, sample->first.front().line, sample->first.front().column};
    // Rows for a network of one input may be that input alone.
    const std::size_t inputs = options.known ? options.known->inputs.size() : 0;
    if (sample->fields < 2 && inputs != 1 && !options.truthElsewhere) {
        return fail("only one column found: fields must be separated by commas, semicolons, tabs, bars or "
                    "blanks, and " +
                        (inputs == 0 ? std::string("there must be at least one input and the truth")
                                     : "the network has " + std::to_string(inputs) + " inputs"),
                    start);
    }
    CsvOptions asked = options;
    if (const auto said = truthComment(*sample); said && options.careful && options.labelColumn.empty()) {
        asked.labelColumn = said->second;
        asked.saidBy = "line " + std::to_string(said->first) + " of the file";
    }
    const std::vector<std::string> joined =
        options.header == "no" ? std::vector<std::string>() : joinInBrackets(*sample);
    auto header = findHeader(*sample, asked, file);
    if (!header) {
        return std::unexpected(header.error());
    }
    if (header->kind == CsvHeader::Kind::None && asked.labelColumn.empty() && !asked.known &&
        mayHaveDecimalCommas(*sample)) {
        return fail("the commas of this line may be decimal commas (-0,442 or 1,017) or part whole numbers: "
                    "write decimal "
                    "points, or, if they part numbers, set dataset.label_column to the column with the truth "
                    "(column1 to "
                    "column" +
                        std::to_string(sample->fields) + ")",
                    start);
    }
    auto layout = LayoutMaker(std::move(*sample), std::move(*header), asked, file, control).make();
    if (layout && layout->isNamed) {
        for (const std::string& name : joined) {
            layout->reading.notes.push_back(quotedPart(name) +
                                            " is one name: what stands in brackets was not parted");
        }
    }
    return layout;
}

Result<std::vector<std::string>> CsvLayout::columnsIn(std::string_view text, const std::string& file,
                                                      const CsvOptions& options)
{
    SNAC_TRY(auto sample, takeSample(text, file));
    if (options.header != "no") {
        (void)joinInBrackets(sample);
    }
    SNAC_TRY(auto header, findHeader(sample, options, file));
    RunControl control;
    return LayoutMaker(std::move(sample), std::move(header), options, file, control).names();
}

} // namespace snac::data
