// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_study.h"

#include "commands.h"
#include "output.h"
#include "picture.h"
#include "progress.h"
#include "qt_session.h"
#include "signals.h"
#include "table.h"

#include "snac/base/atomic_file.h"
#include "snac/study/findings.h"
#include "snac/study/outcome.h"
#include "snac/study/report.h"

#include <algorithm>
#include <cstdio>

namespace snac::cli {

namespace {

std::string countsText(const study::StudySummary& summary)
{
    std::string text;
    using enum study::TrialState;
    for (const study::TrialState state : {Complete, Rejected, Failed, Duplicate, Running}) {
        const auto number = std::ranges::count_if(
            summary.trials, [state](const auto& trial) { return trial.state == state; });
        if (number > 0) {
            text += (text.empty() ? "" : ", ") + std::to_string(number) + " " +
                    (state == Running ? "not finished" : std::string(study::stateName(state)));
        }
    }
    return text.empty() ? "none" : text;
}

std::string referenceText(const study::StudyStart& start)
{
    std::string text;
    for (std::size_t i = 0; i < start.reference.size() && i < start.config.objectives.size(); ++i) {
        const study::Objective& objective = start.config.objectives[i];
        text += (i > 0 ? ", " : "") + objective.name + " " +
                study::shownValue(objective.quantity,
                                  objective.maximize ? -start.reference[i] : start.reference[i]);
    }
    return text;
}

} // namespace

std::string paretoText(const study::StudySummary& summary)
{
    const study::StudyConfig& config = summary.start.config;
    std::vector<Table::Column> columns = {{"trial"}};
    for (const study::Objective& objective : config.objectives) {
        const bool upper =
            config.risk == study::Risk::Pessimistic && study::info(objective.quantity).hasBounds;
        columns.push_back(
            {objective.name + (upper ? ", upper bound" : "") + (objective.maximize ? " (max)" : " (min)")});
    }
    const std::vector<study::Quantity> tested = summary.testScores.empty()
                                                    ? std::vector<study::Quantity>()
                                                    : study::testQuantities(config, summary.start.dataset);
    for (const study::Quantity quantity : tested) {
        columns.push_back({"test " + std::string(study::info(quantity).key)});
    }
    columns.push_back({"architecture", Table::Align::Left});
    const bool chosen = std::ranges::any_of(
        summary.trials, [](const study::Trial& trial) { return !trial.candidate.hardware.isEmpty(); });
    if (chosen) {
        columns.push_back({"hardware", Table::Align::Left});
    }
    Table table(std::move(columns));
    for (const study::Trial* member : study::frontTrials(summary)) {
        const study::Trial& trial = *member;
        std::vector<std::string> cells = {std::to_string(trial.number)};
        for (std::size_t i = 0; i < trial.values.size() && i < config.objectives.size(); ++i) {
            cells.push_back(study::shownValue(config.objectives[i].quantity, trial.values[i]));
        }
        const auto score = std::ranges::find(summary.testScores, trial.number, &study::TrialTestScore::trial);
        for (const study::Quantity quantity : tested) {
            cells.push_back(score != summary.testScores.end() ? study::testScoreText(quantity, *score) : "-");
        }
        cells.push_back(trial.candidate.architecture.summary());
        if (chosen) {
            cells.push_back(trial.candidate.hardware.summary());
        }
        table.add(std::move(cells));
    }
    const data::DatasetInfo& data = summary.start.dataset;
    std::string text = "Pareto front of " + config.name + ": " +
                       counted(static_cast<long long>(summary.front.size()), "trial") + " of " +
                       std::to_string(summary.trials.size()) + " (" + countsText(summary) + ")\n";
    text += "Data " + study::datasetLabel(data) + "; scores: " + study::scoreOriginText(config) + "; hardware figures are " +
            (config.risk == study::Risk::Pessimistic ? "90 % upper bounds of estimates" : "estimates") +
            " for " + summary.start.board.name + "\n\n" + table.text() + "\n";
    if (!summary.testLooks.empty()) {
        text += "Note: " + study::looksText(summary.testLooks) + "; test scores with one standard error\n";
    }
    if (const study::Outcome outcome = study::outcomeOf(summary); !outcome.text.empty()) {
        text += "No Pareto front: " + outcome.text + "\n\n";
    }
    text +=
        "Hypervolume " + shortNumber(summary.hypervolume) + " against " + referenceText(summary.start) + "\n";
    for (const std::string& note : study::notesOf(summary)) {
        text += "Note: " + note + "\n";
    }
    return text + "Study file " + summary.start.file + "\n";
}

int runJob(study::StudyJob job, const RunOptions& options)
{
    if (const Result<> named = options.image.empty() ? Result<>() : checkPictureName(options.image); !named) {
        printError(named.error());
        return WrongInput;
    }
    for (const std::string& input : {job.yamlPath, job.file, job.config.dataset.path, job.config.dataset.labelsPath}) {
        if (const Result<> apart = checkOutput(options.image, {input}); !apart) {
            printError(apart.error());
            return WrongInput;
        }
    }
    RunControl control;
    Progress progress(Progress::styleFor(stderr));
    job.control = &control;
    job.observer = &progress;
    Result<study::StudySummary> summary = fail("");
    {
        const StopOnSignal stop(control);
        const QtSession qt;
        summary = study::runStudy(job);
    }
    progress.finish();
    if (!summary) {
        printError(summary.error());
        return progress.hasStarted() ? Failed : WrongInput;
    }
    if (summary->start.file.empty()) {
        message("interrupted before the study file was made; run it again");
        return Interrupted;
    }
    result(options.json ? study::reportJson(*summary) : paretoText(*summary));
    if (!options.image.empty()) {
        if (const Result<> drawn = writePicture(study::frontSvg(*summary), options.image); !drawn) {
            printError(drawn.error());
            return Failed;
        }
        message("picture of the front: " + options.image);
    }
    if (!summary->stopReason.empty()) {
        message("error: stopped by " + summary->stopReason);
    }
    if (summary->interrupted) {
        message("interrupted; go on with: snac resume " + job.file);
        return Interrupted;
    }
    if (const study::Outcome outcome = study::outcomeOf(*summary); outcome.isDeadEnd()) {
        message("error: the search found no network: " + outcome.text);
        return Failed;
    }
    return Done;
}

} // namespace snac::cli
