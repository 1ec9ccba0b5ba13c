// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arithmetic.h"

#include "snac/network/architecture.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

/// The network as the hardware computes it: integers and nothing else. See resources/help/fixed-point.md.
namespace snac::fixedpoint {

/// Raw integers, rows are samples.
using RawMatrix = Eigen::Matrix<std::int64_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Weighted sums of all values, batch norm folded in: bias + sum over inputs of weight * input, exact; or,
/// with an accumulator, bias and every product are cast to it and their sum wraps.
struct Dense
{
    network::LayerId id; ///< of the designed layer that it was made from
    int inputs = 0;
    int units = 0;
    int weightFraction = 0;            ///< weights are integers times 2^-weightFraction
    std::vector<std::int64_t> weights; ///< units x inputs: weights[unit * inputs + input]
    FixedFormat bias;                  ///< of the biases
    std::vector<std::int64_t> biases;  ///< units, raw; empty: none
    std::optional<FixedFormat> accumulator;

    [[nodiscard]] std::int64_t weight(int unit, int input) const
    {
        return weights[static_cast<std::size_t>(unit) * static_cast<std::size_t>(inputs) +
                       static_cast<std::size_t>(input)];
    }
    bool operator==(const Dense&) const = default;
};

/// An activation that is computed on the value itself (Linear, ReLU, LeakyReLU, HardTanh), then a cast.
struct Cast
{
    network::ActivationKind activation = network::ActivationKind::Linear;
    int slopeExponent = 0; ///< LeakyReLU: negative values are multiplied by 2^slopeExponent
    FixedFormat output;
    bool operator==(const Cast&) const = default;
};

/// The entry of every value; its argument is what the cast before it gives.
struct Table
{
    network::ActivationKind activation = network::ActivationKind::Linear; ///< whose values it holds
    std::vector<std::int64_t> entries; ///< raw `output` values, from the lowest argument up
    FixedFormat output;
    bool operator==(const Table&) const = default;
};

/// The number of the largest value, the first of equal ones; of a single value: 1 if it is above 0.
struct Argmax
{
    bool operator==(const Argmax&) const = default;
};

/// Softmax as hls4ml's stable version computes it: exp of the differences to the largest value from a table,
/// their exact sum, its inverse from another table, and one product a class.
struct Softmax
{
    FixedFormat difference;  ///< argument of the first table: largest value - value
    FixedFormat exponential; ///< its entries
    FixedFormat total;       ///< argument of the second one
    FixedFormat inverse;     ///< its entries
    FixedFormat probability;
    std::vector<std::int64_t> exponentials; ///< from 0 up
    std::vector<std::int64_t> inverses;     ///< from 0 up
    bool operator==(const Softmax&) const = default;
};

/// Each takes what the one before it gives. A new kind does not compile until check, ranges, evaluator,
/// reference and price know it: they visit the list without a generic branch.
using Operation = std::variant<Dense, Cast, Table, Argmax, Softmax>;

/// The one list that the evaluator, the prices and the writers read. Dense, cast and, where its activation
/// needs one, table, layer by layer; then, at most, one of argmax and softmax.
struct Network
{
    FixedFormat input;
    std::vector<Operation> operations;

    [[nodiscard]] int inputs() const;  ///< of the first dense operation; 0 without one
    [[nodiscard]] int outputs() const; ///< logits: units of the last dense operation; 0 without one
    [[nodiscard]] const FixedFormat& logit() const; ///< format of the logits; requires check()
    bool operator==(const Network&) const = default;
};

/// A dense operation with the cast and the table behind it: what hardware computes in one go. Points into the
/// network.
struct LayerView
{
    std::size_t first = 0; ///< place of the dense operation in the list
    FixedFormat input;     ///< of what enters
    const Dense* dense = nullptr;
    const Cast* cast = nullptr;
    const Table* table = nullptr; ///< null: none

    [[nodiscard]] const FixedFormat& output() const { return table ? table->output : cast->output; }
};

/// The layers in order. Error: a list in another order, with the place.
[[nodiscard]] Result<std::vector<LayerView>> layersOf(const Network& network);

/// Place of an argument in a table.
[[nodiscard]] std::size_t tableIndex(std::int64_t argument, const FixedFormat& table);
/// Number of entries of a table with such arguments: 2^width.
[[nodiscard]] std::size_t tableSize(const FixedFormat& table);

/// Whether the network can be computed in 64-bit integers: sizes that fit each other, valid formats, values
/// within them, and no sum of more than 63 bits whatever the input. Errors name the layer. O(weights).
[[nodiscard]] Result<> check(const Network& network);

/// The chain of dense layers and activations it computes, without argmax and softmax.
[[nodiscard]] network::Architecture architectureOf(const Network& network);

} // namespace snac::fixedpoint
