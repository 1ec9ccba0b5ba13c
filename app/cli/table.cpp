// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include "snac/base/printable.h"

#include <algorithm>

namespace snac::cli {

std::size_t displayWidth(const std::string& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Table::Table(std::vector<Column> columns)
    : m_columns(std::move(columns))
{
}

void Table::add(std::vector<std::string> cells)
{
    cells.resize(m_columns.size());
    for (std::string& cell : cells) {
        cell = printableName(cell, 400);
    }
    m_rows.push_back(std::move(cells));
}

void Table::rule()
{
    m_rows.emplace_back();
}

std::string Table::text() const
{
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        std::size_t width = displayWidth(m_columns[i].heading);
        for (const auto& row : m_rows) {
            width = std::max(width, row.empty() ? 0 : displayWidth(row[i]));
        }
        widths.push_back(width);
    }
    const auto line = [&](const auto& cellAt) {
        std::string text;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const std::string& cell = cellAt(i);
            const std::string space(widths[i] - displayWidth(cell), ' ');
            text += i > 0 ? "  " : "";
            text += m_columns[i].align == Align::Right ? space + cell : cell + space;
        }
        text.erase(text.find_last_not_of(' ') + 1);
        return text + "\n";
    };
    std::string ruler;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        ruler += (i > 0 ? "  " : "") + std::string(widths[i], '-');
    }
    std::string text =
        line([&](std::size_t i) -> const std::string& { return m_columns[i].heading; }) + ruler + "\n";
    for (const auto& row : m_rows) {
        text +=
            row.empty() ? ruler + "\n" : line([&](std::size_t i) -> const std::string& { return row[i]; });
    }
    return text;
}

} // namespace snac::cli
