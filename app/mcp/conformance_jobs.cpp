// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance.h"
#include "tools.h"

#include <chrono>
#include <thread>

namespace snac::mcp {

namespace {

/// A tool that starts the job of its name.
Tool jobTool(JobBoard& board, const char* name, const char* description)
{
    return {.name = name,
            .title = name,
            .description = description,
            .parameters = {{.name = "seconds",
                            .type = ValueType::Number,
                            .help = "How long it takes.",
                            .minimum = 0,
                            .maximum = 60},
                           {.name = "label", .help = "Any text."}},
            .output = jobProperties(),
            .readOnly = false,
            .work = [&board, name](const Arguments& arguments, RunControl&) {
                JobRecord record;
                record.tool = name;
                record.arguments = arguments.all();
                return startJob(board, std::move(record), arguments, {});
            }};
}

Result<JobEnd> compute(const JobRecord& record, JobRun& run)
{
    constexpr std::chrono::milliseconds betweenLooks(10);
    const double seconds = Arguments(record.arguments).number("seconds").value_or(1.0);
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (std::chrono::steady_clock::now() < end) {
        if (run.isStopped()) {
            return JobEnd{.result = {}, .isWhole = false};
        }
        std::this_thread::sleep_for(betweenLooks);
    }
    return JobEnd{.result = {{"seconds", seconds}}};
}

} // namespace

std::vector<Tool> conformanceTools(JobBoard& board)
{
    std::vector<Tool> tools;
    tools.push_back(jobTool(board, "slow_compute", "A job that takes so many seconds."));
    tools.push_back(jobTool(board, "failing_job", "A job that fails."));
    tools.back().needsTasks = true;
    tools.push_back(jobTool(board, "protocol_error_job", "A job that is broken off."));
    return tools;
}

std::map<std::string, JobBoard::Work> conformanceWorks()
{
    return {{"slow_compute", compute},
            {"failing_job",
             [](const JobRecord&, JobRun&) -> Result<JobEnd> { return fail("this job always fails"); }},
            {"protocol_error_job", [](const JobRecord&, JobRun&) -> Result<JobEnd> {
                 return JobEnd{.result = {}, .isWhole = false};
             }}};
}

} // namespace snac::mcp
