// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/precision.h"
#include "snac/network/architecture.h"
#include "snac/network/per_layer.h"

#include <array>

namespace snac::hardware {

using snac::Precision;

/// What is counted of a network by formula; each is labelled where it is shown. A count is a member here and
/// its row in countFigures: by that it is summed over the layers, stored, read, checked and compared.
struct OperationCounts
{
    double multiplications = 0.0; ///< sum of inputs x units over dense layers
    double parameters = 0.0;      ///< trainable numbers, batch norm included
    double bopsSnacBlock = 0.0;   ///< SNAC-Pack block search: n_in n_out b^2, b = 32
    double bopsSnacMlp = 0.0; ///< SNAC-Pack mlp search: n_in n_out (b^2 + 2b) + n_out log2(n_in) b, b = 32
    double bopsSnacEffective =
        0.0;           ///< SNAC-Pack local search: the mlp formula x (bits/32)^2 x (1 - sparsity)
    double bops = 0.0; ///< Baskin et al. 2021 at the study's precision: n_in n_out (b_w b_a + b_w + b_a +
                       ///< log2 n_in); pruned products drop out of the first term (Hawks et al. 2021)
    double ebops =
        0.0; ///< effective bit operations (HGQ, Sun et al. 2024): sum over products of input bits
             ///< x the bits between the first and the last one of the weight; zero weights are free.
             ///< Without weights an expectation; by countOperations() alone the bound n_in n_out W^2
};

/// What a layer with weights counts with: bits of its weights and inputs, and the part of its weights that is
/// not zero.
struct CountedLayer
{
    double weightBits = 0.0;
    double inputBits = 0.0;
    double kept = 1.0;
};

/// What the formulas know of a layer. A layer without weights has parameters alone.
struct LayerSize
{
    double parameters = 0.0;
    double products = 0.0;
    double outputs = 0.0; ///< that are sums of `products` / `outputs` each
    double log2Inputs = 0.0;
    CountedLayer layer{};

    /// SNAC-Pack counts at 32 bits whatever the precision.
    static constexpr double snacBits = 32.0;
    [[nodiscard]] double bopsSnacMlp() const
    {
        return products * (snacBits * snacBits + 2.0 * snacBits) + outputs * log2Inputs * snacBits;
    }
    [[nodiscard]] double productBits() const { return layer.kept * layer.weightBits * layer.inputBits; }
};

/// A count and its name in files.
struct CountFigure
{
    const char* key;
    double OperationCounts::*value;
    double (*ofLayer)(const LayerSize&); ///< what a layer adds
    bool inAllFiles = true;              ///< else files of earlier programs lack it, and it reads as 0
};
inline constexpr std::array countFigures{
    CountFigure{"multiplications", &OperationCounts::multiplications,
                [](const LayerSize& size) { return size.products; }},
    CountFigure{"parameters", &OperationCounts::parameters,
                [](const LayerSize& size) { return size.parameters; }},
    CountFigure{"bops", &OperationCounts::bops,
                [](const LayerSize& size) {
                    return size.products * (size.productBits() + size.layer.weightBits +
                                            size.layer.inputBits + size.log2Inputs);
                }},
    CountFigure{
        "bops_snac_block", &OperationCounts::bopsSnacBlock,
        [](const LayerSize& size) { return size.products * LayerSize::snacBits * LayerSize::snacBits; }},
    CountFigure{"bops_snac_mlp", &OperationCounts::bopsSnacMlp,
                [](const LayerSize& size) { return size.bopsSnacMlp(); }},
    CountFigure{"bops_snac_effective", &OperationCounts::bopsSnacEffective,
                [](const LayerSize& size) {
                    const double scale = size.layer.weightBits / LayerSize::snacBits;
                    return size.bopsSnacMlp() * scale * scale * size.layer.kept;
                }},
    CountFigure{"ebops", &OperationCounts::ebops,
                [](const LayerSize& size) { return size.products * size.productBits(); }, false}};

/// Counts of a network at a precision. `sparsity` is the fraction of weights that are zero, 0 to 1; it enters
/// the two figures that know about pruning (bopsSnacEffective, bops). O(layers).
[[nodiscard]] OperationCounts countOperations(const network::Architecture& architecture,
                                              const Precision& precision, double sparsity = 0.0);

/// countOperations() where every layer has its own precision and sparsity. `layers` must have an entry for
/// each layer with weights. O(layers).
[[nodiscard]] OperationCounts countLayers(const network::Architecture& architecture,
                                          const network::PerLayer<CountedLayer>& layers);

} // namespace snac::hardware
