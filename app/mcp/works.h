// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_board.h"
#include "root_folder.h"
#include "study_counts.h"
#include "tool.h"

#include "snac/jobs/open_study.h"

#include <map>
#include <string>
#include <vector>

namespace snac::mcp {

/// What the tools and jobs of a server share.
struct Context
{
    const RootFolder& root;
    hardware::EnvironmentInUsePtr environment;
    std::shared_ptr<StudyCounts> counts = std::make_shared<StudyCounts>();
};

/// A study below the root, opened for reading: file and companions are no links. Needs a QCoreApplication.
[[nodiscard]] Result<jobs::StoredStudy> openStudyBelow(const Context& context, const std::string& file);
/// The job that goes on with it. Error: a place where its data are looked for is not below the root; what the
/// file says is not believed.
[[nodiscard]] Result<study::StudyJob> jobBelow(const Context& context, const jobs::StoredStudy& stored,
                                               const std::string& file);
/// The point of a study that arguments name: study_relative_path, trial or step, precision, board, clock_ns,
/// reuse_factor, output.
[[nodiscard]] Result<jobs::PointRequest> pointOf(const Context& context, const Arguments& arguments);

/// The list trials, each once; empty where it is not given. Error: more than `most`, or what is no trial
/// number.
[[nodiscard]] Result<std::vector<int>> trialNumbers(const Arguments& arguments, std::size_t most);
/// The trials of a study that are to be compressed: trials and trial, or points; else the knee of the front.
[[nodiscard]] Result<std::vector<int>> trialsOf(const study::StudySummary& summary,
                                                const Arguments& arguments);

/// Whether this is an architecture without weights; "network.json" is the network of an exported bundle.
[[nodiscard]] bool isArchitecture(const std::string& file);

/// What jobs do, by the tool that starts them.
[[nodiscard]] std::map<std::string, JobBoard::Work> jobWorks(const Context& context);

} // namespace snac::mcp
