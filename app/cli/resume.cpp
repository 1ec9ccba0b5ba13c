// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "output.h"
#include "qt_session.h"
#include "run_study.h"

#include "snac/hardware/board.h"
#include "snac/jobs/open_study.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace snac::cli {

namespace {

struct ResumeOptions
{
    std::string file;
    std::optional<int> trials;
    std::optional<int> workers;
    std::optional<double> maxMinutes;
    std::optional<int> stopWhenStalled;
    RunOptions run;
};

constexpr const char* resumeFooter =
    "Finished trials are kept as they are; the result equals that of a run without interruption.\n"
    "A study that its time limit or a stalled hypervolume has ended goes on when that condition is changed; "
    "--trials lifts it.\n"
    "Examples:\n"
    "  snac resume quick-start.snac\n"
    "  snac resume quick-start.snac --trials 200    prolongs a study\n"
    "  snac resume quick-start.snac --max-minutes 0 goes on with one that its time limit has ended";

Result<study::StudyJob> readJob(const std::string& file, const hardware::BoardCatalogue& boards,
                                std::vector<std::string>& inputs)
{
    const QtSession qt;
    SNAC_TRY(const auto stored, jobs::StoredStudy::open(file));
    inputs = stored.ownFiles();
    return stored.job(boards);
}

int resume(const ResumeOptions& options, const hardware::EnvironmentPtr& environment)
{
    RunOptions run = options.run;
    Result<study::StudyJob> job = readJob(options.file, environment->boards, run.inputs);
    if (!job) {
        printError(job.error());
        return exitCodeOf(job.error());
    }
    job->file = options.file;
    job->resume = true;
    job->trials = options.trials;
    job->maxMinutes = options.maxMinutes;
    job->stopWhenStalled = options.stopWhenStalled;
    job->config.workers = options.workers.value_or(job->config.workers);
    return runSearch(std::move(*job), run, environment);
}

} // namespace

void addResume(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ResumeOptions>();
    CLI::App* command =
        app.add_subcommand("resume", "Goes on with an interrupted study, or prolongs a finished one");
    command->footer(resumeFooter);
    command->add_option("FILE.snac", options->file, "Study file to go on with")->required();
    command->add_option("--trials", options->trials, "New total number of trials, more than the study has")
        ->check(CLI::Range(1, 10000000));
    command->add_option("--workers", options->workers, "Trials trained at a time (default: one a core)")
        ->check(CLI::Range(1, 1024));
    command
        ->add_option("--max-minutes", options->maxMinutes,
                     "Minutes of computing of the whole study, from its beginning, after which no training "
                     "begins (0: no limit)")
        ->check(CLI::Range(0.0, 1e7));
    command
        ->add_option("--stop-when-stalled", options->stopWhenStalled,
                     "Ends when the hypervolume has not grown over so many generations (0: never)")
        ->check(CLI::Range(0, 100000));
    command->add_option("--image", options->run.image, "Writes a picture of the front: FILE.png or FILE.svg");
    command->add_flag("--json", options->run.json, "Ends with one JSON document on standard output");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return resume(*options, environment);
        };
    });
}

} // namespace snac::cli
