// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

#include <string>

namespace snac::cli {

/// Beside the other commands: `version`, of this program, is told to clients.
void addMcp(CLI::App& app, Action& action, const std::string& version);

} // namespace snac::cli
