// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/config/diagnostic.h"
#include "snac/config/field.h"

#include <QJsonObject>

#include <map>
#include <string>
#include <string_view>
#include <vector>

// How settings are found and spoken of in answers to agents.
namespace snac::mcp {

/// The field that an agent means by a key in a section, "" for a whole path; null: none.
[[nodiscard]] const config::Field* fieldOf(std::string_view section, const std::string& key);
/// "n_trials" of "search.n_trials".
[[nodiscard]] std::string lastPart(std::string_view path);
[[nodiscard]] std::vector<std::string> namesIn(const QJsonObject& properties);
/// "constraints: there is no setting n_trails; did you mean n_trials?"
[[nodiscard]] std::string unknownSetting(const std::string& key, std::string_view where,
                                         const std::vector<std::string>& names);
/// Settings that were given, each by the words of the agent, so that none is given twice in different ones.
class NamedOnce
{
public:
    /// Error: "constraints: n_trials: given twice, also as trials". `setting`: its path, or the same for what
    /// has none; `key`: how it was named.
    [[nodiscard]] Result<> add(const std::string& where, const std::string& setting, const std::string& key);

private:
    std::map<std::string, std::string> m_keys; ///< by setting
};
/// The errors among them, a line each, with what their setting is.
[[nodiscard]] std::string findingsText(const std::vector<config::Diagnostic>& findings);

} // namespace snac::mcp
