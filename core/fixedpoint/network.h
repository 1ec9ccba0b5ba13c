// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arithmetic.h"

#include "snac/network/architecture.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <vector>

/// The network as the hardware computes it: integers and nothing else. See resources/help/fixed-point.md.
namespace snac::fixedpoint {

/// Raw integers, rows are samples.
using RawMatrix = Eigen::Matrix<std::int64_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// A dense layer, batch norm folded in, and the activation behind it.
///
/// sum = bias + sum over inputs of weight * input, exact; or, with an accumulator, bias and every product are
/// cast to it and their sum wraps. Then either the activation of the sum (Linear, ReLU, LeakyReLU, HardTanh)
/// is cast to `output`; or, with a table, the sum is cast to `table` and the entry of that argument is taken.
struct Layer
{
    int inputs = 0;
    int units = 0;
    int weightFraction = 0;            ///< weights are integers times 2^-weightFraction
    std::vector<std::int64_t> weights; ///< units x inputs: weights[unit * inputs + input]
    FixedFormat bias;                  ///< of the biases
    std::vector<std::int64_t> biases;  ///< units, raw; empty: none
    std::optional<FixedFormat> accumulator;
    network::ActivationKind activation = network::ActivationKind::Linear;
    int slopeExponent = 0; ///< LeakyReLU: negative sums are multiplied by 2^slopeExponent
    std::optional<FixedFormat> table;
    std::vector<std::int64_t> entries; ///< of the table: raw `output` values, from the lowest argument up
    FixedFormat output;

    [[nodiscard]] std::int64_t weight(int unit, int input) const
    {
        return weights[static_cast<std::size_t>(unit) * static_cast<std::size_t>(inputs) +
                       static_cast<std::size_t>(input)];
    }
    bool operator==(const Layer&) const = default;
};

/// What the hardware hands out behind the last layer.
enum class OutputStage {
    Logits, ///< what the last layer gives
    Argmax, ///< the number of the largest logit, the first of equal ones; of a single logit: 1 if it is above
            ///< 0
    Softmax, ///< probabilities by two tables (see softmax.h)
};

/// Softmax as hls4ml's stable version computes it: exp of the differences to the largest logit from a table,
/// their exact sum, its inverse from another table, and one product a class.
struct SoftmaxTables
{
    FixedFormat difference;  ///< argument of the first table: largest logit - logit
    FixedFormat exponential; ///< its entries
    FixedFormat total;       ///< argument of the second one
    FixedFormat inverse;     ///< its entries
    FixedFormat probability;
    std::vector<std::int64_t> exponentials; ///< from 0 up
    std::vector<std::int64_t> inverses;     ///< from 0 up
    bool operator==(const SoftmaxTables&) const = default;
};

struct Network
{
    FixedFormat input;
    std::vector<Layer> layers;
    OutputStage stage = OutputStage::Logits;
    std::optional<SoftmaxTables> softmax; ///< with that stage

    [[nodiscard]] int inputs() const { return layers.empty() ? 0 : layers.front().inputs; }
    [[nodiscard]] int outputs() const { return layers.empty() ? 0 : layers.back().units; }
    /// Of what enters layer `index`.
    [[nodiscard]] const FixedFormat& inputOf(std::size_t index) const
    {
        return index == 0 ? input : layers[index - 1].output;
    }
    bool operator==(const Network&) const = default;
};

/// Place of an argument in the table of a layer.
[[nodiscard]] std::size_t tableIndex(std::int64_t argument, const FixedFormat& table);
/// Number of entries of a table with such arguments: 2^width.
[[nodiscard]] std::size_t tableSize(const FixedFormat& table);

/// Whether the network can be computed in 64-bit integers: sizes that fit each other, valid formats, values
/// within them, and no sum of more than 63 bits whatever the input. Errors name the layer. O(weights).
[[nodiscard]] Result<> check(const Network& network);

/// The chain of dense layers and activations it computes, without the output stage.
[[nodiscard]] network::Architecture architectureOf(const Network& network);

} // namespace snac::fixedpoint
