// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace snac::cli {

/// A table of text for the terminal: headings, a rule, aligned columns.
class Table
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        std::string heading;
        Align align = Align::Right;
    };

    explicit Table(std::vector<Column> columns);
    /// Missing cells are empty, superfluous ones are dropped.
    void add(std::vector<std::string> cells);
    /// A rule before the next row.
    void rule();
    [[nodiscard]] std::string text() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows; ///< an empty row is a rule
};

/// Columns that a text takes in a terminal: code points of UTF-8, good enough for the letters and units used
/// here.
[[nodiscard]] std::size_t displayWidth(const std::string& text);

} // namespace snac::cli
