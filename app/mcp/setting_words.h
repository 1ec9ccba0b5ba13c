// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/config/diagnostic.h"
#include "snac/config/field.h"

#include <QJsonObject>

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
/// The errors among them, a line each, with what their setting is.
[[nodiscard]] std::string findingsText(const std::vector<config::Diagnostic>& findings);

} // namespace snac::mcp
