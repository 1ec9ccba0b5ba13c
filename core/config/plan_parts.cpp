// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_parts.h"

#include "snac/base/number_text.h"

#include <algorithm>

namespace snac::config {

std::string rowsText(std::int64_t rows)
{
    return groupedText(static_cast<double>(rows)) + (rows == 1 ? " row" : " rows");
}

std::string flowList(const std::vector<int>& values)
{
    std::string text;
    for (const int value : values) {
        text += (text.empty() ? "" : ", ") + std::to_string(value);
    }
    return "[" + text + "]";
}

std::optional<int> askedWhole(const PlanWishes& wishes, std::string_view path)
{
    const auto asked = std::ranges::find(wishes.settings, path, &PlannedSetting::path);
    if (asked == wishes.settings.end()) {
        return std::nullopt;
    }
    std::string_view text = asked->yaml;
    if (text.starts_with('[') && text.ends_with(']')) {
        text.remove_prefix(1);
        text.remove_suffix(1);
        text.remove_prefix(std::min(text.find_last_of(", ") + 1, text.size()));
    }
    const auto value = wholeFrom<int>(text);
    return value && *value > 0 ? value : std::nullopt;
}

bool hasClasses(const PlanData& data)
{
    return data::tellsClasses(data.info.task);
}

bool hasLabels(const PlanData& data)
{
    return data.info.task == data::TaskKind::MultiLabel;
}

} // namespace snac::config
