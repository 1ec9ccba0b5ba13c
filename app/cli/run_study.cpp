// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_study.h"

#include "commands.h"
#include "job_progress.h"
#include "output.h"
#include "picture.h"
#include "qt_session.h"
#include "signals.h"
#include "table.h"

#include "snac/base/atomic_file.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/data/reading.h"
#include "snac/jobs/open_study.h"
#include "snac/jobs/queue.h"
#include "snac/reports/report.h"
#include "snac/reports/report_tables.h"
#include "snac/study/findings.h"
#include "snac/study/imported_results.h"
#include "snac/study/outcome.h"

#include <algorithm>
#include <cstdio>

namespace snac::cli {

std::string tableText(const study::ReportTable& report)
{
    std::vector<Table::Column> columns;
    for (const study::ReportTable::Column& column : report.columns) {
        columns.push_back({column.heading, column.number ? Table::Align::Right : Table::Align::Left});
    }
    Table table(std::move(columns));
    for (const std::vector<std::string>& row : report.rows) {
        table.add(row);
    }
    return table.text();
}

std::string paretoText(const study::StudySummary& summary)
{
    const study::StudyConfig& config = summary.start.config;
    const data::DatasetInfo& data = summary.start.dataset;
    std::string text = "Pareto front of " + config.name + ": " +
                       counted(static_cast<long long>(summary.front.size()), "trial") + " of " +
                       std::to_string(summary.trials.size()) + " (" + study::countsText(summary) + ")\n";
    const auto& imported = summary.start.imported;
    const bool results = imported && study::isResults(*imported); // no data, no board, no cost model
    text += results ? "Results of another program: " + imported->file + ", " + imported->format + "\n"
                    : "Data " + study::datasetLabel(data) + "; scores: " + study::scoreOriginText(config) +
                          "; hardware figures are " +
                          study::priceText(summary.start, study::frontTrials(summary)) + " for " +
                          summary.start.board.name + "\n";
    for (const data::ReadingLine& line :
         results ? std::vector<data::ReadingLine>() : data::readingLines(data)) {
        text += "  " + line.name + ": " + line.text + "\n";
    }
    if (const std::string decision = study::decisionText(config, data); !decision.empty()) {
        text += "  Decision: " + decision + "\n";
    }
    text += "\n" + tableText(study::frontTable(summary)) + "\n";
    if (const auto marked = study::markedTable(summary)) {
        text += "Starred and noted trials\n" + tableText(*marked) + "\n";
    }
    if (const auto baseline = study::baselineTable(summary)) {
        text += tableText(*baseline) + study::baselineWords(summary) + "\n\n";
    }
    if (summary.interrupted) {
        text += "Not finished: " + study::progressText(summary) + "\n";
    }
    if (!summary.testLooks.empty()) {
        text += "Note: " + study::looksText(summary.testLooks) + "; test scores with one standard error\n";
    }
    if (const study::Outcome outcome = study::outcomeOf(summary); !outcome.text.empty()) {
        text += "No Pareto front: " + outcome.text + "\n\n";
    }
    text += "Hypervolume " + significantText(summary.hypervolume, 6) + " against " +
            study::referenceText(summary.start) + "\n";
    text += results ? "" : "Cost model: " + study::costModelText(summary.start) + "\n";
    for (const std::string& note : study::notesOf(summary)) {
        text += "Note: " + note + "\n";
    }
    return text + "Study file " + printableName(summary.start.file, longestPath) + "\n";
}

jobs::JobPtr runJob(jobs::Request request, const std::shared_ptr<RunControl>& control,
                    const hardware::EnvironmentPtr& environment)
{
    JobProgress progress(JobProgress::styleFor(stderr));
    jobs::Queue queue(jobs::Workers(std::make_shared<hardware::EnvironmentInUse>(environment)));
    jobs::JobPtr job = queue.submit(std::move(request), &progress, control);
    job->wait();
    progress.finish();
    return job;
}

int runSearch(study::StudyJob job, const RunOptions& options, const hardware::EnvironmentPtr& environment)
{
    if (const Result<> named = options.image.empty() ? Result<>() : checkPictureName(options.image); !named) {
        printError(named.error());
        return WrongInput;
    }
    std::vector<std::string> inputs = options.inputs;
    inputs.insert(inputs.end(), {job.yamlPath, job.config.dataset.path, job.config.dataset.labelsPath,
                                 job.config.dataset.testPath});
    for (std::string& own : jobs::ownFiles(job.file)) {
        inputs.push_back(std::move(own));
    }
    if (const Result<> apart = checkOutput(options.image, inputs); !apart) {
        printError(apart.error());
        return WrongInput;
    }
    const std::string file = job.file;
    const auto control = std::make_shared<RunControl>();
    jobs::JobPtr done;
    {
        const StopOnSignal stop(*control);
        const QtSession qt;
        done = runJob(jobs::SearchRequest{std::move(job)}, control, environment);
    }
    if (!done->outcome()) {
        const Error& error = done->outcome().error();
        printError(error);
        return exitCodeOf(error, done->hasStarted());
    }
    const auto* const summary = done->outcomeAs<study::StudySummary>();
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
        message("interrupted; go on with: snac resume " + file);
        return Interrupted;
    }
    if (const study::Outcome outcome = study::outcomeOf(*summary); outcome.isDeadEnd()) {
        message("error: the search found no network: " + outcome.text);
        return Failed;
    }
    return Done;
}

} // namespace snac::cli
