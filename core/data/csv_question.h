// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_sample.h"

#include "snac/base/ascii.h"
#include "snac/base/error.h"
#include "snac/base/run_control.h"

#include <string>
#include <string_view>
#include <vector>

// Private to the readers of text tables.

namespace snac::data {

using ColumnIndices = std::vector<std::size_t>;

/// What every question on the columns of a table needs to know, and those that it may choose among: all that
/// are neither left out nor say something else of each row. What it is made of must outlive it.
class CsvQuestion
{
public:
    CsvQuestion(const CsvLayout& layout, const CsvSample& sample, const CsvOptions& options, bool named,
                const SourcePlace& header, RunControl& control)
        : m_layout(layout)
        , m_sample(sample)
        , m_options(options)
        , m_named(named)
        , m_header(header)
        , m_control(control)
    {
        for (std::size_t i = 0; i < layout.names.size(); ++i) {
            if (layout.roles[i] == CsvLayout::Role::Input) {
                m_columns.push_back(i);
            }
        }
    }

protected:
    [[nodiscard]] std::vector<std::string> namesOf(const ColumnIndices& columns) const
    {
        std::vector<std::string> names;
        for (const std::size_t column : columns) {
            names.push_back(m_layout.names[column]);
        }
        return names;
    }

    /// Whatever their capitals.
    [[nodiscard]] ColumnIndices called(std::string_view name) const
    {
        ColumnIndices found;
        for (const std::size_t column : m_columns) {
            if (lowerCase(m_layout.names[column]) == name) {
                found.push_back(column);
            }
        }
        return found;
    }

    /// Whole numbers of few values.
    [[nodiscard]] bool looksLikeClasses(std::size_t column) const
    {
        constexpr std::size_t mostClasses = 20;
        if (column >= m_sample.columns.size()) {
            return false;
        }
        const CsvColumnSample& sample = m_sample.columns[column];
        const std::size_t different = m_sample.differentBelow(column, mostClasses + 1);
        return sample.isNumeric() && !sample.hasFractions() && different >= 2 && different <= mostClasses &&
               3 * different <= m_sample.below.size();
    }

    const CsvLayout& m_layout;
    const CsvSample& m_sample;
    const CsvOptions& m_options;
    bool m_named;
    const SourcePlace& m_header;
    RunControl& m_control;
    ColumnIndices m_columns;
};

} // namespace snac::data
