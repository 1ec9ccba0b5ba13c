// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"

#include "field_row.h"

#include <algorithm>

namespace snac::config {

bool isFreeSection(std::string_view path)
{
    return path == "planner_metadata" || path == "dataset.loader_kwargs";
}

const Field* findField(std::string_view path)
{
    const auto table = fieldTable();
    const auto found = std::find_if(table.begin(), table.end(), [&](const Field& field) {
        return field.path == path ||
               std::find(field.aliases.begin(), field.aliases.end(), path) != field.aliases.end();
    });
    return found == table.end() ? nullptr : &*found;
}

std::string_view stageTitle(Stage stage)
{
    switch (stage) {
    case Stage::Study:
        return "Study";
    case Stage::Data:
        return "Data";
    case Stage::Search:
        return "Search";
    case Stage::Objectives:
        return "Objectives and budgets";
    case Stage::Space:
        return "Search space";
    case Stage::Hardware:
        return "Hardware";
    case Stage::Compression:
        return "Compression";
    case Stage::Synthesis:
        return "Synthesis";
    case Stage::Output:
        return "Output";
    }
    return {};
}

} // namespace snac::config
