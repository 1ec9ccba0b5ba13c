// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate.h"

#include "hardware.h"
#include "open_study.h"

#include "snac/base/number_text.h"
#include "snac/data/prepare.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/hardware/cost_model_record.h"
#include "snac/study/imported_results.h"
#include "snac/study/largest_network.h"
#include "snac/study/training_plan.h"

#include <algorithm>
#include <span>

namespace snac::jobs {

namespace {

/// A study whose networks are priced, and what is known of its data without reading them.
struct Study
{
    study::StudyConfig config;
    std::optional<data::DatasetInfo> data; ///< as a stored study keeps it, or as it was read
    config::DescribedData described;
    std::optional<hardware::Board> board;               ///< as a stored study keeps it
    std::optional<hardware::CostModelRecord> costModel; ///< that prices a stored study
    std::optional<NamedNetwork> imported;               ///< of a study that is no search
    std::optional<hardware::TrainingPlan> plan = {};    ///< of settings whose data were read
    std::optional<Error> unread = {};                   ///< why the data were not
};

/// What the data tell of the networks of settings, and of how they are trained: as the search reads them, for
/// prices are to be the same.
void readData(Study& study, RunControl& control)
{
    const auto data = data::loadPrepared(study.config.dataset, control);
    if (!data) {
        study.unread = data.error();
        return;
    }
    study.data = data->info;
    study.plan = study::trainingPlan(study.config, *data);
}

Result<Study> studyOf(const EstimateRequest& request, const hardware::BoardCatalogue& boards,
                      RunControl& control)
{
    if (request.file.empty()) {
        Study study{request.config.value_or(study::StudyConfig()),
                    std::nullopt,
                    request.described,
                    std::nullopt,
                    std::nullopt,
                    std::nullopt};
        if (request.config || request.networks.empty()) {
            readData(study, control);
        }
        return study;
    }
    auto opened = openStudy(request.file, boards);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    study::StudyStart& start = opened->summary.start;
    if (start.imported && study::isResults(*start.imported)) {
        return fail("these are results without networks, so there is nothing to estimate: " +
                        study::noSearchText(*start.imported),
                    {.file = request.file});
    }
    std::optional<NamedNetwork> imported;
    if (start.imported && !opened->summary.trials.empty()) {
        imported = {"imported network " + start.config.name, opened->summary.trials.front().candidate};
    }
    return Study{start.config, start.dataset, {}, start.board, start.costModel, std::move(imported)};
}

/// Inputs and outputs of a study's networks.
Result<config::DescribedData> sizesOf(const Study& study)
{
    if (study.data) {
        return config::DescribedData{study.data->inputs(), study::networkOutputs(study.config, *study.data)};
    }
    if (study.described.inputs > 0 && study.described.outputs > 0) {
        return study.described;
    }
    return std::unexpected(study.unread.value_or(Error{"the sizes of its data are not known", {}}));
}

/// What the user should know of prices of settings whose data could not be read.
void noteUnread(const EstimateRequest& request, const Study& study, std::vector<std::string>& notes)
{
    if (!study.unread) {
        return;
    }
    std::string note = "the data were not read (" + study.unread->message + "); ";
    if (request.networks.empty()) {
        note += "sizes are those the study file gives: " + counted(study.described.inputs, "input") + ", " +
                counted(study.described.outputs, "output") + "; ";
    }
    notes.push_back(note + "prices expect weights of a training of 1,600 steps");
}

Result<std::vector<NamedNetwork>> networksOf(const Study& study, std::vector<std::string>& notes)
{
    if (study.imported) {
        notes.emplace_back("the imported network is priced by its shape, not by its own weights");
        return std::vector<NamedNetwork>{*study.imported};
    }
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

/// What small changes would make of its price, where that is asked.
std::vector<hardware::WhatIf> changesOf(const EstimateRequest& request, const study::PointDesign& point)
{
    return request.whatIf ? hardware::whatIf(*point.costModel, point.priced, point.design.board)
                          : std::vector<hardware::WhatIf>();
}

/// An imported network with its own integers, as it is exported; nothing where something is asked that they
/// cannot tell, and the shape alone is priced.
std::optional<Result<PricedNetwork>> pricedImport(const EstimateRequest& request, const Study& study,
                                                  const hardware::Environment& environment,
                                                  RunControl& control)
{
    if (!study.imported || !request.networks.empty() || request.reuseFactor || request.strategy ||
        !request.rule4ml.empty()) {
        return std::nullopt;
    }
    const PointRequest point{.file = request.file,
                             .trial = 0,
                             .step = {},
                             .precision = request.precision,
                             .board = request.board.value_or(std::string()),
                             .clockNs = request.clockNs};
    auto design = designOf(point, environment, control);
    return design ? Result<PricedNetwork>(PricedNetwork{*study.imported, design->estimate, study::Price::Own,
                                                        std::nullopt, changesOf(request, *design)})
                  : std::unexpected(design.error());
}

/// A trial or a step with its own rounded weights, by the same function as where it is compressed or
/// exported.
Result<EstimateResult> pricedPoint(const EstimateRequest& request, const hardware::Environment& environment,
                                   RunControl& control)
{
    if (request.file.empty()) {
        return fail("a trial or a step is one of a stored study: name its FILE.snac");
    }
    if (!request.networks.empty() || request.reuseFactor || request.strategy || !request.rule4ml.empty()) {
        return fail("a trained point is priced as it was searched: leave out --arch, --reuse, --strategy and "
                    "--rule4ml, or leave out --trial and --step");
    }
    const PointRequest point{.file = request.file,
                             .trial = request.trial,
                             .step = request.step,
                             .precision = request.precision,
                             .board = request.board.value_or(std::string()),
                             .clockNs = request.clockNs};
    SNAC_TRY(auto design, designOf(point, environment, control));
    SNAC_TRY(const auto opened, openStudy(request.file, environment.boards));
    NamedNetwork network{.name = request.trial ? "trial " + std::to_string(*request.trial)
                                               : "step " + request.step,
                         .candidate = {}};
    const auto& trials = opened.summary.trials;
    const auto trial = std::ranges::find(trials, design.design.origin.trial, &study::Trial::number);
    if (request.trial && trial != trials.end()) {
        network.candidate = trial->candidate;
    } else {
        network.candidate.architecture = design.design.quantized->network.architecture;
    }
    EstimateResult result{.model = design.estimate.model,
                          .rule4ml = {},
                          .hls = design.hls,
                          .board = design.design.board,
                          .budgets = opened.summary.start.config.constraints,
                          .networks = {},
                          .notes = design.notes};
    if (request.precision) {
        result.hls.precision = *request.precision;
    }
    auto changes = changesOf(request, design);
    result.networks.push_back(
        {std::move(network), std::move(design.estimate), study::Price::Own, {}, std::move(changes)});
    return result;
}

hardware::HlsConfig hlsOf(hardware::HlsConfig hls, const EstimateRequest& request)
{
    hls.board = request.board.value_or(hls.board);
    hls.precision = request.precision.value_or(hls.precision);
    hls.reuseFactor = request.reuseFactor.value_or(hls.reuseFactor);
    hls.clockNs = request.clockNs.value_or(hls.clockNs);
    hls.strategy = request.strategy.value_or(hls.strategy);
    return hls;
}

/// What is asked for stands above what a candidate would choose.
void overrule(const EstimateRequest& request, space::HardwareChoice& choice)
{
    std::vector<space::BuildChoice*> parts = {&choice.network};
    for (auto& [id, layer] : choice.layers) {
        parts.push_back(&layer);
    }
    for (space::BuildChoice* part : parts) {
        part->precision = request.precision ? std::nullopt : part->precision;
        part->reuseFactor = request.reuseFactor ? std::nullopt : part->reuseFactor;
        part->strategy = request.strategy ? std::nullopt : part->strategy;
    }
}

/// What prices the networks: of a stored study the model it was begun with, as when it is resumed.
Result<std::shared_ptr<const hardware::CostModel>>
modelOf(const Study& study, const hardware::Environment& environment, std::vector<std::string>& notes)
{
    const hardware::CostModelRecord inUse = environment.costModelRecord();
    if (study.costModel && !study.costModel->sameModel(inUse)) {
        notes.push_back("note: priced with the cost model of the study: " + describe(*study.costModel) +
                        "; in use for new studies is " + describe(inUse));
    }
    hardware::CostModelRecord record = study.costModel.value_or(inUse);
    record.plan = study.plan ? study.plan : record.plan;
    return costModelOf(record);
}

} // namespace

Result<EstimateResult> price(const hardware::CostModel& model, const std::vector<NamedNetwork>& networks,
                             const hardware::HlsConfig& hls, const hardware::Board& board,
                             std::vector<study::Constraint> budgets, const calibration::Rule4mlModel* rule4ml)
{
    EstimateResult result{.model = model.name(),
                          .rule4ml = rule4ml ? rule4ml->name() : std::string(),
                          .hls = hls,
                          .board = board,
                          .budgets = std::move(budgets),
                          .networks = {},
                          .notes = {}};
    for (const NamedNetwork& network : networks) {
        auto cost = hardware::estimateCandidate(model, network.candidate, hls, board);
        if (!cost) {
            return std::unexpected(cost.error());
        }
        PricedNetwork priced{network, std::move(*cost), study::Price::Before, std::nullopt, {}};
        if (rule4ml) {
            priced.rule4ml = rule4ml->estimate(network.candidate.architecture,
                                               hardware::configOf(network.candidate, hls), board);
        }
        result.networks.push_back(std::move(priced));
    }
    return result;
}

Result<EstimateResult> estimate(const EstimateRequest& request, const hardware::Environment& environment,
                                RunControl& control)
{
    if (request.trial || !request.step.empty()) {
        return pricedPoint(request, environment, control);
    }
    std::vector<std::string> notes;
    const auto study = studyOf(request, environment.boards, control);
    if (!study) {
        return std::unexpected(study.error());
    }
    const hardware::HlsConfig hls = hlsOf(study->config.hls, request);
    const Result<hardware::Board> board = study->board && study->board->id == hls.board
                                              ? Result<hardware::Board>(*study->board)
                                              : environment.boards.find(hls.board);
    if (!board) {
        return std::unexpected(board.error());
    }
    const auto model = modelOf(*study, environment, notes);
    if (!model) {
        return std::unexpected(model.error());
    }
    if (const auto own = pricedImport(request, *study, environment, control)) {
        return *own ? Result<EstimateResult>(EstimateResult{.model = (*model)->name(),
                                                            .rule4ml = {},
                                                            .hls = hls,
                                                            .board = *board,
                                                            .budgets = {},
                                                            .networks = {**own},
                                                            .notes = std::move(notes)})
                    : std::unexpected(own->error());
    }
    auto networks = request.networks.empty() ? networksOf(*study, notes)
                                             : Result<std::vector<NamedNetwork>>(request.networks);
    if (!networks) {
        return std::unexpected(networks.error());
    }
    noteUnread(request, *study, notes);
    for (NamedNetwork& network : *networks) {
        overrule(request, network.candidate.hardware);
    }
    Result<calibration::Rule4mlModel> rule4ml = fail("not asked");
    if (!request.rule4ml.empty()) {
        rule4ml = calibration::Rule4mlModel::load(request.rule4ml, request.rule4mlOptions);
        if (!rule4ml) {
            return std::unexpected(rule4ml.error());
        }
    }
    auto result =
        price(**model, *networks, hls, *board, study->config.constraints, rule4ml ? &*rule4ml : nullptr);
    if (!result) {
        return result;
    }
    result->notes = std::move(notes);
    for (PricedNetwork& priced : request.whatIf ? std::span(result->networks) : std::span<PricedNetwork>()) {
        priced.changes = hardware::whatIf(**model, hardware::designOf(priced.network.candidate, hls), *board);
    }
    return result;
}

} // namespace snac::jobs
