// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_design.h"

#include "compression_setup.h"
#include "data_location.h"
#include "point_cost.h"
#include "point_profile.h"
#include "point_score.h"
#include "study_scaler.h"
#include "study_setup.h"
#include "unseen_network.h"
#include "windowed_data.h"

#include "snac/base/random.h"
#include "snac/compression/built_detail.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/hardware/reuse_factor.h"
#include "snac/network/folded_slope.h"
#include "snac/study/compression_choice.h"
#include "snac/study/imported_results.h"
#include "snac/study/study_rules.h"
#include "snac/synthesis/import/quantized_of.h"
#include "snac/synthesis/lost_parts.h"
#include "snac/training/engine.h"
#include "snac/training/format_choice.h"

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace snac::study {

namespace {

/// What the file says of a point, before anything is computed.
struct Point
{
    Trial trial;
    CompressionStepPtr step; ///< null: the trial itself
    network::TrainedNetwork trained;
    std::optional<fixedpoint::Network> integers; ///< it was imported with, and is built with
    hardware::HlsConfig hls;
    hardware::NetworkDetail build;
    std::vector<std::string> otherReuse; ///< layers that are built with another reuse factor than was chosen
};

Result<Point> readPoint(const Store& store, const PointChoice& choice, const StudyConfig& config)
{
    Point point;
    int wanted = choice.trial.value_or(-1);
    if (choice.step) {
        SNAC_TRY(point.step, store.step(*choice.step));
        if (!point.step) {
            return fail("the study has no step " + choice.step->branch + "/" +
                            std::to_string(choice.step->round),
                        {.file = choice.file}, ErrorKind::NotFound);
        }
        wanted = point.step->branch.trial;
    }
    SNAC_TRY(const auto trials, store.trials());
    const auto number = compressibleTrial(trials, wanted);
    if (!number) {
        return fail(number.error().message, {.file = choice.file}, ErrorKind::NotFound);
    }
    point.trial = *std::ranges::find(trials, *number, &Trial::number);
    SNAC_TRY(auto network, store.network(point.trial.networkOf >= 0 ? point.trial.networkOf : *number));
    if (const auto& imported = store.meta().imported; !network && imported && isResults(*imported)) {
        return fail("this study has " + std::string(noWeightsText), {.file = choice.file},
                    ErrorKind::NotFound);
    }
    if (!network) {
        return fail("trial " + std::to_string(*number) + " has no network in the file", {.file = choice.file},
                    ErrorKind::NotFound);
    }
    point.trained = std::move(*network);
    if (!choice.step && !choice.precision) {
        SNAC_TRY(point.integers, store.integers(*number));
    }
    point.hls = hardware::configOf(point.trial.candidate, config.hls);
    point.build = hardware::detailOf(point.trial.candidate, point.hls, &point.otherReuse, reuseRule(config));
    return point;
}

/// The formats its trial was scored with, or the study's, or those that are asked for.
Result<network::QuantizedNetwork> quantizedTrial(const Point& point, const PointChoice& choice,
                                                 const StudyConfig& config, const data::PreparedData* data,
                                                 RunControl& control)
{
    const space::Candidate& candidate = point.trial.candidate;
    if (choice.precision) {
        return roundedTo(*choice.precision, point.trained);
    }
    if (!choosesPrecision(candidate.hardware)) {
        return roundedTrial(point.trained, candidate, point.hls);
    }
    if (data && !choice.floatsAlone) {
        return networkAtPrecision(point.trained, candidate, config, *data, control);
    }
    if (config.training.quantizedEpochs > 0 && !choice.floatsAlone) {
        return fail(
            "the weights of trial " + std::to_string(point.trial.number) +
                " at its precision come from further training, and the data of the study cannot be read; "
                "its floats can be asked without them (snac predict --precision float)",
            {.file = choice.file}, ErrorKind::NotFound);
    }
    return roundedTrial(point.trained, candidate, point.hls);
}

/// Adds to `otherReuse` the layers whose reuse factor is not the one of the whole network.
std::vector<synthesis::LayerBuild> buildsOf(const Point& point, const fixedpoint::Network& integers,
                                            const hardware::NetworkDetail& detail,
                                            std::vector<std::string>& otherReuse)
{
    std::vector<synthesis::LayerBuild> builds;
    const auto layers = fixedpoint::layersOf(integers);
    for (const fixedpoint::LayerView& layer : *layers) {
        const hardware::DenseDetail* own = detail.layers.find(layer.dense->id);
        synthesis::LayerBuild build{.id = layer.dense->id,
                                    .name = "dense_" + std::to_string(builds.size() + 1),
                                    .strategy = own && own->strategy ? *own->strategy : point.hls.strategy};
        const int wanted = point.hls.reuseFactor;
        const int inputs = layer.dense->inputs;
        const int units = layer.dense->units;
        const bool isOwn = own && own->reuseFactor;
        build.reuseFactor =
            isOwn ? *own->reuseFactor : hardware::usedReuseFactor(build.strategy, inputs, units, wanted);
        builds.push_back(std::move(build));
        if (!isOwn && builds.back().reuseFactor != wanted) {
            otherReuse.push_back(hardware::reuseFactorWarning(static_cast<int>(builds.size()), inputs, units,
                                                              wanted, builds.back().reuseFactor));
        }
    }
    return builds;
}

fixedpoint::OutputStage stageOf(const fixedpoint::Network& network)
{
    const fixedpoint::Operation& last = network.operations.back();
    return std::holds_alternative<fixedpoint::Argmax>(last)    ? fixedpoint::OutputStage::Argmax
           : std::holds_alternative<fixedpoint::Softmax>(last) ? fixedpoint::OutputStage::Softmax
                                                               : fixedpoint::OutputStage::Logits;
}

/// The first validation rows, or rows drawn: the even ones like standardised features, which most networks
/// are made for, the others over the range of the input format.
data::Matrix vectorRows(const data::PreparedData* data, const fixedpoint::Network& network, int count)
{
    if (data) {
        return data->validation.inputs.topRows(std::min<Eigen::Index>(count, data->validation.rows()));
    }
    data::Matrix rows(count, network.inputs());
    Random random(1);
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        for (Eigen::Index column = 0; column < rows.cols(); ++column) {
            constexpr double deviation = 2.0;
            rows(row, column) = static_cast<float>(
                row % 2 == 0 ? deviation * random.normal()
                             : random.uniform(network.input.lowest(), network.input.highest()));
        }
    }
    return rows;
}

synthesis::TestVectors vectorsOf(const data::PreparedData* data, const fixedpoint::Network& network,
                                 int count)
{
    const data::Matrix rows = vectorRows(data, network, count);
    return {.inputs = rows.unaryExpr(
                [&](float value) { return fixedpoint::toRaw(static_cast<double>(value), network.input); }),
            .outputs = fixedpoint::evaluate(network, rows)};
}

/// The rows that the vectors are.
data::Samples checkedRows(const data::PreparedData& data, const synthesis::Design& design)
{
    std::vector<int> first(static_cast<std::size_t>(design.vectors.inputs.rows()));
    std::iota(first.begin(), first.end(), 0);
    return data.validation.select(first);
}

/// What is found on the rows that the design is checked on. `seen`: the stored network was trained on them.
Result<> score(const data::PreparedData& data, const StudyConfig& config, fixedpoint::OutputStage output,
               bool seen, PointDesign& result)
{
    const data::Samples samples = checkedRows(data, result.design);
    if (samples.rows() == 0) {
        return {};
    }
    SNAC_TRY(const network::Loss loss, training::resolveLoss(config.training, data.info,
                                                             result.design.trained->architecture.outputs()));
    result.scores = scoresOf(samples, loss, result.design);
    result.scores->ofStep = !result.design.origin.step.empty();
    // Steps of such a study begin with a network that was trained again without these rows.
    result.scores->floatSawRows = seen && !result.scores->ofStep;
    const bool isLogits = output == fixedpoint::OutputStage::Logits;
    result.profile = profileOf(result.design, samples, isLogits ? std::optional(loss) : std::nullopt);
    return {};
}

std::vector<std::string> outputNames(const data::DatasetInfo& dataset, int outputs)
{
    std::vector<std::string> names = dataset.truthNames();
    if (static_cast<int>(names.size()) != outputs && outputs == 1 && names.size() == 2) {
        names = {names.back()}; // one logit: of the second class
    }
    for (int i = static_cast<int>(names.size()); i < outputs; ++i) {
        names.push_back("output " + std::to_string(i + 1));
    }
    names.resize(static_cast<std::size_t>(outputs));
    return names;
}

/// The integer network of the point with the wanted output stage, and the floats with formats behind it.
Result<> addNetwork(const Point& point, const PointChoice& choice, const StudyConfig& config,
                    const data::PreparedData* data, RunControl& control, synthesis::Design& design)
{
    if (point.integers) {
        // A stage that the file has is kept with its own tables.
        const bool asItIs = stageOf(*point.integers) == choice.output;
        SNAC_TRY(design.network, asItIs ? Result<fixedpoint::Network>(*point.integers)
                                        : fixedpoint::withOutputStage(*point.integers, choice.output));
        design.quantized = synthesis::quantizedOf(*point.integers);
        return {};
    }
    if (point.step) {
        design.quantized = point.step->network;
    } else {
        SNAC_TRY(design.quantized, quantizedTrial(point, choice, config, data, control));
    }
    SNAC_TRY(const auto logits, fixedpoint::fromQuantized(*design.quantized));
    SNAC_TRY(design.network, fixedpoint::withOutputStage(logits, choice.output));
    return {};
}

/// How rows are read for the candidate: it looks at its own window of each trace.
data::DatasetOptions optionsFor(const space::Candidate& candidate, data::DatasetOptions options)
{
    if (candidate.window) {
        options.windowStart = candidate.window->start;
        options.windowSize = candidate.window->size;
        options.windowEndsWithTrace = false;
    }
    return options;
}

synthesis::DesignOrigin originOf(const Point& point, const PointChoice& choice)
{
    synthesis::DesignOrigin origin;
    origin.study = std::filesystem::path(choice.file).filename().string();
    origin.trial = point.trial.number;
    if (choice.step) {
        origin.step = choice.step->branch + "/" + std::to_string(choice.step->round);
    }
    origin.program = "SNAC Studio " SNAC_VERSION;
    return origin;
}

std::string nameOf(const synthesis::DesignOrigin& origin)
{
    std::string name = std::filesystem::path(origin.study).stem().string().substr(0, 24);
    name += origin.step.empty()
                ? " t" + std::to_string(origin.trial)
                : " " + origin.step.substr(0, 4) + " " + origin.step.substr(origin.step.find('/') + 1);
    return synthesis::identifier(name);
}

/// What a trial was scored at, where it chose formats; else empty.
std::string formatsOf(const space::HardwareChoice& choice)
{
    return choosesPrecision(choice) ? choice.precisionText() : std::string();
}

/// Builds every layer with a reuse factor of 1; a note says what it was.
void dropReuse(std::vector<synthesis::LayerBuild>& builds, hardware::NetworkDetail& detail,
               PointDesign& result)
{
    std::string changed;
    for (synthesis::LayerBuild& build : builds) {
        if (build.reuseFactor > 1) {
            changed += (changed.empty() ? "" : ", ") + build.name + ": " + std::to_string(build.reuseFactor);
        }
        build.reuseFactor = 1;
    }
    for (auto& layer : detail.layers) {
        layer.value.reuseFactor = 1;
    }
    result.hls.reuseFactor = 1;
    result.reuseDropped = !changed.empty();
    if (!changed.empty()) {
        result.notes.push_back(
            "built with a reuse factor of 1, as asked for, instead of that of the search (" + changed + ")");
    }
}

Result<> price(const Point& point, PointDesign& result)
{
    const auto& [architecture, config, detail] = result.priced;
    const hardware::CostModel& model = *result.costModel;
    if (!point.step && !result.imported) {
        SNAC_TRY(result.estimate, costOfTrial(model, point.trial.candidate, architecture, config,
                                              result.design.board, detail));
        return {};
    }
    SNAC_TRY(result.estimate, model.estimateDetailed(architecture, config, result.design.board, detail));
    return {};
}

/// Where the study writes a wider format than networks are rounded to.
void noteWidth(const Point& point, const PointChoice& choice, std::vector<std::string>& notes)
{
    constexpr int most = training::largestQuantizedWidth;
    const Precision& wanted = point.hls.precision;
    if (wanted.width <= most || point.step || point.integers || choice.precision ||
        choosesPrecision(point.trial.candidate.hardware)) {
        return;
    }
    const Precision built{most, std::min(wanted.integer, most)};
    notes.push_back("built as " + built.toString() + " instead of the study's " + wanted.toString() +
                    ": networks are rounded to at most " + std::to_string(most) +
                    " bits, what a float holds exactly");
}

/// The settings that the cost model is asked with: a step has a precision of its own.
hardware::HlsConfig pricedConfig(const Point& point, hardware::HlsConfig config)
{
    if (point.step) {
        config.precision = {.width = point.step->branch.precision.width,
                            .integer = point.step->branch.precision.integer};
    }
    return config;
}

} // namespace

Result<PointDesign> designOf(const PointChoice& choice, const StudyConfig& studyConfig, RunControl& control,
                             const RunnerParts& parts)
{
    if (choice.step && choice.precision) {
        return fail("a step of the local search has its own precision; name its trial to choose another");
    }
    if (choice.precision) {
        SNAC_CHECK(choice.precision->check());
    }
    SNAC_TRY(const auto store, parts.storage->openForReading(choice.file));
    const StudyMeta& meta = store->meta();
    if (choice.output != fixedpoint::OutputStage::Logits &&
        meta.dataset.task != data::TaskKind::Classification) {
        return fail(
            std::string("argmax and softmax choose among classes, and this study ") +
                (data::tellsClasses(meta.dataset.task) ? "tells several labels a row" : "predicts numbers") +
                ": leave the output as it is",
            {.file = choice.file});
    }
    const StudyConfig config = resumedConfig(studyConfig, meta);
    SNAC_TRY(const Point point, readPoint(*store, choice, config));
    PointDesign result;
    auto found = findData(meta, choice.file, parts, control);
    if (!found) {
        if (found.error().isCancelled()) {
            return std::unexpected(found.error());
        }
        result.dataProblem = found.error().message;
        result.notes.push_back(meta.imported && meta.dataOptions.name == noDataName
                                   ? "checked on random inputs, for the network was imported without data"
                                   : "checked on random inputs, for the data of the study cannot be read: " +
                                         result.dataProblem);
    }
    const auto window = found ? WindowedData(found->data).of(point.trial.candidate) : nullptr;
    const data::PreparedData* data = window.get();
    synthesis::Design& design = result.design;
    SNAC_CHECK(addNetwork(point, choice, config, data, control, design));
    noteWidth(point, choice, result.notes);
    SNAC_TRY(const auto logits, fixedpoint::withOutputStage(design.network, fixedpoint::OutputStage::Logits));
    result.hls = point.hls;
    result.hls.clockNs = choice.clockNs.value_or(point.hls.clockNs);
    design.clockNs = result.hls.clockNs;
    design.board = choice.board.value_or(meta.board);
    result.hls.board = design.board.id;
    const network::Architecture architecture =
        point.integers ? fixedpoint::architectureOf(logits) : design.quantized->network.architecture;
    auto detail = compression::detailAsBuilt(point.build, point.hls.strategy, architecture, logits);
    std::vector<std::string> otherReuse = point.otherReuse;
    design.layers = buildsOf(point, design.network, detail, otherReuse);
    design.multipliers = choice.multipliers;
    if (choice.withoutReuse) {
        dropReuse(design.layers, detail, result);
    } else {
        std::ranges::move(otherReuse, std::back_inserter(result.notes));
    }
    // Training with formats moved the weights of a step, and pruning took some: its trial's are another
    // network.
    design.trained = point.step ? point.step->network.network : point.trained;
    const auto columns = columnsOf(point.trial.candidate);
    result.dataset = columns ? data::windowedInfo(meta.dataset, *columns) : meta.dataset;
    result.dataOptions = optionsFor(point.trial.candidate, meta.dataOptions);
    design.task = meta.dataset.task;
    design.inputNames = result.dataset.inputNames;
    design.outputNames = outputNames(meta.dataset, design.network.outputs());
    design.origin = originOf(point, choice);
    design.name = nameOf(design.origin);
    design.vectors = vectorsOf(data, design.network, choice.vectors);
    StudyScaler scaler = scalerOf(meta, found ? &found->data : nullptr);
    result.scalerNote = std::move(scaler.note);
    if (scaler.scaler) {
        design.scaler = columns ? data::windowed(*scaler.scaler, *columns) : std::move(*scaler.scaler);
    }
    if (data) {
        SNAC_CHECK(score(*data, config, choice.output, haveSeenValidation(config, meta), result));
    }
    if (meta.imported) {
        result.imported = meta.imported;
        result.ownIntegers = point.integers.has_value();
        design.origin.imported = meta.imported->text();
    }
    result.ownFormats = result.ownIntegers ? std::string() : formatsOf(point.trial.candidate.hardware);
    result.studyId = meta.id;
    result.score = stepScore(config, meta.dataset.task);
    SNAC_TRY(const auto trials, store->trials());
    SNAC_TRY(const auto costModel, costModelOfStudy(meta, trials, studyConfig, parts));
    result.costModel = costModel.model;
    result.priced = {architecture, pricedConfig(point, result.hls), std::move(detail)};
    SNAC_CHECK(price(point, result));
    SNAC_CHECK(synthesis::check(design));
    if (design.trained) {
        std::ranges::move(network::changedSlopes(design.trained->architecture),
                          std::back_inserter(result.notes));
    }
    std::ranges::move(synthesis::lostParts(design), std::back_inserter(result.notes));
    return result;
}

Result<PointDesign> designOf(const PointChoice& choice, const StudyConfig& config, RunControl& control,
                             const hardware::Environment& environment)
{
    SNAC_TRY(const auto parts, RunnerParts::standard(environment));
    return designOf(choice, config, control, parts);
}

} // namespace snac::study
