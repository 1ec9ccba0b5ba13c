// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "data_text.h"
#include "output.h"
#include "signals.h"

#include "snac/config/study_file.h"
#include "snac/data/known_sets.h"
#include "snac/data/prepare.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace snac::cli {

namespace {

struct Options
{
    std::string what; ///< name of a set, a file, or a study
    data::DatasetOptions dataset;
    std::string task = "auto";
    std::string out;
    int rows = 5; ///< of a preview
    bool json = false;
};

constexpr const char* footer = "Examples:\n"
                               "  snac data list\n"
                               "  snac data info fashion_mnist\n"
                               "  snac data inspect jets.csv --label class\n"
                               "  snac data inspect study.yaml --json\n"
                               "  snac data preview magic.arff --rows 3\n"
                               "  snac data simulate readout --rows 2000 --window 100 --out traces.csv";

int failed(const Error& error)
{
    printError(error);
    return exitCodeOf(error);
}

/// The data section of a study, or the options of a file or a set by name.
Result<data::DatasetOptions> optionsOf(const Options& options, const hardware::Environment& environment)
{
    const std::string ending = std::filesystem::path(options.what).extension().string();
    if (ending == ".yaml" || ending == ".yml") {
        std::vector<config::Diagnostic> diagnostics;
        auto job = config::jobFromYaml(options.what, environment.boards, &diagnostics);
        if (!job) {
            return std::unexpected(job.error());
        }
        job->config.dataset.simulate = job->config.dataset.simulate || options.dataset.simulate;
        return job->config.dataset;
    }
    data::DatasetOptions dataset = options.dataset;
    dataset.task = fromToken(data::taskTokens, options.task).value_or(dataset.task);
    if (data::findKnownSet(options.what) != nullptr) {
        dataset.name = options.what;
    } else {
        dataset.name = "file";
        dataset.path = options.what;
    }
    return dataset;
}

int list(const Options& options)
{
    result(options.json ? setsJson() : setsText());
    return Done;
}

int info(const Options& options)
{
    const data::KnownSet* set = data::findKnownSet(options.what);
    if (set == nullptr) {
        message("error: there is no data set called " + options.what + "; see snac data list");
        return WrongInput;
    }
    result(options.json ? setJson(*set) : setText(*set));
    return Done;
}

int inspect(const Options& options, const hardware::Environment& environment)
{
    const auto asked = optionsOf(options, environment);
    if (!asked) {
        return failed(asked.error());
    }
    RunControl control;
    const StopOnSignal stop(control);
    const auto data = data::loadPrepared(*asked, control);
    if (!data) {
        return failed(data.error());
    }
    result(options.json ? preparedJson(*data) : preparedText(*data));
    return Done;
}

int preview(const Options& options, const hardware::Environment& environment)
{
    const auto asked = optionsOf(options, environment);
    if (!asked) {
        return failed(asked.error());
    }
    RunControl control;
    const StopOnSignal stop(control);
    const auto dataset = data::loadDataset(*asked, control);
    if (!dataset) {
        return failed(dataset.error());
    }
    result(previewText(*dataset, options.rows));
    return Done;
}

int simulate(const Options& options)
{
    const data::KnownSet* set = data::findKnownSet(options.what);
    if (set == nullptr || set->simulate == nullptr) {
        message("error: nothing is simulated by the name " + options.what + "; see snac data list");
        return WrongInput;
    }
    data::DatasetOptions dataset = options.dataset;
    dataset.name = options.what;
    dataset.simulate = true;
    RunControl control;
    const StopOnSignal stop(control);
    const auto drawn = data::loadDataset(dataset, control);
    if (!drawn) {
        return failed(drawn.error());
    }
    const auto table = datasetCsv(*drawn);
    if (!table) {
        return failed(table.error());
    }
    if (const Result<> written = writeText(options.out, *table); !written) {
        printError(written.error());
        return Failed;
    }
    message("wrote " + options.out + ": " + drawn->info.origin);
    return Done;
}

/// Settings of a file, by the names that they have in a study.
void addFileOptions(CLI::App& command, Options& options)
{
    data::DatasetOptions& dataset = options.dataset;
    command.add_option("--label", dataset.labelColumn, "Column with the truth (dataset.label_column)");
    command.add_option("--labels", dataset.labelsPath,
                       "File with the truth of .npy or IDX inputs (dataset.labels_path)");
    command.add_option("--test", dataset.testPath, "File with the test rows (dataset.test_path)");
    command.add_option("--inputs-key", dataset.inputsKey, "Array with the inputs (dataset.inputs_key)");
    command.add_option("--labels-key", dataset.labelsKey, "Array with the truth (dataset.labels_key)");
    command.add_option("--header", dataset.header, "Whether a table has a header")
        ->check(CLI::IsMember({"auto", "yes", "no"}));
    command.add_option("--index", dataset.indexColumn, "Whether its first column is an index")
        ->check(CLI::IsMember({"auto", "yes", "no"}));
    command.add_option("--missing", dataset.missingValues, "What is done with missing values")
        ->check(CLI::IsMember({"refuse", "drop_rows"}));
    command.add_option("--task", options.task, "What is learned")
        ->check(CLI::IsMember({"auto", "classification", "regression"}));
    command.add_flag("--simulate", dataset.simulate, "Draw a stand-in for a set by name");
}

void addShapeOptions(CLI::App& command, data::DatasetOptions& dataset)
{
    command.add_option("--start", dataset.windowStart, "First sample of traces (dataset.start_location)")
        ->check(CLI::Range(0, 100000));
    command.add_option("--window", dataset.windowSize, "Samples of traces (dataset.window_size)")
        ->check(CLI::Range(1, 100000));
    command.add_option("--size", dataset.imageSize, "Pixels a side of pictures (dataset.resize_val)")
        ->check(CLI::Range(1, 1024));
}

} // namespace

void addData(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("data", "Lists, describes, reads and simulates data sets");
    command->footer(footer);
    command->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, auto run) {
        auto options = std::make_shared<Options>();
        CLI::App* sub = command->add_subcommand(name, help);
        sub->callback([options, run, &action] {
            action = [options, run](const hardware::EnvironmentPtr& environment) {
                return run(*options, *environment);
            };
        });
        return std::pair(sub, options);
    };
    using Environment = hardware::Environment;
    const auto [listing, listOptions] = add("list", "The data sets that a study may name",
                                            [](const Options& o, const Environment&) { return list(o); });
    listing->add_flag("--json", listOptions->json, "One JSON document");
    const auto [about, aboutOptions] = add("info", "What a set is, its files, and where they are looked for",
                                           [](const Options& o, const Environment&) { return info(o); });
    about->add_option("NAME", aboutOptions->what, "Name of the set")->required();
    about->add_flag("--json", aboutOptions->json, "One JSON document");
    const auto [looking, lookOptions] =
        add("inspect", "Reads data and says what was understood of them", inspect);
    looking->add_option("DATA", lookOptions->what, "File, set by name, or study (STUDY.yaml)")->required();
    looking->add_flag("--json", lookOptions->json, "One JSON document");
    addFileOptions(*looking, *lookOptions);
    addShapeOptions(*looking, lookOptions->dataset);
    const auto [showing, showOptions] = add("preview", "Shows the first rows as they were read", preview);
    showing->add_option("DATA", showOptions->what, "File, set by name, or study (STUDY.yaml)")->required();
    showing->add_option("--rows", showOptions->rows, "Rows to show")->check(CLI::Range(1, 1000));
    addFileOptions(*showing, *showOptions);
    addShapeOptions(*showing, showOptions->dataset);
    const auto [drawing, drawOptions] = add("simulate", "Draws a set into a table (CSV)",
                                            [](const Options& o, const Environment&) { return simulate(o); });
    drawing->add_option("NAME", drawOptions->what, "Name of the set")->required();
    drawing->add_option("--out", drawOptions->out, "File to write (FILE.csv)")->required();
    drawing->add_option("--rows", drawOptions->dataset.rows, "Rows to draw");
    drawing->add_option("--seed", drawOptions->dataset.dataSeed, "Seed; equal seeds draw equal rows");
    drawing->add_option("--states", drawOptions->dataset.readout.states, "States of a readout: 2 or 3");
    addShapeOptions(*drawing, drawOptions->dataset);
}

} // namespace snac::cli
