// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "busy_study.h"

#include "message.h"

#include "snac/base/printable.h"
#include "snac/jobs/open_study.h"
#include "snac/jobs/writer_text.h"

namespace snac::mcp {

namespace {

Error busyError(const std::string& file, const StudyRunner& runner)
{
    return {runner.text + " runs this study now: " + runner.advice,
            {.file = printableName(file)},
            ErrorKind::Transient};
}

} // namespace

std::optional<StudyRunner> runnerOf(const std::string& file, const JobBoard& board)
{
    const auto writer = jobs::writerOf(file);
    if (!writer) {
        return std::nullopt;
    }
    StudyRunner runner{.text = jobs::writerText(*writer),
                       .job = {},
                       .advice = jobs::writerAdvice(*writer),
                       .isThisServer = writer->isThisProgram};
    const auto job = board.runningIn(writer->process); // one at a time runs in a folder
    if (!job) {
        return runner;
    }
    runner.job = job->id;
    runner.text = board.whoRuns(*job);
    runner.advice = "ask job_status about it; " + board.howToCancel(*job);
    return runner;
}

Result<> checkFree(const std::string& file, const JobBoard& board)
{
    const auto runner = runnerOf(file, board);
    return runner ? Result<>(std::unexpected(busyError(file, *runner))) : Result<>();
}

Result<> checkFreeOfOthers(const std::string& file, const JobBoard& board)
{
    const auto runner = runnerOf(file, board);
    return runner && !runner->isThisServer ? Result<>(std::unexpected(busyError(file, *runner))) : Result<>();
}

bool isStoppedSearch(const JobRecord& record)
{
    const QString stage = record.progress.value("stage").toString();
    const bool isSearch = record.tool.starts_with("run_search_pipeline") || record.tool == "resume_study";
    return canBeResumed(record) && isSearch && (stage.isEmpty() || stage == "search") &&
           record.output.ends_with(".snac");
}

std::optional<StudyCount> countOf(const Context& context, const std::string& file)
{
    return context.counts->of(context.root, file, [&]() -> std::optional<StudyCount> {
        const auto stored = openStudyBelow(context, file);
        const auto job =
            stored ? stored->job(context.environment->now()->boards) : std::unexpected(stored.error());
        const auto summary = job ? stored->summary(job->config) : std::unexpected(job.error());
        return summary ? std::optional(countIn(*summary)) : std::nullopt;
    });
}

StudyCount countIn(const study::StudySummary& summary)
{
    return {.done = jobs::finishedTrials(summary),
            .wanted = summary.start.config.trials,
            .isFinished = !summary.interrupted};
}

JobRecord asFarAsItsStudy(const Context& context, JobRecord record)
{
    if (!isStoppedSearch(record)) {
        return record;
    }
    const auto count = countOf(context, record.output);
    if (!count) {
        return record;
    }
    record.progress.remove("working");
    record.progress.insert("stage", "search");
    record.progress.insert("done", count->done);
    record.progress.insert("total", count->wanted);
    if (count->isFinished) {
        record.problem = "somebody else went on with its study, which is finished; "
                         "read_search_results reads it";
    }
    return record;
}

void tellRunning(QJsonObject& results, const StudyRunner& runner)
{
    results.insert("running", true);
    results.insert("run_by", qt(runner.text));
    results.insert("interrupted", false);
    if (!runner.job.empty()) {
        results.insert("job_id", qt(runner.job));
    }
    if (QJsonObject local = results.value("local_search").toObject(); !local.isEmpty()) {
        local.insert("interrupted", false);
        results.insert("local_search", local);
    }
}

} // namespace snac::mcp
