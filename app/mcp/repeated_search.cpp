// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repeated_search.h"

#include "results.h"

#include "snac/base/printable.h"
#include "snac/jobs/repeated_study.h"

#include <filesystem>
#include <memory>
#include <utility>

namespace snac::mcp {

namespace {

using RunSummaryPtr = std::shared_ptr<const study::StudySummary>;

/// A run that is there already: its result if it is finished, else the job that goes on with it.
struct RunSoFar
{
    RunSummaryPtr finished;
    study::StudyJob job;
};

/// Whether there is something outside is not looked at: data that lay there and have their name here moved.
std::string movedInside(const RootFolder& root, const std::string& stored, const std::string& wanted)
{
    namespace fs = std::filesystem;
    const bool isOutside = fs::path(stored).is_absolute() && !root.nameBelow(stored);
    return !isOutside                                                   ? stored
           : fs::path(stored).filename() == fs::path(wanted).filename() ? wanted
                                                                        : std::string();
}

Result<RunSoFar> runSoFar(const Context& context, const study::StudyJob& wanted)
{
    SNAC_TRY(const auto stored, openStudyBelow(context, wanted.file));
    jobs::OpenedStudy opened;
    SNAC_TRY(opened.job, jobBelow(context, stored, wanted.file));
    SNAC_TRY(opened.summary, stored.summary(opened.job.config));
    data::DatasetOptions& had = opened.summary.start.config.dataset;
    const data::DatasetOptions& wants = wanted.config.dataset;
    had.path = movedInside(context.root, had.path, wants.path);
    had.labelsPath = movedInside(context.root, had.labelsPath, wants.labelsPath);
    had.testPath = movedInside(context.root, had.testPath, wants.testPath);
    SNAC_TRY(auto known, jobs::knownRun(opened, wanted));
    RunSoFar run{.finished = nullptr, .job = std::move(known.job)};
    if (known.isFinished) {
        opened.summary.start.file = wanted.file;
        run.finished = std::make_shared<const study::StudySummary>(std::move(opened.summary));
    }
    return run;
}

Result<RunSummaryPtr> runOne(const Context& context, study::StudyJob job, const std::string& stage,
                             JobRun& run)
{
    if (context.root.has(job.file)) {
        SNAC_TRY(auto known, runSoFar(context, job));
        if (known.finished) {
            return known.finished;
        }
        job = std::move(known.job);
    }
    SNAC_TRY(const jobs::JobPtr done, run.run(stage, jobs::SearchRequest{std::move(job)}));
    return RunSummaryPtr(done, done->outcomeAs<study::StudySummary>());
}

Error inRun(const std::string& file, Error error)
{
    if (error.place.file.empty()) {
        error.place.file = file;
    }
    return error;
}

} // namespace

Result<std::vector<std::string>> freshRuns(const RootFolder& root, const std::vector<study::StudyJob>& runs)
{
    std::vector<std::string> files;
    for (const study::StudyJob& one : runs) {
        SNAC_CHECK(root.checkCompanions(jobs::ownFiles(one.file)));
        SNAC_TRY(auto file, root.fresh(one.file));
        files.push_back(std::move(file));
    }
    return files;
}

Result<JobEnd> repeatSearch(const Context& context, const std::vector<study::StudyJob>& runs, bool goesOn,
                            int top, JobRun& run)
{
    if (!goesOn) { // of somebody else, since the job was answered
        SNAC_CHECK(freshRuns(context.root, runs));
    }
    std::vector<RunSummaryPtr> summaries;
    bool isWhole = true;
    for (std::size_t i = 0; i < runs.size() && isWhole; ++i) {
        const std::string stage =
            "search, run " + std::to_string(i + 1) + " of " + std::to_string(runs.size());
        auto summary = runOne(context, runs[i], stage, run);
        if (!summary) {
            return std::unexpected(inRun(runs[i].file, std::move(summary).error()));
        }
        isWhole = !(*summary)->interrupted;
        if (!(*summary)->start.file.empty()) {
            summaries.push_back(*std::move(summary));
        }
    }
    std::vector<const study::StudySummary*> compared;
    for (const RunSummaryPtr& summary : summaries) {
        compared.push_back(summary.get());
    }
    return JobEnd{.result = comparisonOf(compared, runs.size(), top), .isWhole = isWhole};
}

} // namespace snac::mcp
