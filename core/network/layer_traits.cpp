// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layer_traits.h"

#include "snac/base/number_text.h"

#include <utility>

namespace snac::network {

namespace {

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

Result<> LayerTraits<Dense>::check(const Dense& dense)
{
    if (dense.units < 1) {
        return fail("a dense layer has " + std::to_string(dense.units) + " units; at least 1 is needed");
    }
    return {};
}

std::string LayerTraits<Dense>::key(const Dense& dense)
{
    return "dense " + std::to_string(dense.units) + (dense.bias ? "" : " nobias");
}

std::string LayerTraits<Activation>::key(const Activation& activation)
{
    const std::string name{activationName(activation.kind)};
    // The slope belongs to every Activation value, so equality sees it too.
    return activation.slope == Activation{}.slope ? name : name + " " + numberText(activation.slope);
}

Result<> LayerTraits<Dropout>::check(const Dropout& dropout)
{
    if (!(dropout.rate >= 0.0 && dropout.rate < 1.0)) {
        return fail("a dropout rate is " + numberText(dropout.rate) + "; it must be at least 0 and below 1");
    }
    return {};
}

std::string LayerTraits<Dropout>::key(const Dropout& dropout)
{
    return "dropout " + numberText(dropout.rate);
}

LayerKind kindOf(const Layer& layer)
{
    return static_cast<LayerKind>(layer.index());
}

std::string_view tokenOf(const Layer& layer)
{
    return std::visit([](const auto& kind) { return TraitsOf<decltype(kind)>::token; }, layer);
}

std::string keyOf(const Layer& layer)
{
    return std::visit([](const auto& kind) { return TraitsOf<decltype(kind)>::key(kind); }, layer);
}

Result<> checkLayer(const Layer& layer)
{
    return std::visit([](const auto& kind) { return TraitsOf<decltype(kind)>::check(kind); }, layer);
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

void narrow(Layer& layer, int units)
{
    std::visit([units](auto& kind) { TraitsOf<decltype(kind)>::narrow(kind, units); }, layer);
}

const Activation* asActivation(const Layer& layer)
{
    return std::get_if<Activation>(&layer);
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

std::optional<Layer> blankLayer(LayerKind kind)
{
    std::optional<Layer> found;
    forEachKind([&](const auto& layer) {
        if (TraitsOf<decltype(layer)>::kind == kind) {
            found = layer;
        }
    });
    return found;
}

double WeightSizes::parameters() const
{
    return static_cast<double>(rows) * static_cast<double>(columns) + static_cast<double>(bias) +
           2.0 * static_cast<double>(state);
}

WeightSizes weightSizes(const Layer& layer, const TensorShape& input)
{
    return std::visit(
        [&](const auto& kind) {
            using Traits = TraitsOf<decltype(kind)>;
            WeightSizes sizes;
            if (Traits::hasWeights) {
                sizes.rows = Traits::shape(kind, input).channels();
                sizes.columns = Traits::fanIn(kind, input);
                sizes.bias = Traits::hasBias(kind) ? sizes.rows : 0;
            }
            sizes.state = Traits::hasState ? input.channels() : 0;
            return sizes;
        },
        layer);
}

double multiplicationCount(const Layer& layer, const TensorShape& input)
{
    return std::visit(
        [&](const auto& kind) {
            using Traits = TraitsOf<decltype(kind)>;
            return static_cast<double>(Traits::fanIn(kind, input)) *
                   static_cast<double>(Traits::shape(kind, input).values());
        },
        layer);
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
