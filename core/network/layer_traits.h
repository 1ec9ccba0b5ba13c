// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture.h"
#include "shape.h"

#include "snac/base/error.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
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
    static constexpr bool hasWeights =
        true; ///< a matrix that is multiplied with: it has formats, masks, a build
    static constexpr bool hasState = false;       ///< running statistics, which no gradient moves
    static constexpr bool isTrainingOnly = false; ///< no part of the function that is built

    /// Calls `visit(name, number)` for every number of the layer, in the order and with the names they are
    /// stored with.
    template<class Self, class Visit>
    static void fields(Self& dense, Visit visit)
    {
        visit("units", dense.units);
        visit("bias", dense.bias);
    }
    [[nodiscard]] static Result<> check(const Dense& dense);
    [[nodiscard]] static std::string key(const Dense& dense); ///< its part of Architecture::key()

    [[nodiscard]] static TensorShape shape(const Dense& dense, const TensorShape&) { return dense.units; }
    /// Values that one value behind it is a sum of.
    [[nodiscard]] static long long fanIn(const Dense&, const TensorShape& input) { return input.values(); }
    [[nodiscard]] static bool hasBias(const Dense& dense) { return dense.bias; }
    /// The same layer with so many units.
    static void narrow(Dense& dense, int units) { dense.units = units; }
};

/// What most kinds without weights share.
template<class Kind>
struct WeightlessTraits
{
    static constexpr bool hasWeights = false;
    static constexpr bool hasState = false;
    static constexpr bool isTrainingOnly = false;

    [[nodiscard]] static Result<> check(const Kind&) { return {}; }
    [[nodiscard]] static TensorShape shape(const Kind&, const TensorShape& input) { return input; }
    [[nodiscard]] static long long fanIn(const Kind&, const TensorShape&) { return 0; }
    [[nodiscard]] static bool hasBias(const Kind&) { return false; }
    static void narrow(Kind&, int) {}
};

/// Its products are folded into the weights before it and not counted.
template<>
struct LayerTraits<BatchNorm> : WeightlessTraits<BatchNorm>
{
    static constexpr LayerKind kind = LayerKind::BatchNorm;
    static constexpr std::string_view token = "batch_norm";
    static constexpr bool hasState = true;

    template<class Self, class Visit>
    static void fields(Self&, Visit)
    {
    }
    [[nodiscard]] static std::string key(const BatchNorm&) { return "bn"; }
};

template<>
struct LayerTraits<Activation> : WeightlessTraits<Activation>
{
    static constexpr LayerKind kind = LayerKind::Activation;
    static constexpr std::string_view token = "activation";

    template<class Self, class Visit>
    static void fields(Self& activation, Visit visit)
    {
        visit("name", activation.kind);
        visit("slope", activation.slope);
    }
    [[nodiscard]] static std::string key(const Activation& activation);
};

template<>
struct LayerTraits<Dropout> : WeightlessTraits<Dropout>
{
    static constexpr LayerKind kind = LayerKind::Dropout;
    static constexpr std::string_view token = "dropout";
    static constexpr bool isTrainingOnly = true;

    template<class Self, class Visit>
    static void fields(Self& dropout, Visit visit)
    {
        visit("rate", dropout.rate);
    }
    [[nodiscard]] static Result<> check(const Dropout& dropout);
    [[nodiscard]] static std::string key(const Dropout& dropout);
};

template<class Kind>
using TraitsOf = LayerTraits<std::remove_cvref_t<Kind>>;

/// Calls `visit(name, number)` for every number of a layer: int, bool, double or ActivationKind.
template<class AnyLayer, class Visit>
void visitFields(AnyLayer& layer, Visit visit)
{
    std::visit([&](auto& kind) { TraitsOf<decltype(kind)>::fields(kind, visit); }, layer);
}

[[nodiscard]] LayerKind kindOf(const Layer& layer);
[[nodiscard]] std::string_view tokenOf(const Layer& layer);
[[nodiscard]] std::string keyOf(const Layer& layer);
/// Whether its numbers make sense. Error: the one that does not, with what would.
[[nodiscard]] Result<> checkLayer(const Layer& layer);
[[nodiscard]] bool hasWeights(const Layer& layer);
[[nodiscard]] bool hasState(const Layer& layer);
[[nodiscard]] bool isTrainingOnly(const Layer& layer);
[[nodiscard]] TensorShape shapeAfter(const Layer& layer, const TensorShape& input);
/// Does nothing to a layer without weights.
void narrow(Layer& layer, int units);
/// The activation that the layer is, or null.
[[nodiscard]] const Activation* asActivation(const Layer& layer);
/// A layer of the kind, with the values it has by default; nothing for a token or number that no kind has.
[[nodiscard]] std::optional<Layer> blankLayer(std::string_view token);
[[nodiscard]] std::optional<Layer> blankLayer(LayerKind kind);

/// How many numbers of its own a layer has.
struct WeightSizes
{
    long long rows = 0;    ///< of its matrix: output channels; 0 without weights
    long long columns = 0; ///< values that each of them is a sum of
    long long bias = 0;
    long long state = 0; ///< features with running statistics

    [[nodiscard]] double parameters() const; ///< trainable ones
};
[[nodiscard]] WeightSizes weightSizes(const Layer& layer, const TensorShape& input);
/// Products of weights and values for one sample.
[[nodiscard]] double multiplicationCount(const Layer& layer, const TensorShape& input);

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
