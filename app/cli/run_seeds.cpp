// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_seeds.h"

#include "commands.h"
#include "compare_text.h"
#include "output.h"
#include "qt_session.h"
#include "signals.h"

#include "snac/base/number_text.h"
#include "snac/jobs/repeated_study.h"
#include "snac/reports/comparison_report.h"
#include "snac/study/outcome.h"

#include <filesystem>
#include <optional>

namespace snac::cli {

namespace {

namespace fs = std::filesystem;

/// A run that is there: its result if it is finished, else the job that goes on with it.
struct KnownRun
{
    std::optional<study::StudySummary> finished;
    study::StudyJob job;
};

Result<KnownRun> lookAt(const study::StudyJob& wanted, const hardware::BoardCatalogue& boards)
{
    SNAC_TRY(auto opened, jobs::openStudy(wanted.file, boards));
    SNAC_TRY(auto run, jobs::knownRun(opened, wanted));
    KnownRun known{.finished = {}, .job = std::move(run.job)};
    if (run.isFinished) {
        opened.summary.start.file = wanted.file;
        known.finished = std::move(opened.summary);
    }
    return known;
}

/// Its result; what ended it before is printed, and the exit code kept.
std::optional<study::StudySummary> runOne(study::StudyJob job, const hardware::EnvironmentPtr& environment,
                                          int& code)
{
    std::error_code ignored;
    if (fs::exists(job.file, ignored)) {
        auto known = lookAt(job, environment->boards);
        if (!known) {
            printError(known.error());
            code = exitCodeOf(known.error());
            return std::nullopt;
        }
        if (known->finished) {
            message(job.file + " is finished already");
            return std::move(known->finished);
        }
        job = std::move(known->job);
    }
    const std::string file = job.file;
    const auto control =
        std::make_shared<RunControl>(); // of this run alone: a queue that ends cancels its own
    const StopOnSignal stop(*control);
    const jobs::JobPtr done = runJob(jobs::SearchRequest{std::move(job)}, control, environment);
    const auto* const summary = done->outcomeAs<study::StudySummary>();
    if (summary == nullptr) {
        printError(done->outcome().error());
        code = exitCodeOf(done->outcome().error(), done->hasStarted());
        return std::nullopt;
    }
    if (summary->interrupted) {
        message((summary->stopReason.empty() ? "" : "error: stopped by " + summary->stopReason + "; ") +
                std::string("interrupted in ") + file + "; the same command goes on");
        code = Interrupted;
        return std::nullopt;
    }
    return *summary;
}

} // namespace

int runSeeds(const study::StudyJob& job, const RunOptions& options,
             const hardware::EnvironmentPtr& environment)
{
    if (!options.image.empty()) {
        printError({"a picture is of one study; draw it of one run with snac report --image", {}});
        return WrongInput;
    }
    std::vector<study::StudySummary> summaries;
    {
        const QtSession qt;
        int number = 0;
        for (study::StudyJob& one : jobs::runsOf(job)) {
            message("run " + std::to_string(++number) + " of " + std::to_string(job.config.seeds) + ": " +
                    one.file);
            int code = Done;
            auto summary = runOne(std::move(one), environment, code);
            if (!summary) {
                return code;
            }
            summaries.push_back(std::move(*summary));
        }
    }
    std::vector<const study::StudySummary*> pointers;
    int code = Done;
    for (const study::StudySummary& summary : summaries) {
        pointers.push_back(&summary);
        if (const study::Outcome outcome = study::outcomeOf(summary); outcome.isDeadEnd()) {
            message("error: the search in " + summary.start.file + " found no network: " + outcome.text);
            code = Failed;
        }
    }
    const auto comparison = study::compareStudies(pointers);
    if (!comparison) {
        printError(comparison.error());
        return Failed;
    }
    const std::size_t x = comparison->objectives.size() > 1 ? 1 : 0;
    result(options.json ? study::comparisonJson(*comparison, x, 0) : comparisonText(*comparison, x, 0));
    return code;
}

} // namespace snac::cli
