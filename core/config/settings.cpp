// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "field_row.h"
#include "text_check.h"

#include "snac/base/nearest_name.h"

#include <algorithm>

namespace snac::config {

class SettingsReader
{
public:
    SettingsReader(const SourceText& source, const YamlTree& tree, std::span<const Field> table,
                   std::vector<Diagnostic>& findings)
        : m_source(source)
        , m_tree(tree)
        , m_table(table)
        , m_findings(findings)
        , m_values(source, tree, findings)
    {
    }

    void visit(const YamlNode& map, const std::string& prefix);
    [[nodiscard]] Settings take() { return std::move(m_settings); }

private:
    [[nodiscard]] const Field* fieldAt(const std::string& path) const;
    [[nodiscard]] bool isSection(const std::string& path) const;
    [[nodiscard]] std::string suggestion(const std::string& key, const std::string& prefix) const;
    void readField(const Field& field, const std::string& path, const YamlNode& key, const YamlNode& value);
    void problem(const YamlNode& node, std::string message, const std::string& path)
    {
        m_findings.push_back(
            m_source.finding(Severity::Error, std::move(message), node.begin, node.end, path));
    }

    const SourceText& m_source;
    const YamlTree& m_tree;
    std::span<const Field> m_table;
    std::vector<Diagnostic>& m_findings;
    ValueReader m_values;
    Settings m_settings;
};

namespace {

/// All spellings of a field: its path, then its aliases.
std::vector<std::string_view> spellings(const Field& field)
{
    std::vector<std::string_view> all{field.path};
    all.insert(all.end(), field.aliases.begin(), field.aliases.end());
    return all;
}

bool isEmpty(const YamlNode& value)
{
    return value.kind == YamlNode::Kind::Null ||
           (value.kind != YamlNode::Kind::Scalar && value.entries.empty());
}

} // namespace

const Field* SettingsReader::fieldAt(const std::string& path) const
{
    for (const Field& field : m_table) {
        for (const std::string_view name : spellings(field)) {
            if (name == path) {
                return &field;
            }
        }
    }
    return nullptr;
}

bool SettingsReader::isSection(const std::string& path) const
{
    const std::string start = path + ".";
    return std::any_of(m_table.begin(), m_table.end(),
                       [&](const Field& field) { return field.path.starts_with(start); });
}

std::string SettingsReader::suggestion(const std::string& key, const std::string& prefix) const
{
    std::vector<std::string> siblings;
    std::vector<std::string> elsewhere;
    for (const Field& field : m_table) {
        for (const std::string_view name : spellings(field)) {
            if (name.starts_with(prefix)) {
                const std::string rest(name.substr(prefix.size()));
                siblings.push_back(rest.substr(0, rest.find('.')));
            }
            if (name.substr(name.rfind('.') + 1) == key) {
                elsewhere.emplace_back(name);
            }
        }
    }
    if (!elsewhere.empty()) {
        const std::string section = elsewhere.front().substr(0, elsewhere.front().rfind('.'));
        return "; it belongs under " + section + ":";
    }
    if (const auto nearest = closestName(key, siblings)) {
        return "; did you mean " + *nearest + "?";
    }
    siblings.erase(std::unique(siblings.begin(), siblings.end()), siblings.end());
    return "; keys here: " + joinNames(siblings, 16);
}

void SettingsReader::readField(const Field& field, const std::string& path, const YamlNode& key,
                               const YamlNode& value)
{
    const std::string canonical(field.path);
    const auto [first, isNew] = m_settings.m_mentioned.emplace(canonical, Span{key.begin, key.end});
    if (!isNew) {
        const std::string line = std::to_string(m_source.lineOf(first->second.begin));
        const std::string other = path == field.path ? "" : " (another name of " + canonical + ")";
        problem(key,
                "\"" + key.text + "\"" + other + " is given twice, first in line " + line + "; remove one",
                canonical);
        return;
    }
    auto content = m_values.read(field, value);
    if (content && !std::holds_alternative<std::monostate>(*content)) {
        m_settings.m_entries[canonical] = {
            &field, path, {key.begin, key.end}, {value.begin, value.end}, std::move(*content)};
    }
}

void SettingsReader::visit(const YamlNode& map, const std::string& prefix)
{
    std::map<std::string, std::size_t> sections;
    for (const YamlNode::Entry& entry : map.entries) {
        if (m_findings.size() >= mostFindings) {
            return;
        }
        const YamlNode& key = m_tree.at(entry.key);
        const YamlNode& value = m_tree.at(entry.value);
        if (key.kind != YamlNode::Kind::Scalar) {
            problem(key, "a key must be a single word", "");
            continue;
        }
        const std::string path = prefix + key.text;
        if (const Field* field = fieldAt(path)) {
            readField(*field, path, key, value);
        } else if (!isSection(path)) {
            problem(key,
                    "\"" + key.text.substr(0, 60) + "\" is not a key" +
                        (prefix.empty() ? "" : " of " + prefix.substr(0, prefix.size() - 1)) +
                        suggestion(key.text, prefix),
                    path);
        } else if (const auto [first, isNew] = sections.emplace(path, key.begin); !isNew) {
            problem(key,
                    "the section \"" + key.text + "\" is given twice, first in line " +
                        std::to_string(m_source.lineOf(first->second)) + "; join them",
                    path);
        } else if (m_settings.m_sections.emplace(path, !isEmpty(value)); value.kind == YamlNode::Kind::Map) {
            visit(value, path + ".");
        } else if (value.kind != YamlNode::Kind::Null) {
            problem(value, "\"" + key.text + "\" is a section: its keys go on the following lines, indented",
                    path);
        }
    }
}

const Settings::Entry* Settings::find(std::string_view path) const
{
    const auto found = m_entries.find(path);
    return found == m_entries.end() ? nullptr : &found->second;
}

Settings::Section Settings::section(std::string_view path) const
{
    const auto found = m_sections.find(path);
    return !m_isWhole ? Section::There
           : found == m_sections.end()
               ? (mentionsBelow(std::string(path) + ".") ? Section::There : Section::Missing)
           : found->second ? Section::There
                           : Section::Empty;
}

Span Settings::keySpan(std::string_view path) const
{
    const auto found = m_mentioned.find(path);
    return found == m_mentioned.end() ? Span{} : found->second;
}

const FieldValue& Settings::defaultOf(std::string_view path)
{
    static const std::map<std::string, FieldValue, std::less<>> defaults = [] {
        std::map<std::string, FieldValue, std::less<>> values;
        for (const Field& field : fieldTable()) {
            if (field.defaultText.empty()) {
                continue;
            }
            const SourceText source(field.defaultText, "default");
            const YamlTree tree = parseYaml(source);
            std::vector<Diagnostic> findings;
            auto value = ValueReader(source, tree, findings).read(field, *tree.root());
            values.emplace(std::string(field.path), value.value_or(FieldValue()));
        }
        return values;
    }();
    static const FieldValue none;
    const auto found = defaults.find(path);
    return found == defaults.end() ? none : found->second;
}

Settings readSettings(const SourceText& source, const YamlTree& tree, std::span<const Field> table,
                      const std::string& prefix, std::vector<Diagnostic>& findings)
{
    SettingsReader reader(source, tree, table, findings);
    const YamlNode* root = tree.root();
    if (root != nullptr && root->kind == YamlNode::Kind::Map) {
        reader.visit(*root, prefix);
    } else if (root != nullptr && root->kind != YamlNode::Kind::Null) {
        findings.push_back(source.finding(
            Severity::Error,
            "a study file is a list of sections such as \"search:\" at the margin; this is not one",
            root->begin, root->end));
    }
    Settings settings = reader.take();
    const bool isList =
        root == nullptr || root->kind == YamlNode::Kind::Map || root->kind == YamlNode::Kind::Null;
    settings.m_isWhole = tree.problems.empty() && isList;
    if (!prefix.empty() && root != nullptr && !isEmpty(*root)) { // its keys stand at the margin
        settings.m_sections.emplace(prefix.substr(0, prefix.size() - 1), true);
    }
    return settings;
}

} // namespace snac::config
