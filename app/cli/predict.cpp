// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "hardware_text.h"
#include "output.h"
#include "point_options.h"
#include "qt_session.h"
#include "signals.h"

#include "snac/base/atomic_file.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace snac::cli {

namespace {

struct PredictOptions
{
    PointOptions point;
    std::string data;
    std::string csv;
    bool raw = false;
};

constexpr const char* predictFooter =
    "One row a sample: class (or value) and every output. A trial speaks as it was scored: in floating "
    "point, or in\n"
    "integers of the number format that it chose; --precision asks for another format, --precision float for "
    "floating\n"
    "point. A step of the local search speaks in integers of its output format. Where the file says the "
    "truth, accuracy\n"
    "and confusion follow (on standard error when the rows go to standard output).\n"
    "Examples:\n"
    "  snac predict jets.snac --trial 17 --data new.csv --csv predicted.csv\n"
    "  snac predict jets.snac --step 3f2a/4 --data standardised.npy --raw";

int runPredictCommand(const PredictOptions& options, const hardware::EnvironmentPtr& environment)
{
    PointOptions own = options.point;
    const bool asFloat = own.precision == "float";
    if (asFloat) {
        own.precision.clear();
    }
    auto point = own.request();
    if (!point) {
        printError(point.error());
        return WrongInput;
    }
    if (const Result<> apart = checkOutput(options.csv, {options.data, options.point.file}); !apart) {
        printError(apart.error());
        return WrongInput;
    }
    point->floatsAlone = asFloat;
    RunControl control;
    const StopOnSignal stop(control);
    const QtSession qt;
    const auto done = jobs::predict({.point = std::move(*point), .data = options.data, .raw = options.raw},
                                    *environment, control);
    if (!done) {
        return ToolLines().failed(done.error());
    }
    for (const std::string& note : done->notes) {
        message(note);
    }
    if (done->format) {
        message("outputs are integers, in units of the last bit of " + done->format->toString());
    }
    if (options.csv.empty()) {
        result(predictionCsv(*done));
        plainMessage(confusionText(*done));
        return Done;
    }
    if (const Result<> written = writeText(options.csv, predictionCsv(*done)); !written) {
        printError(written.error());
        return Failed;
    }
    result(confusionText(*done));
    return Done;
}

} // namespace

void addPredict(CLI::App& app, Action& action)
{
    auto options = std::make_shared<PredictOptions>();
    CLI::App* command = app.add_subcommand("predict", "What a network of a study says of the rows of a file");
    command->footer(predictFooter);
    options->point.addTo(*command, false);
    command->add_option("--data", options->data, "Rows: CSV, .npy or .npz, with the truth or without")
        ->required();
    command->add_flag("--raw", options->raw, "The inputs are standardised already");
    command->add_option("--csv", options->csv, "File for the predictions (default: standard output)");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return runPredictCommand(*options, environment);
        };
    });
}

} // namespace snac::cli
