// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_builder.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/training/format_choice.h"

#include <algorithm>
#include <filesystem>

namespace snac::config {

using std::int64_t;
using std::string;

void StudyBuilder::sayAt(Severity severity, string message, Span span, std::string_view path)
{
    m_findings.push_back(m_source.finding(severity, std::move(message), span.begin, span.end, string(path)));
}

void StudyBuilder::say(Severity severity, string message, std::string_view path)
{
    const Settings::Entry* entry = m_settings.find(path);
    sayAt(severity, std::move(message), entry != nullptr ? entry->value : m_settings.keySpan(path), path);
}

void StudyBuilder::later(string message, std::string_view path)
{
    const Span key = m_settings.keySpan(path);
    m_notUsedYet.push_back(
        m_source.finding(Severity::Note, std::move(message), key.begin, key.end, string(path)));
}

void StudyBuilder::cannotRun(string message, std::string_view path)
{
    later(std::move(message), path);
    m_cannotRun.push_back(m_notUsedYet.back());
}

bool StudyBuilder::isSnac() const
{
    return m_config.space.form != space::SpaceOptions::Form::Layers;
}

string StudyBuilder::resolved(const string& path) const
{
    const std::filesystem::path given(path);
    if (path.empty() || given.is_absolute()) {
        return path;
    }
    return (std::filesystem::path(m_source.file()).parent_path() / given).lexically_normal().string();
}

study::StudyConfig StudyBuilder::build()
{
    m_config.name =
        m_settings.maybe<string>("name").value_or(std::filesystem::path(m_source.file()).stem().string());
    if (m_config.name.empty()) {
        m_config.name = "study";
    }
    chooseForm();
    buildData();
    buildTraining();
    buildEvolution();
    buildSpace();
    buildHardware();
    buildObjectives();
    buildDecision();
    buildConstraints();
    buildReference();
    buildCompression();
    m_config.resultsDir = m_settings.maybe<string>("output.results_dir").value_or("");
    return std::move(m_config);
}

void StudyBuilder::buildTraining()
{
    training::TrainingOptions& options = m_config.training;
    const auto whole = [&](std::string_view path) { return static_cast<int>(m_settings.get<int64_t>(path)); };
    options.epochs = whole("search.epochs");
    options.minSteps = leastSteps("search.min_steps", "search.epochs", 2000);
    options.folds = whole("search.n_folds");
    options.patience = whole("search.patience");
    options.quantizedEpochs = whole("search.quantized_epochs");
    m_config.earlyDiscard = m_settings.get<bool>("search.early_discard");
    options.loss =
        fromToken(network::lossTokens, m_settings.get<string>("search.loss")).value_or(options.loss);
    options.engine =
        fromToken(training::engineTokens, m_settings.get<string>("search.engine")).value_or(options.engine);
}

void StudyBuilder::buildDecision()
{
    const bool asked = std::ranges::find(m_config.objectives, study::Quantity::BalancedAccuracy,
                                         &study::Objective::quantity) != m_config.objectives.end();
    const auto choice = fromToken(training::decisionTokens, m_settings.get<string>("search.decision"));
    m_config.training.decision =
        choice.value_or(std::nullopt)
            .value_or(asked ? training::Decision::Balanced : training::Decision::Highest);
}

/// Of a training whose epochs are `epochs`: written epochs are meant exactly. What is usual was measured:
/// resources/help/training-speed.md.
int StudyBuilder::leastSteps(std::string_view steps, std::string_view epochs, int64_t usual) const
{
    return static_cast<int>(
        m_settings.maybe<int64_t>(steps).value_or(m_settings.mentions(epochs) ? 0 : usual));
}

void StudyBuilder::buildEvolution()
{
    evolution::Nsga2Options& options = m_config.evolution;
    const auto whole = [&](std::string_view path) { return static_cast<int>(m_settings.get<int64_t>(path)); };
    m_config.trials = whole("search.n_trials");
    m_config.stop = {.maxMinutes = m_settings.get<double>("search.max_minutes"),
                     .stalledGenerations = whole("search.stop_when_stalled"),
                     .stalledShare = m_settings.get<double>("search.stalled_share")};
    m_config.workers = whole("search.workers");
    m_config.seeds = whole("search.seeds");
    m_config.baselineNetwork = resolved(m_settings.maybe<string>("search.baseline_network").value_or(""));
    options.populationSize = whole("search.population");
    options.seed = static_cast<std::uint64_t>(m_settings.get<int64_t>("search.seed"));
    options.crossover = m_settings.get<string>("search.crossover") == "one_point"
                            ? evolution::CrossoverKind::OnePoint
                            : evolution::CrossoverKind::Uniform;
    options.crossoverProbability = m_settings.get<double>("search.crossover_prob");
    options.swapProbability = m_settings.get<double>("search.swap_prob");
    options.mutationProbability = m_settings.maybe<double>("search.mutation_prob");
    options.crossoverEta = m_settings.get<double>("search.crossover_eta");
    options.mutationEta = m_settings.get<double>("search.mutation_eta");
}

void StudyBuilder::chooseForm()
{
    using Form = space::SpaceOptions::Form;
    std::vector<std::string_view> native;
    std::vector<std::string_view> snac;
    for (const std::string_view key : {"num_layers", "layer_widths", "activation", "batch_norm"}) {
        if (m_settings.mentions("search_space." + string(key))) {
            native.push_back(key);
        }
    }
    for (const std::string_view key : {"block_types", "num_blocks", "mlp_width_space", "mlp_num_layers_space",
                                       "mlp_head_num_layers", "act_space", "norm_space"}) {
        if (m_settings.mentions("search_space." + string(key))) {
            snac.push_back(key);
        }
    }
    if (!native.empty() && !snac.empty()) {
        say(Severity::Error,
            string(snac.front()) + ": SNAC-Pack's keys and the native ones (" + string(native.front()) +
                ") describe two different search spaces; remove one kind",
            "search_space." + string(snac.front()));
    }
    const auto model = m_settings.maybe<string>("search.model_type");
    if (!native.empty() || (snac.empty() && !model)) {
        m_config.space.form = Form::Layers;
        if (model) {
            say(Severity::Warning, "model_type: the keys of search_space are native, so it is not used",
                "search.model_type");
        }
    } else {
        const bool mlp = model ? *model == "mlp" : m_settings.mentions("search_space.mlp_num_layers_space");
        m_config.space.form = mlp ? Form::MlpSnac : Form::Blocks;
    }
}

void StudyBuilder::buildHardware()
{
    hardware::HlsConfig& hls = m_config.hls;
    buildHardwareGenes();
    space::HardwareGenes& genes = m_config.space.hardware;
    const auto synthesisReuse = m_settings.maybe<int64_t>("synthesis.reuse_factor");
    if (synthesisReuse && !m_settings.mentions("hls_config.model.reuse_factor")) {
        hls.reuseFactor = static_cast<int>(*synthesisReuse);
        genes.reuseFactor = space::Ordinal{{static_cast<double>(hls.reuseFactor)}};
    } else if (synthesisReuse && *synthesisReuse != hls.reuseFactor &&
               space::cardinality(genes.reuseFactor) == 1) {
        say(Severity::Warning,
            "reuse_factor: differs from hls_config.model.reuse_factor (" + std::to_string(hls.reuseFactor) +
                "), which is the one the search uses",
            "synthesis.reuse_factor");
    }
    hls.ioType = m_settings.get<string>("hls_config.io_type") == "io_stream" ? hardware::IoType::Stream
                                                                             : hardware::IoType::Parallel;
    buildBoard();
}

/// Networks are rounded to no more bits than a float holds: what is wider is priced and built as that.
void StudyBuilder::warnOfWidth(const std::vector<Precision>& precisions)
{
    constexpr int most = training::largestQuantizedWidth;
    for (const Precision& precision : precisions) {
        if (precision.width > most) {
            const Precision built{most, std::min(precision.integer, most)};
            say(Severity::Warning,
                "precision: " + precision.toString() + ": networks are rounded to at most " +
                    std::to_string(most) +
                    " bits, what a float holds exactly; trained ones are priced and "
                    "exported as " +
                    built.toString(),
                "hls_config.model.precision");
            return;
        }
    }
}

void StudyBuilder::buildOutputPrecision(std::optional<Precision>& precision)
{
    constexpr std::string_view path = "hls_config.model.output_precision";
    const string text = m_settings.get<string>(path);
    if (text == "none") {
        return;
    }
    const Result<Precision> format = Precision::parse(text);
    if (!format) {
        say(Severity::Error, "output_precision: " + format.error().message, path);
    } else if (format->width > training::largestQuantizedWidth || format->width < 2) {
        say(Severity::Error,
            "output_precision: " + format->toString() + ": networks are rounded to 2 to " +
                std::to_string(training::largestQuantizedWidth) + " bits, what a float holds exactly",
            path);
    } else {
        precision = *format;
    }
}

/// Precision, reuse factor and strategy: one value is the study's, of several each candidate chooses.
void StudyBuilder::buildHardwareGenes()
{
    space::HardwareGenes& genes = m_config.space.hardware;
    genes.precisions = m_settings.get<std::vector<hardware::Precision>>("hls_config.model.precision");
    genes.reuseFactor = m_settings.get<space::Domain>("hls_config.model.reuse_factor");
    for (const string& name : m_settings.get<std::vector<string>>("hls_config.model.strategy")) {
        genes.strategies.push_back(name == "Resource" ? space::Strategy::Resource : space::Strategy::Latency);
    }
    warnOfWidth(genes.precisions);
    buildOutputPrecision(genes.outputPrecision);
    // Where a single design is wanted (a report, an estimate of a given network) the first value counts.
    m_config.hls.precision = genes.precisions.front();
    m_config.hls.strategy = genes.strategies.front();
    const auto* list = std::get_if<space::Ordinal>(&genes.reuseFactor);
    const auto* range = std::get_if<space::IntegerRange>(&genes.reuseFactor);
    m_config.hls.reuseFactor = static_cast<int>(list    ? list->values.front()
                                                : range ? static_cast<double>(range->low)
                                                        : 1.0);
    struct Row
    {
        string name;
        std::uint64_t values;
        bool* byLayer;
    };
    const Row rows[] = {{"precision", genes.precisions.size(), &genes.precisionByLayer},
                        {"reuse_factor", space::cardinality(genes.reuseFactor), &genes.reuseByLayer},
                        {"strategy", genes.strategies.size(), &genes.strategyByLayer}};
    const auto byLayer = m_settings.maybe<std::vector<string>>("hls_config.per_layer");
    for (const string& name : byLayer.value_or(std::vector<string>())) {
        for (const Row& row : rows) {
            *row.byLayer = *row.byLayer || row.name == name;
            if (row.name == name && row.values < 2) {
                say(Severity::Warning,
                    "per_layer: " + name +
                        " has a single value, so there is nothing to choose by layer; "
                        "write a list under hls_config.model." +
                        name,
                    "hls_config.per_layer");
            }
        }
    }
}

void StudyBuilder::buildBoard()
{
    hardware::HlsConfig& hls = m_config.hls;
    std::string_view from = "hls_config.board";
    const auto synthesisBoard = m_settings.maybe<string>("synthesis.board");
    hls.board = m_settings.get<string>(from);
    if (!m_settings.mentions(from)) {
        const bool snacFile = m_settings.has("search.model_type") || isSnac();
        hls.board = synthesisBoard.value_or(snacFile ? "zcu102" : hls.board);
        from = synthesisBoard ? "synthesis.board" : from;
    } else if (synthesisBoard && *synthesisBoard != hls.board) {
        const auto other = m_boards.find(*synthesisBoard);
        say(other ? Severity::Warning : Severity::Error,
            other
                ? "board: differs from hls_config.board (" + hls.board + "), which is the one the search uses"
                : "board: " + other.error().message,
            "synthesis.board");
    }
    const auto board = m_boards.find(hls.board);
    if (!board) {
        say(Severity::Error, "board: " + board.error().message, from);
    } else {
        m_board = *board;
    }
    hls.clockNs =
        m_settings.maybe<double>("hls_config.clock_ns").value_or(board ? board->defaultClockNs : hls.clockNs);
}

std::vector<ObjectiveItem> StudyBuilder::objectiveItems() const
{
    if (m_settings.mentions("search.objectives")) {
        return m_settings.maybe<std::vector<ObjectiveItem>>("search.objectives")
            .value_or(std::vector<ObjectiveItem>());
    }
    const auto hardwareMetrics = m_settings.maybe<bool>("search.use_hardware_metrics");
    if (!hardwareMetrics) {
        auto items = m_settings.get<std::vector<ObjectiveItem>>("search.objectives");
        for (ObjectiveItem& item : items) {
            // SNAC-Pack knows no other resource objective, so its files go on meaning the average.
            item.name = isSnac() && item.name == "max_resource" ? "avg_resource" : item.name;
        }
        return items;
    }
    // SNAC-Pack's fixed lists.
    std::vector<ObjectiveItem> items;
    for (const char* name : {"performance_metric", "bops", "avg_resource", "clock_cycles"}) {
        items.push_back({name, std::nullopt, {}});
    }
    items.resize(*hardwareMetrics ? 4 : 2);
    return items;
}

/// SNAC-Pack's `bops` is another formula in each of its forms; native files get the correct one.
std::optional<study::Quantity> StudyBuilder::quantityOf(const string& name) const
{
    const auto quantity = study::quantityFromName(name, m_config.words);
    if (quantity == study::Quantity::Bops && isSnac()) {
        return m_config.space.form == space::SpaceOptions::Form::Blocks ? study::Quantity::BopsSnacBlock
                                                                        : study::Quantity::BopsSnacMlp;
    }
    return quantity;
}

void StudyBuilder::applyFlags(std::vector<ObjectiveItem>& items)
{
    const auto flags = m_settings.maybe<std::vector<bool>>("search.maximize_flags");
    if (!flags) {
        return;
    }
    if (flags->size() != items.size()) {
        say(Severity::Error,
            "maximize_flags: " + counted(static_cast<long long>(flags->size()), "flag") + " for " +
                counted(static_cast<long long>(items.size()), "objective") +
                "; write one for each, or none at all",
            "search.maximize_flags");
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool flag = (*flags)[i];
        if (items[i].maximize && *items[i].maximize != flag) {
            say(Severity::Error,
                "maximize_flags: contradicts the direction written for " + items[i].name +
                    "; remove one of them",
                "search.maximize_flags");
        }
        items[i].maximize = flag;
    }
}

void StudyBuilder::buildObjectives()
{
    std::vector<ObjectiveItem> items = objectiveItems();
    applyFlags(items);
    bool trained = false;
    m_config.risk = m_settings.get<string>("search.risk") == "pessimistic" ? study::Risk::Pessimistic
                                                                           : study::Risk::Expected;
    m_config.price =
        fromToken(study::priceTokens, m_settings.get<string>("search.price")).value_or(study::Price::Own);
    for (const ObjectiveItem& item : items) {
        const auto quantity = quantityOf(item.name);
        if (!quantity) {
            continue; // reported by the reader
        }
        const study::QuantityInfo& row = study::info(*quantity);
        const bool maximize = item.maximize.value_or(row.maximize);
        if (maximize != row.maximize) {
            sayAt(Severity::Warning,
                  "objectives: " + item.name + " is " + (maximize ? "maximized" : "minimized") +
                      " here, against its usual direction; the study does as written",
                  item.span, "search.objectives");
        }
        trained = trained || row.needsTraining;
        m_config.objectives.push_back({*quantity, item.name, maximize, std::nullopt});
    }
    if (!trained && !m_config.objectives.empty()) {
        say(Severity::Warning,
            "objectives: none of them depends on training; accuracy is usually one of them",
            "search.objectives");
    }
    if (m_config.objectives.size() > 4) {
        say(Severity::Warning,
            "objectives: with more than 4 the hypervolume is slow and almost every trial is non-dominated",
            "search.objectives");
    }
}

/// A limit that nobody can mean is an error; studies of an earlier program passed its own checks and keep
/// them.
void StudyBuilder::checkLimit(const NamedNumber& limit, study::Quantity quantity, std::string_view path)
{
    if (m_config.words == study::Words::Old) {
        return;
    }
    const study::QuantityInfo& row = study::info(quantity);
    const string key = string(path.substr(path.rfind('.') + 1)) + ": ";
    const bool budget = path == "search.constraints";
    if (const string problem = study::limitProblem(quantity, limit.value, m_board ? &*m_board : nullptr);
        !problem.empty()) {
        sayAt(Severity::Error, key + problem, limit.span, path);
    } else if (!row.maximize && limit.value <= 0.0 && !(budget && row.canBeZero)) {
        sayAt(Severity::Error,
              budget ? key + "no candidate can have " + limit.name + " at most " + numberText(limit.value) +
                           "; write a limit above 0"
                     : key + "nothing is below " + limit.name + " " + numberText(limit.value) +
                           ", so the hypervolume would always be 0; write a value above 0",
              limit.span, path);
    } else if (budget && (quantity == study::Quantity::Lut || quantity == study::Quantity::Ff) &&
               limit.value <= 100.0) {
        sayAt(Severity::Warning,
              key + "at most " + numberText(limit.value) + " " + string(row.noun) +
                  " leave room for hardly any network; for " + numberText(limit.value) +
                  " % of the board write " + string(study::info(*row.counterpart).key) + ": " +
                  numberText(limit.value),
              limit.span, path);
    }
}

void StudyBuilder::buildConstraints()
{
    const auto budgets = m_settings.maybe<std::vector<NamedNumber>>("search.constraints");
    for (const NamedNumber& budget : budgets.value_or(std::vector<NamedNumber>())) {
        const auto quantity = quantityOf(budget.name);
        if (!quantity) {
            continue;
        }
        checkLimit(budget, *quantity, "search.constraints");
        const auto same = std::ranges::find(m_config.constraints, *quantity, &study::Constraint::quantity);
        if (same != m_config.constraints.end() && m_config.words == study::Words::Now) {
            sayAt(Severity::Error,
                  "constraints: " + same->name + " and " + budget.name + " are the same quantity; remove one",
                  budget.span, "search.constraints");
        }
        m_config.constraints.push_back({*quantity, budget.name, budget.value});
    }
}

void StudyBuilder::buildReference()
{
    const auto points = m_settings.maybe<std::vector<NamedNumber>>("search.reference_point");
    for (const NamedNumber& point : points.value_or(std::vector<NamedNumber>())) {
        const auto quantity = quantityOf(point.name);
        if (!quantity) {
            continue; // reported by the reader
        }
        const auto objective = std::ranges::find(m_config.objectives, *quantity, &study::Objective::quantity);
        if (objective == m_config.objectives.end()) {
            sayAt(Severity::Error,
                  "reference_point: " + point.name + " is not one of the objectives; remove it", point.span,
                  "search.reference_point");
        } else {
            checkLimit(point, *quantity, "search.reference_point");
            objective->reference = point.value;
        }
    }
}

} // namespace snac::config
