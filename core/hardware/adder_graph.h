// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network_detail.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace snac::hardware {

/// One two-input addition: left x 2^leftShift +- right x 2^rightShift. Operands are inputs (index < inputs)
/// or earlier additions (inputs + their place).
struct Adder
{
    int left = 0;
    int right = 0;
    int leftShift = 0;
    int rightShift = 0;
    bool subtract = false;
    int bits = 0;  ///< of the result, two's complement: the LUT of a ripple-carry adder
    int depth = 0; ///< additions from the inputs
};

/// A signed, shifted operand: an output of the graph.
struct Term
{
    int operand = 0; ///< -1: the output is 0
    int shift = 0;
    bool negative = false;
    auto operator<=>(const Term&) const = default;
};

/// A constant matrix times a vector without multipliers.
struct AdderGraph
{
    int inputs = 0;
    std::vector<Adder> adders;
    std::vector<Term> outputs;

    [[nodiscard]] double lut() const; ///< sum of the widths
    [[nodiscard]] int depth() const;
    /// Exact, as long as no sum leaves 64 bits. O(adders).
    [[nodiscard]] std::vector<std::int64_t> evaluate(std::span<const std::int64_t> values) const;
};

/// How common two-term subexpressions are used.
enum class Sharing {
    None,  ///< every output is a tree over the canonical signed digits of its weights
    Greedy ///< the most frequent pair of digits is computed once, again and again (Hartley 1996)
};

/// Builds the additions for `weights` over inputs of `inputBits` bits, signed. Without sharing it takes
/// (digits - live outputs) additions, balanced; O(digits log digits). With sharing O(digits x digits of an
/// output) time and memory.
[[nodiscard]] AdderGraph buildAdderGraph(const IntegerWeights& weights, int inputBits, Sharing sharing);

/// Predicts multiplier-free RTL: every product as shifts and additions, one pipeline stage for each level of
/// additions that fills a clock period. Not yet calibrated on syntheses of its own, so its bounds are wide.
/// Without weights the expected digits are counted, not shared.
class AdderGraphModel : public CostModel
{
public:
    explicit AdderGraphModel(Sharing sharing = Sharing::Greedy, const WeightAssumption& assumption = {})
        : m_sharing(sharing)
        , m_assumption(assumption)
    {
    }
    [[nodiscard]] std::string name() const override;
    [[nodiscard]] Result<HardwareEstimate> estimate(const network::Architecture& architecture,
                                                    const HlsConfig& config,
                                                    const Board& board) const override;
    [[nodiscard]] Result<HardwareEstimate> estimateDetailed(const network::Architecture& architecture,
                                                            const HlsConfig& config, const Board& board,
                                                            const NetworkDetail& detail) const override;

private:
    Sharing m_sharing;
    WeightAssumption m_assumption;
};

} // namespace snac::hardware
