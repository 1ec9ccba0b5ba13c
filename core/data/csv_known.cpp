// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_known.h"

#include "asked_truths.h"
#include "csv_one_hot.h"
#include "csv_question.h"
#include "name_places.h"

#include <algorithm>
#include <iterator>

namespace snac::data {

namespace {

/// Finds what the study calls inputs and truth.
class KnownQuestion : private CsvQuestion
{
public:
    KnownQuestion(const CsvLayout& layout, const CsvSample& sample, const CsvOptions& options, bool named,
                  const SourcePlace& header, RunControl& control)
        : CsvQuestion(layout, sample, options, named, header, control)
        , m_names(layout.names.size())
    {
        for (const std::size_t column : m_columns) {
            m_names[column] = layout.names[column];
        }
    }

    Result<CsvKnownRoles> answer() const
    {
        const std::vector<std::string>& wanted = m_options.known->inputs;
        const auto places = placesOfNames(wanted, m_names);
        const bool nameless =
            !m_named && std::ranges::none_of(places, [](const auto& place) { return place.has_value(); });
        if (m_options.known->inOrder || nameless) {
            return inOrder();
        }
        CsvKnownRoles roles;
        std::vector<std::string> missing;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (places[i]) {
                roles.inputs.push_back(static_cast<std::size_t>(*places[i]));
            } else {
                missing.push_back(wanted[i]);
            }
        }
        if (!missing.empty()) {
            return fail("this table lacks inputs of the network: " + nameList(missing),
                        {.file = m_header.file});
        }
        std::ranges::sort(roles.inputs);
        SNAC_CHECK(findTruthBeside(roles));
        return roles;
    }

private:
    /// What the study calls the truth; empty: it has no name for it.
    [[nodiscard]] std::vector<std::string> truthNames() const
    {
        return !m_options.known->truths.empty()               ? m_options.known->truths
               : m_options.labelColumn.empty()                ? std::vector<std::string>()
               : columnCalled(m_names, m_options.labelColumn) ? std::vector{m_options.labelColumn}
                                                              : askedTruths(m_options.labelColumn);
    }

    /// Those of the columns that the study calls a truth, but for the inputs.
    [[nodiscard]] ColumnIndices truthsByName(const ColumnIndices& inputs) const
    {
        ColumnIndices found;
        for (const std::string& name : truthNames()) {
            const auto column = columnCalled(m_names, name);
            if (column && std::ranges::find(inputs, *column) == inputs.end() &&
                std::ranges::find(found, *column) == found.end()) {
                found.push_back(*column);
            }
        }
        std::ranges::sort(found); // as their values are read
        return found;
    }

    [[nodiscard]] CsvTruth truthOf(ColumnIndices columns, const std::string& why) const
    {
        const std::vector<std::string> names = namesOf(columns);
        const std::vector<std::string>& stored = m_options.known->truths;
        const bool nameless = !m_named && stored.size() == columns.size();
        return {std::move(columns), why, classNamesOf(nameless ? stored : names)};
    }

    /// The truth of columns of which nobody said which it is.
    [[nodiscard]] Result<CsvTruth> guess(const ColumnIndices& taken) const
    {
        CsvLayout others = m_layout;
        for (const std::size_t column : taken) {
            others.roles[column] = CsvLayout::Role::LeftOut;
        }
        CsvOptions bare = m_options;
        bare.labelColumn.clear();
        return findTruth(others, m_sample, bare, m_named, m_header, m_control);
    }

    [[nodiscard]] Result<> findTruthBeside(CsvKnownRoles& roles) const
    {
        const std::vector<std::string> names = truthNames();
        if (!names.empty()) {
            ColumnIndices truths = truthsByName(roles.inputs);
            if (!truths.empty()) {
                roles.truth = truthOf(std::move(truths), "as the study calls it");
            } else if (m_columns.size() > roles.inputs.size()) {
                roles.whyNone = "no other column is called " + nameList(names);
            }
            return {};
        }
        if (m_columns.size() == roles.inputs.size()) {
            return {};
        }
        auto truth = guess(roles.inputs);
        if (truth) {
            roles.truth = std::move(*truth);
        } else if (truth.error().isCancelled()) {
            return std::unexpected(truth.error());
        } else {
            roles.whyNone = truth.error().message;
        }
        return {};
    }

    /// The inputs in their order, beside a truth that has a name or a look of its own, or in front of it.
    [[nodiscard]] Result<CsvKnownRoles> inOrder() const
    {
        const std::size_t count = m_options.known->inputs.size();
        CsvKnownRoles roles{.inputs = m_columns, .inOrder = true};
        if (m_columns.size() == count) {
            return roles;
        }
        if (m_columns.size() < count) {
            return fail(countsDiffer(), {.file = m_header.file});
        }
        const ColumnIndices named = truthsByName({});
        if (named.size() + count == m_columns.size()) {
            roles.truth = truthOf(named, "as the study calls it");
        } else {
            auto truth = guess({});
            if (!truth && truth.error().isCancelled()) {
                return std::unexpected(truth.error());
            }
            const bool fits = truth && truth->columns.size() + count == m_columns.size();
            const std::size_t behind = m_columns.size() - count;
            if (!fits && behind > 1 && behind != m_options.known->truths.size()) {
                return fail(countsDiffer(), {.file = m_header.file});
            }
            roles.truth =
                fits ? std::move(*truth)
                     : truthOf({m_columns.end() - static_cast<std::ptrdiff_t>(behind), m_columns.end()},
                               "behind the inputs");
        }
        std::erase_if(roles.inputs, [&](std::size_t column) {
            return std::ranges::find(roles.truth->columns, column) != roles.truth->columns.end();
        });
        return roles;
    }

    [[nodiscard]] std::string countsDiffer() const
    {
        return "the network has " + std::to_string(m_options.known->inputs.size()) + " inputs, this table " +
               std::to_string(m_columns.size()) + " columns" +
               (!m_named ? " and no names; name the columns as in the training data, or give the inputs "
                           "in order"
                         : "; the network has no names for its inputs, so give them in order");
    }

    std::vector<std::string> m_names; ///< one a column; empty for those that are left out
};

} // namespace

Result<CsvKnownRoles> findKnown(const CsvLayout& layout, const CsvSample& sample, const CsvOptions& options,
                                bool named, const SourcePlace& header, RunControl& control)
{
    return KnownQuestion(layout, sample, options, named, header, control).answer();
}

} // namespace snac::data
