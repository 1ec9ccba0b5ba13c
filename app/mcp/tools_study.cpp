// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "busy_study.h"
#include "results.h"
#include "study_draft.h"
#include "tools.h"

#include "snac/base/printable.h"
#include "snac/hardware/trained_weights.h"
#include "snac/jobs/data_document.h"
#include "snac/jobs/estimate.h"
#include "snac/jobs/hardware.h"

#include <algorithm>

namespace snac::mcp {

namespace {

constexpr std::size_t largestYaml = 4U << 20U;

Parameter studyParameter(bool required)
{
    return {.name = "study_relative_path",
            .help = "Study file below the server's folder, NAME.snac.",
            .required = required,
            .aliases = {"results_relative_path", "study", "study_path", "path"}};
}

/// SNAC-Pack names a folder of results; the one study in it is meant.
Result<std::string> studyFile(const Context& context, const std::string& name)
{
    if (!context.root.folder(name)) {
        return context.root.file(name);
    }
    SNAC_TRY(const auto entries, context.root.list(name, 1000, 1));
    std::vector<std::string> studies;
    for (const RootFolder::Entry& entry : entries) {
        if (!entry.isFolder && entry.name.ends_with(".snac")) {
            studies.push_back(entry.name);
        }
    }
    if (studies.size() == 1) {
        return studies.front();
    }
    std::string text =
        studies.empty() ? "there is no study in this folder" : "several studies are in this folder:";
    for (std::size_t i = 0; i < std::min<std::size_t>(studies.size(), 10); ++i) {
        text += " " + printableName(studies[i]);
    }
    return fail(text, {.file = printableName(name)}, ErrorKind::NotFound);
}

Result<QJsonObject> readResults(const Context& context, const JobBoard& board, const Arguments& arguments)
{
    SNAC_TRY(const auto file, studyFile(context, arguments.text("study_relative_path")));
    const auto runner = runnerOf(file, board); // before it is read: who ends meanwhile may have saved more
    SNAC_TRY(const auto stored, openStudyBelow(context, file));
    SNAC_TRY(const auto job, stored.job(context.environment->now()->boards));
    SNAC_TRY(const auto summary, stored.summary(job.config));
    SNAC_TRY(const auto steps, stored.compressions(job.config));
    const int top = arguments.whole("top_n", 5);
    QJsonObject result = searchJson(summary, top);
    if (!steps.steps.empty()) {
        result.insert("local_search", localSearchJson(steps, top));
    }
    if (runner) {
        tellRunning(result, *runner);
    }
    return result;
}

Result<QJsonObject> compare(const Context& context, const Arguments& arguments)
{
    SNAC_TRY(const auto file, studyFile(context, arguments.text("study_relative_path")));
    SNAC_TRY(const auto trials, trialNumbers(arguments, 50));
    if (trials.empty()) {
        return fail("trials: a list of 1 to 50 trial numbers");
    }
    SNAC_TRY(const auto stored, openStudyBelow(context, file));
    SNAC_TRY(const auto job, stored.job(context.environment->now()->boards));
    SNAC_TRY(const auto summary, stored.summary(job.config));
    return trialsJson(summary, trials);
}

Result<QJsonObject> validate(const Context& context, const Arguments& arguments, RunControl& control)
{
    std::string text = arguments.text("yaml");
    std::string file = arguments.text("config_relative_path");
    if (arguments.has("yaml") == arguments.has("config_relative_path")) {
        return fail("give either config_relative_path or yaml");
    }
    if (arguments.has("config_relative_path")) {
        SNAC_TRY(file, context.root.file(file));
        SNAC_TRY(text, context.root.read(file, largestYaml));
    }
    const hardware::BoardCatalogue& boards = context.environment->now()->boards;
    const config::ReadOutcome read = readBelow(text, file, context.root, boards);
    QJsonObject result{{"valid", !config::hasErrors(read.diagnostics)},
                       {"findings", jobs::diagnosticsDocument(read.diagnostics)},
                       {"cannot_run", jobs::diagnosticsDocument(read.cannotRun)},
                       {"not_used_yet", jobs::diagnosticsDocument(read.notUsedYet)}};
    if (read.config) {
        const std::string name = file.empty() ? "study.yaml" : file;
        const auto job = jobInRoot(text, name, {}, context.root, boards);
        const auto rows =
            job ? rowsForCost(job->config, control) : Result<CostRows>(std::unexpected(job.error()));
        result.insert("can_run_here", rows.has_value());
        if (!rows) {
            result.insert("problem", qt(rows.error().toString()));
        } else {
            result.insert("cost", pipelineCost(job->config, *rows).json());
        }
    }
    return result;
}

/// From inputs to outputs, with ReLU between them.
network::Architecture denseNetwork(const std::vector<int>& widths)
{
    network::Architecture architecture{.inputs = widths.front(), .layers = {}};
    for (std::size_t i = 1; i + 1 < widths.size(); ++i) {
        architecture.layers.emplace_back(network::Dense{.units = widths[i]});
        architecture.layers.emplace_back(network::Activation{.kind = network::ActivationKind::ReLU});
    }
    architecture.layers.emplace_back(network::Dense{.units = widths.back()});
    return architecture;
}

Result<jobs::EstimateRequest> estimateRequest(const Context& context, const Arguments& arguments)
{
    jobs::EstimateRequest request;
    const std::string study = arguments.text("study_relative_path");
    const std::string config = arguments.text("config_relative_path");
    if (!study.empty()) {
        SNAC_TRY(request.file, studyFile(context, study));
        SNAC_TRY(const auto stored, openStudyBelow(context, request.file));
        SNAC_CHECK(jobBelow(context, stored, request.file));
    } else if (!config.empty()) {
        SNAC_TRY(const auto file, context.root.file(config));
        SNAC_TRY(const auto text, context.root.read(file, largestYaml));
        const hardware::BoardCatalogue& boards = context.environment->now()->boards;
        SNAC_TRY(auto job, jobInRoot(text, file, {}, context.root, boards));
        request.described = readBelow(text, file, context.root, boards).described;
        request.config = std::move(job.config);
    }
    if (arguments.has("layer_widths")) {
        if (!config.empty()) {
            return fail("give either config_relative_path or layer_widths");
        }
        std::vector<int> widths;
        for (const QJsonValue width : arguments.value("layer_widths").toArray()) {
            widths.push_back(width.toInt(-1));
        }
        const bool sound =
            widths.size() >= 2 && widths.size() <= 20 &&
            std::ranges::all_of(widths, [](int width) { return width >= 1 && width <= 100000; });
        if (!sound) {
            return fail("layer_widths: 2 to 20 numbers from 1 to 100000, from the inputs to the outputs: "
                        "[16, 64, 32, 5]");
        }
        std::string text;
        for (const int width : widths) {
            text += (text.empty() ? "" : "-") + std::to_string(width);
        }
        network::Architecture architecture = denseNetwork(widths);
        request.networks = {
            {text,
             {.architecture = std::move(architecture), .hyper = hardware::usualTraining(), .hardware = {}}}};
    } else if (study.empty() && config.empty()) {
        return fail("name a study, a configuration or layer_widths");
    }
    if (arguments.has("board")) {
        SNAC_CHECK(context.environment->now()->boards.find(arguments.text("board")));
        request.board = arguments.text("board");
    }
    if (arguments.has("precision")) {
        SNAC_TRY(request.precision, hardware::Precision::parse(arguments.text("precision")));
        SNAC_CHECK(study::PointFormats(*request.precision).check()); // as export_design takes them
    }
    if (arguments.has("reuse_factor")) {
        request.reuseFactor = arguments.whole("reuse_factor", 1);
    }
    request.clockNs = arguments.number("clock_ns");
    return request;
}

Result<QJsonObject> estimateCost(const Context& context, const Arguments& arguments, RunControl& control)
{
    SNAC_TRY(const auto request, estimateRequest(context, arguments));
    SNAC_TRY(const auto priced, jobs::estimate(request, *context.environment->now(), control));
    QJsonObject answer = estimatesJson(priced);
    if (arguments.has("layer_widths")) {
        QJsonArray notes = answer.value("notes").toArray();
        notes.append(
            qt("layer_widths: the first, " +
               std::to_string(request.networks.front().candidate.architecture.inputs) +
               ", is the number of inputs and the last that of outputs; those between are hidden layers"));
        answer.insert("notes", notes);
    }
    return answer;
}

} // namespace

std::vector<Tool> studyTools(const Context& context, const JobBoard& board)
{
    std::vector<Tool> tools;
    tools.push_back(
        {.name = "read_search_results",
         .title = "Read the front of a study",
         .description = "The best trials of a study and, where it has one, its local search, with "
                        "units and origins. The whole report is the resource snac://report/STUDY.",
         .parameters = {studyParameter(true),
                        {.name = "top_n",
                         .type = ValueType::Whole,
                         .help = "How many. Default: 5.",
                         .minimum = 1,
                         .maximum = 100,
                         .aliases = {"top", "n", "limit"}}},
         .output = {{"front", typed("array", "trial, values by objective, architecture, hardware, fit")},
                    {"objectives", typed("array", "name, label, unit, direction, figure")},
                    {"hypervolume", typed("number", "Of the front, against reference_point")},
                    {"local_search", typed("object", "steps, suggested")},
                    {"interrupted", typed("boolean", "The search is not finished, and nobody runs it")},
                    {"running",
                     typed("boolean", "True while somebody runs it: these are the results so far")},
                    {"run_by", typed("string", "Who runs it: a job, a terminal, a window")},
                    {"origin", typed("string", "Where the figures come from")}},
         .work = [&context, &board](const Arguments& a, RunControl&) {
             return readResults(context, board, a);
         }});
    tools.push_back({.name = "compare_trials",
                     .title = "Compare trials",
                     .description = "Trials of a study side by side.",
                     .parameters = {studyParameter(true),
                                    {.name = "trials",
                                     .type = ValueType::List,
                                     .help = "Trial numbers: [3, 17].",
                                     .required = true,
                                     .schema = {{"items", QJsonObject{{"type", "integer"}}}}}},
                     .output = {{"trials", typed("array", "As the front of read_search_results")}},
                     .work = [&context](const Arguments& a, RunControl&) { return compare(context, a); }});
    tools.push_back(
        {.name = "validate_study",
         .title = "Check a configuration",
         .description = "All problems of a study (YAML) with lines, as snac validate tells them.",
         .parameters = {{.name = "config_relative_path",
                         .help = "The file; or",
                         .aliases = {"config", "config_path", "path"}},
                        {.name = "yaml", .help = "the text itself.", .aliases = {"text"}}},
         .output = {{"valid", typed("boolean", "Without errors")},
                    {"findings", typed("array", "severity, message, line, column, path")},
                    {"can_run_here",
                     typed("boolean", "Its data are below the server's folder, or can be drawn")}},
         .work = [&context](const Arguments& a, RunControl& c) { return validate(context, a, c); }});
    tools.push_back(
        {.name = "estimate_cost",
         .title = "Estimate FPGA resources",
         .description =
             "Resources and latency with 90 % bounds of the networks of a study, or of given widths.",
         .parameters =
             {studyParameter(false),
              {.name = "config_relative_path",
               .help = "A configuration, whose baselines and largest network are priced.",
               .aliases = {"config", "config_path"}},
              {.name = "layer_widths",
               .type = ValueType::List,
               .help = "Instead: the number of inputs, the widths of hidden layers, the number of outputs: "
                       "[16, 64, 32, 5]; ReLU between them. Not with config_relative_path.",
               .aliases = {"architecture", "widths"},
               .schema = {{"items", QJsonObject{{"type", "integer"}}}}},
              {.name = "board", .help = "Board or part."},
              {.name = "precision", .help = "\"ap_fixed<W,I>\", I with the sign."},
              {.name = "reuse_factor",
               .type = ValueType::Whole,
               .help = "Reuse factor.",
               .minimum = 1,
               .maximum = 1'000'000},
              {.name = "clock_ns",
               .type = ValueType::Number,
               .help = "Clock period in ns.",
               .minimum = 0.1,
               .maximum = 1000}},
         .output = {{"networks", typed("array", "name, hardware with bounds, fit")},
                    {"origin", typed("string", "Where the figures come from")}},
         .work = [&context](const Arguments& a, RunControl& c) { return estimateCost(context, a, c); }});
    return tools;
}

} // namespace snac::mcp
