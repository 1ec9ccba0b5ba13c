// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include "snac/data/dataset.h"
#include "snac/network/loss.h"

#include <memory>
#include <string_view>
#include <vector>

namespace snac::network {
struct Metrics;
}

namespace snac::fixedpoint {

namespace kernels {
struct KernelSet;
}

/// How the sums of a layer are computed; all give the same integers.
enum class SumPath {
    Pairs16,   ///< 16-bit values and weights, two products an instruction, 32-bit sums
    Plain32,   ///< 32-bit values, weights and sums
    Wide32,    ///< 32-bit values and weights, 64-bit sums
    Plain64,   ///< 64 bits everywhere
    Rounded32, ///< every product cast to the accumulator, in 32 bits
    Rounded64  ///< the same in 64 bits
};
[[nodiscard]] std::string_view sumPathName(SumPath path); ///< "16-bit pairs"

/// A network made ready to be computed on batches: the narrowest integers that its ranges allow, layer by
/// layer. Const calls are thread-safe. Requires check() of the network.
class Evaluator
{
public:
    explicit Evaluator(const Network& network);
    Evaluator(const Network& network, const kernels::KernelSet& kernels); ///< of one instruction set
    ~Evaluator();
    Evaluator(Evaluator&&) noexcept;
    Evaluator& operator=(Evaluator&&) noexcept;

    /// Inputs are rows x features, as the float network takes them; they are cast to the input format
    /// (toRaw). Requires as many columns as the network has inputs. Returns what the output stage gives: rows
    /// x outputs raw integers of the last layer's output or of the probability format, or rows x 1 class
    /// numbers. `layers` receives the output of every layer. O(rows x nonzero weights).
    [[nodiscard]] RawMatrix evaluate(const data::Matrix& inputs,
                                     std::vector<RawMatrix>* layers = nullptr) const;

    [[nodiscard]] std::vector<SumPath> paths() const; ///< by layer

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

/// Evaluator(network).evaluate(inputs, layers).
[[nodiscard]] RawMatrix evaluate(const Network& network, const data::Matrix& inputs,
                                 std::vector<RawMatrix>* layers = nullptr);

/// The definition, number by number, by cast() alone: what evaluate() is tested against. Slow.
[[nodiscard]] RawMatrix evaluateReference(const Network& network, const data::Matrix& inputs,
                                          std::vector<RawMatrix>* layers = nullptr);

/// The last layer's outputs as numbers, whatever the output stage; exact up to 24 bits.
[[nodiscard]] data::Matrix logits(const Network& network, const data::Matrix& inputs);

/// Scores of the logits: what every accuracy of a quantized network is.
[[nodiscard]] network::Metrics evaluateMetrics(const Network& network, const data::Samples& samples,
                                               network::Loss loss);

} // namespace snac::fixedpoint
