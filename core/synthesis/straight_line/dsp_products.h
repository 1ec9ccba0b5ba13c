// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adder_network.h"

#include "snac/base/token.h"

#include <cstdint>
#include <span>
#include <vector>

namespace snac::synthesis {

class ProgramBuilder;

/// What does the products of a layer in RTL without turns.
enum class Multipliers {
    Adders, ///< additions of shifted values alone
    Dsp,    ///< DSP blocks wherever that saves carry chains, as long as the board has some
    Auto ///< DSP blocks for the dearest products: so many that the larger of two shares is smallest, that of
         ///< the board's LUTs and that of its DSP blocks
};
inline constexpr Tokens<Multipliers, 3> multiplierTokens{
    {{Multipliers::Adders, "adders"}, {Multipliers::Dsp, "dsp"}, {Multipliers::Auto, "auto"}}};

struct MultiplierRule
{
    Multipliers kind = Multipliers::Adders;
    double lutsPerDsp = 0.0; ///< of the board; 0: it has no DSP blocks
    int most = 0;            ///< DSP blocks that may be used, by whatever multiplies
    int candidates = 0;      ///< while a network is gone through: products so far that a block could make
};

/// DSP blocks that a product of two numbers of so many bits, with their signs, takes; 0: so few bits that
/// tools make LUTs of it.
[[nodiscard]] int dspBlocks(int leftBits, int rightBits);

/// A product of one input by an odd weight that one DSP block makes, for all rows that have it, whatever
/// their sign and power of two.
struct DspProduct
{
    int input = 0;
    std::int64_t weight = 1;
    auto operator<=>(const DspProduct&) const = default;
};

/// The products of a matrix that one multiplier of 25 x 18 bits with signs can make and that cost additions
/// otherwise, by the nonzero digits of the weight, then by the bits of the product, the dearest first.
/// O(entries x log).
[[nodiscard]] std::vector<DspProduct> productsForDsp(const MatrixProblem& problem);

/// The same sums with these products as further inputs, behind the others in order.
[[nodiscard]] MatrixProblem withProducts(const MatrixProblem& problem, std::span<const DspProduct> products);

/// Which products a layer gives to DSP blocks: the dearest so many. Of several numbers (by least digits of
/// the weight; Auto: also between them, where the shares of the board meet) the one is taken with the fewest
/// bits of carry chains, one a LUT (Dsp), or with the smallest of what is larger, these or the blocks times
/// lutsPerDsp (Auto). None where that is no gain. Deterministic. As many searches for additions as numbers.
[[nodiscard]] std::vector<DspProduct> chosenProducts(const MatrixProblem& problem, const MultiplierRule& rule,
                                                     const AdderOptions& options);

/// These products as values of the layer, put behind the operands that they are made of. A product belongs to
/// no neuron, for several may need it.
void appendProducts(ProgramBuilder& builder, int layer, std::span<const DspProduct> products,
                    std::vector<int>& operands);

} // namespace snac::synthesis
