// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace snac::network {

enum class ActivationKind {
    Linear,
    ReLU,
    LeakyReLU,
    Elu,
    Selu,
    Gelu,
    Silu,
    Tanh,
    Sigmoid,
    Softplus,
    Softsign,
    HardSigmoid,
    HardTanh,
    Softmax
};

/// Canonical spelling as shown to the user ("ReLU"); parsing ignores case, "_" and "-".
[[nodiscard]] std::string_view activationName(ActivationKind kind);
[[nodiscard]] std::optional<ActivationKind> activationFromName(std::string_view name);

/// Fully connected: inputs of the layer x units weights.
struct Dense
{
    int units = 0;
    bool bias = true;
    bool operator==(const Dense&) const = default;
};

/// Batch normalisation over the feature axis; folded into the dense layer before it in hardware.
struct BatchNorm
{
    bool operator==(const BatchNorm&) const = default;
};

struct Activation
{
    ActivationKind kind = ActivationKind::ReLU;
    double slope = 0.01; ///< LeakyReLU only
    bool operator==(const Activation&) const = default;
};

/// Active while training only.
struct Dropout
{
    double rate = 0.0;
    bool operator==(const Dropout&) const = default;
};

/// Adding a kind here produces a compile error in every stage that has to know it: stages use std::visit with
/// Overloaded and no generic branch, or read the table of traits (layer_traits.h). An engine or a model of
/// cost that covers some kinds only refuses the others by name.
using Layer = std::variant<Dense, BatchNorm, Activation, Dropout>;

/// A layer, by its place in the list of the network as it was designed, from 0. Compression narrows layers
/// and drops those that hardware has no need of; those that remain keep their ids.
struct LayerId
{
    int place = -1;
    auto operator<=>(const LayerId&) const = default;
};

/// A feed-forward network. The last layers are the output head: Dense(outputs), then its activation if it has
/// one.
struct Architecture
{
    int inputs = 0;
    std::vector<Layer> layers;
    /// Of the layers of a network that was made from another one; empty: every layer is where it was
    /// designed. No part of equality, of the key, or of what is stored.
    std::vector<LayerId> ids{};

    [[nodiscard]] LayerId idOf(std::size_t place) const;
    [[nodiscard]] int outputs() const; ///< values behind the last layer with weights, or `inputs` without one
    [[nodiscard]] std::vector<int>
    widths() const;                            ///< inputs, then the values behind every layer with weights
    [[nodiscard]] std::string summary() const; ///< "16-64-32-5 ReLU, batch norm, dropout 0.1"
    [[nodiscard]] std::string
    key() const; ///< one line that is equal exactly for equal architectures; stable, stored
    bool operator==(const Architecture& other) const
    {
        return inputs == other.inputs && layers == other.layers;
    }
};

} // namespace snac::network
