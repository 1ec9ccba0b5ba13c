// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adder_builder.h"

#include "snac/fixedpoint/wide.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace snac::synthesis {

using fixedpoint::Int128;
using fixedpoint::RawRange;

namespace {

constexpr Int128 widestValue = (Int128{1} << 62U) - 1;

int widthOf(const RawRange& range)
{
    return fixedpoint::bitsFor(range.low, range.high, range.low < 0);
}

} // namespace

AdderBuilder::AdderBuilder(const MatrixProblem& problem)
{
    m_network.inputs = problem.inputs;
    m_network.outputs = problem.outputs;
    m_network.constants = problem.constants;
    m_network.constants.resize(static_cast<std::size_t>(problem.outputs), 0);
    m_ranges = problem.ranges;
    for (const std::int64_t constant : m_network.constants) {
        m_ranges.push_back({constant, constant});
    }
    for (std::size_t i = 0; i < m_ranges.size(); ++i) {
        m_operands.push_back({{{static_cast<int>(i), 1}}, m_ranges[i], 0, widthOf(m_ranges[i])});
    }
}

void AdderBuilder::setRange(Operand& operand)
{
    Int128 low = 0;
    Int128 high = 0;
    for (const auto& [part, factor] : operand.parts) {
        const RawRange& range = m_ranges[static_cast<std::size_t>(part)];
        const Int128 a = Int128{factor} * range.low;
        const Int128 b = Int128{factor} * range.high;
        low += std::min(a, b);
        high += std::max(a, b);
        if (low < -widestValue || high > widestValue) {
            m_tooWide = true;
            return;
        }
    }
    operand.range = {static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)};
    operand.width = widthOf(operand.range);
}

SignedTerm AdderBuilder::add(const SignedTerm& a, const SignedTerm& b)
{
    // The positive term first: a difference needs no sign behind it.
    const SignedTerm& first = a.negative && !b.negative ? b : a;
    const SignedTerm& second = &first == &a ? b : a;
    const int shift = std::min(first.shift, second.shift);
    Addition addition{first.operand,
                      second.operand,
                      first.shift - shift,
                      second.shift - shift,
                      first.negative != second.negative,
                      {},
                      0};
    Operand result;
    const auto& left = m_operands[static_cast<std::size_t>(first.operand)];
    const auto& right = m_operands[static_cast<std::size_t>(second.operand)];
    auto l = left.parts.begin();
    auto r = right.parts.begin();
    const Int128 scaleLeft = Int128{1} << addition.leftShift;
    const Int128 scaleRight =
        (addition.subtract ? Int128{-1} : Int128{1}) * (Int128{1} << addition.rightShift);
    while (l != left.parts.end() || r != right.parts.end()) {
        const bool takeLeft = r == right.parts.end() || (l != left.parts.end() && l->first <= r->first);
        const bool takeRight = l == left.parts.end() || (r != right.parts.end() && r->first <= l->first);
        const int part = takeLeft ? l->first : r->first;
        const Int128 factor =
            (takeLeft ? scaleLeft * l->second : 0) + (takeRight ? scaleRight * r->second : 0);
        if (factor < -widestValue || factor > widestValue) {
            m_tooWide = true;
        } else if (factor != 0) {
            result.parts.emplace_back(part, static_cast<std::int64_t>(factor));
        }
        l += takeLeft ? 1 : 0;
        r += takeRight ? 1 : 0;
    }
    setRange(result);
    result.depth = 1 + std::max(left.depth, right.depth);
    addition.range = result.range;
    addition.depth = result.depth;
    m_network.additions.push_back(addition);
    m_operands.push_back(std::move(result));
    return {operands() - 1, shift, first.negative};
}

SignedTerm AdderBuilder::sum(const std::vector<SignedTerm>& terms)
{
    if (terms.empty()) {
        return {};
    }
    // Terms that end at about the same bit make short carry chains together.
    using Entry = std::tuple<int, int, SignedTerm>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    const auto push = [&](const SignedTerm& term) {
        queue.emplace(depth(term.operand), width(term.operand) + term.shift, term);
    };
    for (const SignedTerm& term : terms) {
        push(term);
    }
    while (queue.size() > 1) {
        const SignedTerm a = std::get<SignedTerm>(queue.top());
        queue.pop();
        const SignedTerm b = std::get<SignedTerm>(queue.top());
        queue.pop();
        push(add(a, b));
    }
    return std::get<SignedTerm>(queue.top());
}

void AdderBuilder::mergeEqual(std::vector<SignedTerm>& sums)
{
    std::map<Coefficients, int> known;
    std::vector<int> same(m_operands.size());
    const int first = m_network.firstAddition();
    for (int i = 0; i < operands(); ++i) {
        same[static_cast<std::size_t>(i)] = i;
        Operand& operand = m_operands[static_cast<std::size_t>(i)];
        if (i >= first) {
            Addition& addition = m_network.additions[static_cast<std::size_t>(i - first)];
            addition.left = same[static_cast<std::size_t>(addition.left)];
            addition.right = same[static_cast<std::size_t>(addition.right)];
        }
        const auto [place, isNew] = known.emplace(std::move(operand.parts), i);
        if (!isNew && depth(place->second) <= operand.depth) {
            same[static_cast<std::size_t>(i)] = place->second;
        }
    }
    for (SignedTerm& sum : sums) {
        sum.operand = sum.operand < 0 ? -1 : same[static_cast<std::size_t>(sum.operand)];
    }
}

void AdderBuilder::dropUnused(std::vector<SignedTerm>& sums)
{
    const int first = m_network.firstAddition();
    std::vector<int> place(m_operands.size(), -1);
    for (const SignedTerm& sum : sums) {
        if (sum.operand >= 0) {
            place[static_cast<std::size_t>(sum.operand)] = 0;
        }
    }
    for (int i = operands() - 1; i >= first; --i) {
        if (place[static_cast<std::size_t>(i)] == 0) {
            const Addition& addition = m_network.additions[static_cast<std::size_t>(i - first)];
            place[static_cast<std::size_t>(addition.left)] = 0;
            place[static_cast<std::size_t>(addition.right)] = 0;
        }
    }
    std::vector<Addition> kept;
    for (int i = 0; i < operands(); ++i) {
        int& number = place[static_cast<std::size_t>(i)];
        if (i < first) {
            number = i;
        } else if (number == 0) {
            number = first + static_cast<int>(kept.size());
            Addition addition = m_network.additions[static_cast<std::size_t>(i - first)];
            addition.left = place[static_cast<std::size_t>(addition.left)];
            addition.right = place[static_cast<std::size_t>(addition.right)];
            kept.push_back(addition);
        }
    }
    m_network.additions = std::move(kept);
    for (SignedTerm& sum : sums) {
        sum.operand = sum.operand < 0 ? -1 : place[static_cast<std::size_t>(sum.operand)];
    }
}

AdderNetwork AdderBuilder::finish(const std::vector<SignedTerm>& sums)
{
    m_network.sums = sums;
    mergeEqual(m_network.sums);
    dropUnused(m_network.sums);
    return std::move(m_network);
}

int AdderNetwork::depth() const
{
    int deepest = 0;
    for (const SignedTerm& sum : sums) {
        if (sum.operand >= firstAddition()) {
            deepest =
                std::max(deepest, additions[static_cast<std::size_t>(sum.operand - firstAddition())].depth);
        }
    }
    return deepest;
}

std::vector<std::int64_t> AdderNetwork::evaluate(std::span<const std::int64_t> values) const
{
    std::vector<std::int64_t> all(values.begin(), values.end());
    all.insert(all.end(), constants.begin(), constants.end());
    const auto shifted = [&](int operand, int shift) {
        return all[static_cast<std::size_t>(operand)] * (std::int64_t{1} << shift);
    };
    for (const Addition& addition : additions) {
        const std::int64_t left = shifted(addition.left, addition.leftShift);
        const std::int64_t right = shifted(addition.right, addition.rightShift);
        all.push_back(addition.subtract ? left - right : left + right);
    }
    std::vector<std::int64_t> result;
    for (const SignedTerm& sum : sums) {
        const std::int64_t value = sum.operand < 0 ? 0 : shifted(sum.operand, sum.shift);
        result.push_back(sum.negative ? -value : value);
    }
    return result;
}

int carryBits(const Addition& addition)
{
    const int width = widthOf(addition.range);
    // Below the shift of what is added or subtracted, the other operand passes. What is subtracted from a
    // shifted operand does not pass: it changes its sign.
    const int passing = addition.rightShift > 0 ? addition.rightShift
                        : addition.subtract     ? 0
                                                : addition.leftShift;
    return std::max(width - passing, 1);
}

std::int64_t carryBits(const AdderNetwork& network)
{
    std::int64_t bits = 0;
    for (const Addition& addition : network.additions) {
        bits += carryBits(addition);
    }
    return bits;
}

} // namespace snac::synthesis
