// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "data_convert.h"
#include "data_get.h"
#include "data_options.h"
#include "data_text.h"
#include "output.h"
#include "signals.h"

#include "snac/base/ascii.h"
#include "snac/base/printable.h"
#include "snac/config/study_file.h"
#include "snac/data/known_sets.h"
#include "snac/data/prepare.h"
#include "snac/data/profile.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace snac::cli {

namespace {

struct DataOptions : DataChoice ///< `what` may be a study as well
{
    std::vector<std::string> given; ///< options of how data are read
    std::string out;
    int rows = 5; ///< of a preview
    bool json = false;
    bool statesGiven = false; ///< --states
    bool force = false;
};

constexpr const char* dataFooter = "Examples:\n"
                                   "  snac data list\n"
                                   "  snac data info fashion_mnist\n"
                                   "  snac data inspect jets.csv --label class\n"
                                   "  snac data inspect study.yaml --json\n"
                                   "  snac data inspect photos --size 32\n"
                                   "  snac data get fashion_mnist\n"
                                   "  snac data preview magic.arff --rows 3\n"
                                   "  snac data convert jets.csv jets.npz --label class\n"
                                   "  snac data simulate readout --rows 2000 --window 100 --out traces.csv";

int dataFailed(const Error& error)
{
    printError(error);
    return exitCodeOf(error);
}

/// The data section of a study, or the options of a file or a set by name. What the reader of a study warns
/// of is said.
Result<data::DatasetOptions> optionsOf(const DataOptions& options, const hardware::Environment& environment)
{
    const std::string ending = std::filesystem::path(options.what).extension().string();
    if (ending != ".yaml" && ending != ".yml") {
        auto dataset = datasetOf(options);
        if (dataset.simulate && dataset.name == "file") {
            return fail("--simulate: only sets by name are drawn (snac data list), and " +
                        printableName(options.what) + " is none; leave it out");
        }
        return dataset;
    }
    if (!options.given.empty()) {
        return fail(options.given.front() +
                        ": the study says how its data are read; leave it out, change the "
                        "study, or name the data file instead",
                    {options.what, 0, 0});
    }
    std::vector<config::Diagnostic> diagnostics;
    auto job = config::jobFromYaml(options.what, environment.boards, &diagnostics);
    if (!job) {
        return std::unexpected(job.error());
    }
    printDiagnostics(diagnostics);
    job->config.dataset.simulate = job->config.dataset.simulate || options.dataset.simulate;
    return job->config.dataset;
}

int list(const DataOptions& options)
{
    result(options.json ? setsJson() : setsText());
    return Done;
}

int info(const DataOptions& options)
{
    const data::KnownSet* set = data::findKnownSet(options.what);
    if (set == nullptr) {
        std::error_code ignored;
        message("error: there is no data set called " + options.what +
                (std::filesystem::exists(options.what, ignored)
                     ? "; what is understood of a file says snac data inspect " + options.what
                     : "; see snac data list"));
        return WrongInput;
    }
    result(options.json ? setJson(*set) : setText(*set));
    return Done;
}

int inspect(const DataOptions& options, const hardware::Environment& environment)
{
    const auto asked = optionsOf(options, environment);
    if (!asked) {
        return dataFailed(asked.error());
    }
    RunControl control;
    const StopOnSignal stop(control);
    auto dataset = data::loadDataset(*asked, control);
    if (!dataset) {
        return dataFailed(dataset.error());
    }
    const auto profile = data::profileOf(*dataset, *asked, control);
    if (!profile) {
        return dataFailed(profile.error());
    }
    const auto data = data::prepare(std::move(*dataset), *asked);
    if (!data) {
        return dataFailed(data.error());
    }
    result(options.json ? preparedJson(*data, profile->warnings) : preparedText(*data, profile->warnings));
    return Done;
}

int preview(const DataOptions& options, const hardware::Environment& environment)
{
    const auto asked = optionsOf(options, environment);
    if (!asked) {
        return dataFailed(asked.error());
    }
    RunControl control;
    const StopOnSignal stop(control);
    const auto dataset = data::loadDataset(*asked, control);
    if (!dataset) {
        return dataFailed(dataset.error());
    }
    result(previewText(*dataset, options.rows));
    return Done;
}

/// Why the table cannot be written as asked, before anything is drawn.
Result<> checkTable(const DataOptions& options)
{
    if (options.statesGiven && options.what != "readout" && options.what != "qubit") {
        return fail("--states: only a readout has states, and " + options.what + " is none; leave it out");
    }
    if (lowerCase(std::filesystem::path(options.out).extension().string()) != ".csv") {
        return fail("--out " + printableName(options.out) + ": a table of text is written; name it FILE.csv");
    }
    std::error_code ignored;
    if (std::filesystem::exists(options.out, ignored) && !options.force) {
        return fail("this file is there already: name another one, or give --force to replace it",
                    {options.out, 0, 0});
    }
    return {};
}

int simulate(const DataOptions& options)
{
    const data::KnownSet* set = data::findKnownSet(options.what);
    if (set == nullptr || set->simulate == nullptr) {
        message("error: nothing is simulated by the name " + options.what + "; see snac data list");
        return WrongInput;
    }
    if (const Result<> place = checkTable(options); !place) {
        printError(place.error());
        return WrongInput;
    }
    data::DatasetOptions dataset = datasetOf(options);
    dataset.simulate = true;
    RunControl control;
    const StopOnSignal stop(control);
    const auto drawn = data::loadDataset(dataset, control);
    if (!drawn) {
        return dataFailed(drawn.error());
    }
    const auto table = datasetCsv(*drawn);
    if (!table) {
        return dataFailed(table.error());
    }
    if (const Result<> written = writeText(options.out, *table); !written) {
        printError(written.error());
        return Failed;
    }
    message("wrote " + options.out + ": " + drawn->info.origin);
    message(std::string("its first line says that the numbers are simulated") +
            (drawn->info.targetNames.empty()
                 ? ""
                 : ", the next one which columns are the truth (# label_column: ...)") +
            "; readers of CSV skip such lines as comments (pandas.read_csv(..., comment=\"#\"))");
    return Done;
}

int convert(const DataOptions& options, const hardware::Environment& environment)
{
    const auto asked = optionsOf(options, environment);
    return asked ? convertData(*asked, options.out) : dataFailed(asked.error());
}

void addGet(CLI::App& command, Action& action)
{
    auto options = std::make_shared<GetOptions>();
    CLI::App* sub = command.add_subcommand("get", "Downloads a public set, or says how to get it by hand");
    sub->add_option("NAME", options->name,
                    "mnist, fashion_mnist, qubit, hls4ml_jets, jet_constituents, braggnn")
        ->required();
    sub->add_option("--to", options->folder, "Folder for the files (default: where studies look for them)");
    sub->add_option("--from", options->mirror, "Address of a folder with files of the same names (a mirror)");
    sub->add_option("--patience", options->patience, "Seconds without a byte before it is given up")
        ->check(CLI::Range(1, 3600));
    sub->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr&) { return getData(*options); };
    });
}

} // namespace

void addData(CLI::App& app, Action& action)
{
    CLI::App* command =
        app.add_subcommand("data", "Lists, describes, downloads, reads and simulates data sets");
    command->footer(dataFooter);
    command->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, auto run) {
        auto options = std::make_shared<DataOptions>();
        CLI::App* sub = command->add_subcommand(name, help);
        sub->callback([options, run, sub, &action] {
            options->given = givenDataOptions(*sub);
            const CLI::Option* const states = sub->get_option_no_throw("--states");
            options->statesGiven = states != nullptr && states->count() > 0;
            action = [options, run](const hardware::EnvironmentPtr& environment) {
                return run(*options, *environment);
            };
        });
        return std::pair(sub, options);
    };
    using Environment = hardware::Environment;
    const auto [listing, listOptions] = add("list", "The data sets that a study may name",
                                            [](const DataOptions& o, const Environment&) { return list(o); });
    listing->add_flag("--json", listOptions->json, "One JSON document");
    const auto [about, aboutOptions] = add("info", "What a set is, its files, and where they are looked for",
                                           [](const DataOptions& o, const Environment&) { return info(o); });
    about->add_option("NAME", aboutOptions->what, "Name of the set")->required();
    about->add_flag("--json", aboutOptions->json, "One JSON document");
    addGet(*command, action);
    const auto [looking, lookOptions] =
        add("inspect", "Reads data and says what was understood of them", inspect);
    looking->add_option("DATA", lookOptions->what, "File, set by name, or study (STUDY.yaml)")->required();
    looking->add_flag("--json", lookOptions->json, "One JSON document");
    addFileOptions(*looking, *lookOptions);
    addShapeOptions(*looking, *lookOptions);
    const auto [showing, showOptions] = add("preview", "Shows the first rows as they were read", preview);
    showing->add_option("DATA", showOptions->what, "File, set by name, or study (STUDY.yaml)")->required();
    showing->add_option("--rows", showOptions->rows, "Rows to show")->check(CLI::Range(1, 1000));
    addFileOptions(*showing, *showOptions);
    addShapeOptions(*showing, *showOptions);
    const auto [changing, changeOptions] =
        add("convert", "Writes data as another file: CSV, .npy, .npz or HDF5", convert);
    changing->add_option("DATA", changeOptions->what, "File, set by name, or study (STUDY.yaml)")->required();
    changing
        ->add_option(
            "OUT", changeOptions->out,
            "File to write: its end (.csv, .tsv, .npy, .npz, .h5) says as what; never one that is there")
        ->required();
    addFileOptions(*changing, *changeOptions);
    addShapeOptions(*changing, *changeOptions);
    const auto [drawing, drawOptions] =
        add("simulate", "Draws a set into a table (CSV)",
            [](const DataOptions& o, const Environment&) { return simulate(o); });
    drawing->add_option("NAME", drawOptions->what, "Name of the set")->required();
    drawing->add_option("--out", drawOptions->out, "File to write (FILE.csv)")->required();
    drawing->add_option("--rows", drawOptions->dataset.rows, "Rows to draw");
    drawing->add_option("--seed", drawOptions->dataset.dataSeed, "Seed; equal seeds draw equal rows");
    drawing->add_flag("--force", drawOptions->force, "Replace a file that is there");
    drawing->add_option("--states", drawOptions->dataset.readout.states, "States of a readout: 2 or 3");
    addShapeOptions(*drawing, *drawOptions);
}

} // namespace snac::cli
