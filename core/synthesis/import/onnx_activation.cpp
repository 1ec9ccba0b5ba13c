// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx_activation.h"

#include "snac/synthesis/onnx/evaluate.h"

#include "snac/base/number_text.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace snac::synthesis::onnx {

using network::Activation;
using network::ActivationKind;

namespace {

Result<std::optional<Activation>> unlike(const Node& node)
{
    return fail(describe(node) + " has other constants than the activation of that name here");
}

} // namespace

double meantByFloat(double value)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, static_cast<float>(value)).ptr;
    return numberFrom({text, static_cast<std::size_t>(end - text)}).value_or(value);
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

std::pair<double, double> clipBounds(const Node& clip, const Constants& constants)
{
    constexpr double all = std::numeric_limits<double>::infinity();
    const auto bound = [&](std::size_t place, const char* name, double otherwise) {
        if (clip.inputs.size() > place && !clip.inputs[place].empty()) {
            return constants.scalar(clip.inputs[place]).value_or(std::numeric_limits<double>::quiet_NaN());
        }
        const auto* value = attribute<double>(clip, name);
        return value ? *value : otherwise;
    };
    return {bound(1, "min", -all), bound(2, "max", all)};
}

Result<std::optional<Activation>> activationOf(const Node& node, const Constants& constants)
{
    static const std::unordered_map<std::string_view, ActivationKind> simple{
        {"Relu", ActivationKind::ReLU},         {"Tanh", ActivationKind::Tanh},
        {"Sigmoid", ActivationKind::Sigmoid},   {"Softplus", ActivationKind::Softplus},
        {"Softsign", ActivationKind::Softsign}, {"Softmax", ActivationKind::Softmax},
        {"Selu", ActivationKind::Selu},         {"Gelu", ActivationKind::Gelu}};
    const auto number = [&](const char* name, double otherwise) {
        const auto* value = attribute<double>(node, name);
        return value ? *value : otherwise;
    };
    const auto found = simple.find(node.op);
    if (found != simple.end()) {
        const bool selu = node.op == "Selu" && (!isNear(number("alpha", 1.6732632), 1.6732632) ||
                                                !isNear(number("gamma", 1.0507010), 1.0507010));
        return selu ? unlike(node) : std::optional(Activation{found->second});
    }
    if (node.op == "LeakyRelu") {
        return Activation{ActivationKind::LeakyReLU, meantByFloat(number("alpha", 0.01))};
    }
    if (node.op == "PRelu" && node.inputs.size() == 2 && constants.scalar(node.inputs[1])) {
        return Activation{ActivationKind::LeakyReLU, meantByFloat(*constants.scalar(node.inputs[1]))};
    }
    if (node.op == "Elu") {
        return number("alpha", 1.0) == 1.0 ? std::optional(Activation{ActivationKind::Elu}) : unlike(node);
    }
    if (node.op == "HardSigmoid") {
        const bool ours = isNear(number("alpha", 0.2), 1.0 / 6.0) && number("beta", 0.5) == 0.5;
        return ours ? std::optional(Activation{ActivationKind::HardSigmoid}) : unlike(node);
    }
    if (node.op == "Clip") {
        const auto [low, high] = clipBounds(node, constants);
        if (low == 0.0 && std::isinf(high)) {
            return Activation{ActivationKind::ReLU};
        }
        return low == -1.0 && high == 1.0 ? std::optional(Activation{ActivationKind::HardTanh})
                                          : unlike(node);
    }
    return std::optional<Activation>();
}

} // namespace snac::synthesis::onnx
