// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/random.h"
#include "snac/network/architecture.h"
#include "snac/space/gene.h"

#include "candidate.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace snac::space {

/// Precision, reuse factor and strategy where a study leaves the choice: a list of more than one value is a
/// gene, of the whole network or of every dense layer by itself. Genes: precision, reuse_factor, strategy; by
/// layer layer_1_precision, .., output_precision (b0_precision, head_1_precision, .. in the block form,
/// hidden_1_precision, .. in SNAC-Pack's mlp form).
struct HardwareGenes
{
    std::vector<Precision> precisions;
    Domain reuseFactor = Ordinal{{1}};
    std::vector<Strategy> strategies;
    bool precisionByLayer = false;
    bool reuseByLayer = false;
    bool strategyByLayer = false;
    /// Of the output layer, whatever the others have; numbers that are large need a wide one. Then every
    /// layer of a candidate says its own.
    std::optional<Precision> outputPrecision = {};

    /// Whether trials are scored at the formats of their layers, not in floating point.
    [[nodiscard]] bool scoresFormats() const { return precisions.size() > 1 || outputPrecision; }
};

/// The `search_space:` section, either in the native layer form (num_layers, layer_widths, ...) or in
/// SNAC-Pack's block form (block_types, num_blocks, mlp_width_space, ...).
struct SpaceOptions
{
    enum class Form { Layers, Blocks, MlpSnac };
    Form form = Form::Layers;

    // Layers: hidden layers 1..n, each with its own width domain; the same activation and norm throughout.
    // Genes: num_layers, layer_1_width.., activation, batch_norm, learning_rate, l1, dropout, batch_size.
    Domain numLayers = Ordinal{{2, 3, 4}}; ///< number of hidden layers
    std::vector<Domain> layerWidths;       ///< width of hidden layer 1, 2, ...; last one repeats if shorter
    std::vector<network::ActivationKind> activations = {network::ActivationKind::ReLU};
    std::vector<bool> batchNorm = {false};
    Domain learningRate = Ordinal{{0.001}};
    Domain l1 = Ordinal{{0.0}};
    Domain dropout = Ordinal{{0.0}};
    Domain batchSize = Ordinal{{128}};

    // Blocks (SNAC-Pack): num_blocks slots, each of a type with genes of its own, then a three-layer head.
    // Genes: b0, b0_MLP_units, b0_MLP_act, b0_MLP_norm, .., MLP_Head_width_0, MLP_Head_acts_0,
    // MLP_Head_norms_0, .. (SNAC-Pack also draws activation and norm of the output layer and overwrites them;
    // those are no genes here). MlpSnac (SNAC-Pack model_type mlp): mlp_num_layers_space dense layers, each
    // width/activation/norm its own gene. Genes: num_layers, hidden_units_1, activation_1, normalization_1,
    // .. Both also have learning_rate, l1, dropout and batch_size, as in the layer form.
    std::vector<std::string>
        blockTypes; ///< "MLP", "None"; "Conv" and "ConvAttn" are an error of build() (not built yet)
    int numBlocks = 3;
    std::vector<int> mlpWidths;
    std::vector<int> mlpNumLayers = {2, 3, 4, 5}; ///< dense layers including the output layer (MlpSnac)
    int headLayers = 3;
    std::vector<network::ActivationKind> blockActivations;
    std::vector<std::string> norms; ///< "none", "batch"; "layer" is an error of build() (not built yet)

    HardwareGenes hardware;
    std::optional<WindowGenes> window = {}; ///< of traces, where candidates choose it

    std::optional<network::ActivationKind> outputActivation; ///< for the exported network; losses take logits
    int outputDim = 0; ///< 0 = from the data set; else must agree with it

    /// Baselines by name: gene name -> value text, e.g. {"16-64-32-32-5": {"num_layers": "3",
    /// "layer_1_width": "64"}}. Values outside a list are an error that names the nearest choice.
    std::map<std::string, std::map<std::string, std::string>> baselines;
};

/// Search space -> genome -> candidate. Immutable, safe to share between threads.
class SearchSpace
{
public:
    /// `inputs` and `outputs` come from the data set. Errors name the key that is wrong and what would be
    /// right.
    [[nodiscard]] static Result<SearchSpace> build(SpaceOptions options, int inputs, int outputs);

    [[nodiscard]] const std::vector<Gene>& genes() const { return m_genes; }
    [[nodiscard]] const SpaceOptions& options() const { return m_options; }
    [[nodiscard]] Candidate decode(const Genome& genome) const;
    [[nodiscard]] Genome random(Random& random) const;
    /// Named values -> genome; genes not named take their first value (lists) or their low end (ranges).
    [[nodiscard]] Result<Genome> encode(const std::map<std::string, std::string>& values) const;
    /// The study's baselines, encoded, in name order.
    [[nodiscard]] Result<std::vector<std::pair<std::string, Genome>>> baselines() const;

    /// How many different candidates there are: exact, genes count only where they are active, and in the
    /// block form slots that are None leave no gap (MLP, None equals None, MLP). Cost: the sum of the
    /// cardinalities.
    struct Size
    {
        double candidates = 0.0;    ///< hyper-parameters and hardware included; infinity with a real range
        double architectures = 0.0; ///< layers alone
    };
    [[nodiscard]] Size size() const;

    /// One setting of the space: a gene, or fixed where its domain offers exactly one value. Settings with
    /// one value make no gene (they could never change, only waste mutations) but baselines may name them.
    struct Parameter
    {
        Gene gene;      ///< its condition counts settings, not genes
        int index = -1; ///< position in genes(), or -1 when fixed
        double value(const Genome& genome) const;
        double number(const Genome& genome) const;             ///< what the value stands for: 64, 0.001
        const std::string& choice(const Genome& genome) const; ///< categorical settings only
    };
    [[nodiscard]] const std::vector<Parameter>& parameters() const { return m_parameters; }
    /// Genes that change how a network is built, not what it is: precision, reuse factor, strategy.
    [[nodiscard]] bool isHardware(std::size_t gene) const;
    /// Whether the gene says where the window of traces begins: lower values leave room for longer windows.
    [[nodiscard]] bool isWindowStart(std::size_t gene) const;

private:
    friend class SpaceBuilder;

    /// The settings that say how a layer, or the whole network, is built.
    struct Build
    {
        std::optional<std::size_t> precision, reuseFactor, strategy;
        [[nodiscard]] bool isEmpty() const { return !precision && !reuseFactor && !strategy; }
        bool operator==(const Build&) const = default;
    };
    /// A possible hidden layer: which settings shape it and when it exists.
    struct Slot
    {
        std::size_t width = 0, activation = 0, norm = 0; ///< settings
        std::optional<std::size_t> type;                 ///< block form: exists while this setting says "MLP"
        std::optional<std::size_t> count; ///< else: exists while this setting is at least `needs`
        int needs = 0;
        std::string name = {};  ///< of its genes: "layer_1"
        std::string label = {}; ///< "layer 1"
        Build build = {};
        bool operator==(const Slot&) const = default;
    };
    [[nodiscard]] bool exists(const Slot& slot, const Genome& genome) const;
    void appendHead(network::Architecture& architecture) const;
    [[nodiscard]] BuildChoice chosen(const Build& build, const Genome& genome) const;
    [[nodiscard]] std::optional<TraceWindow> windowOf(const Genome& genome) const;
    /// Windows that differ.
    [[nodiscard]] double countWindows() const;
    /// Of all candidates, or of architectures alone.
    [[nodiscard]] double count(bool candidates) const;

    SpaceOptions m_options;
    int m_inputs = 0;
    int m_outputs = 0;
    std::vector<Gene> m_genes;
    std::vector<Parameter> m_parameters;
    std::vector<Slot> m_slots; ///< in the order of the layers
    std::size_t m_learningRate = 0, m_l1 = 0, m_dropout = 0, m_batchSize = 0;
    std::optional<std::size_t> m_windowStart, m_windowSize;
    std::size_t m_firstHardware = 0; ///< settings from here on are hardware
    Build m_network;                 ///< chosen for all layers
    Build m_output;                  ///< of the output layer
};

} // namespace snac::space
