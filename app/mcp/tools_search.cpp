// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repeated_search.h"
#include "study_draft.h"
#include "tools.h"

#include "snac/base/ascii.h"
#include "snac/base/printable.h"
#include "snac/jobs/repeated_study.h"

#include <algorithm>
#include <filesystem>

namespace snac::mcp {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestConfig = 4U << 20U;

Parameter datasetSpec()
{
    return {.name = "dataset_spec",
            .type = ValueType::TextOrObject,
            .help =
                "The data: \"jets\" (simulated), a file below the server's folder (\"data/jets.csv\"), or an "
                "object of settings: name, path, label_column, task, ...",
            .required = true,
            .aliases = {"dataset", "dataset_name", "dataset_path", "data"},
            .schema = {{"properties", datasetProperties()}}};
}

Parameter constraints()
{
    return {.name = "constraints",
            .type = ValueType::Object,
            .help =
                "Settings of the search by key (n_trials, epochs, seed, objectives, board, ...), budgets by "
                "quantity (lut_pct: 10), and preset. Keys of a section may be nested: search_space: {...}.",
            .aliases = {"settings", "search_constraints"},
            .schema = {{"properties", constraintProperties()}}};
}

Parameter configPath(bool required, const char* help)
{
    return {.name = "config_relative_path",
            .help = help,
            .required = required,
            .aliases = {"config_path", "config", "yaml", "study_yaml"}};
}

std::vector<Parameter> runParameters()
{
    return {
        {.name = "run_local_search",
         .type = ValueType::Boolean,
         .help =
             "Compress the knee of the front afterwards (quantization and pruning). Default: true, and false "
             "where search.seeds repeats the search.",
         .aliases = {"local_search"}},
        {.name = "budget",
         .help = "Default: as the study says. " + localSearchBudgetHelp(),
         .choices = localSearchBudgets()},
        {.name = "study_relative_path",
         .help = "Study file to make, NAME.snac. Default: by the name of the configuration.",
         .aliases = {"output_relative_path", "results_relative_path", "study"}},
        {.name = "top_n",
         .type = ValueType::Whole,
         .help = "Members of the front in the result. Default: 10.",
         .minimum = 1,
         .maximum = 100},
        waitParameter(),
        acceptParameter()};
}

/// "jets" of "jets", "events" of "data/events.csv".
std::string stemOf(const QJsonValue& dataset)
{
    std::string name = dataset.toString().toStdString();
    for (const char* key : {"path", "dataset_path", "file", "name", "dataset_name"}) {
        name = name.empty() ? dataset.toObject().value(QLatin1String(key)).toString().toStdString() : name;
    }
    name = fs::path(name).stem().string();
    std::erase_if(name, [](char c) { return !isLetter(c) && !isDigit(c) && c != '-' && c != '_'; });
    return name.empty() ? "study" : name.substr(0, 60);
}

Result<DraftPlan> draftOf(const Context& context, const Arguments& arguments, const std::string& file,
                          const hardware::Environment& environment, RunControl& control)
{
    return readDraft({.dataset = arguments.value("dataset_spec"),
                      .constraints = arguments.object("constraints"),
                      .file = file},
                     context.root, environment, control);
}

Result<> checkConfigName(const std::string& file, const char* argument)
{
    if (!file.ends_with(".yaml") && !file.ends_with(".yml")) {
        return fail(std::string(argument) + ": a configuration ends with .yaml, not " + printableName(file));
    }
    return {};
}

Result<QJsonObject> createConfig(const Context& context, const Arguments& arguments, RunControl& control)
{
    std::string file = arguments.text("output_relative_path");
    if (file.empty()) {
        file = freeName(context.root, stemOf(arguments.value("dataset_spec")) + "-search", ".yaml");
    }
    SNAC_TRY(file, RootFolder::checkedName(file));
    SNAC_CHECK(checkConfigName(file, "output_relative_path"));
    const hardware::EnvironmentPtr environment = context.environment->now();
    SNAC_TRY(const auto plan, draftOf(context, arguments, file, *environment, control));
    SNAC_TRY(const auto draft, draftStudy(plan, *environment));
    SNAC_TRY(const auto job, jobInRoot(draft.text, file, {}, context.root, environment->boards));
    SNAC_TRY(const auto rows,
             rowsForCost(job.config, control)); // of run_search_pipeline, as it is by default
    SNAC_CHECK(context.root.write(file, draft.text, false));
    QJsonArray notes;
    for (const std::string& note : draft.notes) {
        notes.append(qt(note));
    }
    return QJsonObject{{"config_relative_path", qt(file)},
                       {"yaml", qt(draft.text)},
                       {"study_relative_path", qt(job.file)},
                       {"cost", pipelineCost(job.config, rows).json()},
                       {"notes", notes},
                       {"how", "run_search_pipeline runs it"}};
}

Result<QJsonObject> recommend(const Context& context, const Arguments& arguments, RunControl& control)
{
    const hardware::EnvironmentPtr environment = context.environment->now();
    QJsonObject wishes = arguments.object("constraints");
    wishes.remove("preset");
    wishes.remove("search_preset");
    SNAC_TRY(
        auto draft,
        readDraft({.dataset = arguments.value("dataset_spec"), .constraints = wishes, .file = "plan.yaml"},
                  context.root, *environment, control));
    QJsonArray plans;
    std::optional<CostRows> rows; // the same for all
    for (const auto& [preset, name] : config::presetTokens) {
        draft.wishes.preset = preset;
        SNAC_TRY(const auto plan, draftStudy(draft, *environment));
        SNAC_TRY(const auto job, jobInRoot(plan.text, "plan.yaml", {}, context.root, environment->boards));
        if (!rows) {
            SNAC_TRY(rows, rowsForCost(job.config, control));
        }
        const PipelineCost cost = pipelineCost(job.config, rows);
        plans.append(QJsonObject{{"preset", qt(std::string(name))},
                                 {"cost", cost.json()},
                                 {"needs_accept_cost", isLong(cost.allEpochs(), cost.rowPasses())},
                                 {"yaml", qt(plan.text)}});
    }
    QJsonArray warnings;
    for (const std::string& warning : draft.data.warnings) {
        warnings.append(qt(warning));
    }
    return QJsonObject{{"plans", plans},
                       {"warnings", warnings},
                       {"recommended", "balanced"},
                       {"how",
                        "give constraints.preset to create_search_config; start with fast to see that the "
                        "data are read as meant"}};
}

/// The text of a study, which is in a file already or is to be.
struct StudyText
{
    std::string file;
    std::string text;
    bool isNew = false;
};

/// Checks all that can be checked before the job is answered, and starts it.
Result<QJsonObject> startSearch(const Context& context, JobBoard& board, const Arguments& arguments,
                                const std::string& tool, const StudyText& study, RunControl& control)
{
    const hardware::BoardCatalogue& boards = context.environment->now()->boards;
    SNAC_TRY(auto job,
             jobInRoot(study.text, study.file, arguments.text("study_relative_path"), context.root, boards));
    SNAC_CHECK(context.root.checkCompanions(jobs::ownFiles(job.file)));
    const bool isRepeated = job.config.seeds > 1;
    const bool compresses = arguments.boolean("run_local_search", !isRepeated);
    if (isRepeated && (compresses || arguments.has("budget"))) {
        return fail("search.seeds repeats this search, and each run has a front and a knee of its own: leave "
                    "run_local_search and budget out, and call run_local_search with one of the studies");
    }
    SNAC_TRY(const auto options, localSearchOf(job.config.compression, {}, arguments.text("budget"), boards));
    SNAC_TRY(const auto rows, rowsForCost(job.config, control));
    const PipelineCost cost = costOf(job.config, compresses ? &options : nullptr, rows);
    if (isLong(cost.allEpochs(), cost.rowPasses()) && !arguments.boolean("accept_cost", false)) {
        return notStarted(cost.json(),
                          "this search is long: tell your user what it costs, and call again with "
                          "accept_cost: true, or with fewer trials, epochs or rows");
    }
    JobRecord record;
    SNAC_TRY(const auto files, freshRuns(context.root, jobs::runsOf(job)));
    record.output = files.front();
    record.tool = tool;
    record.arguments = arguments.all();
    if (isRepeated) {
        record.arguments.insert(QLatin1String(seedsOfRecord), job.config.seeds);
    }
    record.arguments.insert("config_relative_path", qt(study.file));
    record.arguments.insert("run_local_search", compresses);
    if (study.isNew) {
        SNAC_CHECK(context.root.write(study.file, study.text, false));
    }
    auto started = startJob(board, std::move(record), arguments, cost.json());
    if (!started && study.isNew) {
        context.root.remove(study.file);
    }
    if (started && isRepeated) {
        QJsonArray studies;
        for (const std::string& file : files) {
            studies.append(qt(file));
        }
        started->insert("studies", studies);
    }
    return started;
}

Result<QJsonObject> runPipeline(const Context& context, JobBoard& board, const Arguments& arguments,
                                RunControl& control)
{
    StudyText study;
    SNAC_TRY(study.file, context.root.file(arguments.text("config_relative_path")));
    SNAC_TRY(study.text, context.root.read(study.file, largestConfig));
    return startSearch(context, board, arguments, "run_search_pipeline", study, control);
}

Result<QJsonObject> runFromSpec(const Context& context, JobBoard& board, const Arguments& arguments,
                                RunControl& control)
{
    std::string file = arguments.text("config_relative_path");
    if (file.empty()) {
        file = freeName(context.root, stemOf(arguments.value("dataset_spec")) + "-search", ".yaml");
    }
    SNAC_TRY(file, RootFolder::checkedName(file));
    SNAC_CHECK(checkConfigName(file, "config_relative_path"));
    const hardware::EnvironmentPtr environment = context.environment->now();
    SNAC_TRY(const auto plan, draftOf(context, arguments, file, *environment, control));
    SNAC_TRY(const auto draft, draftStudy(plan, *environment));
    return startSearch(context, board, arguments, "run_search_pipeline_from_spec",
                       {.file = file, .text = draft.text, .isNew = true}, control);
}

std::vector<Parameter> with(std::vector<Parameter> first, std::vector<Parameter> rest)
{
    std::ranges::move(rest, std::back_inserter(first));
    return first;
}

} // namespace

std::string freeName(const RootFolder& root, const std::string& stem, const std::string& end)
{
    std::string name = stem + end;
    for (int number = 2; root.has(name) && number < 10000; ++number) {
        name = stem + "-" + std::to_string(number) + end;
    }
    return name;
}

std::vector<Tool> searchTools(const Context& context, JobBoard& board)
{
    const QJsonObject config{{"config_relative_path", typed("string", "The file that was written")},
                             {"yaml", typed("string", "Its text")},
                             {"study_relative_path", typed("string", "The study file that a run makes")},
                             {"cost", typed("object", "How much work the search is")},
                             {"notes", typed("array", "What the user should know")}};
    std::vector<Tool> tools;
    tools.push_back(
        {.name = "create_search_config",
         .title = "Write the configuration of a search",
         .description =
             "Reads the data and writes a study (YAML) that suits them and the wishes, each choice "
             "with its reason as a comment; the same as snac new. Runs nothing.",
         .parameters = {datasetSpec(),
                        constraints(),
                        {.name = "output_relative_path",
                         .help = "File to write, NAME.yaml; it must not exist. Default: by the data.",
                         .aliases = {"config_relative_path", "output_path"}}},
         .output = config,
         .readOnly = false,
         .work = [&context](const Arguments& a, RunControl& c) { return createConfig(context, a, c); }});
    tools.push_back(
        {.name = "recommend_search_plan",
         .title = "Plans of different length",
         .description = "What the presets fast, balanced, exploratory and aggressive would do with "
                        "these data and wishes, and what they cost. Runs nothing.",
         .parameters = {datasetSpec(), constraints()},
         .output = {{"plans", typed("array", "preset, cost, yaml")}},
         .work = [&context](const Arguments& a, RunControl& c) { return recommend(context, a, c); }});
    tools.push_back(
        {.name = "run_search_pipeline",
         .title = "Run a search",
         .description =
             "Starts the search of a configuration as a job and answers at once. Networks are searched "
             "with NSGA-II, the knee of the front is compressed; with search.seeds the search is repeated, "
             "each run in a file of its own, and the runs are compared. Figures equal those of snac run for "
             "the same file and seed.",
         .parameters = with({configPath(true, "The study to run, NAME.yaml below the server's folder.")},
                            runParameters()),
         .output = jobProperties(),
         .readOnly = false,
         .work = [&context, &board](const Arguments& a, RunControl& c) {
             return runPipeline(context, board, a, c);
         }});
    tools.push_back(
        {.name = "run_search_pipeline_from_spec",
         .title = "Write a configuration and run it",
         .description = "create_search_config and run_search_pipeline in one call.",
         .parameters = with({datasetSpec(), constraints(),
                             configPath(false, "File to write the configuration to. Default: by the data.")},
                            runParameters()),
         .output = jobProperties(),
         .readOnly = false,
         .work = [&context, &board](const Arguments& a, RunControl& c) {
             return runFromSpec(context, board, a, c);
         }});
    return tools;
}

} // namespace snac::mcp
