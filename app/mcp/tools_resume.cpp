// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Going on with a study that no job of this folder made, or made whole: one that was saved under another
// name, one that somebody began in a terminal, one that is to have more trials.
#include "busy_study.h"
#include "tools.h"

#include "snac/study/stop_rule.h"
#include "snac/study/study_rules.h"

#include <algorithm>

namespace snac::mcp {

namespace {

/// What is left to do, as a configuration whose cost is asked for.
study::StudyConfig remainderOf(const study::StudySummary& summary, int trials)
{
    study::StudyConfig rest = summary.start.config;
    rest.seeds = 1;
    rest.trials = std::max(0, trials - jobs::finishedTrials(summary));
    return rest;
}

/// Error: there is nothing to go on with, in words that say what would be.
Result<> checkOpen(const study::StudySummary& summary, const Arguments& arguments, const std::string& file)
{
    if (summary.start.imported) {
        return fail("there is no search to go on with: this study is an imported network", {.file = file});
    }
    const int had = summary.start.config.trials;
    const int wanted = arguments.whole("n_trials", had);
    const int done = jobs::finishedTrials(summary);
    if (wanted < done) {
        return fail("n_trials: the study has " + std::to_string(done) + " trials already; ask for more",
                    {.file = file});
    }
    const bool isLifted = arguments.has("max_minutes") && study::isByCondition(summary.end);
    if (!summary.interrupted && !isLifted && wanted <= std::max(had, done) &&
        !(study::isByCondition(summary.end) && arguments.has("n_trials"))) {
        return fail(
            "this study is finished, with " + std::to_string(done) +
                " trials; to prolong it, give n_trials, the number that it is to have in all: more than " +
                std::to_string(std::max(had, done)),
            {.file = file});
    }
    return {};
}

Result<QJsonObject> resumeStudy(const Context& context, JobBoard& board, const Arguments& arguments,
                                RunControl& control)
{
    SNAC_TRY(const auto file, context.root.file(arguments.text("study_relative_path")));
    SNAC_CHECK(checkFree(file, board));
    SNAC_TRY(const auto stored, openStudyBelow(context, file));
    SNAC_TRY(const auto job, jobBelow(context, stored, file));
    SNAC_TRY(const auto summary, stored.summary(job.config));
    SNAC_CHECK(checkOpen(summary, arguments, file));
    const study::StudyConfig rest =
        remainderOf(summary, arguments.whole("n_trials", summary.start.config.trials));
    const CostRows rows{.train = summary.start.trainRows,
                        .validation = summary.start.validationRows,
                        .all = summary.start.trainRows + summary.start.validationRows,
                        .values = summary.start.dataset.inputs()};
    const PipelineCost cost = costOf(rest, nullptr, rows);
    if (isLong(cost.allEpochs(), cost.rowPasses()) && !arguments.boolean("accept_cost", false)) {
        return notStarted(cost.json(),
                          "what is left of this search is long: tell your user what it costs, and call again "
                          "with accept_cost: true, or with fewer n_trials");
    }
    if (control.isCancelled()) {
        return failCancelled();
    }
    JobRecord record;
    record.output = file;
    record.tool = "resume_study";
    record.arguments = arguments.all();
    record.arguments.insert("study_relative_path", qt(file));
    return startJob(board, std::move(record), arguments, cost.json());
}

} // namespace

std::vector<Tool> resumeTools(const Context& context, JobBoard& board)
{
    std::vector<Tool> tools;
    tools.push_back(
        {.name = "resume_study",
         .title = "Go on with a study",
         .description =
             "Goes on with a study file as a job: one that was stopped, one whose results were saved under "
             "another name (NAME-rescued.snac), or a finished one that is to have more trials. Finished "
             "trials are kept; the same as snac resume. For a job that this server knows, resume_job.",
         .parameters = {{.name = "study_relative_path",
                         .help = "The study, NAME.snac below the server's folder.",
                         .required = true,
                         .aliases = {"study", "results_relative_path", "study_path"}},
                        {.name = "n_trials",
                         .type = ValueType::Whole,
                         .help = "Trials that the study is to have in all. Default: as it was meant.",
                         .minimum = 1,
                         .maximum = 10000000,
                         .aliases = {"trials"}},
                        {.name = "max_minutes",
                         .type = ValueType::Number,
                         .help =
                             "Time limit of the whole study in minutes of computing; 0: none. Default: as "
                             "it was.",
                         .minimum = 0,
                         .maximum = 1e7},
                        {.name = "top_n",
                         .type = ValueType::Whole,
                         .help = "Members of the front in the result. Default: 10.",
                         .minimum = 1,
                         .maximum = 100},
                        waitParameter(),
                        acceptParameter()},
         .output = jobProperties(),
         .readOnly = false,
         .work = [&context, &board](const Arguments& a, RunControl& c) {
             return resumeStudy(context, board, a, c);
         }});
    return tools;
}

} // namespace snac::mcp
