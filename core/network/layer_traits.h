// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture.h"
#include "shape.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace snac::network {

/// In the order of the alternatives of Layer.
enum class LayerKind { Dense, BatchNorm, Activation, Dropout };

/// What every stage may ask of a kind of layer: one row a kind. A kind without a row does not compile.
template<class Kind>
struct LayerTraits;

template<>
struct LayerTraits<Dense>
{
    static constexpr LayerKind kind = LayerKind::Dense;
    static constexpr std::string_view token = "dense"; ///< in stored files
    static constexpr std::string_view label = "dense"; ///< for people, before a number or a size
    static constexpr bool hasWeights =
        true; ///< a matrix that is multiplied with: it has formats, masks, a build
    static constexpr bool hasState = false;       ///< running statistics, which no gradient moves
    static constexpr bool isTrainingOnly = false; ///< no part of the function that is built

    [[nodiscard]] static TensorShape shape(const Dense& dense, const TensorShape&) { return dense.units; }
    [[nodiscard]] static double parameters(const Dense& dense, const TensorShape& input)
    {
        return multiplications(dense, input) + (dense.bias ? dense.units : 0.0);
    }
    [[nodiscard]] static double multiplications(const Dense& dense, const TensorShape& input)
    {
        return static_cast<double>(input.values()) * dense.units;
    }
};

/// What most kinds without weights share.
template<class Kind>
struct WeightlessTraits
{
    static constexpr bool hasWeights = false;
    static constexpr bool hasState = false;
    static constexpr bool isTrainingOnly = false;

    [[nodiscard]] static TensorShape shape(const Kind&, const TensorShape& input) { return input; }
    [[nodiscard]] static double parameters(const Kind&, const TensorShape&) { return 0.0; }
    [[nodiscard]] static double multiplications(const Kind&, const TensorShape&) { return 0.0; }
};

/// Its products are folded into the weights before it and not counted.
template<>
struct LayerTraits<BatchNorm> : WeightlessTraits<BatchNorm>
{
    static constexpr LayerKind kind = LayerKind::BatchNorm;
    static constexpr std::string_view token = "batch_norm";
    static constexpr std::string_view label = "batch norm";
    static constexpr bool hasState = true;

    [[nodiscard]] static double parameters(const BatchNorm&, const TensorShape& input)
    {
        return 2.0 * input.channels();
    }
};

template<>
struct LayerTraits<Activation> : WeightlessTraits<Activation>
{
    static constexpr LayerKind kind = LayerKind::Activation;
    static constexpr std::string_view token = "activation";
    static constexpr std::string_view label = "activation";
};

template<>
struct LayerTraits<Dropout> : WeightlessTraits<Dropout>
{
    static constexpr LayerKind kind = LayerKind::Dropout;
    static constexpr std::string_view token = "dropout";
    static constexpr std::string_view label = "dropout";
    static constexpr bool isTrainingOnly = true;
};

[[nodiscard]] LayerKind kindOf(const Layer& layer);
[[nodiscard]] std::string_view tokenOf(const Layer& layer);
[[nodiscard]] std::string_view labelOf(LayerKind kind);
[[nodiscard]] bool hasWeights(const Layer& layer);
[[nodiscard]] bool hasState(const Layer& layer);
[[nodiscard]] bool isTrainingOnly(const Layer& layer);
[[nodiscard]] TensorShape shapeAfter(const Layer& layer, const TensorShape& input);
[[nodiscard]] double parameterCount(const Layer& layer, const TensorShape& input);
[[nodiscard]] double multiplicationCount(const Layer& layer, const TensorShape& input);
/// A layer of the kind with that token, with the values it has by default.
[[nodiscard]] std::optional<Layer> blankLayer(std::string_view token);

struct WeightedLayer
{
    LayerId id;
    std::size_t place = 0;  ///< in the list of this network
    TensorShape input = 0;  ///< of what enters
    TensorShape output = 0; ///< of what leaves
};

/// The layers that multiply by weights of their own, in order. O(layers).
[[nodiscard]] std::vector<WeightedLayer> weightedLayers(const Architecture& architecture);

/// The shape in front of every layer, and behind the last one. O(layers).
[[nodiscard]] std::vector<TensorShape> shapesOf(const Architecture& architecture);

} // namespace snac::network
