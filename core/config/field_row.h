// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field.h"

#include <limits>
#include <utility>

namespace snac::config {

/// Writes one row of a field table. Private to the room.
class Row
{
public:
    Row(std::string_view path, FieldType type, Stage stage, std::string_view group, std::string_view label,
        std::string_view defaultText, std::string_view help)
        : m_field{path,
                  type,
                  stage,
                  group,
                  label,
                  "",
                  defaultText,
                  -std::numeric_limits<double>::infinity(),
                  std::numeric_limits<double>::infinity(),
                  {},
                  help}
    {
    }
    Row&& range(double low, double high = std::numeric_limits<double>::infinity()) &&
    {
        m_field.minimum = low;
        m_field.maximum = high;
        return std::move(*this);
    }
    Row&& unit(std::string_view text) &&
    {
        m_field.unit = text;
        return std::move(*this);
    }
    Row&& choices(std::vector<std::string_view> list) &&
    {
        m_field.choices = std::move(list);
        return std::move(*this);
    }
    Row&& aliases(std::vector<std::string_view> list) &&
    {
        m_field.aliases = std::move(list);
        return std::move(*this);
    }
    Row&& suggestions(std::vector<std::string_view> list) &&
    {
        m_field.suggestions = std::move(list);
        return std::move(*this);
    }
    /// Validated and kept, but no stage uses it yet.
    Row&& notUsed() &&
    {
        m_field.used = false;
        return std::move(*this);
    }
    /// A SNAC-Pack key the form offers only where the file has it.
    Row&& hidden() &&
    {
        m_field.inForm = false;
        return std::move(*this);
    }
    [[nodiscard]] Field done() && { return std::move(m_field); }

private:
    Field m_field;
};

/// Sections whose content is kept but not looked into: planner_metadata and dataset.loader_kwargs of
/// SNAC-Pack.
[[nodiscard]] bool isFreeSection(std::string_view path);

} // namespace snac::config
