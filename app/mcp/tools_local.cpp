// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "busy_study.h"
#include "setting_words.h"
#include "study_draft.h"
#include "tools.h"

#include "snac/base/nearest_name.h"
#include "snac/base/printable.h"
#include "snac/data/known_sets.h"

#include <QJsonDocument>

#include <algorithm>
#include <filesystem>

namespace snac::mcp {

namespace fs = std::filesystem;

namespace {

constexpr int mostLayers = 16;
constexpr int widestLayer = 4096;

constexpr std::size_t mostTrials = 100;

/// What no study could mean.
Result<> checkTrials(const Arguments& arguments)
{
    const int ways =
        int(arguments.has("trial")) + int(arguments.has("trials")) + int(arguments.has("points"));
    if (ways > 1) {
        return fail("give one of trial, trials and points");
    }
    if (arguments.has("trials") && arguments.value("trials").toArray().isEmpty()) {
        return fail("trials: the list is empty; name trials, or leave it out for the knee of the front");
    }
    const auto numbers = trialNumbers(arguments, mostTrials);
    return numbers ? Result<>() : std::unexpected(numbers.error());
}

/// What is said of a network or an architecture alone: a study has its data and its file.
Result<> checkOfStudy(const Arguments& arguments)
{
    std::vector<std::string> misplaced;
    for (const char* key : {"dataset_name", "dataset_path", "dataset_spec", "label_column", "standardise",
                            "results_relative_path", "n_folds"}) {
        if (arguments.has(key)) {
            misplaced.emplace_back(key);
        }
    }
    return misplaced.empty()
               ? Result<>()
               : fail(joinNames(misplaced) +
                      ": not together with study_relative_path; the study has its own data, and "
                      "the steps are stored in it");
}

/// Before the job, which would tell it too late.
Result<> checkAreThere(const study::StudySummary& summary, const std::vector<int>& trials)
{
    for (const int trial : trials) {
        if (std::ranges::find(summary.trials, trial, &study::Trial::number) == summary.trials.end()) {
            return fail("there is no trial " + std::to_string(trial) +
                        " in this study; read_search_results names some");
        }
    }
    return {};
}

/// All that stands in it is used; what is not would be missed by nobody but the one who wrote it.
Result<> checkArchitecture(const QJsonObject& given, const std::string& file)
{
    const SourcePlace place{.file = printableName(file)};
    const std::vector<std::string> known = {"layer_widths", "activation", "batch_norm"};
    for (const QString& key : given.keys()) {
        const std::string name = key.toStdString();
        if (name != "widths" && std::ranges::find(known, name) == known.end()) {
            return fail(unknownSetting(name, "architecture", known), place);
        }
    }
    if (given.contains("widths") && given.contains("layer_widths")) {
        return fail("layer_widths: given twice, also as widths", place);
    }
    const auto is = [&](const char* key, QJsonValue::Type type) {
        const QJsonValue value = given.value(QLatin1String(key));
        return value.isUndefined() || value.type() == type;
    };
    if (!is("layer_widths", QJsonValue::Array) || !is("widths", QJsonValue::Array)) {
        return fail("layer_widths: a list of whole numbers, [64, 32]", place);
    }
    if (!is("activation", QJsonValue::String)) {
        return fail("activation: one name in quotes, \"ReLU\"", place);
    }
    return is("batch_norm", QJsonValue::Bool) ? Result<>() : fail("batch_norm: true or false", place);
}

/// {"layer_widths": [64, 32], "activation": "ReLU", "batch_norm": true} as a space with one network in it,
/// trained in one way: what the planner leaves open would be drawn.
Result<QJsonObject> spaceOf(const std::string& text, const std::string& file)
{
    const QJsonObject given =
        QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).object();
    SNAC_CHECK(checkArchitecture(given, file));
    const QJsonArray widths = given.value("layer_widths").toArray(given.value("widths").toArray());
    QJsonArray choices;
    for (const QJsonValue width : widths) {
        if (width.toInt() < 1 || width.toInt() > widestLayer) {
            return fail("layer_widths: numbers from 1 to " + std::to_string(widestLayer), {.file = file});
        }
        choices.append(QJsonArray{width});
    }
    if (choices.isEmpty() || choices.size() > mostLayers) {
        return fail("an architecture is JSON like {\"layer_widths\": [64, 32], \"activation\": \"ReLU\", "
                    "\"batch_norm\": false} with 1 to " +
                        std::to_string(mostLayers) + " layers",
                    {.file = file});
    }
    return QJsonObject{{"num_layers", QJsonArray{choices.size()}},
                       {"layer_widths", choices},
                       {"activation", QJsonArray{given.value("activation").toString("ReLU")}},
                       {"batch_norm", QJsonArray{given.value("batch_norm").toBool(false)}},
                       {"dropout", QJsonArray{0}},
                       {"l1", QJsonArray{0}},
                       {"learning_rate", QJsonArray{0.001}}}; // Adam's own
}

/// Where the data of the call are: dataset_spec, dataset_path or dataset_name, one of them.
Result<QJsonValue> dataOf(const Arguments& arguments)
{
    QJsonValue found;
    int given = 0;
    for (const char* key : {"dataset_spec", "dataset_path", "dataset_name"}) {
        if (arguments.has(key)) {
            found = arguments.value(key);
            ++given;
        }
    }
    if (given > 1) {
        return fail("give one of dataset_spec, dataset_path and dataset_name");
    }
    return found;
}

/// The same with the column of label_column, which would be lost beside a plain name.
Result<QJsonValue> dataWithTruth(const Arguments& arguments)
{
    SNAC_TRY(const auto data, dataOf(arguments));
    if (!arguments.has("label_column") || data.isNull() || data.isUndefined()) {
        return data;
    }
    QJsonObject settings = data.toObject();
    if (data.isString()) {
        const bool isName = data::findKnownSet(data.toString().toStdString()) != nullptr;
        settings = QJsonObject{{isName ? "name" : "path", data}};
    }
    for (const char* key : {"label_column", "target_column", "label", "target"}) {
        if (settings.contains(QLatin1String(key))) {
            return fail("give label_column once: beside dataset_spec or in it");
        }
    }
    settings.insert("label_column", arguments.value("label_column"));
    return QJsonValue(settings);
}

/// What is compressed: a network that is imported, or an architecture that is trained first.
struct Source
{
    std::string output; ///< the study file to make
    study::StudyConfig config;
    std::string configFile; ///< of an architecture: written before the job is started
    std::string configText;
    bool isTrained = true;
};

/// The configuration of a search with one candidate.
Result<> draftArchitecture(const Context& context, const Arguments& arguments, const std::string& file,
                           Source& source, RunControl& control)
{
    SNAC_TRY(const auto text, context.root.read(file, 1U << 20U));
    SNAC_TRY(const auto space, spaceOf(text, file));
    SNAC_TRY(const auto data, dataWithTruth(arguments));
    if (data.isNull() || data.isUndefined()) {
        return fail(
            "an architecture has no weights: name the data to train it with (dataset_name, dataset_path "
            "or dataset_spec)");
    }
    source.isTrained = false;
    source.configFile = freeName(context.root, fs::path(file).stem().string() + "-search", ".yaml");
    const QJsonObject wishes{
        {"n_trials", 1},
        {"population", 2},
        {"n_folds", arguments.whole("n_folds", 1)},
        {"search_space", space},
        {"hls_config", QJsonObject{{"model", QJsonObject{{"reuse_factor", 1}, {"strategy", "Latency"}}}}}};
    const hardware::EnvironmentPtr environment = context.environment->now();
    SNAC_TRY(const auto planned,
             readDraft({.dataset = data, .constraints = wishes, .file = source.configFile}, context.root,
                       *environment, control));
    SNAC_TRY(auto draft, draftStudy(planned, *environment));
    SNAC_TRY(auto job,
             jobInRoot(draft.text, source.configFile, source.output, context.root, environment->boards));
    source.configText = std::move(draft.text);
    source.config = std::move(job.config);
    return {};
}

Result<Source> sourceOf(const Context& context, const Arguments& arguments, QJsonObject& kept,
                        RunControl& control)
{
    SNAC_TRY(const auto name, RootFolder::checkedName(arguments.text("architecture_relative_path")));
    kept.insert("architecture_relative_path", qt(name));
    const std::string output = arguments.text("results_relative_path");
    const bool isNetworkFile = fs::path(name).filename() == "network.json";
    const std::string bundle = fs::path(name).parent_path().filename().string();
    const std::string stem = isNetworkFile && !bundle.empty() ? bundle : fs::path(name).stem().string();
    Source source;
    SNAC_TRY(source.output,
             context.root.fresh(output.empty() ? freeName(context.root, stem, ".snac") : output));
    if (!source.output.ends_with(".snac")) {
        return fail("results_relative_path: a study file ends with .snac",
                    {.file = printableName(source.output)});
    }
    if (isArchitecture(name)) {
        SNAC_CHECK(draftArchitecture(context, arguments, name, source, control));
        kept.insert("config_relative_path", qt(source.configFile));
        return source;
    }
    const bool isFolder = context.root.folder(name).has_value();
    const std::string network = isFolder ? name + "/network.json" : name;
    SNAC_CHECK(context.root.file(network));
    if (isFolder || isNetworkFile) {
        SNAC_CHECK(context.root.checkArrays(network));
    }
    SNAC_TRY(const auto data, dataOf(arguments));
    if (!data.isString()) {
        return fail(
            "name the data to compress this network with: dataset_path, a file below the server's folder");
    }
    SNAC_TRY(const auto rows, context.root.data(data.toString().toStdString()));
    kept.insert("dataset_path", qt(rows));
    source.config.dataset.name = "file";
    source.config.dataset.path = rows;
    source.config.dataset.labelColumn = arguments.text("label_column");
    return source;
}

/// A study that is there, and the arguments that say which of its networks.
struct StoredSource
{
    study::StudyConfig config;
    std::string output;
    long long points = 1;
    CostRows rows;
};

Result<StoredSource> storedSource(const Context& context, const Arguments& arguments)
{
    const std::string file = arguments.text("study_relative_path");
    SNAC_TRY(const auto stored, openStudyBelow(context, file));
    SNAC_TRY(auto job, jobBelow(context, stored, file));
    SNAC_TRY(const auto summary, stored.summary(job.config));
    SNAC_TRY(const auto trials, trialsOf(summary, arguments));
    SNAC_CHECK(checkAreThere(summary, trials));
    const study::StudyHeader& header = summary.start.header();
    StoredSource source{.config = std::move(job.config),
                        .output = {},
                        .points = static_cast<long long>(trials.size()),
                        .rows = {.train = header.trainRows,
                                 .validation = header.validationRows,
                                 .all = 1LL * header.trainRows + header.validationRows + header.testRows,
                                 .values = summary.start.dataset.inputs()}};
    SNAC_TRY(source.output, RootFolder::checkedName(file));
    return source;
}

struct WorkCost
{
    LocalSearchCost local;
    SearchCost training; ///< no trials: none
    CostRows rows;

    [[nodiscard]] bool isLong() const
    {
        return mcp::isLong(local.allEpochs() + training.allEpochs(),
                           local.rowPasses() + training.rowPasses());
    }
    [[nodiscard]] QJsonObject json() const
    {
        QJsonObject json = local.json();
        if (training.trials > 0) {
            json.insert("training", training.json());
        }
        json.insert("data", rows.json());
        return json;
    }
};

/// Starts it, unless it is long and nobody accepted that. `written`: a configuration that goes with it.
Result<QJsonObject> startWork(const Context& context, JobBoard& board, const Arguments& arguments,
                              JobRecord record, const WorkCost& cost, const Source& written)
{
    const QJsonObject told = cost.json();
    if (cost.isLong() && !arguments.boolean("accept_cost", false)) {
        return notStarted(told,
                          "this local search is long: tell your user what it costs, and call again with "
                          "accept_cost: true, or with fewer epochs");
    }
    if (!written.configFile.empty()) {
        SNAC_CHECK(context.root.write(written.configFile, written.configText, false));
    }
    auto started = startJob(board, std::move(record), arguments, told);
    if (!started && !written.configFile.empty()) {
        context.root.remove(written.configFile);
    }
    return started;
}

Result<QJsonObject> startLocalSearch(const Context& context, JobBoard& board, const Arguments& arguments,
                                     RunControl& control)
{
    const bool ofStudy = arguments.has("study_relative_path");
    if (ofStudy == arguments.has("architecture_relative_path")) {
        return fail("name either a study (study_relative_path, with trial, trials or points) or a network "
                    "(architecture_relative_path)");
    }
    if (ofStudy) {
        SNAC_CHECK(checkOfStudy(arguments));
    }
    SNAC_CHECK(checkTrials(arguments));
    JobRecord record;
    record.tool = "run_local_search";
    record.arguments = arguments.all();
    const auto optionsOver = [&](const compression::CompressionOptions& base) {
        return localSearchOf(base, arguments.object("local_search_config"), arguments.text("budget"),
                             context.environment->now()->boards);
    };
    if (ofStudy) {
        SNAC_TRY(const auto file, context.root.file(arguments.text("study_relative_path")));
        SNAC_CHECK(checkFreeOfOthers(file, board)); // what this server runs comes first
        SNAC_TRY(const auto stored, storedSource(context, arguments));
        SNAC_TRY(const auto options, optionsOver(stored.config.compression));
        record.output = stored.output;
        return startWork(
            context, board, arguments, std::move(record),
            {costOf(options, stored.points, stored.config, stored.rows), SearchCost(), stored.rows}, {});
    }
    SNAC_TRY(const auto source, sourceOf(context, arguments, record.arguments, control));
    SNAC_TRY(const auto options, optionsOver(source.config.compression));
    SNAC_TRY(const auto rows, rowsForCost(source.config, control));
    record.output = source.output;
    return startWork(context, board, arguments, std::move(record),
                     {costOf(options, 1, source.config, rows),
                      source.isTrained ? SearchCost() : costOf(source.config, rows), rows},
                     source);
}

} // namespace

std::vector<Tool> localSearchTools(const Context& context, JobBoard& board)
{
    std::vector<Parameter> parameters = {
        {.name = "study_relative_path",
         .help = "Study whose networks are compressed, NAME.snac.",
         .aliases = {"study", "study_path"}},
        {.name = "trial",
         .type = ValueType::Whole,
         .help = "The trial to compress. Default: the knee of the front.",
         .minimum = 0,
         .maximum = 10'000'000},
        {.name = "trials", .type = ValueType::List, .help = "Instead of trial: several trials to compress."},
        {.name = "points", .help = "Instead of trial and trials.", .choices = {"knee", "front"}},
        {.name = "architecture_relative_path",
         .help = "Instead of a study: a network (.onnx, .npz, an exported bundle), which is imported, or an "
                 "architecture (.json with layer_widths, activation, batch_norm), which is trained first.",
         .aliases = {"architecture_path", "architecture", "network"}},
        {.name = "dataset_name", .help = "Data for an architecture: \"jets\" is simulated."},
        {.name = "dataset_path", .help = "Data for a network or an architecture: a file."},
        {.name = "dataset_spec",
         .type = ValueType::TextOrObject,
         .help = "Data for an architecture, as in create_search_config.",
         .schema = {{"properties", datasetProperties()}}},
        {.name = "label_column", .help = "Column of dataset_path with the truth."},
        {.name = "standardise",
         .type = ValueType::Boolean,
         .help = "Of an imported network: raw features are standardised by the training rows."},
        {.name = "local_search_config",
         .type = ValueType::Object,
         .help = "Settings of the local search; not together with budget. epochs means pruning_epochs.",
         .aliases = {"config", "local_search"},
         .schema = {{"properties", localSearchProperties()}}},
        {.name = "budget", .help = localSearchBudgetHelp(), .choices = localSearchBudgets()},
        {.name = "mode",
         .help = "SNAC-Pack's word. Quantization and pruning are always combined here.",
         .choices = {"auto", "combined"}},
        {.name = "results_relative_path",
         .help = "Study file to make of a network or an architecture, NAME.snac.",
         .aliases = {"output_relative_path"}},
        {.name = "n_folds",
         .type = ValueType::Whole,
         .help = "Folds when an architecture is trained. Default: 1.",
         .minimum = 1,
         .maximum = 20},
        {.name = "top_n",
         .type = ValueType::Whole,
         .help = "Steps in the result. Default: 10.",
         .minimum = 1,
         .maximum = 100},
        waitParameter(),
        acceptParameter()};
    std::vector<Tool> tools;
    tools.push_back({.name = "run_local_search",
                     .title = "Compress a network",
                     .description =
                         "Starts a local search as a job: quantization-aware training and iterative "
                         "pruning of a trial of a study, of an architecture, or of an imported network. "
                         "Figures equal those of snac compress.",
                     .parameters = std::move(parameters),
                     .output = jobProperties(),
                     .readOnly = false,
                     .work = [&context, &board](const Arguments& a, RunControl& c) {
                         return startLocalSearch(context, board, a, c);
                     }});
    return tools;
}

} // namespace snac::mcp
