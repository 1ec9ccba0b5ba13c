// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/random.h"
#include "snac/space/architecture.h"
#include "snac/space/gene.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace snac::space {

/// The `search_space:` section, either in the native layer form (num_layers, layer_widths, ...) or in
/// SNAC-Pack's block form (block_types, num_blocks, mlp_width_space, ...).
struct SpaceOptions
{
    enum class Form { Layers, Blocks, MlpSnac };
    Form form = Form::Layers;

    // Layers: hidden layers 1..n, each with its own width domain; the same activation and norm throughout.
    Domain numLayers = Ordinal{{2, 3, 4}};       ///< number of hidden layers
    std::vector<Domain> layerWidths;             ///< width of hidden layer 1, 2, ...; last one repeats if shorter
    std::vector<ActivationKind> activations = {ActivationKind::ReLU};
    std::vector<bool> batchNorm = {false};
    Domain learningRate = Ordinal{{0.001}};
    Domain l1 = Ordinal{{0.0}};
    Domain dropout = Ordinal{{0.0}};
    Domain batchSize = Ordinal{{128}};

    // Blocks (SNAC-Pack): num_blocks slots, each of a type with genes of its own, then a three-layer head.
    // MlpSnac (SNAC-Pack model_type mlp): mlp_num_layers_space dense layers, each width/activation/norm its own gene.
    std::vector<std::string> blockTypes;         ///< "MLP", "None"; "Conv" and "ConvAttn" are an error of build() (not built yet)
    int numBlocks = 3;
    std::vector<int> mlpWidths;
    std::vector<int> mlpNumLayers = {2, 3, 4, 5}; ///< dense layers including the output layer (MlpSnac)
    int headLayers = 3;
    std::vector<ActivationKind> blockActivations;
    std::vector<std::string> norms;              ///< "none", "batch"; "layer" is an error of build() (not built yet)

    std::optional<ActivationKind> outputActivation; ///< for the exported network; losses take logits
    int outputDim = 0; ///< 0 = from the data set; else must agree with it

    /// Baselines by name: gene name -> value text, e.g. {"16-64-32-32-5": {"num_layers": "3", "layer_1_width": "64"}}.
    /// Values outside a list are an error that names the nearest choice.
    std::map<std::string, std::map<std::string, std::string>> baselines;
};

/// Search space -> genome -> candidate. Immutable, safe to share between threads.
class SearchSpace
{
public:
    /// `inputs` and `outputs` come from the data set. Errors name the key that is wrong and what would be right.
    [[nodiscard]] static Result<SearchSpace> build(SpaceOptions options, int inputs, int outputs);

    [[nodiscard]] const std::vector<Gene>& genes() const { return m_genes; }
    [[nodiscard]] const SpaceOptions& options() const { return m_options; }
    [[nodiscard]] Candidate decode(const Genome& genome) const;
    [[nodiscard]] Genome random(Random& random) const;
    /// Named values -> genome; genes not named take their first value (lists) or their low end (ranges).
    [[nodiscard]] Result<Genome> encode(const std::map<std::string, std::string>& values) const;
    /// The study's baselines, encoded, in name order.
    [[nodiscard]] Result<std::vector<std::pair<std::string, Genome>>> baselines() const;

    /// How many different candidates there are, counting genes only where they are active.
    struct Size
    {
        double candidates = 0.0;    ///< hyper-parameters included; infinity with a real range
        double architectures = 0.0; ///< layers alone
    };
    [[nodiscard]] Size size() const;

private:
    SpaceOptions m_options;
    int m_inputs = 0;
    int m_outputs = 0;
    std::vector<Gene> m_genes;
};

} // namespace snac::space
