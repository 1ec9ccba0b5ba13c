// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The search space of a study file, in its native and its SNAC-Pack forms.
#include "study_builder.h"

#include "snac/space/domain_check.h"

#include <algorithm>

namespace snac::config {

using std::int64_t;
using std::string;
using Form = space::SpaceOptions::Form;

namespace {

std::vector<network::ActivationKind> activations(const std::vector<string>& names)
{
    std::vector<network::ActivationKind> kinds;
    for (const string& name : names) {
        kinds.push_back(network::activationFromName(name).value_or(network::ActivationKind::Linear));
    }
    return kinds;
}

std::vector<int> wholeNumbers(const space::Domain& domain)
{
    std::vector<int> numbers;
    if (const auto* list = std::get_if<space::Ordinal>(&domain)) {
        for (const double value : list->values) {
            numbers.push_back(static_cast<int>(value));
        }
    } else if (const auto* range = std::get_if<space::IntegerRange>(&domain)) {
        // SNAC-Pack's forms take lists; a range of widths stands for all of its members up to a sensible
        // number.
        constexpr int64_t mostMembers = 1024;
        for (int64_t n = range->low; n <= range->high && n - range->low < mostMembers; ++n) {
            numbers.push_back(static_cast<int>(n));
        }
    }
    return numbers;
}

} // namespace

void StudyBuilder::buildSpace()
{
    space::SpaceOptions& options = m_config.space;
    options.form == Form::Layers ? buildLayerSpace() : buildSnacSpace();
    buildWindowGenes();
    options.learningRate = m_settings.get<space::Domain>("search_space.learning_rate");
    options.l1 = m_settings.get<space::Domain>("search_space.l1");
    options.dropout = m_settings.get<space::Domain>("search_space.dropout");
    options.batchSize = m_settings.get<space::Domain>("search_space.batch_size");
    options.outputDim = static_cast<int>(m_settings.maybe<int64_t>("search_space.output_dim").value_or(0));
    options.baselines = m_settings.maybe<Baselines>("search.baselines").value_or(Baselines());
    if (m_config.training.loss == network::Loss::BinaryCrossEntropy && options.outputDim == 0) {
        options.outputDim = 1;
    }
    if (const auto name = m_settings.maybe<string>("search_space.output_activation")) {
        options.outputActivation = network::activationFromName(*name);
    } else if (isSnac() && !m_settings.mentions("search_space.output_activation") && options.outputDim != 1) {
        options.outputActivation = network::ActivationKind::Softmax; // SNAC-Pack's default
    }
}

/// Windows of traces that candidates choose among: data are read with what all of them need.
void StudyBuilder::buildWindowGenes()
{
    data::DatasetOptions& dataset = m_config.dataset;
    const auto starts = m_settings.maybe<space::Domain>("search_space.start_location_space");
    const auto sizes = m_settings.maybe<space::Domain>("search_space.window_size_space");
    if (!starts && !sizes) {
        return;
    }
    constexpr double wholeTrace = 1e6; // windows end with the trace
    const auto only = [](double value) { return space::Domain(space::Ordinal{{value}}); };
    const auto size = static_cast<double>(dataset.windowSize);
    space::WindowGenes window{.starts = starts.value_or(only(static_cast<double>(dataset.windowStart))),
                              .sizes = sizes.value_or(only(size > 0.0 ? size : wholeTrace)),
                              .first = 0};
    const auto leastStart = static_cast<int64_t>(space::lowestOf(window.starts));
    const auto end = static_cast<int64_t>(space::highestOf(window.starts) + space::highestOf(window.sizes));
    window.first = static_cast<int>(leastStart);
    dataset.windowStart = leastStart;
    dataset.windowSize = end - leastStart;
    dataset.windowEndsWithTrace = true;
    m_config.space.window = std::move(window);
}

void StudyBuilder::buildLayerSpace()
{
    space::SpaceOptions& options = m_config.space;
    options.numLayers = m_settings.get<space::Domain>("search_space.num_layers");
    options.layerWidths = m_settings.get<std::vector<space::Domain>>("search_space.layer_widths");
    options.activations = activations(m_settings.get<std::vector<string>>("search_space.activation"));
    options.batchNorm = m_settings.get<std::vector<bool>>("search_space.batch_norm");
    // What stands there may be wrong, and is told so.
    if (const auto section = m_settings.section("search_space"); section != Settings::Section::There) {
        m_findings.push_back(m_source.finding(
            Severity::Note,
            std::string("search_space: ") + (section == Settings::Section::Empty ? "empty" : "missing") +
                ", so the default is searched: 2 to 4 hidden layers of 16, 32, 64 or "
                "128 units, ReLU or Tanh, with or without batch normalization",
            0, 1, "search_space"));
    }
}

/// Convolutions are not built yet: a search that has other blocks goes without them, and says so.
void StudyBuilder::buildBlockTypes()
{
    space::SpaceOptions& options = m_config.space;
    const auto written = m_settings.get<std::vector<string>>("search_space.block_types");
    const auto isBuilt = [](const string& type) { return type != "Conv" && type != "ConvAttn"; };
    const bool others = std::ranges::any_of(written, isBuilt);
    string left;
    for (const string& type : written) {
        if (options.form == Form::Blocks && !isBuilt(type)) {
            left += (left.empty() ? "" : " and ") + type;
            if (others) {
                continue;
            }
            cannotRun("block_types: " + type +
                          " is not built yet: running this study fails until it is; to run it now, remove " +
                          type,
                      "search_space.block_types");
        }
        options.blockTypes.push_back(type);
    }
    if (others && !left.empty()) {
        string kept;
        for (const string& type : options.blockTypes) {
            kept += (kept.empty() ? "" : " and ") + type;
        }
        say(Severity::Warning,
            "block_types: " + left + " not built yet and left out: the search is over " + kept,
            "search_space.block_types");
    }
}

void StudyBuilder::buildSnacSpace()
{
    space::SpaceOptions& options = m_config.space;
    buildBlockTypes();
    options.norms = m_settings.get<std::vector<string>>("search_space.norm_space");
    if (std::find(options.norms.begin(), options.norms.end(), "layer") != options.norms.end()) {
        cannotRun(
            "norm_space: layer normalization is not built yet: running this study fails until it is; to "
            "run it now, remove layer",
            "search_space.norm_space");
    }
    options.numBlocks = static_cast<int>(m_settings.get<int64_t>("search_space.num_blocks"));
    options.mlpWidths = wholeNumbers(m_settings.get<space::Domain>("search_space.mlp_width_space"));
    options.mlpNumLayers = wholeNumbers(m_settings.get<space::Domain>("search_space.mlp_num_layers_space"));
    options.headLayers = static_cast<int>(m_settings.get<int64_t>("search_space.mlp_head_num_layers"));
    options.blockActivations = activations(m_settings.get<std::vector<string>>("search_space.act_space"));
    if (options.form == Form::MlpSnac) {
        for (const std::string_view key :
             {"search_space.block_types", "search_space.num_blocks", "search_space.mlp_head_num_layers"}) {
            if (m_settings.mentions(key)) {
                later(string(key.substr(key.rfind('.') + 1)) + ": model_type mlp has no blocks, so it is not "
                                                               "used; mlp_num_layers_space sets the depth",
                      key);
            }
        }
    }
}

} // namespace snac::config
