// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/precision.h"
#include "snac/network/per_layer.h"

#include <optional>
#include <string>
#include <string_view>

namespace snac::space {

/// How a layer with weights is built: Latency unrolls it, Resource shares its multipliers.
enum class Strategy { Latency, Resource };

[[nodiscard]] std::string_view strategyName(Strategy strategy); ///< "Latency", "Resource"

/// How a network, or one layer of it, is built. What is not set is fixed by the study.
struct BuildChoice
{
    std::optional<Precision> precision;
    std::optional<int> reuseFactor;
    std::optional<Strategy> strategy;
    bool operator==(const BuildChoice&) const = default;
};

/// What a candidate chooses of its hardware, where precision, reuse factor or strategy are genes. Empty in
/// studies that fix all three.
struct HardwareChoice
{
    BuildChoice network;                   ///< for all layers
    network::PerLayer<BuildChoice> layers; ///< of every layer with weights; empty: nothing by layer

    [[nodiscard]] bool isEmpty() const { return network == BuildChoice() && layers.empty(); }
    /// One line that is equal exactly for equal choices; stable, stored. Empty for an empty choice.
    [[nodiscard]] std::string key() const;
    /// The part of key() that speaks of number formats: all that training could ever depend on.
    [[nodiscard]] std::string precisionKey() const;
    /// For people: "ap_fixed<8,3>, reuse 1/2/4, Latency"; one value where all layers agree.
    [[nodiscard]] std::string summary() const;
    /// The choices of one kind, slashed over the layers: "1/2/4"; empty where the study fixes it.
    [[nodiscard]] std::string precisionText() const;
    [[nodiscard]] std::string reuseText() const;
    [[nodiscard]] std::string strategyText() const;
    bool operator==(const HardwareChoice&) const = default;
};

} // namespace snac::space
