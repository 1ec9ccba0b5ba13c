// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field_value.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace snac::config {

/// What a file sets, by canonical path, with places; and the defaults of the field table for the rest.
class Settings
{
public:
    struct Entry
    {
        const Field* field = nullptr;
        std::string written; ///< the path as the file spells it, an alias perhaps
        Span key;
        Span value;
        FieldValue content;
    };

    [[nodiscard]] bool has(std::string_view path) const { return find(path) != nullptr; }
    [[nodiscard]] const Entry* find(std::string_view path) const; ///< set, valid and not empty
    /// Whether the file holds the key at all, with a valid value or not.
    [[nodiscard]] bool mentions(std::string_view path) const { return m_mentioned.contains(path); }
    /// The same of any key below a section: "search_space.".
    [[nodiscard]] bool mentionsBelow(std::string_view prefix) const
    {
        const auto first = m_mentioned.lower_bound(prefix);
        return first != m_mentioned.end() && first->first.starts_with(prefix);
    }
    /// What the file has of a section: something, be it wrong; its name alone; or it does not have it.
    enum class Section { Missing, Empty, There };
    /// Of a file with errors of syntax nobody can tell, and it counts as there: they are told already.
    [[nodiscard]] Section section(std::string_view path) const;
    [[nodiscard]] Span keySpan(std::string_view path) const; ///< of a mentioned key, or of nothing
    /// Value of the file, else the table's default. The path must be in the table with that type and a
    /// default.
    template<class T>
    [[nodiscard]] T get(std::string_view path) const
    {
        const Entry* entry = find(path);
        return std::get<T>(entry != nullptr ? entry->content : defaultOf(path));
    }
    /// The same whatever it is; monostate for a key that is not set and has no default.
    [[nodiscard]] const FieldValue& value(std::string_view path) const
    {
        const Entry* entry = find(path);
        return entry != nullptr ? entry->content : defaultOf(path);
    }
    template<class T>
    [[nodiscard]] std::optional<T> maybe(std::string_view path) const
    {
        const Entry* entry = find(path);
        return entry != nullptr ? std::optional<T>(std::get<T>(entry->content)) : std::nullopt;
    }
    [[nodiscard]] const std::map<std::string, Entry, std::less<>>& entries() const { return m_entries; }

private:
    friend class SettingsReader;
    friend Settings readSettings(const SourceText& source, const YamlTree& tree, std::span<const Field> table,
                                 const std::string& prefix, std::vector<Diagnostic>& findings);
    [[nodiscard]] static const FieldValue& defaultOf(std::string_view path);

    std::map<std::string, Entry, std::less<>> m_entries;
    std::map<std::string, Span, std::less<>> m_mentioned;
    std::map<std::string, bool, std::less<>> m_sections; ///< whether something stands there
    bool m_isWhole = true;                               ///< the syntax is right, so no part was left out
};

/// Reads all keys of a document against a field table; unknown and duplicate keys, wrong types and ranges
/// become findings. `prefix` ("search_space.") is what the keys at the margin stand under.
[[nodiscard]] Settings readSettings(const SourceText& source, const YamlTree& tree,
                                    std::span<const Field> table, const std::string& prefix,
                                    std::vector<Diagnostic>& findings);

} // namespace snac::config
