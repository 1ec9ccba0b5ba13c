// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture.h"

#include "layer_traits.h"

#include "snac/base/number_text.h"
#include "snac/base/overloaded.h"

#include <algorithm>
#include <array>
#include <utility>

namespace snac::network {

namespace {

struct KindName
{
    ActivationKind kind;
    std::string_view name;
};

constexpr std::array kindNames = {
    KindName{ActivationKind::Linear, "Linear"},       KindName{ActivationKind::ReLU, "ReLU"},
    KindName{ActivationKind::LeakyReLU, "LeakyReLU"}, KindName{ActivationKind::Elu, "ELU"},
    KindName{ActivationKind::Selu, "SELU"},           KindName{ActivationKind::Gelu, "GELU"},
    KindName{ActivationKind::Silu, "SiLU"},           KindName{ActivationKind::Tanh, "Tanh"},
    KindName{ActivationKind::Sigmoid, "Sigmoid"},     KindName{ActivationKind::Softplus, "Softplus"},
    KindName{ActivationKind::Softsign, "Softsign"},   KindName{ActivationKind::HardSigmoid, "HardSigmoid"},
    KindName{ActivationKind::HardTanh, "HardTanh"},   KindName{ActivationKind::Softmax, "Softmax"},
};

/// Other names in use: Keras, PyTorch and SNAC-Pack configs.
constexpr std::array otherNames = {
    KindName{ActivationKind::Linear, "identity"},
    KindName{ActivationKind::Linear, "none"},
    KindName{ActivationKind::Silu, "swish"},
    KindName{ActivationKind::Sigmoid, "logistic"},
};

std::string normalised(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c != '_' && c != '-' && c != ' ') {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return result;
}

/// What the summary says of the layers between two layers with weights.
struct HiddenTraits
{
    int weightedLayers = 0;
    int batchNorms = 0;
    std::vector<std::string> activations; ///< one a hidden dense layer
    std::vector<std::string> dropouts;    ///< those above 0
    std::string output;                   ///< activation after the last dense layer
};

HiddenTraits traitsOf(const Architecture& architecture)
{
    HiddenTraits traits;
    const auto weightedTotal = static_cast<int>(std::ranges::count_if(architecture.layers, hasWeights));
    for (const Layer& layer : architecture.layers) {
        const bool head = traits.weightedLayers == weightedTotal;
        std::visit(Overloaded{[&](const Dense&) {
                                  ++traits.weightedLayers;
                                  if (traits.weightedLayers < weightedTotal) {
                                      traits.activations.emplace_back("linear");
                                  }
                              },
                              [&](const BatchNorm&) { ++traits.batchNorms; },
                              [&](const Activation& activation) {
                                  std::string name{activationName(activation.kind)};
                                  if (head || traits.activations.empty()) {
                                      traits.output = std::move(name);
                                  } else {
                                      traits.activations.back() = std::move(name);
                                  }
                              },
                              [&](const Dropout& dropout) {
                                  if (dropout.rate > 0.0) {
                                      traits.dropouts.push_back(numberText(dropout.rate));
                                  }
                              }},
                   layer);
    }
    return traits;
}

bool allEqual(const std::vector<std::string>& texts)
{
    return std::all_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text == texts.front(); });
}

std::string slashed(const std::vector<std::string>& texts)
{
    if (allEqual(texts)) {
        return texts.front();
    }
    std::string result;
    for (const std::string& text : texts) {
        result += (result.empty() ? "" : "/") + text;
    }
    return result;
}

} // namespace

std::string_view activationName(ActivationKind kind)
{
    const auto found = std::find_if(kindNames.begin(), kindNames.end(),
                                    [&](const KindName& row) { return row.kind == kind; });
    return found == kindNames.end() ? std::string_view{} : found->name;
}

std::optional<ActivationKind> activationFromName(std::string_view name)
{
    const std::string wanted = normalised(name);
    for (const KindName& row : kindNames) {
        if (normalised(row.name) == wanted) {
            return row.kind;
        }
    }
    for (const KindName& row : otherNames) {
        if (row.name == wanted) {
            return row.kind;
        }
    }
    return std::nullopt;
}

LayerId Architecture::idOf(std::size_t place) const
{
    return place < ids.size() ? ids[place] : LayerId{static_cast<int>(place)};
}

int Architecture::outputs() const
{
    return widths().back();
}

std::vector<int> Architecture::widths() const
{
    std::vector<int> result{inputs};
    for (const WeightedLayer& layer : weightedLayers(*this)) {
        result.push_back(static_cast<int>(layer.output.values()));
    }
    return result;
}

std::string Architecture::summary() const
{
    std::string text;
    if (inputs == 0 && layers.empty()) {
        return text; // of a network that is not known
    }
    for (const int width : widths()) {
        text += (text.empty() ? "" : "-") + std::to_string(width);
    }
    const HiddenTraits traits = traitsOf(*this);
    const auto hidden = static_cast<int>(traits.activations.size());
    if (hidden > 0) {
        text += " " + slashed(traits.activations);
    }
    if (traits.batchNorms > 0) {
        text += ", batch norm";
        text += traits.batchNorms < hidden
                    ? " on " + std::to_string(traits.batchNorms) + " of " + std::to_string(hidden)
                    : "";
    }
    if (!traits.dropouts.empty()) {
        text += ", dropout " + slashed(traits.dropouts);
    }
    if (!traits.output.empty()) {
        text += ", output " + traits.output;
    }
    return text;
}

std::string Architecture::key() const
{
    std::string text = std::to_string(inputs);
    for (const Layer& layer : layers) {
        text += "|" + keyOf(layer);
    }
    return text;
}

} // namespace snac::network
