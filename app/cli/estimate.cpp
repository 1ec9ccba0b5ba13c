// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_note.h"
#include "commands.h"
#include "estimate_report.h"
#include "output.h"
#include "qt_session.h"
#include "run_study.h"
#include "signals.h"

#include "snac/config/study_file.h"
#include "snac/hardware/board.h"
#include "snac/hardware/trained_weights.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

namespace snac::cli {

namespace {

struct EstimateOptions
{
    std::string yaml;
    std::string architecture;
    std::string activation = "relu";
    bool batchNorm = false;
    std::optional<std::string> board;
    std::optional<std::string> precision;
    std::optional<int> reuse;
    std::optional<double> clock;
    std::optional<hardware::Strategy> strategy;
    std::optional<int> trial;
    std::string step;
    std::string rule4ml;
    calibration::Rule4mlOptions rule4mlOptions;
    bool whatIf = false;
    bool json = false;
};

constexpr const char* estimateFooter =
    "Of a study it prices the baselines and the largest network of the search space, at the study's own "
    "settings;\n"
    "a FILE.snac is priced with the cost model it was begun with. These are estimates before training; "
    "--trial or\n"
    "--step prices a trained network with its own rounded weights, as the search, compress and synth do.\n"
    "Figures are estimates of what HLS synthesis would report, with their 90 % bounds; the verdict (fits, "
    "not sure,\n"
    "does not fit) compares them with the board and the study's budgets.\n"
    "Examples:\n"
    "  snac estimate configs/jets.yaml\n"
    "  snac estimate --arch 16-64-32-32-5 --board zcu102 --precision 'ap_fixed<8,3>' --reuse 4\n"
    "  snac estimate configs/jets.yaml --arch 16-32-5 --json\n"
    "  snac estimate studies/jets.snac --trial 71 --what-if\n"
    "  snac estimate --arch 16-32-32-32-5 --board pynq-z2 --rule4ml rule4ml/weights/v2/gnn";

/// What is asked for; findings in the study's text are printed.
Result<jobs::EstimateRequest> requestOf(const EstimateOptions& options,
                                        const hardware::BoardCatalogue& boards)
{
    jobs::EstimateRequest request;
    if (std::filesystem::path(options.yaml).extension() == ".snac") {
        request.file = options.yaml;
    } else if (!options.yaml.empty()) {
        const Result<std::string> text = readText(options.yaml);
        if (!text) {
            return std::unexpected(text.error());
        }
        const config::ReadOutcome read = config::readStudy(*text, options.yaml, boards);
        printDiagnostics(read.diagnostics);
        if (!read.config) {
            return fail("this study has errors", {.file = options.yaml});
        }
        request.config = *read.config;
        request.described = read.described;
    }
    if (options.precision) {
        const Result<hardware::Precision> precision = hardware::Precision::parse(*options.precision);
        if (!precision) {
            return std::unexpected(precision.error());
        }
        request.precision = *precision;
    }
    if (!options.architecture.empty()) {
        const auto parsed = architectureFromText(options.architecture, options.activation, options.batchNorm);
        if (!parsed) {
            return std::unexpected(parsed.error());
        }
        request.networks = {{parsed->summary(),
                             {.architecture = *parsed, .hyper = hardware::usualTraining(), .hardware = {}}}};
    }
    request.trial = options.trial;
    request.step = options.step;
    request.board = options.board;
    request.reuseFactor = options.reuse;
    request.clockNs = options.clock;
    request.strategy = options.strategy;
    request.whatIf = options.whatIf;
    request.rule4ml = options.rule4ml;
    request.rule4mlOptions = options.rule4mlOptions;
    return request;
}

void addRule4ml(CLI::App& command, EstimateOptions& options)
{
    using Context = calibration::Rule4mlOptions::Context;
    static const std::map<std::string, Context> contexts = {{"alone", Context::Alone},
                                                            {"published", Context::PublishedSweep}};
    command.add_option(
        "--rule4ml", options.rule4ml,
        "Also ask the rule4ml weights in this folder (your own copy of TARGET.config.json with "
        "TARGET.weights.h5 or .pt)");
    command
        .add_option(
            "--rule4ml-context", options.rule4mlOptions.context,
            "What else its graph network is asked in the same call, on which its answers depend: alone, or "
            "published (the reuse factors 1, 2, 4, ..., 64 of its published example)")
        ->transform(CLI::CheckedTransformer(contexts, CLI::ignore_case));
    command.add_option("--rule4ml-hls4ml", options.rule4mlOptions.hls4mlVersion,
                       "Version of hls4ml its graph network is asked for (default: 1.1.0)");
    command.add_option("--rule4ml-vivado", options.rule4mlOptions.vivadoVersion,
                       "Version of Vivado it is asked for (default: 2020.1)");
}

int runEstimateCommand(const EstimateOptions& options, const hardware::EnvironmentPtr& environment)
{
    if (options.yaml.empty() && options.architecture.empty()) {
        message("error: name a study or an --arch; see snac estimate --help");
        return WrongInput;
    }
    Result<jobs::EstimateRequest> request = requestOf(options, environment->boards);
    if (!request) {
        printError(request.error());
        return exitCodeOf(request.error());
    }
    const auto control = std::make_shared<RunControl>();
    const StopOnSignal stop(*control);
    const QtSession qt;
    const jobs::JobPtr done = runJob(std::move(*request), control, environment);
    if (!done->outcome()) {
        printError(done->outcome().error());
        return exitCodeOf(done->outcome().error());
    }
    const auto& priced = *done->outcomeAs<jobs::EstimateResult>();
    for (const std::string& note : priced.notes) {
        message(note);
    }
    noteDamagedCalibration(*environment);
    result(estimateReport(priced, options.json));
    return Done;
}

} // namespace

void addEstimate(CLI::App& app, Action& action)
{
    static const std::map<std::string, hardware::Strategy> strategies = {
        {"latency", hardware::Strategy::Latency}, {"resource", hardware::Strategy::Resource}};
    auto options = std::make_shared<EstimateOptions>();
    CLI::App* command =
        app.add_subcommand("estimate", "Estimates FPGA resources and latency of a network, layer by layer");
    command->footer(estimateFooter);
    command->add_option("STUDY", options->yaml,
                        "Study (YAML or FILE.snac) whose settings and networks are used");
    auto* const point =
        command->add_option_group("point", "A trained point of FILE.snac, with its own weights");
    point->add_option("--trial", options->trial, "A trial of the search, by number")
        ->check(CLI::Range(0, 10'000'000));
    point->add_option("--step", options->step,
                      "A step of the local search, as snac compress names it: 3f2a/4");
    point->require_option(0, 1);
    command->add_option("--arch", options->architecture, "Widths from inputs to outputs: 16-64-32-5");
    command->add_option("--activation", options->activation,
                        "Activation of the hidden layers of --arch (default: relu)");
    command->add_flag("--batch-norm", options->batchNorm,
                      "Batch normalisation after each hidden layer of --arch");
    command->add_option("--board", options->board, "Board or part, see snac boards");
    command->add_option("--precision", options->precision,
                        "Number format: 'ap_fixed<W,I>', I includes the sign");
    command->add_option("--reuse", options->reuse, "Reuse factor")->check(CLI::Range(1, 1000000));
    command->add_option("--clock", options->clock, "Clock period in ns")->check(CLI::Range(0.1, 1000.0));
    command->add_option("--strategy", options->strategy, "latency or resource")
        ->transform(CLI::CheckedTransformer(strategies, CLI::ignore_case));
    addRule4ml(*command, *options);
    command->add_flag("--what-if", options->whatIf,
                      "Also what one bit less, 10 % more zero weights and twice the reuse factor would cost");
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return runEstimateCommand(*options, environment);
        };
    });
}

} // namespace snac::cli
