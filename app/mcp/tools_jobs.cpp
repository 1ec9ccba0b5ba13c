// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "busy_study.h"
#include "job_seconds.h"
#include "shown_places.h"
#include "tools.h"
#include "works.h"

#include <algorithm>

namespace snac::mcp {

namespace {

constexpr std::size_t listedJobs = 20;
/// Told to end, and not yet over: a state of the answers alone, on the disk it runs.
constexpr QLatin1String cancelling("cancelling");

Parameter jobId(bool required)
{
    return {.name = "job_id",
            .help =
                required
                    ? "As the call that started the job answered it."
                    : "As the call that started the job answered it; without it the newest jobs are listed.",
            .required = required,
            .aliases = {"id", "job", "task_id"}};
}

/// In a list no study is read: then rather no count than an old one.
QJsonObject listedJson(const JobRecord& record)
{
    QJsonObject json = jobJson(record, false);
    if (isStoppedSearch(record)) {
        QJsonObject progress = undatedProgress(record.progress);
        progress.remove("done");
        progress.remove("working");
        json.insert("progress", progress);
    }
    return json;
}

Result<QJsonObject> statusOf(const Context& context, const JobBoard& board, const Arguments& arguments)
{
    if (arguments.has("job_id")) {
        SNAC_TRY(auto record, board.find(arguments.text("job_id")));
        return jobJson(asFarAsItsStudy(context, std::move(record)), false);
    }
    QJsonArray jobs;
    const JobBoard::Newest newest = board.newest(listedJobs);
    for (const JobRecord& record : newest.jobs) {
        jobs.append(listedJson(record));
    }
    return QJsonObject{{"jobs", jobs}, {"count", static_cast<qint64>(newest.count)}};
}

Result<QJsonObject> resultOf(const Context& context, const JobBoard& board, const Arguments& arguments)
{
    SNAC_TRY(auto found, board.find(arguments.text("job_id")));
    const JobRecord record = asFarAsItsStudy(context, std::move(found));
    QJsonObject answer = jobJson(record, true);
    if (!isOver(record.state) && arguments.whole("wait_seconds", 0) > 0) {
        answer.insert(QLatin1String(waitForJob), qt(record.id));
        answer.insert(QLatin1String(waitSeconds), arguments.whole("wait_seconds", 0));
    }
    return answer;
}

/// What would fail when its turn comes is told at once.
Result<QJsonObject> resumeJob(const Context& context, JobBoard& board, const Arguments& arguments)
{
    SNAC_TRY(const auto record, board.find(arguments.text("job_id")));
    if (record.output.ends_with(".snac") && canBeResumed(record) && context.root.file(record.output)) {
        SNAC_CHECK(checkFree(record.output, board));
    }
    SNAC_TRY(const auto resumed, board.resume(record.id));
    return jobJson(resumed, false);
}

} // namespace

Parameter waitParameter()
{
    return {.name = "wait_seconds",
            .type = ValueType::Whole,
            .help =
                "Answer when the job is over, or after so many seconds, with progress notifications where "
                "the request has a progress token. 0: answer at once.",
            .minimum = 0,
            .maximum = 3600};
}

Parameter acceptParameter()
{
    return {.name = "accept_cost",
            .type = ValueType::Boolean,
            .help = "True once your user knows what this costs and agrees; needed for long work only.",
            .aliases = {"confirm", "accept"}};
}

QJsonObject jobProperties()
{
    return {{"job_id", typed("string", "Name of the job for job_status, job_result, cancel_job, resume_job")},
            {"state", QJsonObject{{"enum", QJsonArray{"waiting", "running", cancelling, "done", "failed",
                                                      "cancelled", "interrupted"}}}},
            {"progress", typed("object", "stage, phase, done of total, seconds, seconds_left")},
            {"output", typed("string", "File or folder that it makes, from the server's folder")},
            {"studies", typed("array", "The study files, where search.seeds repeats a search")},
            {"result", typed("object", "Once it is done")},
            {"problem", typed("string", "Why it failed or stopped")},
            {"started", typed("boolean", "False: nothing was begun, see cost")},
            {"cost", typed("object", "What the work costs")}};
}

QJsonObject jobJson(const JobRecord& record, bool whole)
{
    QJsonObject json{{"job_id", qt(record.id)},
                     {"tool", qt(record.tool)},
                     {"state", record.isCancelling ? QString(cancelling)
                                                   : qt(tokenOf(jobs::agentJobStateTokens, record.state))},
                     {"created", qt(record.created)},
                     {"output", qt(record.output)},
                     {"progress", undatedProgress(record.progress)}};
    const auto add = [&json](const char* key, const std::string& text) {
        if (!text.empty()) {
            json.insert(QLatin1String(key), qt(text));
        }
    };
    add("begun", record.started);
    add("ended", record.ended);
    add("problem", record.problem);
    json.insert("can_be_resumed", canBeResumed(record));
    if (whole && !record.result.isEmpty()) {
        json.insert("result", record.result);
    }
    return json;
}

QJsonObject notStarted(const QJsonObject& cost, const char* why)
{
    return {{"started", false}, {"cost", cost}, {"how", QLatin1String(why)}};
}

Result<QJsonObject> startJob(JobBoard& board, JobRecord record, const Arguments& arguments,
                             const QJsonObject& cost)
{
    SNAC_TRY(const auto started, board.start(std::move(record)));
    QJsonObject answer = jobJson(started, false);
    answer.insert("started", true);
    answer.insert("cost", cost);
    answer.insert("how", "ask job_status for progress and job_result for figures; cancel_job ends it");
    if (const int seconds = arguments.whole("wait_seconds", 0); seconds > 0) {
        answer.insert(QLatin1String(waitForJob), qt(started.id));
        answer.insert(QLatin1String(waitSeconds), seconds);
    }
    return answer;
}

std::vector<Tool> jobTools(const Context& context, JobBoard& board)
{
    QJsonObject listed = jobProperties();
    listed.insert("jobs", typed("array", "The newest jobs, where no job_id was given"));
    std::vector<Tool> tools;
    tools.push_back({.name = "job_status",
                     .title = "State and progress of a job",
                     .description = "How far a job is. Jobs outlive the server: after a restart they are "
                                    "interrupted, and resume_job goes on with them.",
                     .parameters = {jobId(false)},
                     .output = listed,
                     .isQuick = true,
                     .work = [&context, &board](const Arguments& a, RunControl&) {
                         return statusOf(context, board, a);
                     }});
    tools.push_back({.name = "job_result",
                     .title = "Result of a job",
                     .description = "What a job came to, or its state where it is not over.",
                     .parameters = {jobId(true), waitParameter()},
                     .output = jobProperties(),
                     .isQuick = true,
                     .work = [&context, &board](const Arguments& a, RunControl&) {
                         return resultOf(context, board, a);
                     }});
    const auto change = [&board](auto member) {
        return [&board, member](const Arguments& a, RunControl&) -> Result<QJsonObject> {
            SNAC_TRY(const auto record, (board.*member)(a.text("job_id")));
            return jobJson(record, false);
        };
    };
    tools.push_back(
        {.name = "cancel_job",
         .title = "End a job",
         .description =
             "Ends a job of this server that waits or runs. What was done is kept; resume_job goes "
             "on. Jobs of another server of the folder are ended there.",
         .parameters = {jobId(true)},
         .output = jobProperties(),
         .readOnly = false,
         .isQuick = true,
         .work = change(&JobBoard::cancel)});
    tools.push_back({.name = "resume_job",
                     .title = "Go on with a job",
                     .description =
                         "Goes on with an interrupted or cancelled job, or a failed one whose study is "
                         "there (can_be_resumed). Finished trials and steps are kept, and the result equals "
                         "that of a run without interruption.",
                     .parameters = {jobId(true)},
                     .output = jobProperties(),
                     .readOnly = false,
                     .work = [&context, &board](const Arguments& a, RunControl&) {
                         return resumeJob(context, board, a); // it may wait for another server
                     }});
    return tools;
}

std::vector<Tool> makeTools(const Context& context, JobBoard& board)
{
    std::vector<Tool> all;
    for (std::vector<Tool>& some : std::vector<std::vector<Tool>>{
             searchTools(context, board), localSearchTools(context, board), dataTools(context),
             studyTools(context, board), hardwareTools(context, board), resumeTools(context, board),
             jobTools(context, board)}) {
        std::ranges::move(some, std::back_inserter(all));
    }
    for (Tool& tool : all) { // no answer names places of this machine
        tool.work = [&context, work = std::move(tool.work)](const Arguments& arguments, RunControl& control) {
            return ShownPlaces(context.root, context.environment->now()->folders)
                .result(work(arguments, control));
        };
    }
    return all;
}

} // namespace snac::mcp
