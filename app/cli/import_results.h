// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

namespace snac::cli {

/// `snac import-results`: what another program's search found becomes a study to look at.
void addImportResults(CLI::App& app, Action& action);

} // namespace snac::cli
