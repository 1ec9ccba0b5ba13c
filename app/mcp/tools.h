// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost.h"
#include "job_board.h"
#include "tool.h"
#include "works.h"

#include <QJsonObject>

#include <string>
#include <vector>

namespace snac::mcp {

/// All tools, in a fixed order. Context and board outlive them.
[[nodiscard]] std::vector<Tool> makeTools(const Context& context, JobBoard& board);

// By what they are about; for makeTools().
[[nodiscard]] std::vector<Tool> searchTools(const Context& context, JobBoard& board);
[[nodiscard]] std::vector<Tool> localSearchTools(const Context& context, JobBoard& board);
[[nodiscard]] std::vector<Tool> dataTools(const Context& context);
[[nodiscard]] std::vector<Tool> studyTools(const Context& context, const JobBoard& board);
[[nodiscard]] std::vector<Tool> hardwareTools(const Context& context, JobBoard& board);
[[nodiscard]] std::vector<Tool> resumeTools(const Context& context, JobBoard& board);
[[nodiscard]] std::vector<Tool> jobTools(const Context& context, JobBoard& board);

/// A job as agents see it. `whole`: with its result.
[[nodiscard]] QJsonObject jobJson(const JobRecord& record, bool whole);
/// What that has for members.
[[nodiscard]] QJsonObject jobProperties();

/// What is answered instead of beginning: what it costs, and how to begin it all the same.
[[nodiscard]] QJsonObject notStarted(const QJsonObject& cost, const char* why);

/// Members of the answer that the server itself reads and takes out: it answers when the job is over, or
/// after so many seconds.
inline constexpr const char* waitForJob = "_wait_for_job";
inline constexpr const char* waitSeconds = "_wait_seconds";
/// Starts it, and answers with the record and what it costs.
[[nodiscard]] Result<QJsonObject> startJob(JobBoard& board, JobRecord record, const Arguments& arguments,
                                           const QJsonObject& cost);
/// The arguments wait_seconds and accept_cost.
[[nodiscard]] Parameter waitParameter();
[[nodiscard]] Parameter acceptParameter();
/// "NAME.END", or "NAME-2.END" ... where there is one.
[[nodiscard]] std::string freeName(const RootFolder& root, const std::string& stem, const std::string& end);

} // namespace snac::mcp
