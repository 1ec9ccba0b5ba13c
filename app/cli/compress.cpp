// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "compress_text.h"
#include "local_search_options.h"
#include "output.h"
#include "qt_session.h"
#include "run_study.h"
#include "signals.h"

#include "snac/hardware/board.h"
#include "snac/jobs/open_study.h"
#include "snac/reports/report.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace snac::cli {

namespace {

struct CompressOptions
{
    std::string file;
    std::vector<int> trials;
    bool front = false;
    bool knee = false;
    LocalSearchOptions search;
    std::optional<int> workers;
    std::string select;
    bool selectAgain = false;
    bool json = false;
};

constexpr const char* compressFooter =
    "Options that are not given come from the study's local_search section. Every precision, method and\n"
    "structure makes a branch; each step is stored in the study file. Interrupted, it goes on when the same\n"
    "command is given again. Scores are those of the integer network on validation rows; --select scores "
    "one\n"
    "step on the test set, once.\n"
    "Examples:\n"
    "  snac compress quick-start.snac --knee\n"
    "  snac compress jets.snac --trial 17 --precisions 8,3 6,2 4,1 --schedule 50,70,85,95\n"
    "  snac compress jets.snac --front --schedule \"kept 0.8 x 10\" --method iterative one-shot --json\n"
    "  snac compress jets.snac --knee --preset mixed --input-precision 10,4\n"
    "  snac compress jets.snac --select 3f2a/4";

/// The trials that --trial, --front and --knee name.
Result<std::vector<int>> points(const CompressOptions& options, const jobs::StoredStudy& stored,
                                const study::StudyConfig& config)
{
    std::vector<int> trials = options.trials;
    if (!options.front && !options.knee) {
        return trials;
    }
    const Result<study::StudySummary> summary = stored.summary(config);
    if (!summary) {
        return std::unexpected(summary.error());
    }
    if (options.front) {
        if (summary->front.empty()) {
            return fail("the study has no Pareto front yet", {.file = summary->start.file});
        }
        trials.insert(trials.end(), summary->front.begin(), summary->front.end());
    }
    if (options.knee) {
        SNAC_TRY(const int knee, study::kneeTrial(*summary));
        trials.push_back(knee);
    }
    return trials;
}

/// What is to be done, with everything read that can be wrong before the work.
struct Plan
{
    study::CompressionJob job;
    bool search = false; ///< else only a step is selected
};

Result<Plan> planned(const CompressOptions& options, const hardware::BoardCatalogue& boards)
{
    SNAC_TRY(const auto stored, jobs::StoredStudy::open(options.file));
    SNAC_TRY(auto study, stored.job(boards));
    Plan plan;
    plan.search = !options.trials.empty() || options.front || options.knee;
    if (!plan.search && options.select.empty()) {
        return fail("say what to compress: --trial N, --front or --knee");
    }
    auto search = options.search.over(study.config.compression);
    if (!search) {
        return std::unexpected(search.error());
    }
    auto trials = points(options, stored, study.config);
    if (!trials) {
        return std::unexpected(trials.error());
    }
    plan.job.config = std::move(study.config);
    plan.job.file = options.file;
    plan.job.trials = std::move(*trials);
    plan.job.options = std::move(*search);
    plan.job.workers = options.workers.value_or(0);
    return plan;
}

/// Scores the step on the test set; the summary is that of the whole file.
int select(const CompressOptions& options, const Plan& plan, RunControl& control,
           const hardware::BoardCatalogue& boards)
{
    const auto read = [&]() -> Result<study::CompressionSummary> {
        SNAC_TRY(const auto stored, jobs::StoredStudy::open(options.file));
        return stored.compressions(plan.job.config);
    };
    Result<study::CompressionSummary> all = read();
    Result<study::StepId> step =
        all ? study::findStep(all->steps, options.select) : std::unexpected(all.error());
    if (!step) {
        printError(step.error());
        return exitCodeOf(step.error());
    }
    const auto score = jobs::testStep(options.file, *step, options.selectAgain, control, boards);
    if (!score) {
        printError(score.error());
        return control.isCancelled() ? Interrupted : exitCodeOf(score.error());
    }
    if (!options.json) {
        result(testScoreText(*all, *score));
        return Done;
    }
    all = read();
    if (!all) {
        printError(all.error());
        return Failed;
    }
    result(study::compressionJson(*all));
    return Done;
}

int compress(const CompressOptions& options, const hardware::EnvironmentPtr& environment)
{
    const auto control = std::make_shared<RunControl>();
    const StopOnSignal stop(*control);
    const QtSession qt;
    Result<Plan> plan = planned(options, environment->boards);
    if (!plan) {
        printError(plan.error());
        return exitCodeOf(plan.error());
    }
    if (!plan->search) {
        return select(options, *plan, *control, environment->boards);
    }
    const jobs::JobPtr done = runJob(jobs::CompressRequest{plan->job}, control, environment);
    if (!done->outcome()) {
        printError(done->outcome().error());
        return exitCodeOf(done->outcome().error(), done->hasStarted());
    }
    const auto* const summary = done->outcomeAs<study::CompressionSummary>();
    if (!options.select.empty() && !summary->interrupted) {
        if (!options.json) {
            result(compressionText(*summary));
        }
        return select(options, *plan, *control, environment->boards);
    }
    result(options.json ? study::compressionJson(*summary) : compressionText(*summary));
    if (!summary->stopReason.empty()) {
        message("error: stopped by " + summary->stopReason);
    }
    if (summary->interrupted) {
        message("interrupted; the same command goes on");
        return Interrupted;
    }
    return Done;
}

void addPointOptions(CLI::App& command, CompressOptions& options)
{
    command.add_option("STUDY.snac", options.file, "Study file whose networks are compressed")->required();
    command.add_option("--trial", options.trials, "Trial to compress; may be given several times")
        ->check(CLI::Range(0, 10000000));
    command.add_flag("--front", options.front, "All trials on the Pareto front");
    command.add_flag("--knee", options.knee, "The trial on the front nearest to the best of all objectives");
    command.add_option("--select", options.select, "Scores this step (3f2a/4) on the test set, once");
    command.add_flag("--select-again", options.selectAgain,
                     "Allows another step to be scored on a test set that was used");
    command.add_option("--workers", options.workers, "Branches trained at a time (default: one a core)")
        ->check(CLI::Range(1, 1024));
    command.add_flag("--json", options.json, "Ends with one JSON document on standard output");
}

} // namespace

void addCompress(CLI::App& app, Action& action)
{
    auto options = std::make_shared<CompressOptions>();
    CLI::App* command = app.add_subcommand(
        "compress", "Local search: quantizes and prunes networks of a study, step by step");
    command->footer(compressFooter);
    addPointOptions(*command, *options);
    options->search.addTo(*command);
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return compress(*options, environment);
        };
    });
}

} // namespace snac::cli
