// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layer_traits.h"

#include <type_traits>
#include <utility>

namespace snac::network {

namespace {

template<class Kind>
using TraitsOf = LayerTraits<std::decay_t<Kind>>;

template<std::size_t... Index>
constexpr bool areInOrder(std::index_sequence<Index...>)
{
    return ((TraitsOf<std::variant_alternative_t<Index, Layer>>::kind == static_cast<LayerKind>(Index)) &&
            ...);
}
static_assert(areInOrder(std::make_index_sequence<std::variant_size_v<Layer>>()),
              "kinds are numbered as the alternatives of Layer");

/// Calls `take` with a layer of every kind, in order.
template<class Take, std::size_t... Index>
void forEachKind(Take take, std::index_sequence<Index...>)
{
    (take(std::variant_alternative_t<Index, Layer>{}), ...);
}

template<class Take>
void forEachKind(Take take)
{
    forEachKind(take, std::make_index_sequence<std::variant_size_v<Layer>>());
}

} // namespace

LayerKind kindOf(const Layer& layer)
{
    return static_cast<LayerKind>(layer.index());
}

std::string_view tokenOf(const Layer& layer)
{
    return std::visit([](const auto& kind) { return TraitsOf<decltype(kind)>::token; }, layer);
}

std::string_view labelOf(LayerKind kind)
{
    std::string_view label;
    forEachKind([&](const auto& layer) {
        label = TraitsOf<decltype(layer)>::kind == kind ? TraitsOf<decltype(layer)>::label : label;
    });
    return label;
}

bool hasWeights(const Layer& layer)
{
    return std::visit([](const auto& kind) { return TraitsOf<decltype(kind)>::hasWeights; }, layer);
}

bool hasState(const Layer& layer)
{
    return std::visit([](const auto& kind) { return TraitsOf<decltype(kind)>::hasState; }, layer);
}

bool isTrainingOnly(const Layer& layer)
{
    return std::visit([](const auto& kind) { return TraitsOf<decltype(kind)>::isTrainingOnly; }, layer);
}

TensorShape shapeAfter(const Layer& layer, const TensorShape& input)
{
    return std::visit([&](const auto& kind) { return TraitsOf<decltype(kind)>::shape(kind, input); }, layer);
}

double parameterCount(const Layer& layer, const TensorShape& input)
{
    return std::visit([&](const auto& kind) { return TraitsOf<decltype(kind)>::parameters(kind, input); },
                      layer);
}

double multiplicationCount(const Layer& layer, const TensorShape& input)
{
    return std::visit(
        [&](const auto& kind) { return TraitsOf<decltype(kind)>::multiplications(kind, input); }, layer);
}

std::optional<Layer> blankLayer(std::string_view token)
{
    std::optional<Layer> found;
    forEachKind([&](const auto& layer) {
        if (TraitsOf<decltype(layer)>::token == token) {
            found = layer;
        }
    });
    return found;
}

std::vector<WeightedLayer> weightedLayers(const Architecture& architecture)
{
    std::vector<WeightedLayer> result;
    TensorShape input = architecture.inputs;
    for (std::size_t i = 0; i < architecture.layers.size(); ++i) {
        const TensorShape output = shapeAfter(architecture.layers[i], input);
        if (hasWeights(architecture.layers[i])) {
            result.push_back({architecture.idOf(i), i, input, output});
        }
        input = output;
    }
    return result;
}

std::vector<TensorShape> shapesOf(const Architecture& architecture)
{
    std::vector<TensorShape> shapes{architecture.inputs};
    for (const Layer& layer : architecture.layers) {
        shapes.push_back(shapeAfter(layer, shapes.back()));
    }
    return shapes;
}

} // namespace snac::network
