// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_draft.h"
#include "tools.h"

#include "snac/base/printable.h"

#include <QJsonDocument>

#include <algorithm>
#include <filesystem>

namespace snac::mcp {

namespace fs = std::filesystem;

namespace {

constexpr int mostLayers = 16;
constexpr int widestLayer = 4096;

/// Trials that may not be there are told by the job; these are the arguments that no study could mean.
Result<> checkTrials(const QJsonArray& trials)
{
    for (const QJsonValue trial : trials) {
        if (!trial.isDouble() || trial.toInt(-1) < 0) {
            return fail("trials: a list of trial numbers, from 0");
        }
    }
    return trials.size() <= 100 ? Result<>() : fail("trials: at most 100");
}

/// {"layer_widths": [64, 32], "activation": "ReLU", "batch_norm": true} as a space with one network in it.
Result<QJsonObject> spaceOf(const std::string& text, const std::string& file)
{
    QJsonParseError problem;
    const QJsonObject given =
        QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())), &problem)
            .object();
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
                       {"batch_norm", QJsonArray{given.value("batch_norm").toBool(false)}}};
}

bool isArchitecture(const std::string& name)
{
    return name.ends_with(".json") && fs::path(name).filename() != "network.json";
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

/// Writes the configuration of a search with one candidate, and what the job needs to find it.
Result<> writeArchitecture(const Context& context, const Arguments& arguments, const std::string& source,
                           QJsonObject& kept)
{
    SNAC_TRY(const auto text, context.root.read(source, 1U << 20U));
    SNAC_TRY(const auto space, spaceOf(text, source));
    SNAC_TRY(const auto data, dataOf(arguments));
    if (data.isNull() || data.isUndefined()) {
        return fail(
            "an architecture has no weights: name the data to train it with (dataset_name, dataset_path "
            "or dataset_spec)");
    }
    const std::string file = freeName(context.root, fs::path(source).stem().string() + "-search", ".yaml");
    const QJsonObject wishes{{"n_trials", 1},
                             {"population", 2},
                             {"n_folds", arguments.whole("n_folds", 1)},
                             {"search_space", space}};
    SNAC_TRY(const auto draft, draftStudy({.dataset = data, .constraints = wishes, .file = file},
                                          context.root, context.environment->now()->boards));
    SNAC_CHECK(context.root.write(file, draft.text, false));
    kept.insert("config_relative_path", qt(file));
    return {};
}

Result<std::string> checkSource(const Context& context, const Arguments& arguments, QJsonObject& kept)
{
    SNAC_TRY(const auto source, RootFolder::checkedName(arguments.text("architecture_relative_path")));
    kept.insert("architecture_relative_path", qt(source));
    const std::string output = arguments.text("results_relative_path");
    const std::string stem = fs::path(source).filename() == "network.json"
                                 ? fs::path(source).parent_path().filename().string()
                                 : fs::path(source).stem().string();
    SNAC_TRY(const auto file,
             context.root.fresh(output.empty() ? freeName(context.root, stem, ".snac") : output));
    if (!file.ends_with(".snac")) {
        return fail("results_relative_path: a study file ends with .snac", {.file = printableName(file)});
    }
    if (isArchitecture(source)) {
        SNAC_CHECK(writeArchitecture(context, arguments, source, kept));
        return file;
    }
    const Result<std::string> folder = context.root.folder(source);
    const std::string network = folder ? source + "/network.json" : source;
    SNAC_CHECK(context.root.file(network));
    if (folder || fs::path(source).filename() == "network.json") {
        SNAC_CHECK(context.root.file((fs::path(network).parent_path() / "arrays.npz").string()));
    }
    SNAC_TRY(const auto data, dataOf(arguments));
    if (!data.isString()) {
        return fail(
            "name the data to compress this network with: dataset_path, a file below the server's folder");
    }
    SNAC_TRY(const auto rows, context.root.file(data.toString().toStdString()));
    kept.insert("dataset_path", qt(rows));
    return file;
}

Result<QJsonObject> startLocalSearch(const Context& context, JobBoard& board, const Arguments& arguments)
{
    QJsonObject kept = arguments.all();
    const bool ofStudy = arguments.has("study_relative_path");
    if (ofStudy == arguments.has("architecture_relative_path")) {
        return fail("name either a study (study_relative_path, with trial, trials or points) or a network "
                    "(architecture_relative_path)");
    }
    SNAC_CHECK(checkTrials(arguments.value("trials").toArray()));
    compression::CompressionOptions base;
    std::string output;
    if (ofStudy) {
        const std::string file = arguments.text("study_relative_path");
        SNAC_TRY(const auto stored, openStudyBelow(context, file));
        SNAC_TRY(const auto job, jobBelow(context, stored, file));
        base = job.config.compression;
        SNAC_TRY(output, RootFolder::checkedName(file));
    }
    SNAC_TRY(const auto options, localSearchOf(base, arguments.object("local_search_config"),
                                               arguments.text("budget"), context.environment->now()->boards));
    const int rounds = static_cast<int>(options.schedule.rounds());
    const long long branches = static_cast<long long>(options.precisions.size()) *
                               std::max<qsizetype>(1, arguments.value("trials").toArray().size());
    const long long epochs = branches * (options.warmUpEpochs + 1LL * rounds * options.epochs);
    const QJsonObject cost{{"branches_at_least", branches},
                           {"steps_each", rounds + 1},
                           {"epochs_in_all_at_least", epochs},
                           {"unit", "epochs: passes over the training rows"}};
    if (epochs > freeEpochs && !arguments.boolean("accept_cost", false)) {
        return notStarted(cost,
                          "this local search is long: tell your user what it costs, and call again with "
                          "accept_cost: true, or with fewer epochs");
    }
    if (!ofStudy) {
        SNAC_TRY(output, checkSource(context, arguments, kept));
    }
    JobRecord record;
    record.tool = "run_local_search";
    record.arguments = kept;
    record.output = output;
    return startJob(board, std::move(record), arguments, cost);
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
        {.name = "trials", .type = ValueType::List, .help = "Several trials to compress."},
        {.name = "points", .help = "Instead of trials.", .choices = {"knee", "front"}},
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
        {.name = "budget", .help = "How much work it is.", .choices = localSearchBudgets()},
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
                     .work = [&context, &board](const Arguments& a, RunControl&) {
                         return startLocalSearch(context, board, a);
                     }});
    return tools;
}

} // namespace snac::mcp
