// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule4ml_encoding.h"

#include "snac/hardware/cost_model.h"

#include "snac/network/layer_traits.h"

#include <algorithm>
#include <array>
#include <functional>

namespace snac::calibration {

namespace {

using network::ActivationKind;
using Member = double Rule4mlEntry::*;

constexpr std::array layerClasses = {"dense", "conv1d",      "conv2d",  "batchnormalization",
                                     "add",   "concatenate", "dropout", "flatten",
                                     "relu",  "sigmoid",     "tanh",    "softmax"};
/// Named by upstream, but never filled.
constexpr std::array emptyQuantities = {"filters", "kernel_size", "strides"};

std::optional<Member> quantity(std::string_view name)
{
    if (name == "inputs") {
        return &Rule4mlEntry::inputs;
    }
    if (name == "outputs") {
        return &Rule4mlEntry::outputs;
    }
    if (name == "parameters") {
        return &Rule4mlEntry::parameters;
    }
    return name == "reuse" ? std::optional<Member>(&Rule4mlEntry::reuse) : std::nullopt;
}

double sum(const Rule4mlNetwork& network, Member member)
{
    double total = 0.0;
    for (const Rule4mlEntry& entry : network) {
        total += entry.*member;
    }
    return total;
}

/// mean, min, max, or the place (from 1, in the whole list) of the first least or greatest; 0 without any
/// layer.
std::optional<double> statistic(std::string_view name, const Rule4mlNetwork& network, std::string_view type,
                                Member member)
{
    double count = 0.0;
    double total = 0.0;
    std::size_t least = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < network.size(); ++i) {
        if (network[i].type != type) {
            continue;
        }
        least = count == 0.0 || network[i].*member < network[least].*member ? i : least;
        most = count == 0.0 || network[i].*member > network[most].*member ? i : most;
        total += network[i].*member;
        count += 1.0;
    }
    const bool any = count > 0.0;
    if (name == "mean") {
        return any ? total / count : 0.0;
    }
    if (name == "min" || name == "max") {
        return any ? network[name == "min" ? least : most].*member : 0.0;
    }
    if (name == "min_idx" || name == "max_idx") {
        return any ? static_cast<double>(name == "min_idx" ? least : most) + 1.0 : 0.0;
    }
    return std::nullopt;
}

/// "inputs_mean", "count": what follows the class.
std::optional<double> classFeature(std::string_view rest, const Rule4mlNetwork& network,
                                   std::string_view type)
{
    if (rest == "count") {
        return static_cast<double>(std::ranges::count(network, type, &Rule4mlEntry::type));
    }
    for (const std::string_view empty : emptyQuantities) {
        if (rest.starts_with(empty)) {
            return 0.0;
        }
    }
    const auto cut = rest.find('_');
    const auto member = cut == std::string_view::npos ? std::nullopt : quantity(rest.substr(0, cut));
    return member ? statistic(rest.substr(cut + 1), network, type, *member) : std::nullopt;
}

struct Lister
{
    double width;
    double reuse;
    Rule4mlNetwork network;
    std::string refused; ///< what it has no name for

    Rule4mlEntry& add(const char* type)
    {
        Rule4mlEntry entry;
        entry.type = type;
        entry.inputs = entry.outputs = width;
        entry.reuse = reuse;
        return network.emplace_back(std::move(entry));
    }

    void operator()(const network::Dense& dense)
    {
        const double bias = dense.bias ? 1.0 : 0.0;
        Rule4mlEntry& entry = add("dense");
        entry.outputs = dense.units;
        entry.parameters = entry.trainable = (width + bias) * dense.units;
        entry.additions = (width - 1.0 + bias) * dense.units;
        entry.multiplications = width * dense.units;
        // Its own encoding takes the nearest factor whatever the strategy.
        entry.reuse =
            hardware::nearestReuseFactor(static_cast<int>(width), dense.units, static_cast<int>(reuse));
        width = dense.units;
    }

    void operator()(const network::BatchNorm&)
    {
        Rule4mlEntry& entry = add("batchnormalization");
        entry.parameters = 4.0 * width;
        entry.trainable = 2.0 * width;
        entry.multiplications = entry.additions = width;
    }

    void operator()(const network::Dropout&) { add("dropout"); }

    template<class Other>
    void operator()(const Other&)
    {
        refused = "layers of the kind " + std::string(network::TraitsOf<Other>::token);
    }

    void operator()(const network::Activation& activation)
    {
        switch (activation.kind) {
        case ActivationKind::Linear:
            return;
        case ActivationKind::ReLU:
            add("relu").logic = width;
            return;
        case ActivationKind::Sigmoid:
            add("sigmoid").lookups = width;
            return;
        case ActivationKind::Tanh:
            add("tanh").lookups = width;
            return;
        case ActivationKind::Softmax: {
            Rule4mlEntry& entry = add("softmax");
            entry.lookups = width + 1.0;
            entry.additions = width - 1.0;
            entry.multiplications = width;
            return;
        }
        case ActivationKind::LeakyReLU:
        case ActivationKind::Elu:
        case ActivationKind::Selu:
        case ActivationKind::Gelu:
        case ActivationKind::Silu:
        case ActivationKind::Softplus:
        case ActivationKind::Softsign:
        case ActivationKind::HardSigmoid:
        case ActivationKind::HardTanh:
            refused = "the activation " + std::string(network::activationName(activation.kind));
        }
    }
};

} // namespace

Result<Rule4mlNetwork> rule4mlNetwork(const network::Architecture& architecture, int reuse)
{
    Lister lister{static_cast<double>(architecture.inputs), static_cast<double>(reuse), {}, {}};
    lister.add("inputlayer");
    for (const network::Layer& layer : architecture.layers) {
        std::visit(lister, layer);
    }
    if (!lister.refused.empty()) {
        return fail("rule4ml does not know " + lister.refused + "; it knows ReLU, Tanh, Sigmoid and Softmax");
    }
    return std::move(lister.network);
}

std::optional<double> rule4mlFeature(std::string_view label, const Rule4mlNetwork& network, int bits)
{
    if (label == "bit_width") {
        return bits;
    }
    if (label == "reuse_mean") {
        return network.empty() ? 0.0
                               : sum(network, &Rule4mlEntry::reuse) / static_cast<double>(network.size());
    }
    if (label == "total_add") {
        return sum(network, &Rule4mlEntry::additions);
    }
    if (label == "total_mult") {
        return sum(network, &Rule4mlEntry::multiplications);
    }
    if (label == "total_lookup") {
        return sum(network, &Rule4mlEntry::lookups);
    }
    if (label == "total_logical") {
        return sum(network, &Rule4mlEntry::logic);
    }
    for (const std::string_view type : layerClasses) {
        if (label.starts_with(type) && label.size() > type.size() && label[type.size()] == '_') {
            return classFeature(label.substr(type.size() + 1), network, type);
        }
    }
    return std::nullopt;
}

std::optional<double> rule4mlNodeFeature(std::string_view label, const Rule4mlEntry& entry)
{
    static const std::array<std::pair<std::string_view, Member>, 9> members = {
        {{"layer_input_size", &Rule4mlEntry::inputs},
         {"layer_output_size", &Rule4mlEntry::outputs},
         {"layer_parameter_count", &Rule4mlEntry::parameters},
         {"layer_trainable_parameter_count", &Rule4mlEntry::trainable},
         {"layer_reuse", &Rule4mlEntry::reuse},
         {"layer_op_add", &Rule4mlEntry::additions},
         {"layer_op_mult", &Rule4mlEntry::multiplications},
         {"layer_op_lookup", &Rule4mlEntry::lookups},
         {"layer_op_logical", &Rule4mlEntry::logic}}};
    for (const auto& [name, member] : members) {
        if (label == name) {
            return entry.*member;
        }
    }
    constexpr std::array none = {"layer_filters", "layer_kernel_height", "layer_kernel_width",
                                 "layer_stride_height", "layer_stride_width"};
    return std::ranges::find(none, label) != none.end() ? std::optional(0.0) : std::nullopt;
}

} // namespace snac::calibration
