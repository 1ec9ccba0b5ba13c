// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bit_netlist.h"

#include <algorithm>

namespace snac::synthesis {

namespace {

constexpr int lutInputs = 6;
constexpr int shortestShiftRegister = 3; // as Yosys infers them
constexpr int longestShiftRegister = 32;
constexpr int shortestChain = 3; // of two bits, Yosys makes LUTs
constexpr int carryBitsPerCell = 4;

// Tags of what this file makes itself; all others are 0 and above.
constexpr std::int64_t tagExclusive = -1;
constexpr std::int64_t tagEqual = -2;
constexpr std::int64_t tagInverted = -3;
constexpr std::int64_t tagShortSum = -4;

void sortUnique(std::vector<int>& values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

BitNetlist::BitNetlist()
{
    m_nodes.resize(2); // the constants
}

BitNetlist::Net BitNetlist::append(Node node)
{
    m_nodes.push_back(std::move(node));
    return static_cast<Net>(m_nodes.size()) - 1;
}

BitNetlist::Net BitNetlist::source()
{
    return append({});
}

BitNetlist::Net BitNetlist::registered(Net net, int times)
{
    for (int i = 0; i < times && net > one; ++i) {
        const auto [place, isNew] = m_registers.emplace(net, 0);
        if (isNew) {
            place->second = append({.kind = Kind::Register, .inputs = {net}});
        }
        net = place->second;
    }
    return net;
}

BitNetlist::Net BitNetlist::known(Node node)
{
    std::erase_if(node.inputs, [](Net net) { return net <= one; });
    sortUnique(node.inputs);
    if (node.inputs.empty()) {
        return zero;
    }
    const auto [place, isNew] = m_logic.emplace(std::pair{node.tag, node.inputs}, 0);
    if (isNew) {
        place->second = append(std::move(node));
    }
    return place->second;
}

BitNetlist::Net BitNetlist::logic(Nets inputs, std::int64_t tag)
{
    return known({.kind = Kind::Logic, .inputs = std::move(inputs), .tag = tag});
}

BitNetlist::Net BitNetlist::forced(Net value, Net condition, std::int64_t tag)
{
    return known({.kind = Kind::Logic, .inputs = {value, condition}, .tag = tag, .value = value});
}

BitNetlist::Net BitNetlist::block(Nets inputs, std::int64_t tag, int luts, int memoryBits)
{
    return known({.kind = Kind::Block,
                  .inputs = std::move(inputs),
                  .tag = tag,
                  .luts = luts,
                  .memoryBits = memoryBits});
}

BitNetlist::Net BitNetlist::inverted(Net net)
{
    return net <= one ? one - net : logic({net}, tagInverted);
}

BitNetlist::Net BitNetlist::propagateOf(Net a, Net b, bool subtract)
{
    if (a <= one && b <= one) {
        return a ^ b ^ (subtract ? 1 : 0);
    }
    if (a <= one || b <= one) {
        const bool flips = (std::min(a, b) == one) != subtract;
        return flips ? inverted(std::max(a, b)) : std::max(a, b);
    }
    return a == b ? (subtract ? one : zero) : logic({a, b}, subtract ? tagEqual : tagExclusive);
}

BitNetlist::Nets BitNetlist::shortSum(const Nets& a, const Nets& b, bool subtract)
{
    Nets bits;
    Nets below;
    for (std::size_t i = 0; i < a.size(); ++i) {
        below.insert(below.end(), {a[i], b[i]});
        const bool plain =
            i == 0 && (a[0] == zero || b[0] == zero) && !(subtract && a[0] == zero && b[0] > one);
        bits.push_back(plain ? std::max(a[0], b[0]) : logic(below, tagShortSum - static_cast<int>(subtract)));
    }
    return bits;
}

BitNetlist::Nets BitNetlist::sum(const Nets& a, const Nets& b, bool subtract)
{
    if (a.size() < shortestChain) {
        return shortSum(a, b, subtract);
    }
    Chain chain;
    Nets bits;
    for (std::size_t i = 0; i < a.size(); ++i) {
        chain.straight.push_back(a[i]);
        chain.propagate.push_back(propagateOf(a[i], b[i], subtract));
        bits.push_back(append({.kind = Kind::Carry,
                               .inputs = {},
                               .chain = static_cast<int>(m_chains.size()),
                               .place = static_cast<int>(i)}));
    }
    m_chains.push_back(std::move(chain));
    return bits;
}

/// Walks from the outputs to what they need.
class BitNetlist::Counter
{
public:
    explicit Counter(const BitNetlist& netlist)
        : m_netlist(netlist)
        , m_uses(netlist.m_nodes.size(), 0)
        , m_lengths(netlist.m_chains.size(), 0)
    {
    }

    Counts count(std::span<const Net> outputs)
    {
        for (const Net net : outputs) {
            use(net);
        }
        while (!m_open.empty()) {
            const Net net = m_open.back();
            m_open.pop_back();
            visit(m_netlist.m_nodes[static_cast<std::size_t>(net)]);
        }
        for (const int length : m_lengths) {
            m_counts.carries += (length + carryBitsPerCell - 1) / carryBitsPerCell;
        }
        foldRegisters();
        m_counts.luts = m_counts.sumLuts + m_counts.inverters + m_counts.logicLuts + m_counts.shiftRegisters;
        return m_counts;
    }

private:
    void use(Net net)
    {
        if (net > one && m_uses[static_cast<std::size_t>(net)]++ == 0) {
            m_open.push_back(net);
        }
    }

    void visit(const Node& node)
    {
        switch (node.kind) {
        case Kind::Source:
            break;
        case Kind::Register:
            visitRegister(node.inputs.front());
            break;
        case Kind::Logic:
            visitLogic(node);
            break;
        case Kind::Block:
            visitBlock(node);
            break;
        case Kind::Carry:
            lengthen(node.chain, node.place + 1);
            break;
        }
    }

    void useAll(const Nets& nets)
    {
        for (const Net net : nets) {
            use(net);
        }
    }

    [[nodiscard]] bool isAddressRegistered(const Node& memory) const
    {
        return std::ranges::all_of(memory.inputs, [&](Net net) {
            return m_netlist.m_nodes[static_cast<std::size_t>(net)].kind == Kind::Register;
        });
    }

    void visitBlock(const Node& node)
    {
        if (node.memoryBits == 0 || !isAddressRegistered(node)) {
            m_counts.logicLuts += node.luts;
            useAll(node.inputs);
            return;
        }
        m_counts.memoryBits += node.memoryBits;
        for (const Net net : node.inputs) {
            use(m_netlist.m_nodes[static_cast<std::size_t>(net)].inputs.front());
        }
    }

    void visitRegister(Net input)
    {
        const Node& before = m_netlist.m_nodes[static_cast<std::size_t>(input)];
        if (before.memoryBits > 0 && !isAddressRegistered(before)) {
            m_counts.memoryBits += before.memoryBits;
            useAll(before.inputs);
            return;
        }
        ++m_counts.registers;
        if (before.value >= 0) {
            useAll(before.inputs);
        } else {
            use(input);
        }
    }

    void lengthen(int number, int length)
    {
        int& known = m_lengths[static_cast<std::size_t>(number)];
        const Chain& chain = m_netlist.m_chains[static_cast<std::size_t>(number)];
        for (; known < length; ++known) {
            use(chain.straight[static_cast<std::size_t>(known)]);
            use(chain.propagate[static_cast<std::size_t>(known)]);
        }
    }

    /// A LUT takes in the functions before it as long as it has inputs for them.
    void visitLogic(const Node& node)
    {
        Nets inputs = node.inputs;
        bool grows = true;
        while (grows) {
            grows = false;
            for (const Net net : inputs) {
                const Node& before = m_netlist.m_nodes[static_cast<std::size_t>(net)];
                if (before.kind != Kind::Logic) {
                    continue;
                }
                Nets merged = inputs;
                std::erase(merged, net);
                merged.insert(merged.end(), before.inputs.begin(), before.inputs.end());
                sortUnique(merged);
                if (static_cast<int>(merged.size()) <= lutInputs) {
                    inputs = std::move(merged);
                    grows = true;
                    break;
                }
            }
        }
        const int wide = static_cast<int>(inputs.size());
        const int luts =
            node.luts > 0 ? node.luts : 1 + std::max(0, wide - lutInputs + lutInputs - 2) / (lutInputs - 1);
        (node.tag == tagInverted                            ? m_counts.inverters
         : node.tag == tagExclusive || node.tag == tagEqual ? m_counts.sumLuts
                                                            : m_counts.logicLuts) += luts;
        useAll(inputs);
    }

    [[nodiscard]] bool isLink(Net net) const
    {
        return net > one && m_netlist.m_nodes[static_cast<std::size_t>(net)].kind == Kind::Register &&
               m_uses[static_cast<std::size_t>(net)] == 1;
    }

    void foldRegisters()
    {
        std::vector<int> length(m_uses.size(), 0); // of the chain that ends at a register
        std::vector<bool> goesOn(m_uses.size(), false);
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            const Node& node = m_netlist.m_nodes[i];
            if (node.kind == Kind::Register && m_uses[i] > 0) {
                const Net from = node.inputs.front();
                const bool linked = isLink(from);
                length[i] = 1 + (linked ? length[static_cast<std::size_t>(from)] : 0);
                if (linked) {
                    goesOn[static_cast<std::size_t>(from)] = true;
                }
            }
        }
        for (std::size_t i = 0; i < length.size(); ++i) {
            if (!goesOn[i] && length[i] >= shortestShiftRegister) {
                m_counts.registers -= length[i];
                m_counts.shiftRegisters += (length[i] + longestShiftRegister - 1) / longestShiftRegister;
            }
        }
    }

    const BitNetlist& m_netlist;
    Counts m_counts;
    std::vector<int> m_uses;
    std::vector<int> m_lengths; ///< needed bits of carry chains
    Nets m_open;
};

BitNetlist::Counts BitNetlist::counts(std::span<const Net> outputs) const
{
    return Counter(*this).count(outputs);
}

} // namespace snac::synthesis
