// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setting_words.h"

#include "tool.h"

#include "snac/base/nearest_name.h"
#include "snac/base/printable.h"

namespace snac::mcp {

const config::Field* fieldOf(std::string_view section, const std::string& key)
{
    return section.empty() ? config::findField(key) : config::findField(std::string(section) + "." + key);
}

std::string lastPart(std::string_view path)
{
    return std::string(path.substr(path.rfind('.') + 1));
}

std::string unknownSetting(const std::string& key, std::string_view where,
                           const std::vector<std::string>& names)
{
    const std::vector<std::string> near = nearestNames(key, names);
    std::string text = std::string(where) + ": there is no setting " + printableName(key);
    return text + (near.empty() ? "; it may be one of " + joinNames(names, 60)
                                : "; did you mean " + joinNames(near) + "?");
}

std::vector<std::string> namesIn(const QJsonObject& properties)
{
    std::vector<std::string> names;
    for (const QString& key : properties.keys()) {
        names.push_back(key.toStdString());
    }
    return names;
}

Result<> NamedOnce::add(const std::string& where, const std::string& setting, const std::string& key)
{
    const auto [first, isNew] = m_keys.emplace(setting, key);
    if (isNew) {
        return {};
    }
    const std::string words = givenTwice(lastPart(setting), first->second, key);
    return fail(where + ": " + printable(words));
}

std::string findingsText(const std::vector<config::Diagnostic>& findings)
{
    std::string text;
    for (const config::Diagnostic& finding : findings) {
        if (finding.severity == config::Severity::Error) {
            text += (text.empty() ? "" : "\n") + Error{finding.message, finding.place}.toString();
            const config::Field* const field =
                finding.path.empty() ? nullptr : config::findField(finding.path);
            if (field != nullptr) {
                text += " (" + std::string(field->path) + ": " + std::string(field->help) + ")";
            }
        }
    }
    return text;
}

} // namespace snac::mcp
