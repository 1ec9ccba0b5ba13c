// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware_choice.h"

#include <algorithm>

namespace snac::space {

namespace {

std::string precisionOf(const BuildChoice& choice)
{
    return choice.precision ? choice.precision->toString() : std::string();
}

std::string reuseOf(const BuildChoice& choice)
{
    return choice.reuseFactor ? std::to_string(*choice.reuseFactor) : std::string();
}

std::string strategyOf(const BuildChoice& choice)
{
    return choice.strategy ? std::string(strategyName(*choice.strategy)) : std::string();
}

/// The one value of the network, or those of the layers: once where all are equal, else joined by slashes.
template<class Text>
std::string joined(const HardwareChoice& choice, Text text)
{
    const std::string whole = text(choice.network);
    if (!whole.empty() || choice.layers.empty()) {
        return whole;
    }
    const std::string first = text(choice.layers.begin()->value);
    const bool equal =
        std::ranges::all_of(choice.layers, [&](const auto& layer) { return text(layer.value) == first; });
    if (equal) {
        return first;
    }
    std::string all;
    for (const auto& [id, layer] : choice.layers) {
        all += (all.empty() ? "" : "/") + text(layer);
    }
    return all;
}

std::string keyOf(const BuildChoice& choice, bool precisionOnly)
{
    std::string key;
    if (choice.precision) {
        key += " " + choice.precision->toString();
    }
    if (choice.reuseFactor && !precisionOnly) {
        key += " reuse " + reuseOf(choice);
    }
    if (choice.strategy && !precisionOnly) {
        key += " " + strategyOf(choice);
    }
    return key;
}

std::string keyOf(const HardwareChoice& choice, bool precisionOnly)
{
    std::string key = keyOf(choice.network, precisionOnly);
    std::string layers;
    for (const auto& [id, layer] : choice.layers) {
        layers += "|" + keyOf(layer, precisionOnly);
    }
    const bool says = layers.find_first_not_of('|') != std::string::npos;
    return says ? key + layers : key;
}

} // namespace

std::string_view strategyName(Strategy strategy)
{
    return strategy == Strategy::Latency ? "Latency" : "Resource";
}

std::string HardwareChoice::key() const
{
    return keyOf(*this, false);
}

std::string HardwareChoice::precisionKey() const
{
    return keyOf(*this, true);
}

std::string HardwareChoice::precisionText() const
{
    return joined(*this, precisionOf);
}

std::string HardwareChoice::reuseText() const
{
    return joined(*this, reuseOf);
}

std::string HardwareChoice::strategyText() const
{
    return joined(*this, strategyOf);
}

std::string HardwareChoice::summary() const
{
    std::string text = precisionText();
    if (const std::string reuse = reuseText(); !reuse.empty()) {
        text += (text.empty() ? "reuse " : ", reuse ") + reuse;
    }
    if (const std::string strategy = strategyText(); !strategy.empty()) {
        text += (text.empty() ? "" : ", ") + strategy;
    }
    return text;
}

} // namespace snac::space
