// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "data_options.h"
#include "output.h"
#include "signals.h"

#include "snac/base/atomic_file.h"
#include "snac/base/printable.h"
#include "snac/config/study_plan.h"
#include "snac/data/known_sets.h"
#include "snac/reports/json_value.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>
#include <memory>

namespace snac::cli {

namespace fs = std::filesystem;

namespace {

struct NewOptions
{
    DataChoice data;
    std::vector<std::string> objectives;
    std::vector<std::string> budgets; ///< "lut_pct=5"
    std::string board;
    std::string preset = "balanced";
    std::string out;
    bool rowsGiven = false; ///< --rows
    bool force = false;
    bool json = false;
};

constexpr const char* newFooter =
    "Reads DATA and writes a study that suits it: search space, epochs, batches, objectives and budget, each "
    "with its\n"
    "reason as a comment. Without --out the study goes to standard output.\n"
    "Examples:\n"
    "  snac new jets.csv --out jets.yaml\n"
    "  snac new train.csv --test test.csv --label class --budget lut_pct=5 --board pynq-z2 --out study.yaml\n"
    "  snac new pulsars.csv --objective balanced_accuracy --preset fast --out pulsars.yaml";

int failedNew(const Error& error)
{
    printError(error);
    return exitCodeOf(error);
}

Result<std::vector<std::pair<std::string, double>>> budgetsOf(const std::vector<std::string>& texts)
{
    std::vector<std::pair<std::string, double>> budgets;
    for (const std::string& text : texts) {
        const std::size_t sign = text.find('=');
        const auto limit = sign == std::string::npos ? std::nullopt : numberFrom(text.substr(sign + 1));
        if (!limit || sign == 0) {
            return fail("--budget " + printableName(text) + ": write QUANTITY=LIMIT, as in lut_pct=5");
        }
        budgets.emplace_back(text.substr(0, sign), *limit);
    }
    return budgets;
}

/// A data file as a study at `out` names it: from the study's folder, unless it is elsewhere by its full
/// name.
std::string fromStudy(const std::string& path, const std::string& out)
{
    if (path.empty()) {
        return path;
    }
    std::error_code ignored;
    const fs::path folder =
        fs::absolute(out.empty() ? "study.yaml" : out, ignored).lexically_normal().parent_path();
    const fs::path file = fs::absolute(path, ignored).lexically_normal();
    const fs::path relative = file.lexically_relative(folder);
    const bool outside = relative.empty() || *relative.begin() == "..";
    return outside && fs::path(path).is_absolute() ? file.string() : relative.string();
}

Result<config::PlanWishes> wishesOf(const NewOptions& options, const data::DatasetOptions& dataset)
{
    config::PlanWishes wishes;
    wishes.preset = fromToken(config::presetTokens, options.preset).value_or(wishes.preset);
    wishes.objectives = options.objectives;
    SNAC_TRY(wishes.budgets, budgetsOf(options.budgets));
    wishes.board = options.board;
    data::DatasetOptions named = dataset;
    for (std::string* const path : {&named.path, &named.testPath, &named.labelsPath}) {
        *path = fromStudy(*path, options.out);
    }
    wishes.data = config::dataSettings(named);
    if (!options.out.empty()) {
        wishes.file = options.out;
    }
    return wishes;
}

std::string planJson(const config::StudyPlan& plan, const std::string& out)
{
    using study::qt;
    QJsonArray settings;
    for (const config::PlannedSetting& setting : plan.settings) {
        settings.append(QJsonObject{
            {"path", qt(setting.path)}, {"value", qt(setting.yaml)}, {"reason", qt(setting.reason)}});
    }
    return QJsonDocument(QJsonObject{{"file", out.empty() ? QJsonValue() : QJsonValue(qt(out))},
                                     {"yaml", qt(plan.text)},
                                     {"settings", settings},
                                     {"notes", study::texts(plan.notes)}})
        .toJson()
        .toStdString();
}

/// Why the study cannot be written there; looked at before the data are read.
Result<> checkPlace(const NewOptions& options, const data::DatasetOptions& dataset)
{
    if (options.out.empty()) {
        return {};
    }
    const std::string ending = fs::path(options.out).extension().string();
    if (ending != ".yaml" && ending != ".yml") {
        return fail("--out " + printableName(options.out) + ": the file of a study ends with .yaml");
    }
    std::error_code ignored;
    if (fs::exists(options.out, ignored) && !options.force) {
        return fail("this file is there already: name another one, or give --force to replace it",
                    {options.out, 0, 0});
    }
    return checkOutput(options.out, {dataset.path, dataset.testPath, dataset.labelsPath});
}

/// An option that says nothing about these data would be dropped in silence.
Result<> checkDrawing(const NewOptions& options, const data::DatasetOptions& dataset)
{
    const bool file = dataset.name == "file";
    if (dataset.simulate && file) {
        return fail("--simulate: only sets by name are drawn (snac data list), and " +
                    printableName(options.data.what) + " is none; leave it out");
    }
    if (options.rowsGiven && !data::isSimulated(dataset)) {
        return fail(std::string("--rows: only simulated sets draw rows; ") +
                    (file ? "leave it out, and set dataset.subset_size in the study to use fewer"
                          : "leave it out, or add --simulate"));
    }
    return {};
}

int runNewCommand(const NewOptions& options, const hardware::Environment& environment)
{
    const data::DatasetOptions dataset = datasetOf(options.data);
    if (const auto fitting = checkDrawing(options, dataset); !fitting) {
        return failedNew(fitting.error());
    }
    if (const auto place = checkPlace(options, dataset); !place) {
        return failedNew(place.error());
    }
    const auto wishes = wishesOf(options, dataset);
    if (!wishes) {
        return failedNew(wishes.error());
    }
    RunControl control;
    const StopOnSignal stop(control);
    const auto data = config::readPlanData(dataset, control);
    if (!data) {
        return failedNew(data.error());
    }
    const auto plan = config::planStudy(*data, *wishes, environment.boards, environment.costModel());
    if (!plan) {
        return failedNew(plan.error());
    }
    if (!options.out.empty()) {
        if (const Result<> written = writeText(options.out, plan->text); !written) {
            printError(written.error());
            return Failed;
        }
    }
    for (const std::string& note : plan->notes) {
        message("note: " + note);
    }
    if (options.json) {
        result(planJson(*plan, options.out));
    } else if (options.out.empty()) {
        result(plan->text);
    } else {
        message("wrote " + options.out + "; read it, then: snac run " + options.out);
    }
    return Done;
}

} // namespace

void addNew(CLI::App& app, Action& action)
{
    auto options = std::make_shared<NewOptions>();
    CLI::App* command = app.add_subcommand("new", "Writes a study that suits data, a metric and budgets");
    command->footer(newFooter);
    command->add_option("DATA", options->data.what, "File, or set by name (snac data list)")->required();
    command->add_option(
        "--objective", options->objectives,
        "What is optimised; repeat it. A score alone is joined by look-up tables and latency");
    command->add_option("--budget", options->budgets, "Limit, QUANTITY=LIMIT (lut_pct=5); repeat it");
    command->add_option("--board", options->board, "Board or part, see snac boards");
    command->add_option("--preset", options->preset, "How much work the search is")
        ->check(CLI::IsMember(tokenNames(config::presetTokens)));
    command->add_option("--out", options->out, "File to write, STUDY.yaml (default: standard output)");
    command->add_flag("--force", options->force, "Replace a file that is there");
    command->add_flag("--json", options->json, "One JSON document");
    addFileOptions(*command, options->data);
    addShapeOptions(*command, options->data);
    const CLI::Option* rows =
        command->add_option("--rows", options->data.dataset.rows, "Rows that a simulated set draws");
    command->callback([options, rows, &action] {
        options->rowsGiven = rows->count() > 0;
        action = [options](const hardware::EnvironmentPtr& environment) {
            return runNewCommand(*options, *environment);
        };
    });
}

} // namespace snac::cli
