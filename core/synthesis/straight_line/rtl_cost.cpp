// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rtl_cost.h"

#include "cast_steps.h"
#include "net_bits.h"
#include "table_luts.h"
#include "table_use.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace snac::synthesis {

namespace {

constexpr int comparedBits = 3; // of each side, in a step of the carry chain of a comparison
constexpr std::int64_t blockMemoryBits = 18 * 1024;
constexpr double boundShare = 0.04;    // of the LUTs, and
constexpr double dspBoundShare = 0.06; // with products in DSP blocks; the worst was 3.3 % off
constexpr double wideTableShare = 0.2; // of tables of more than six address bits
constexpr double boundLuts = 8.0;      // what small designs may differ by

bool isConstantValue(const ProgramValue& value)
{
    return value.range.low == value.range.high;
}

class NetlistBuilder
{
public:
    NetlistBuilder(const Program& program, const Pipeline& pipeline, bool blocksAdd)
        : m_program(program)
        , m_pipeline(pipeline)
        , m_blocksAdd(blocksAdd)
        , m_bits(program.values.size())
        , m_uses(program.values.size())
        , m_inBlock(program.values.size())
    {
        const auto count = [&](int number) {
            if (number >= 0) {
                ++m_uses[static_cast<std::size_t>(number)];
            }
        };
        for (const ProgramValue& value : program.values) {
            for (const int operand : {value.left, value.right, value.condition}) {
                count(operand);
            }
        }
        std::ranges::for_each(program.outputs, count);
    }

    RtlCost cost()
    {
        for (int i = 0; i < m_program.inputs; ++i) {
            for (int bit = 0; bit < valueWidth(m_program.value(i)); ++bit) {
                m_bits[static_cast<std::size_t>(i)].push_back(m_netlist.source());
            }
        }
        for (const PipelineModule& module : m_pipeline.modules) {
            append(module);
        }
        Nets outputs;
        for (const int number : m_program.outputs) {
            for (const Net net : extendedTo(number, m_program.output.width)) {
                outputs.push_back(m_netlist.registered(net, 1));
            }
        }
        RtlCost cost;
        cost.parts = m_netlist.counts(outputs);
        cost.carry = cost.parts.carries;
        cost.ff = cost.parts.registers + m_pipeline.latency; // the valid bits
        cost.dsp = m_dsp;
        cost.lut = cost.parts.luts;
        const double share = hasDspProducts() ? dspBoundShare : boundShare;
        const double spread = share * cost.lut + boundLuts + wideTableShare * m_wideTableLuts;
        cost.lutLow = std::max(0.0, std::floor(cost.lut - spread));
        cost.lutHigh = std::ceil(cost.lut + spread);
        cost.bram18 = static_cast<int>((cost.parts.memoryBits + blockMemoryBits - 1) / blockMemoryBits);
        return cost;
    }

private:
    /// Softmax has products as well, which the narrow bounds were measured with.
    [[nodiscard]] bool hasDspProducts() const
    {
        return std::ranges::any_of(m_program.values,
                                   [&](const ProgramValue& value) { return isLayerProduct(value); });
    }
    [[nodiscard]] bool isLayerProduct(const ProgramValue& value) const
    {
        return value.kind == ValueKind::Multiply && value.layer < m_program.layers;
    }

    /// Clock edges between a value and the stage at hand.
    [[nodiscard]] int waitOf(int number) const
    {
        const bool isOfModule = m_program.value(number).layer == m_module->layer;
        return m_stage - (isOfModule ? m_pipeline.stage[static_cast<std::size_t>(number)] : 0);
    }

    /// Whether the block that makes this product also adds to it: one block, whose whole product goes into
    /// this addition alone, behind one register at most.
    [[nodiscard]] bool addsInBlock(int number, int otherShift) const
    {
        const ProgramValue& value = m_program.value(number);
        return m_blocksAdd && isLayerProduct(value) && otherShift == 0 &&
               m_uses[static_cast<std::size_t>(number)] == 1 && waitOf(number) <= 1 &&
               dspBlocks(signedBits(m_program.value(value.left)), signedBits(m_program.value(value.right))) ==
                   1;
    }

    void append(const PipelineModule& module)
    {
        m_module = &module;
        for (const int number : module.values) {
            m_stage = m_pipeline.stage[static_cast<std::size_t>(number)];
            m_bits[static_cast<std::size_t>(number)] = bitsOf(m_program.value(number), number);
        }
        // The next module reads them behind the registers of this one.
        m_stage = module.stages;
        for (const int number : module.outputs) {
            m_atBoundary.emplace_back(number, operand(number));
        }
        for (auto& [number, bits] : m_atBoundary) {
            m_bits[static_cast<std::size_t>(number)] = std::move(bits);
        }
        m_atBoundary.clear();
    }

    /// A value as the logic of the stage at hand reads it.
    Nets operand(int number)
    {
        const ProgramValue& value = m_program.value(number);
        if (isConstantValue(value)) {
            return bitsOfConstant(value.range.low, valueWidth(value));
        }
        const auto at = static_cast<std::size_t>(number);
        // A block has a register for what it gives, where nothing else reads that.
        const bool hasOwn = m_uses[at] == 1 && (m_inBlock[at] || (m_blocksAdd && isLayerProduct(value)));
        const int wait = std::max(0, waitOf(number) - (hasOwn ? 1 : 0));
        Nets bits = m_bits[at];
        for (Net& net : bits) {
            net = m_netlist.registered(net, wait);
        }
        return bits;
    }

    /// Of an output of the program, which stands behind all modules.
    Nets extendedTo(int number, int width)
    {
        const ProgramValue& value = m_program.value(number);
        const Nets bits = isConstantValue(value) ? bitsOfConstant(value.range.low, valueWidth(value))
                                                 : m_bits[static_cast<std::size_t>(number)];
        return extendedBits(bits, isSignedValue(value), 0, width);
    }

    Nets operandTo(int number, int shift, int width)
    {
        return extendedBits(operand(number), isSignedValue(m_program.value(number)), shift, width);
    }

    Nets bitsOf(const ProgramValue& value, int number)
    {
        const int width = valueWidth(value);
        switch (value.kind) {
        case ValueKind::Input:
        case ValueKind::Constant:
            return bitsOfConstant(value.range.low, width);
        case ValueKind::Add:
        case ValueKind::Subtract:
            return sumBits(value, width, number);
        case ValueKind::Negate: {
            const int wide = std::max(width, valueWidth(m_program.value(value.left)));
            Nets bits =
                m_netlist.sum(Nets(static_cast<std::size_t>(wide), 0), operandTo(value.left, 0, wide), true);
            bits.resize(static_cast<std::size_t>(width));
            return bits;
        }
        case ValueKind::Scale:
            return operand(value.left);
        case ValueKind::Relu:
        case ValueKind::LeakyRelu:
            return rectifiedBits(value, width);
        case ValueKind::HardTanh:
            return hardTanhBits(value, width);
        case ValueKind::Cast:
            return castBits(value, width);
        case ValueKind::Lookup:
            return tableBits(value, width, number);
        case ValueKind::Greater:
            return {comparison(value)};
        case ValueKind::Select:
            return chosenBits(value, width);
        case ValueKind::Multiply:
            return productBits(value, width, number);
        case ValueKind::PartialSum: // rtlCost() is not asked of designs with such sums
            break;
        }
        return {};
    }

    Nets sumBits(const ProgramValue& value, int width, int number)
    {
        const bool subtract = value.kind == ValueKind::Subtract;
        const int passing = std::min(value.rightShift > 0 ? value.rightShift
                                     : subtract           ? 0
                                                          : value.leftShift,
                                     width - 1);
        const Nets left = operandTo(value.left, value.leftShift, width);
        const Nets right = operandTo(value.right, value.rightShift, width);
        const Nets& passes = value.rightShift > 0 ? left : right;
        Nets bits(passes.begin(), passes.begin() + passing);
        if (!subtract &&
            (addsInBlock(value.left, value.rightShift) || addsInBlock(value.right, value.leftShift))) {
            m_inBlock[static_cast<std::size_t>(number)] = true;
            Nets inputs = left;
            inputs.insert(inputs.end(), right.begin(), right.end());
            for (int i = passing; i < width; ++i) {
                bits.push_back(blockBit(inputs, number, i));
            }
            return bits;
        }
        const Nets above =
            m_netlist.sum(withoutLowest(left, passing), withoutLowest(right, passing), subtract);
        bits.insert(bits.end(), above.begin(), above.end());
        return bits;
    }

    Nets rectifiedBits(const ProgramValue& value, int width)
    {
        const Net sign = operand(value.left).back();
        const bool leaky = value.kind == ValueKind::LeakyRelu;
        const Nets positive = operandTo(value.left, leaky ? value.leftShift : 0, width);
        const Nets negative = leaky ? operandTo(value.left, value.rightShift, width)
                                    : Nets(static_cast<std::size_t>(width), BitNetlist::zero);
        Nets bits;
        for (std::size_t i = 0; i < positive.size(); ++i) {
            if (positive[i] == negative[i]) {
                bits.push_back(positive[i]);
            } else if (leaky) {
                bits.push_back(m_netlist.logic({sign, positive[i], negative[i]}, tagOf(BitTag::Activation)));
            } else {
                bits.push_back(m_netlist.forced(positive[i], sign, tagOf(BitTag::Activation)));
            }
        }
        return bits;
    }

    Nets hardTanhBits(const ProgramValue& value, int width)
    {
        const Nets bits = operand(value.left);
        const ProgramValue& of = m_program.value(value.left);
        const bool isSigned = isSignedValue(of);
        const Limits limits = limitsOf(m_netlist, bits, isSigned, value.rightShift, true, true);
        Nets result = clippedBits(m_netlist, bits, limits, width);
        // Below 1 both bounds have zeros alone.
        const Net clipped = m_netlist.logic(withoutLowest(bits, value.rightShift), tagOf(BitTag::Clipped));
        for (int i = 0; i < std::min(width, value.rightShift); ++i) {
            const auto at = static_cast<std::size_t>(i);
            result[at] =
                m_netlist.forced(bits[std::min(at, bits.size() - 1)], clipped, tagOf(BitTag::Activation));
        }
        return result;
    }

    Nets castBits(const ProgramValue& value, int width)
    {
        const ProgramValue& of = m_program.value(value.left);
        const FixedFormat& to = value.format;
        const CastSteps steps = castSteps(of, to);
        const bool clips = steps.overflows && to.overflow != Overflow::Wrap;
        const Nets all = operand(value.left);
        const bool isSigned = isSignedValue(of);
        const int wide =
            clips || steps.mayIncrement
                ? std::max({width, valueWidth(of) - steps.shift + (steps.mayIncrement ? 1 : 0), 1})
                : width;
        Nets kept = steps.shift > 0
                        ? withoutLowest(extendedBits(all, isSigned, 0, wide + steps.shift), steps.shift)
                        : extendedBits(all, isSigned, -steps.shift, wide);
        if (steps.mayIncrement) {
            const Nets dropped(all.begin(),
                               all.begin() + std::min<std::ptrdiff_t>(steps.shift, std::ssize(all)));
            Nets increment(kept.size(), BitNetlist::zero);
            increment.front() = to.rounding == Rounding::Rnd && !dropped.empty()
                                    ? dropped.back()
                                    : m_netlist.logic(dropped, tagOf(BitTag::Increment));
            kept = m_netlist.sum(kept, increment, false);
        }
        const int needed = bitsFor(steps);
        kept = extendedBits(kept, isSigned, 0, needed > 0 ? std::max(needed, 1) : wide);
        if (!clips) {
            return extendedBits(kept, isSigned, 0, width);
        }
        const auto range = fixedpoint::rawRange(to);
        const Limits limits =
            limitsOf(m_netlist, kept, steps.low<0, to.width - (to.isSigned ? 1 : 0), steps.high> range.high,
                     steps.low < range.low);
        return clippedBits(m_netlist, kept, limits, width);
    }

    /// Of what is left after shift and rounding; 0: more than 62.
    static int bitsFor(const CastSteps& steps)
    {
        constexpr fixedpoint::Int128 widest = (fixedpoint::Int128{1} << 62U) - 1;
        if (steps.low < -widest || steps.high > widest) {
            return 0;
        }
        return fixedpoint::bitsFor(static_cast<std::int64_t>(steps.low),
                                   static_cast<std::int64_t>(steps.high), steps.low < 0);
    }

    Nets tableBits(const ProgramValue& value, int width, int number)
    {
        const Nets address = operand(value.left);
        const TableUse use = tableUse(m_program, value);
        const std::vector<std::int64_t> entries = entriesByAddress(m_program, use);
        std::map<TableColumn, Net> known; // a module of its own makes equal columns once
        Nets bits;
        for (int bit = 0; bit < width; ++bit) {
            TableColumn column;
            for (const std::int64_t entry : entries) {
                column.push_back(((entry >> std::min(bit, 63)) & 1) != 0);
            }
            const auto same = known.find(column);
            const Net net = same != known.end() && standsAlone(use)
                                ? same->second
                                : tableBit(column, address, number * 64 + bit, use);
            known.try_emplace(column, net);
            bits.push_back(net);
        }
        return bits;
    }

    Net tableBit(const TableColumn& column, const Nets& address, std::int64_t place, const TableUse& use)
    {
        const std::vector<int> matter = addressBitsOf(column);
        if (matter.empty()) {
            return column.front() ? BitNetlist::one : BitNetlist::zero;
        }
        Nets inputs;
        for (const int bit : matter) {
            inputs.push_back(address[static_cast<std::size_t>(bit)]);
        }
        if (matter.size() == 1 && column.back()) {
            return inputs.front();
        }
        const bool merged = !standsAlone(use) && m_netlist.isLogic(inputs.back());
        const int luts = tableLuts(column, static_cast<int>(matter.size()), merged);
        m_wideTableLuts += static_cast<int>(matter.size()) > tableAddressBits ? luts : 0;
        return m_netlist.block(inputs, tagOf(BitTag::Block) + place, luts,
                               mayBeBlockMemory(use) ? static_cast<int>(column.size()) : 0);
    }

    Net comparison(const ProgramValue& value)
    {
        const int width =
            1 + std::max(valueWidth(m_program.value(value.left)), valueWidth(m_program.value(value.right)));
        Nets inputs = operandTo(value.left, 0, width);
        const Nets right = operandTo(value.right, 0, width);
        inputs.insert(inputs.end(), right.begin(), right.end());
        const int steps = (width + comparedBits - 1) / comparedBits;
        return m_netlist.block(inputs, tagOf(BitTag::Compared), 2 * steps);
    }

    Nets chosenBits(const ProgramValue& value, int width)
    {
        const Nets then = operandTo(value.right, 0, width);
        const Nets otherwise = operandTo(value.left, 0, width);
        const Net condition = operand(value.condition).front();
        Nets bits;
        for (std::size_t i = 0; i < then.size(); ++i) {
            bits.push_back(then[i] == otherwise[i]
                               ? then[i]
                               : m_netlist.logic({condition, then[i], otherwise[i]}, tagOf(BitTag::Chosen)));
        }
        return bits;
    }

    static int signedBits(const ProgramValue& value)
    {
        return valueWidth(value) + (isSignedValue(value) ? 0 : 1);
    }

    Nets productBits(const ProgramValue& value, int width, int number)
    {
        const int left = signedBits(m_program.value(value.left));
        const int right = signedBits(m_program.value(value.right));
        m_dsp += dspBlocks(left, right);
        Nets inputs = operand(value.left);
        const Nets more = operand(value.right);
        inputs.insert(inputs.end(), more.begin(), more.end());
        Nets bits;
        for (int i = 0; i < width; ++i) {
            bits.push_back(blockBit(inputs, number, i));
        }
        return bits;
    }

    /// A bit of what a DSP block gives.
    Net blockBit(const Nets& inputs, int number, int bit)
    {
        constexpr int mostBits = 64;
        return m_netlist.block(inputs, tagOf(BitTag::Block) + number * mostBits + bit, 0);
    }

    const Program& m_program;
    const Pipeline& m_pipeline;
    bool m_blocksAdd;
    BitNetlist m_netlist;
    std::vector<Nets> m_bits; ///< by value, at its stage; of earlier modules: where the module at hand begins
    std::vector<int> m_uses;  ///< by value: as an operand and as an output
    std::vector<bool> m_inBlock; ///< by value: a sum that a DSP block makes
    std::vector<std::pair<int, Nets>> m_atBoundary;
    const PipelineModule* m_module = nullptr;
    int m_stage = 0;
    int m_dsp = 0;
    int m_wideTableLuts = 0;
};

} // namespace

RtlCost rtlCost(const Program& program, const Pipeline& pipeline, bool blocksAdd)
{
    return NetlistBuilder(program, pipeline, blocksAdd).cost();
}

} // namespace snac::synthesis
