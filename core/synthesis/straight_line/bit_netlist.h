// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace snac::synthesis {

/// Single bits and what makes them, as logic synthesis sees a design: functions that LUTs hold, carry chains,
/// registers. What is made twice from the same bits exists once. Nothing is simulated: of a function only its
/// inputs are known, and a tag that tells apart what has the same inputs.
class BitNetlist
{
public:
    using Net = int;
    using Nets = std::vector<Net>; ///< lowest bit first
    static constexpr Net zero = 0;
    static constexpr Net one = 1;

    BitNetlist();

    /// A bit that comes from outside, or from a block that is no LUT.
    [[nodiscard]] Net source();
    /// The bit `times` clock edges later. Constants need no register.
    [[nodiscard]] Net registered(Net net, int times);
    /// A function of bits; constants among them count for nothing. `tag`: functions of other tags are others.
    [[nodiscard]] Net logic(Nets inputs, std::int64_t tag);
    /// A constant where the condition is met, else `value`: a register behind it does that by its set or
    /// reset and needs no LUT.
    [[nodiscard]] Net forced(Net value, Net condition, std::int64_t tag);
    /// A function whose LUTs are known, which no other takes in; 0: of a block that is made of none.
    /// `memoryBits` above 0: it is a block memory of so many bits, and no LUT, where registers stand before
    /// or behind it, which then are the memory's own.
    [[nodiscard]] Net block(Nets inputs, std::int64_t tag, int luts, int memoryBits = 0);
    [[nodiscard]] Net inverted(Net net);
    /// a + b or a - b by a carry chain, cut to the bits of `a`; both have the same width.
    [[nodiscard]] Nets sum(const Nets& a, const Nets& b, bool subtract);

    /// Whether it is a function that other LUTs may take in.
    [[nodiscard]] bool isLogic(Net net) const
    {
        return m_nodes[static_cast<std::size_t>(net)].kind == Kind::Logic;
    }

    /// What is there once nothing is left that no needed bit depends on.
    struct Counts
    {
        int luts = 0;                ///< all: of sums, inverters, logic, and of shift registers
        int sumLuts = 0;             ///< where two bits meet on a carry chain
        int inverters = 0;           ///< that no other LUT takes in
        int logicLuts = 0;           ///< all other functions
        int shiftRegisters = 0;      ///< chains of three registers and more that nothing reads in between
        int registers = 0;           ///< flip-flops
        std::int64_t memoryBits = 0; ///< of block memories
        int carries = 0;             ///< CARRY4 cells
    };
    [[nodiscard]] Counts counts(std::span<const Net> outputs) const;

private:
    enum class Kind { Source, Register, Logic, Block, Carry };
    struct Node
    {
        Kind kind = Kind::Source;
        Nets inputs;          ///< Register: one; Logic, Block: all
        std::int64_t tag = 0; ///< Logic, Block
        Net value = -1;       ///< Logic: what a condition forces; -1: none
        int luts = 0;         ///< Block
        int memoryBits = 0;   ///< Block
        int chain = 0;        ///< Carry
        int place = 0;        ///< Carry: bit of the chain
    };
    struct Chain
    {
        Nets straight; ///< the operand that the carry multiplexers read
        Nets propagate;
    };
    class Counter;

    Net append(Node node);
    Net known(Node node);
    [[nodiscard]] Net propagateOf(Net a, Net b, bool subtract);
    [[nodiscard]] Nets shortSum(const Nets& a, const Nets& b, bool subtract);

    std::vector<Node> m_nodes;
    std::vector<Chain> m_chains;
    std::map<Net, Net> m_registers; ///< by what they hold
    std::map<std::pair<std::int64_t, Nets>, Net> m_logic;
};

} // namespace snac::synthesis
