// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "space_builder.h"

#include "domain_check.h"
#include "limits.h"
#include "snac/base/nearest_name.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <utility>

namespace snac::space {

namespace {

constexpr int mostLayers = 64;
constexpr int mostUnits = 65536;
constexpr int mostReuse = 1 << 20;
constexpr int mostSamples = 1'000'000; ///< of a window: what is beyond the trace counts for nothing

Categorical activationChoices(const std::vector<network::ActivationKind>& kinds)
{
    Categorical list;
    for (const network::ActivationKind kind : kinds) {
        list.choices.emplace_back(network::activationName(kind));
    }
    return list;
}

Result<> checkHiddenActivations(const std::vector<network::ActivationKind>& kinds, const std::string& key)
{
    if (std::find(kinds.begin(), kinds.end(), network::ActivationKind::Softmax) != kinds.end()) {
        return fail(key + ": Softmax is an output activation, not a hidden one; remove it here "
                          "(output_activation: softmax)");
    }
    return checkDomain(activationChoices(kinds), key);
}

Ordinal widthList(const std::vector<int>& widths)
{
    Ordinal list;
    list.values.assign(widths.begin(), widths.end());
    return list;
}

std::string notBuilt(const std::string& key, const std::string& what, const std::string& kind,
                     const std::string& rest)
{
    return key + ": " + kind + " is not built yet (" + what + "); remove " + kind + " from " + key + rest;
}

} // namespace

SpaceBuilder::SpaceBuilder(SpaceOptions options, int inputs, int outputs)
{
    m_space.m_options = std::move(options);
    m_space.m_inputs = inputs;
    m_space.m_outputs = outputs;
}

Result<SearchSpace> SpaceBuilder::build()
{
    if (auto checked = checkOutputs(); !checked) {
        return std::unexpected(checked.error());
    }
    Result<> added;
    switch (m_space.m_options.form) {
    case SpaceOptions::Form::Layers:
        added = addLayers();
        break;
    case SpaceOptions::Form::Blocks:
        added = addBlocks();
        break;
    case SpaceOptions::Form::MlpSnac:
        added = addSnacMlp();
        break;
    }
    if (added) {
        added = addTraining();
    }
    if (added) {
        added = addWindow();
    }
    if (added) {
        added = addHardware();
    }
    if (!added) {
        return std::unexpected(added.error());
    }
    if (auto checked = checkParameters(); !checked) {
        return std::unexpected(checked.error());
    }
    makeGenes();
    return std::move(m_space);
}

Result<> SpaceBuilder::checkParameters() const
{
    const auto widest = [&](std::size_t parameter) {
        const Domain& domain = m_space.m_parameters[parameter].gene.domain;
        if (const auto* list = std::get_if<Ordinal>(&domain)) {
            return *std::ranges::max_element(list->values);
        }
        const auto* range = std::get_if<IntegerRange>(&domain);
        return range ? static_cast<double>(range->high) : 1.0;
    };
    double before = m_space.m_windowSize
                        ? std::min<double>(m_space.m_inputs, 2.0 * widest(*m_space.m_windowSize))
                        : m_space.m_inputs;
    double parameters = 0.0;
    double head = before * m_space.m_outputs;
    for (const SearchSpace::Slot& slot : m_space.m_slots) {
        const double width = widest(slot.width);
        parameters += before * width;
        before = slot.type ? std::max(before, width) : width; // a block may be absent
        head = std::max(head, before * m_space.m_outputs);
    }
    parameters += head;
    if (parameters <= mostParameters) {
        return {};
    }
    return fail("the largest network of this search space has some " +
                std::to_string(static_cast<long long>(parameters / 1e6)) + " million weights, and at most " +
                std::to_string(static_cast<long long>(mostParameters / 1e6)) +
                " million are taken: allow fewer units a layer");
}

Result<> SpaceBuilder::checkOutputs()
{
    const SpaceOptions& options = m_space.m_options;
    if (m_space.m_inputs < 1 || m_space.m_outputs < 1) {
        return fail("the data set has " + counted(m_space.m_inputs, "input") + " and " +
                    counted(m_space.m_outputs, "output") + "; a network needs at least one of each");
    }
    const bool singleLogit = options.outputDim == 1 && m_space.m_outputs == 2;
    if (options.outputDim != 0 && options.outputDim != m_space.m_outputs && !singleLogit) {
        return fail("output_dim: " + std::to_string(options.outputDim) +
                    " does not fit the data set, which has " + std::to_string(m_space.m_outputs) +
                    " outputs; remove output_dim or write " + std::to_string(m_space.m_outputs) +
                    (m_space.m_outputs == 2 ? " (or 1 for a single logit)" : ""));
    }
    if (singleLogit) {
        m_space.m_outputs = 1;
    }
    if (m_space.m_outputs == 1 && options.outputActivation == network::ActivationKind::Softmax) {
        return fail("output_activation: softmax of a single output is always 1; use sigmoid, or none for a "
                    "raw logit");
    }
    return {};
}

std::size_t SpaceBuilder::add(std::string name, std::string label, Domain domain,
                              std::optional<Condition> condition)
{
    m_space.m_parameters.push_back(
        {Gene{std::move(name), std::move(label), std::move(domain), std::move(condition)}});
    return m_space.m_parameters.size() - 1;
}

std::optional<Condition> SpaceBuilder::atLeast(std::size_t parameter, int needs) const
{
    const Domain& domain = m_space.m_parameters[parameter].gene.domain;
    Condition condition{parameter, {}};
    std::int64_t all = 0;
    if (const auto* list = std::get_if<Ordinal>(&domain)) {
        all = static_cast<std::int64_t>(list->values.size());
        for (std::size_t i = 0; i < list->values.size(); ++i) {
            if (list->values[i] >= needs) {
                condition.activeFor.push_back(static_cast<std::int64_t>(i));
            }
        }
    } else if (const auto* range = std::get_if<IntegerRange>(&domain)) {
        all = range->high - range->low + 1;
        for (std::int64_t n = std::max<std::int64_t>(range->low, needs); n <= range->high; ++n) {
            condition.activeFor.push_back(n);
        }
    }
    const bool always = static_cast<std::int64_t>(condition.activeFor.size()) == all;
    return always ? std::nullopt : std::optional(condition);
}

Result<> SpaceBuilder::addLayers()
{
    const SpaceOptions& options = m_space.m_options;
    if (auto checked = checkDomain(options.numLayers, "num_layers", {0, mostLayers, true}); !checked) {
        return checked;
    }
    if (auto checked = checkHiddenActivations(options.activations, "activation"); !checked) {
        return checked;
    }
    Categorical norms;
    for (const bool on : options.batchNorm) {
        norms.choices.emplace_back(on ? "true" : "false");
    }
    if (auto checked = checkDomain(norms, "batch_norm"); !checked) {
        return checked;
    }
    const auto most = static_cast<int>(highestOf(options.numLayers));
    if (most > 0 && options.layerWidths.empty()) {
        return fail("layer_widths: missing; write one list of widths for each hidden layer, e.g. [[64, 32], "
                    "[32, 16]]");
    }
    const std::size_t count = add("num_layers", "Number of hidden layers", options.numLayers);
    SearchSpace::Slot slot;
    slot.count = count;
    std::vector<std::size_t> widths;
    for (int k = 1; k <= most; ++k) {
        const std::size_t given = std::min(static_cast<std::size_t>(k), options.layerWidths.size()) - 1;
        const std::string number = std::to_string(k);
        if (auto checked = checkDomain(options.layerWidths[given], "layer_widths, layer " + number,
                                       {1, mostUnits, true});
            !checked) {
            return checked;
        }
        widths.push_back(add("layer_" + number + "_width", "Width of layer " + number,
                             options.layerWidths[given], atLeast(count, k)));
    }
    // Without a hidden layer these leave no trace.
    slot.activation =
        add("activation", "Activation", activationChoices(options.activations), atLeast(count, 1));
    slot.norm = add("batch_norm", "Batch normalization", norms, atLeast(count, 1));
    for (int k = 1; k <= most; ++k) {
        slot.width = widths[static_cast<std::size_t>(k - 1)];
        slot.needs = k;
        slot.name = "layer_" + std::to_string(k);
        slot.label = "layer " + std::to_string(k);
        m_space.m_slots.push_back(slot);
    }
    return {};
}

void SpaceBuilder::addSlot(const std::string& width, const std::string& activation, const std::string& norm,
                           const std::string& label, SearchSpace::Slot slot,
                           const std::optional<Condition>& condition)
{
    slot.label = label;
    slot.width = add(width, "Width of " + label, m_widths, condition);
    slot.activation = add(activation, "Activation of " + label, m_activations, condition);
    slot.norm = add(norm, "Normalization of " + label, m_norms, condition);
    m_space.m_slots.push_back(slot);
}

Result<> SpaceBuilder::checkSnacLists()
{
    const SpaceOptions& options = m_space.m_options;
    m_widths = widthList(options.mlpWidths);
    if (auto checked = checkDomain(m_widths, "mlp_width_space", {1, mostUnits, true}); !checked) {
        return checked;
    }
    if (auto checked = checkHiddenActivations(options.blockActivations, "act_space"); !checked) {
        return checked;
    }
    m_activations = activationChoices(options.blockActivations);
    for (const std::string& norm : options.norms) {
        if (norm == "layer") {
            return fail(
                notBuilt("norm_space", "layer normalization", "layer", ", e.g. norm_space: [null, batch]"));
        }
        if (norm != "none" && norm != "batch") {
            return fail("norm_space: \"" + norm + "\" is unknown; choices are null, batch");
        }
    }
    m_norms = Categorical{options.norms};
    return checkDomain(m_norms, "norm_space");
}

Result<> SpaceBuilder::addBlocks()
{
    const SpaceOptions& options = m_space.m_options;
    for (const std::string& type : options.blockTypes) {
        if (type == "Conv" || type == "ConvAttn") {
            const std::string what = type == "Conv" ? "convolutional blocks" : "convolution with attention";
            return fail(notBuilt("block_types", what, type, ", e.g. block_types: [MLP, None]"));
        }
        if (type != "MLP" && type != "None") {
            return fail("block_types: \"" + type + "\" is unknown; choices are MLP, None");
        }
    }
    const Categorical types{options.blockTypes};
    if (auto checked = checkDomain(types, "block_types"); !checked) {
        return checked;
    }
    if (auto checked = checkDomain(Ordinal{{static_cast<double>(options.numBlocks)}}, "num_blocks",
                                   {0, mostLayers, true});
        !checked) {
        return checked;
    }
    const Ordinal headLayers{{static_cast<double>(options.headLayers)}};
    if (auto checked = checkDomain(headLayers, "mlp_head_num_layers", {1, mostLayers, true}); !checked) {
        return checked;
    }
    if (auto checked = checkSnacLists(); !checked) {
        return checked;
    }
    const auto mlp = std::find(types.choices.begin(), types.choices.end(), "MLP");
    for (int b = 0; b < options.numBlocks; ++b) {
        const std::string name = "b" + std::to_string(b);
        SearchSpace::Slot slot;
        slot.name = name;
        slot.type = add(name, "Type of block " + std::to_string(b + 1), types);
        if (mlp != types.choices.end()) {
            const Condition isMlp{*slot.type, {mlp - types.choices.begin()}};
            addSlot(name + "_MLP_units", name + "_MLP_act", name + "_MLP_norm",
                    "block " + std::to_string(b + 1), slot, isMlp);
        }
    }
    for (int h = 0; h + 1 < options.headLayers; ++h) {
        const std::string number = std::to_string(h);
        SearchSpace::Slot slot;
        slot.name = "head_" + std::to_string(h + 1);
        addSlot("MLP_Head_width_" + number, "MLP_Head_acts_" + number, "MLP_Head_norms_" + number,
                "head layer " + std::to_string(h + 1), slot, {});
    }
    return {};
}

Result<> SpaceBuilder::addSnacMlp()
{
    const SpaceOptions& options = m_space.m_options;
    const Ordinal counts = widthList(options.mlpNumLayers);
    if (auto checked = checkDomain(counts, "mlp_num_layers_space", {1, mostLayers, true}); !checked) {
        return checked;
    }
    if (auto checked = checkSnacLists(); !checked) {
        return checked;
    }
    SearchSpace::Slot slot;
    slot.count = add("num_layers", "Number of dense layers, output included", counts);
    for (int k = 1; k < static_cast<int>(highestOf(counts)); ++k) {
        const std::string number = std::to_string(k);
        slot.needs = k + 1; // the output layer counts
        slot.name = "hidden_" + number;
        addSlot("hidden_units_" + number, "activation_" + number, "normalization_" + number,
                "hidden layer " + number, slot, atLeast(*slot.count, k + 1));
    }
    return {};
}

Result<> SpaceBuilder::addTraining()
{
    const SpaceOptions& options = m_space.m_options;
    struct Row
    {
        const char* key;
        const char* label;
        const Domain& domain;
        NumberRule rule;
        std::size_t SearchSpace::*place;
        std::optional<Condition> condition = {};
    };
    // Dropout follows hidden layers; without one it leaves no trace. (Setting 0 is the layer count of both
    // forms.)
    std::optional<Condition> anyHidden;
    if (options.form != SpaceOptions::Form::Blocks) {
        anyHidden = atLeast(0, options.form == SpaceOptions::Form::Layers ? 1 : 2);
    }
    const Row rows[] = {
        {"learning_rate", "Learning rate", options.learningRate, {1e-9, 10.0}, &SearchSpace::m_learningRate},
        {"l1", "L1 regularization", options.l1, {0.0, 10.0}, &SearchSpace::m_l1},
        {"dropout", "Dropout", options.dropout, {0.0, 1.0, false, true}, &SearchSpace::m_dropout, anyHidden},
        {"batch_size", "Batch size", options.batchSize, {1, 1 << 20, true}, &SearchSpace::m_batchSize},
    };
    for (const Row& row : rows) {
        if (auto checked = checkDomain(row.domain, row.key, row.rule); !checked) {
            return checked;
        }
        m_space.*row.place = add(row.key, row.label, row.domain, row.condition);
    }
    return {};
}

Result<> SpaceBuilder::addWindow()
{
    if (!m_space.m_options.window) {
        return {};
    }
    const WindowGenes& window = *m_space.m_options.window;
    const int samples = m_space.m_inputs / 2;
    if (m_space.m_inputs % 2 != 0) {
        return fail("window_size_space: windows go with traces of interleaved I and Q, and a row has " +
                    std::to_string(m_space.m_inputs) + " numbers, which is odd; remove it");
    }
    const double last = window.first + samples - 1;
    if (auto good = checkDomain(window.starts, "start_location_space",
                                {static_cast<double>(window.first), last, true});
        !good) {
        return fail(good.error().message + " (the traces have samples " + std::to_string(window.first) +
                    " to " + numberText(last) + ")");
    }
    SNAC_CHECK(checkDomain(window.sizes, "window_size_space", {1, mostSamples, true}));
    m_space.m_windowStart = add("start_location", "Start of the window", window.starts);
    m_space.m_windowSize = add("window_size", "Length of the window", window.sizes);
    return {};
}

Result<> SpaceBuilder::addHardware()
{
    m_space.m_firstHardware = m_space.m_parameters.size();
    const HardwareGenes& genes = m_space.m_options.hardware;
    Categorical precisions;
    for (const Precision& precision : genes.precisions) {
        if (auto good = precision.check(); !good) {
            return good;
        }
        precisions.choices.push_back(precision.toString());
    }
    if (genes.outputPrecision) {
        SNAC_CHECK(genes.outputPrecision->check());
    }
    Categorical strategies;
    for (const Strategy strategy : genes.strategies) {
        strategies.choices.emplace_back(strategyName(strategy));
    }
    struct Row
    {
        const char* key;
        const char* label;
        Domain domain;
        bool byLayer;
        std::optional<std::size_t> SearchSpace::Build::*place;
    };
    const Row rows[] = {
        {"precision", "Precision", precisions, genes.precisionByLayer, &SearchSpace::Build::precision},
        {"reuse_factor", "Reuse factor", genes.reuseFactor, genes.reuseByLayer,
         &SearchSpace::Build::reuseFactor},
        {"strategy", "Strategy", strategies, genes.strategyByLayer, &SearchSpace::Build::strategy},
    };
    for (const Row& row : rows) {
        if (cardinality(row.domain) < 2) {
            continue; // the study's own, no matter of the candidate
        }
        if (auto checked = checkDomain(row.domain, row.key, {1, mostReuse, true}); !checked) {
            return checked;
        }
        const std::string key = row.key;
        if (!row.byLayer) {
            m_space.m_network.*row.place = add(key, row.label, row.domain);
            continue;
        }
        const std::string label = std::string(row.label) + " of ";
        for (SearchSpace::Slot& slot : m_space.m_slots) {
            slot.build.*row.place = add(slot.name + "_" + key, label + slot.label, row.domain,
                                        m_space.m_parameters[slot.width].gene.condition);
        }
        m_space.m_output.*row.place = add("output_" + key, label + "the output layer", row.domain);
    }
    return {};
}

void SpaceBuilder::makeGenes()
{
    for (SearchSpace::Parameter& parameter : m_space.m_parameters) {
        const Domain& domain = parameter.gene.domain;
        const auto* range = std::get_if<RealRange>(&domain);
        const bool fixed = range != nullptr ? range->low == range->high : cardinality(domain) == 1;
        if (fixed) {
            continue;
        }
        Gene gene = parameter.gene;
        if (gene.condition) {
            // A fixed parent has the one value under which this setting exists, so the condition always
            // holds.
            const int parent = m_space.m_parameters[gene.condition->gene].index;
            gene.condition->gene = parent < 0 ? 0 : static_cast<std::size_t>(parent);
            if (parent < 0) {
                gene.condition.reset();
            }
        }
        parameter.index = static_cast<int>(m_space.m_genes.size());
        m_space.m_genes.push_back(std::move(gene));
    }
}

} // namespace snac::space
