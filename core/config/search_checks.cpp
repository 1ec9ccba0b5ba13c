// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_checks.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/base/shown_text.h"
#include "snac/data/jets_twin.h"
#include "snac/data/qubit_readout.h"
#include "snac/hardware/reuse_factor.h"
#include "snac/space/domain_check.h"
#include "snac/space/search_space.h"
#include "snac/study/obstacles.h"

#include <algorithm>
#include <set>

namespace snac::config {

using std::string;

namespace {

/// One call's worth of the arguments of checkTogether().
struct Check
{
    const SourceText& source;
    const Settings& settings;
    const study::StudyConfig& config;
    std::vector<Diagnostic>& findings;
    const FileLook& look;

    void say(Severity severity, string message, std::string_view path) const
    {
        const Settings::Entry* entry = settings.find(path);
        const Span span = entry != nullptr ? entry->value : settings.keySpan(path);
        findings.push_back(source.finding(severity, std::move(message), span.begin, span.end, string(path)));
    }
};

/// What would make every trial fail, as far as the text tells: the jets are known, other data are not read
/// here.
void checkTask(const Check& check)
{
    const bool jets = check.config.dataset.name == "jets" && check.settings.mentions("search.n_trials");
    std::vector<study::Obstacle> found = study::contradictions(check.config);
    if (found.empty() && jets) {
        data::DatasetInfo info;
        info.name = "jets";
        info.inputNames.resize(data::jetInputs);
        info.classNames.resize(data::jetClasses);
        found = study::obstacles(check.config, {.info = info, .fittingRows = 0, .classRows = {}});
    }
    for (const study::Obstacle& obstacle : found) {
        check.say(Severity::Error, obstacle.message, obstacle.path);
    }
}

void checkCounts(const Check& check)
{
    const study::StudyConfig& config = check.config;
    const int population = config.evolution.populationSize;
    const int smaller = config.trials / 3;
    if (population * 3 > config.trials) {
        // Asked for by itself the default population is no fault of the user's: the place is the number of
        // trials.
        const std::string_view path =
            check.settings.has("search.population") ? "search.population" : "search.n_trials";
        check.say(Severity::Warning,
                  "population: " + std::to_string(population) + " is more than a third of " +
                      counted(config.trials, "trial") + ", so the search is mostly random; " +
                      (smaller >= 2 ? "use at most " + std::to_string(smaller) + ", or more trials"
                                    : string("use more trials")),
                  path);
    }
    if (config.stop.stalledGenerations == 0 && check.settings.mentions("search.stalled_share")) {
        check.say(Severity::Warning,
                  "stalled_share: says nothing without stop_when_stalled, the generations it is about",
                  "search.stalled_share");
    }
    if (config.training.patience > 0 && config.training.patience >= config.training.epochs &&
        config.training.minSteps == 0) {
        check.say(Severity::Warning,
                  "patience: " + counted(config.training.patience, "epoch") +
                      " without a better loss never pass within " + counted(config.training.epochs, "epoch") +
                      ", so training is never stopped early",
                  "search.patience");
    }
}

void checkPrecisionTraining(const Check& check)
{
    const training::TrainingOptions& training = check.config.training;
    if (training.quantizedEpochs == 0) {
        return;
    }
    if (training.folds > 1) {
        check.say(
            Severity::Error,
            "quantized_epochs: networks are trained at a precision on one validation set; use n_folds: 1, "
            "or quantized_epochs: 0 to round the trained networks",
            "search.quantized_epochs");
    } else if (!check.config.space.hardware.scoresFormats()) {
        check.say(Severity::Warning,
                  "quantized_epochs: the precision is no gene, so no trial is trained at one; give "
                  "hls_config.model.precision several values",
                  "search.quantized_epochs");
    }
}

/// Numbers behind an activation with an end at both sides: which they are is known once the data are read.
void checkOutputActivation(const Check& check)
{
    using network::ActivationKind;
    const auto kind = check.config.space.outputActivation;
    const auto isRegression = [](const study::Objective& objective) {
        return study::info(objective.quantity).task == data::TaskKind::Regression;
    };
    const bool numbers = check.config.dataset.task
                             ? *check.config.dataset.task == data::TaskKind::Regression
                             : std::ranges::any_of(check.config.objectives, isRegression);
    const bool fromZero = kind == ActivationKind::HardSigmoid;
    if (numbers && (fromZero || kind == ActivationKind::Tanh || kind == ActivationKind::HardTanh ||
                    kind == ActivationKind::Softsign)) {
        check.say(
            Severity::Warning,
            "output_activation: " + std::string(network::activationName(*kind)) + " gives numbers from " +
                (fromZero ? "0" : "-1") +
                " to 1 alone, and a run refuses targets that are mostly beyond; write linear, or look with "
                "snac validate --runnable, which reads the data",
            "search_space.output_activation");
    }
}

void checkData(const Check& check)
{
    const data::DatasetOptions& options = check.config.dataset;
    if (options.validationFraction + options.testFraction >= 0.95) {
        check.say(Severity::Error,
                  "validation_fraction: with test_fraction it leaves less than 5 % of the rows for training; "
                  "lower one of them",
                  check.settings.has("dataset.validation_fraction") ? "dataset.validation_fraction"
                                                                    : "dataset.test_fraction");
    }
    if (!options.testPath.empty() && check.settings.has("dataset.test_fraction")) {
        check.say(Severity::Warning,
                  "test_fraction: the test rows are those of test_path, so none are split off; remove one of "
                  "them",
                  "dataset.test_fraction");
    }
    std::int64_t rows = options.name == "jets" ? options.rows : 0;
    rows = options.subsetSize ? (rows > 0 ? std::min(rows, *options.subsetSize) : *options.subsetSize) : rows;
    const auto used = static_cast<std::int64_t>(static_cast<double>(rows) * (1.0 - options.testFraction));
    constexpr std::int64_t rowsAFold = 10;
    if (rows > 0 && check.config.training.folds > 1 && used / check.config.training.folds < rowsAFold) {
        check.say(Severity::Error,
                  "n_folds: " + std::to_string(check.config.training.folds) + " folds of " +
                      counted(used, "row") + " are too small; use at most " +
                      std::to_string(std::max<std::int64_t>(1, used / rowsAFold)),
                  "search.n_folds");
    }
    for (const auto& [path, file] :
         {std::pair{"dataset.path", options.path}, std::pair{"dataset.labels_path", options.labelsPath},
          std::pair{"dataset.test_path", options.testPath}}) {
        if (!file.empty() && check.settings.has(path) && check.look(file) == Seen::Nothing) {
            check.say(Severity::Warning,
                      "there is no file " + file + " (paths count from the study file's folder)", path);
        }
    }
}

void checkWidths(const Check& check)
{
    const space::SpaceOptions& options = check.config.space;
    if (options.form != space::SpaceOptions::Form::Layers ||
        !check.settings.has("search_space.layer_widths")) {
        return;
    }
    const auto deepest = static_cast<std::size_t>(space::highestOf(options.numLayers));
    const std::size_t given = options.layerWidths.size();
    if (given > 1 && given < deepest) {
        check.say(Severity::Warning,
                  "layer_widths: " + counted(static_cast<long long>(given), "list") + " for up to " +
                      counted(static_cast<long long>(deepest), "layer") +
                      "; the last one is used for layers " + std::to_string(given + 1) + " to " +
                      std::to_string(deepest),
                  "search_space.layer_widths");
    } else if (given > deepest) {
        check.say(Severity::Warning,
                  "layer_widths: lists " + std::to_string(deepest + 1) + " to " + std::to_string(given) +
                      " are never used, because num_layers ends at " + std::to_string(deepest),
                  "search_space.layer_widths");
    }
}

std::vector<double> members(const space::Domain& domain)
{
    const auto* list = std::get_if<space::Ordinal>(&domain);
    return list != nullptr ? list->values : std::vector<double>{};
}

/// Tells the first dense layer whose size the reuse factor does not divide; hls4ml would silently take
/// another one.
bool reuseFits(const Check& check, int wanted)
{
    const space::SpaceOptions& options = check.config.space;
    const std::string_view path = check.settings.has("hls_config.model.reuse_factor")
                                      ? "hls_config.model.reuse_factor"
                                      : "synthesis.reuse_factor";
    for (std::size_t layer = 0; layer < options.layerWidths.size(); ++layer) {
        std::vector<double> inputs =
            layer > 0 ? members(options.layerWidths[layer - 1]) : std::vector<double>{};
        if (layer == 0 && check.config.dataset.name == "jets") {
            inputs = {data::jetInputs};
        }
        for (const double in : inputs) {
            for (const double out : members(options.layerWidths[layer])) {
                const int nearest = hardware::usedReuseFactor(
                    hardware::Strategy::Resource, static_cast<int>(in), static_cast<int>(out), wanted);
                if (nearest != wanted) {
                    check.say(Severity::Warning,
                              "reuse_factor: " + std::to_string(wanted) + " does not fit layer " +
                                  std::to_string(layer + 1) + " at " + numberText(in) + " x " +
                                  numberText(out) + " = " + numberText(in * out) +
                                  " multiplications; there hls4ml takes the nearest, " +
                                  std::to_string(nearest),
                              path);
                    return false;
                }
            }
        }
    }
    return true;
}

void checkReuse(const Check& check)
{
    const space::SpaceOptions& options = check.config.space;
    const auto& strategies = options.hardware.strategies;
    const bool shared = strategies.empty() ? check.config.hls.strategy == hardware::Strategy::Resource
                                           : std::ranges::count(strategies, hardware::Strategy::Resource) > 0;
    if (options.form != space::SpaceOptions::Form::Layers || !shared) {
        return; // Latency takes any
    }
    for (const double wanted : members(options.hardware.reuseFactor)) {
        if (wanted > 1.0 && !reuseFits(check, static_cast<int>(wanted))) {
            return;
        }
    }
}

/// Builds the space with plausible sizes of the data: finds what only the whole space can tell, baselines
/// included.
void checkSpace(const Check& check)
{
    space::SpaceOptions options = check.config.space;
    // Not built yet, and said so already: look at the rest.
    std::erase_if(options.blockTypes,
                  [](const string& type) { return type == "Conv" || type == "ConvAttn"; });
    std::erase(options.norms, "layer");
    if (options.blockTypes.empty()) {
        options.blockTypes = {"None"};
    }
    if (options.norms.empty()) {
        options.norms = {"none"};
    }
    // A bare search space is read without its data.
    const bool jets = check.config.dataset.name == "jets" &&
                      (check.settings.mentions("dataset.name") || check.settings.mentions("search.n_trials"));
    const int outputs = options.outputDim > 1            ? options.outputDim
                        : jets && options.outputDim == 0 ? data::jetClasses
                                                         : 2;
    if (jets && options.outputDim != 0 && options.outputDim != data::jetClasses) {
        check.say(Severity::Error, "output_dim: the jets have 5 classes, so it must be 5; or remove it",
                  "search_space.output_dim");
    }
    // Windows fit into traces that are long enough, which nobody looks at here.
    const int inputs = options.window ? windowInputs(check.config) : data::jetInputs;
    const auto space = space::SearchSpace::build(options, inputs, outputs);
    if (!space) {
        const string key = space.error().message.substr(0, space.error().message.find_first_of(":,"));
        check.say(Severity::Error, space.error().message, "search_space." + key);
        return;
    }
    if (const auto baselines = space->baselines(); !baselines) {
        check.say(Severity::Error, "baselines: " + baselines.error().message, "search.baselines");
    } else if (static_cast<int>(baselines->size()) > check.config.evolution.populationSize) {
        check.say(Severity::Warning,
                  "baselines: more of them than the population holds; those at the end enter later "
                  "generations or not at all",
                  "search.baselines");
    }
    const double candidates = space->size().candidates;
    if (candidates < check.config.trials) {
        check.say(Severity::Warning,
                  "n_trials: the search space has only " + countedShort(candidates, "candidate") +
                      ", fewer than " + counted(check.config.trials, "trial"),
                  "search.n_trials");
    }
}

void checkCompression(const Check& check)
{
    const auto native = check.settings.maybe<std::vector<hardware::Precision>>("local_search.precisions");
    const auto pairs =
        native ? native
               : check.settings.maybe<std::vector<hardware::Precision>>("local_search.precision_pairs");
    const auto total = check.settings.maybe<std::int64_t>("synthesis.total_bits");
    const auto integer = check.settings.maybe<std::int64_t>("synthesis.int_bits");
    if (total.has_value() != integer.has_value()) {
        check.say(Severity::Warning, "total_bits and int_bits belong together; add the other",
                  total ? "synthesis.total_bits" : "synthesis.int_bits");
    } else if (total && pairs) {
        const hardware::Precision wanted{static_cast<int>(*total), static_cast<int>(*integer)};
        if (std::find(pairs->begin(), pairs->end(), wanted) == pairs->end()) {
            check.say(Severity::Warning,
                      "total_bits: the precision (" + std::to_string(*total) + "," +
                          std::to_string(*integer) + ") is not one of local_search." +
                          (native ? "precisions" : "precision_pairs"),
                      "synthesis.total_bits");
        }
    }
}

} // namespace

int windowInputs(const study::StudyConfig& config)
{
    const data::DatasetOptions& dataset = config.dataset;
    const auto last = static_cast<std::int64_t>(space::highestOf(config.space.window->starts));
    const std::int64_t trace = std::max(data::readoutSamples, last + 1);
    return static_cast<int>(2 * std::min(dataset.windowSize, trace - dataset.windowStart));
}

void checkTogether(const SourceText& source, const Settings& settings, const study::StudyConfig& config,
                   bool stored, const FileLook& look, std::vector<Diagnostic>& findings)
{
    const Check check{source, settings, config, findings, look};
    if (!stored) {
        checkTask(check);
    }
    checkCounts(check);
    checkPrecisionTraining(check);
    checkOutputActivation(check);
    checkData(check);
    checkWidths(check);
    checkReuse(check);
    checkSpace(check);
    checkCompression(check);
}

} // namespace snac::config
