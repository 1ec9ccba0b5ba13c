// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "works.h"

#include "snac/base/run_control.h"

#include <QJsonArray>
#include <QJsonObject>

namespace snac::mcp {

// What agents may read by URI: the help pages, the schema of study files, and of every study below the root
// its report (JSON), its front as a picture (SVG and PNG), its page (HTML) and its settings (YAML).

/// As resources/list has them, in a fixed order.
[[nodiscard]] Result<QJsonArray> listResources(const Context& context);
[[nodiscard]] QJsonArray resourceTemplates();
/// As resources/read has it. Error: no such resource (NotFound), cancelled, or those of reading it.
[[nodiscard]] Result<QJsonArray> readResource(const Context& context, const JobBoard& board,
                                              const std::string& uri, const RunControl& control);

/// As prompts/list has them.
[[nodiscard]] QJsonArray listPrompts();
/// As prompts/get has it. Error: no such prompt, a missing or unknown argument.
[[nodiscard]] Result<QJsonObject> promptOf(const std::string& name, const QJsonObject& arguments);

} // namespace snac::mcp
