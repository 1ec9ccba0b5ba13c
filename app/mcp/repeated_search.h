// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "works.h"

#include <string>
#include <vector>

// A search that is repeated over seeds (search.seeds) is one job: its runs follow each other, each in a file
// of its own, and are compared in the end, as by `snac run`.
namespace snac::mcp {

/// The argument of a record that says how often its search is repeated; none: once.
inline constexpr const char* seedsOfRecord = "seeds";

/// The files of a repeated study, all of them new below the root. Error: one is there already, or a link lies
/// beside it.
[[nodiscard]] Result<std::vector<std::string>> freshRuns(const RootFolder& root,
                                                         const std::vector<study::StudyJob>& runs);

/// Does the runs. A job that goes on takes finished runs as they are and goes on with an unfinished one. The
/// result: how the runs compare, and the `top` first of each front. Error: a file that is there is of another
/// study; why a run failed, with its file.
[[nodiscard]] Result<JobEnd> repeatSearch(const Context& context, const std::vector<study::StudyJob>& runs,
                                          bool goesOn, int top, JobRun& run);

} // namespace snac::mcp
