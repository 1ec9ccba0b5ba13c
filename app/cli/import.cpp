// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "hardware_text.h"
#include "import_results.h"
#include "output.h"
#include "qt_session.h"
#include "signals.h"

#include "snac/base/atomic_file.h"
#include "snac/jobs/import_network.h"
#include "snac/reports/json_value.h"
#include "snac/reports/report_hardware.h"

#include <CLI/CLI.hpp>

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace snac::cli {

namespace {

struct ImportOptions
{
    jobs::ImportRequest request;
    std::string precision;
    bool json = false;
};

constexpr const char* importFooter =
    "NETWORK is a bundle (snac export --as bundle), NumPy weights (.npz), ONNX or "
    "QONNX (.onnx). It becomes the "
    "one\n"
    "trial, 0, of a study without a search, and every command works on it. "
    "Integers that the file has are kept "
    "as they\n"
    "are: exports, synthesis and predictions give its numbers bit for bit. "
    "Scores, compression and the check on "
    "real rows\n"
    "need --data; features reach the network as its own scaler makes them, or, "
    "where it has none, as they are.\n"
    "Examples:\n"
    "  snac import model.onnx --out model.snac\n"
    "  snac import weights.npz --data jets.csv --standardise --out jets-hgq.snac\n"
    "  snac synth jets-hgq.snac --trial 0";

std::string jsonText(const jobs::ImportResult& result)
{
    const study::ImportedStudy& study = result.study;
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    const QJsonObject document{
        {QStringLiteral("study"), text(result.file)},
        {QStringLiteral("name"), text(result.name)},
        {QStringLiteral("trial"), study.trial.number},
        {QStringLiteral("imported"), study::importJson(study.origin)},
        {QStringLiteral("architecture"), text(study.trial.candidate.architecture.summary())},
        {QStringLiteral("inputs"), study::texts(study.dataset.inputNames)},
        {QStringLiteral("outputs"), study::texts(study.dataset.truthNames())},
        {QStringLiteral("data"), study.hasData ? QJsonValue(text(study.dataset.origin)) : QJsonValue()}};
    return QJsonDocument(document).toJson().toStdString();
}

std::string importText(const jobs::ImportResult& result)
{
    const study::ImportedStudy& study = result.study;
    return result.name + ": " + study.trial.candidate.architecture.summary() + ", " + study.origin.text() +
           "\n" +
           (study.origin.integers ? "its integers are kept bit for bit\n"
                                  : "floating point: hardware rounds it to the study's precision\n") +
           (study.hasData ? "data: " + study.dataset.origin + "\n"
                          : "no data: scores, compression and the test set need some (--data)\n") +
           "wrote " + result.file + "; its network is trial 0\n";
}

int runImportCommand(const ImportOptions& options, const hardware::EnvironmentPtr& environment)
{
    jobs::ImportRequest request = options.request;
    if (!options.precision.empty()) {
        auto precision = Precision::parse(options.precision);
        if (!precision) {
            printError(precision.error());
            return WrongInput;
        }
        request.precision = *precision;
    }
    RunControl control;
    const StopOnSignal stop(control);
    const QtSession qt;
    const auto done = jobs::importNetwork(request, *environment, control);
    if (!done) {
        return ToolLines().failed(done.error());
    }
    for (const std::string& note : done->study.origin.notes) {
        message(note);
    }
    result(options.json ? jsonText(*done) : importText(*done));
    return Done;
}

} // namespace

void addImport(CLI::App& app, Action& action)
{
    addImportResults(app, action);
    auto options = std::make_shared<ImportOptions>();
    jobs::ImportRequest& request = options->request;
    CLI::App* command =
        app.add_subcommand("import", "Makes a study of a network that another program trained");
    command->footer(importFooter);
    command->add_option("NETWORK", request.network, "Bundle, .npz or .onnx")->required();
    command->add_option("--out", request.file, "Study file to make, FILE.snac")->required();
    command->add_option("--name", request.name, "Name of the study (default: the network's)");
    command->add_option("--data", request.data, "Rows with their truth to score, check and compress with");
    command->add_option("--label-column", request.labelColumn, "Column of --data with the truth");
    command->add_flag("--standardise", request.standardise,
                      "Raw features of --data are standardised by its training rows");
    command
        ->add_option("--classes", request.classNames,
                     "Names of the classes in the order of the outputs, as the data have them")
        ->expected(2, 100000);
    command
        ->add_option_function<std::string>(
            "--task",
            [&request](const std::string& word) {
                request.task = fromToken(data::taskTokens, word).value_or(data::TaskChoice());
            },
            "classification, regression or multi_label (default: what the file says)")
        ->check(CLI::IsMember(tokenNames(data::taskTokens)));
    command->add_option("--board", request.board, "Board or part, see snac boards");
    command->add_option("--clock", request.clockNs, "Clock period in ns")->check(CLI::Range(0.1, 1000.0));
    command->add_option("--precision", options->precision,
                        "Number format of a network without integers: 'ap_fixed<W,I>'");
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return runImportCommand(*options, environment);
        };
    });
}

} // namespace snac::cli
