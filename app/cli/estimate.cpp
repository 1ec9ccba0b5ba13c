// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_note.h"
#include "commands.h"
#include "estimate_report.h"
#include "output.h"
#include "qt_session.h"

#include "snac/config/study_file.h"
#include "snac/data/prepare.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model_record.h"
#include "snac/runs/runner.h"
#include "snac/study/largest_network.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

namespace snac::cli {

namespace {

struct Options
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
    std::string rule4ml;
    hardware::Rule4mlOptions rule4mlOptions;
    bool json = false;
};

constexpr const char* footer =
    "Of a study it prices the baselines and the largest network of the search space, at the study's own "
    "settings;\n"
    "a FILE.snac is priced with the cost model it was begun with.\n"
    "Figures are estimates of what HLS synthesis would report, with their 90 % bounds; the verdict (fits, "
    "not sure,\n"
    "does not fit) compares them with the board and the study's budgets.\n"
    "Examples:\n"
    "  snac estimate configs/jets.yaml\n"
    "  snac estimate --arch 16-64-32-32-5 --board zcu102 --precision 'ap_fixed<8,3>' --reuse 4\n"
    "  snac estimate configs/jets.yaml --arch 16-32-5 --json\n"
    "  snac estimate --arch 16-32-32-32-5 --board pynq-z2 --rule4ml rule4ml/weights/v2/gnn";

/// Rows do not matter here, features and classes do: a simulated set is drawn small.
Result<data::DatasetInfo> datasetInfo(data::DatasetOptions options)
{
    options.rows = 500;
    options.subsetSize.reset();
    RunControl control;
    Result<data::Dataset> dataset = data::loadDataset(options, control);
    if (!dataset) {
        return std::unexpected(dataset.error());
    }
    return dataset->info;
}

/// A study whose networks are priced, and what is known of its data without reading them.
struct Study
{
    study::StudyConfig config;
    std::optional<data::DatasetInfo> data; ///< as a stored study keeps it
    config::DescribedData described;
    std::optional<hardware::Board> board;               ///< as a stored study keeps it
    std::optional<hardware::CostModelRecord> costModel; ///< that prices a stored study
};

/// Inputs and outputs of a study's networks. The data are read where nothing else tells.
Result<config::DescribedData> sizesOf(const Study& study)
{
    Result<data::DatasetInfo> info =
        study.data ? Result<data::DatasetInfo>(*study.data) : datasetInfo(study.config.dataset);
    if (info) {
        return config::DescribedData{info->inputs(), study::networkOutputs(study.config, *info)};
    }
    if (study.described.inputs > 0 && study.described.outputs > 0) {
        message("the data were not read (" + info.error().message +
                "); sizes are those the study file gives: " + counted(study.described.inputs, "input") +
                ", " + counted(study.described.outputs, "output"));
        return study.described;
    }
    return std::unexpected(info.error());
}

Result<std::vector<NamedNetwork>> studyNetworks(const Study& study)
{
    const auto sizes = sizesOf(study);
    if (!sizes) {
        return std::unexpected(sizes.error());
    }
    const auto space = space::SearchSpace::build(study.config.space, sizes->inputs, sizes->outputs);
    if (!space) {
        return std::unexpected(space.error());
    }
    const auto baselines = space->baselines();
    if (!baselines) {
        return std::unexpected(baselines.error());
    }
    std::vector<NamedNetwork> networks;
    for (const auto& [name, genome] : *baselines) {
        networks.push_back({"baseline " + name, space->decode(genome)});
    }
    networks.push_back({"largest network of the search space", space->decode(study::largestGenome(*space))});
    return networks;
}

Result<Study> readStored(const std::string& file)
{
    const QtSession qt;
    const auto job = config::jobFromStore(file, hardware::BoardCatalogue::standard());
    if (!job) {
        return std::unexpected(job.error());
    }
    auto summary = study::readStudy(file, job->config);
    if (!summary) {
        return std::unexpected(summary.error());
    }
    return Study{
        summary->start.config, summary->start.dataset, {}, summary->start.board, summary->start.costModel};
}

Result<Study> readSettings(const std::string& file)
{
    if (std::filesystem::path(file).extension() == ".snac") {
        return readStored(file);
    }
    const Result<std::string> text = readText(file);
    if (!text) {
        return std::unexpected(text.error());
    }
    const config::ReadOutcome read = config::readStudy(*text, file, hardware::BoardCatalogue::standard());
    printDiagnostics(read.diagnostics);
    if (!read.config) {
        return fail("this study has errors", {.file = file});
    }
    return Study{*read.config, std::nullopt, read.described, std::nullopt, std::nullopt};
}

Result<hardware::HlsConfig> hlsFrom(hardware::HlsConfig hls, const Options& options)
{
    hls.board = options.board.value_or(hls.board);
    hls.reuseFactor = options.reuse.value_or(hls.reuseFactor);
    hls.clockNs = options.clock.value_or(hls.clockNs);
    hls.strategy = options.strategy.value_or(hls.strategy);
    if (options.precision) {
        const Result<hardware::Precision> precision = hardware::Precision::parse(*options.precision);
        if (!precision) {
            return std::unexpected(precision.error());
        }
        hls.precision = *precision;
    }
    return hls;
}

/// What the command line says stands above what a candidate would choose.
void applyOptions(const Options& options, space::HardwareChoice& choice)
{
    std::vector<space::BuildChoice*> parts = {&choice.network};
    for (space::BuildChoice& layer : choice.layers) {
        parts.push_back(&layer);
    }
    for (space::BuildChoice* part : parts) {
        part->precision = options.precision ? std::nullopt : part->precision;
        part->reuseFactor = options.reuse ? std::nullopt : part->reuseFactor;
        part->strategy = options.strategy ? std::nullopt : part->strategy;
    }
}

/// What prices the networks: of a stored study the model it was begun with, as when it is resumed.
Result<std::shared_ptr<const hardware::CostModel>> modelOf(const Study& study)
{
    const hardware::CostModelRecord inUse = hardware::costModelInUse();
    if (study.costModel && !study.costModel->sameModel(inUse)) {
        message("note: priced with the cost model of the study: " + describe(*study.costModel) +
                "; in use for new studies is " + describe(inUse));
        return costModelOf(*study.costModel);
    }
    return costModelOf(inUse);
}

Result<std::string> estimate(const Options& options)
{
    Study study;
    if (!options.yaml.empty()) {
        Result<Study> read = readSettings(options.yaml);
        if (!read) {
            return std::unexpected(read.error());
        }
        study = std::move(*read);
    }
    const study::StudyConfig& config = study.config;
    const Result<hardware::HlsConfig> hls = hlsFrom(config.hls, options);
    if (!hls) {
        return std::unexpected(hls.error());
    }
    const Result<hardware::Board> board = study.board && study.board->id == hls->board
                                              ? Result<hardware::Board>(*study.board)
                                              : hardware::BoardCatalogue::standard().find(hls->board);
    if (!board) {
        return std::unexpected(board.error());
    }
    const auto model = modelOf(study);
    if (!model) {
        return std::unexpected(model.error());
    }
    Result<std::vector<NamedNetwork>> networks;
    if (!options.architecture.empty()) {
        const auto parsed = architectureFromText(options.architecture, options.activation, options.batchNorm);
        if (!parsed) {
            return std::unexpected(parsed.error());
        }
        networks = {
            {NamedNetwork{parsed->summary(), {.architecture = *parsed, .hyper = {}, .hardware = {}}}}};
    } else {
        networks = studyNetworks(study);
    }
    if (!networks) {
        return std::unexpected(networks.error());
    }
    for (NamedNetwork& network : *networks) {
        applyOptions(options, network.candidate.hardware);
    }
    if (options.rule4ml.empty()) {
        return estimateReport(**model, *networks, *hls, *board, config.constraints, options.json);
    }
    const auto rule4ml = hardware::Rule4mlModel::load(options.rule4ml, options.rule4mlOptions);
    if (!rule4ml) {
        return std::unexpected(rule4ml.error());
    }
    return estimateReport(**model, *networks, *hls, *board, config.constraints, options.json, &*rule4ml);
}

void addRule4ml(CLI::App& command, Options& options)
{
    using Context = hardware::Rule4mlOptions::Context;
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

int run(const Options& options)
{
    if (options.yaml.empty() && options.architecture.empty()) {
        message("error: name a study or an --arch; see snac estimate --help");
        return WrongInput;
    }
    const Result<std::string> report = estimate(options);
    if (!report) {
        printError(report.error());
        return WrongInput;
    }
    noteDamagedCalibration();
    result(*report);
    return Done;
}

} // namespace

void addEstimate(CLI::App& app, Action& action)
{
    static const std::map<std::string, hardware::Strategy> strategies = {
        {"latency", hardware::Strategy::Latency}, {"resource", hardware::Strategy::Resource}};
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("estimate", "Estimates FPGA resources and latency of a network, layer by layer");
    command->footer(footer);
    command->add_option("STUDY", options->yaml,
                        "Study (YAML or FILE.snac) whose settings and networks are used");
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
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace snac::cli
