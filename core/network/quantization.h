// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "per_layer.h"
#include "trained_network.h"

#include "snac/base/error.h"
#include "snac/base/fixed_format.h"
#include "snac/data/dataset.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace snac::network {

/// Row by row, in double precision: what the exact forward pass works on.
using ExactMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Stands in LayerQuantization::weightFraction for a weight that is 0.
inline constexpr int noBits = -100;

/// One dense layer (its batch norm folded in) with the activation behind it.
struct LayerQuantization
{
    /// Grid and range of the weights. With mixed precision the range alone: the grid is each weight's own,
    /// and none is finer than this one.
    FixedFormat weights;
    FixedFormat bias;
    /// Of what the activation hands on; of the last layer's logits. Its modes are those of a cast in
    /// hardware.
    FixedFormat output;
    std::optional<FixedFormat>
        table; ///< argument of an activation looked up in a table; unset for exact ones
    /// Unset: wide enough by construction. Set: bias and every product are cast to it, and the sum wraps
    /// (its overflow must be Wrap).
    std::optional<FixedFormat> accumulator;
    /// Mixed precision: fraction bits of each weight, units x inputs; noBits: the weight is 0. Empty:
    /// uniform.
    Eigen::MatrixXi weightFraction;
};

struct Quantization
{
    FixedFormat input;
    PerLayer<LayerQuantization> layers; ///< of every dense layer
};

/// A chain of dense + activation groups, batch norm folded, dropout gone, slopes of LeakyReLU powers of two,
/// with float master weights (pruned ones exactly 0).
struct QuantizedNetwork
{
    TrainedNetwork network;
    Quantization quantization;
};

/// One dense layer of a folded network with what follows it.
struct ChainLayer
{
    const DenseWeights* dense = nullptr; ///< into the network
    Activation activation;               ///< Linear where there is none; the output head is left out
    LayerId id;                          ///< of the dense layer
};

/// The layers of a folded network, each fed by the one before it. Error: not such a chain, and where.
[[nodiscard]] Result<std::vector<ChainLayer>> chainOf(const TrainedNetwork& folded);

/// The same function as hardware computes it: batch norm becomes part of the dense layer before it (or of the
/// one behind, where an activation or nothing stands before it), dropout and linear activations vanish, and
/// the slope of LeakyReLU becomes the power of two nearest in ratio. Exact but for that slope and the
/// rounding of floats. A Softmax or Sigmoid at the end stays. Error: the layer that cannot be folded, in
/// words.
[[nodiscard]] Result<TrainedNetwork> foldForHardware(const TrainedNetwork& network);

/// Linear, ReLU, LeakyReLU and HardTanh are computed on the sum itself; the others are looked up in a table
/// that holds an `output` value for every `table` argument.
[[nodiscard]] bool isExactActivation(ActivationKind kind);

/// The activation of one number in double precision: what tables hold before they are rounded.
[[nodiscard]] double activationValue(const Activation& activation, double x);

/// The value that the cast of ap_fixed makes of it: rounded first, then brought into the range. Exact for
/// widths up to 52; NaN becomes 0, and so does infinity where the overflow mode wraps or zeroes.
[[nodiscard]] double quantizeValue(double value, const FixedFormat& format);
/// The same in place.
void quantizeAll(ExactMatrix& values, const FixedFormat& format);

/// Weights and biases of a dense layer on their grids: units x inputs, and units (empty without bias).
struct QuantizedDense
{
    ExactMatrix weights;
    Eigen::VectorXd bias;
};
[[nodiscard]] PerLayer<QuantizedDense> quantizedDense(const QuantizedNetwork& network);
/// The same as floats: equal to them for widths up to 24.
[[nodiscard]] TrainedNetwork quantizedWeights(const QuantizedNetwork& network);

/// The fake-quantized network in double precision: every value is the one the integers stand for, exactly, as
/// long as no sum needs more than 53 bits. Returns the logits (the last layer's `output`), rows x outputs;
/// `layers` receives the outputs of every layer of the chain. Requires check().
[[nodiscard]] ExactMatrix fakeQuantizedForward(const QuantizedNetwork& network, const data::Matrix& inputs,
                                               std::vector<ExactMatrix>* layers = nullptr);

/// Effective bit operations (HGQ, Sun et al. 2024): the sum over all products of the bits of the input and
/// the bits between the first and the last one of the weight; about the LUTs that multipliers of constants
/// take.
[[nodiscard]] double effectiveBitOperations(const QuantizedNetwork& network);

inline constexpr int largestTableBits = 12; ///< of the argument of a table

/// Whether the formats fit the network: one for each dense layer, valid, tables where they are needed and of
/// 12 bits at most, wrapping accumulators, a fraction for every weight or for none.
[[nodiscard]] Result<> check(const QuantizedNetwork& network);

/// The same network as one whose layers have these ids, one a layer.
[[nodiscard]] QuantizedNetwork renamed(const QuantizedNetwork& network, std::vector<LayerId> ids);

/// Bytes for the store and back, architecture included, but not the ids of its layers. Errors: truncated,
/// damaged or foreign bytes, contents that contradict themselves.
[[nodiscard]] std::vector<std::byte> serialize(const QuantizedNetwork& network);
[[nodiscard]] Result<QuantizedNetwork> deserializeQuantized(std::span<const std::byte> bytes);

} // namespace snac::network
