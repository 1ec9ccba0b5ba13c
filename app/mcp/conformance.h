// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extras.h"
#include "job_board.h"
#include "tool.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

// `snac mcp --conformance`: what the suite @modelcontextprotocol/conformance wants to find on the server that
// it tests, by the names that its scenarios give. Nothing of it is there without that option, and nothing of
// it reads or writes.
namespace snac::mcp {

/// Tools, resources and prompts that show each form an answer can have, ask the client back, log, complete.
[[nodiscard]] std::unique_ptr<Extras> conformanceExtras();

/// For the scenarios of the tasks extension: ordinary tools and jobs, that wait and fail on purpose.
[[nodiscard]] std::vector<Tool> conformanceTools(JobBoard& board);
[[nodiscard]] std::map<std::string, JobBoard::Work> conformanceWorks();

} // namespace snac::mcp
