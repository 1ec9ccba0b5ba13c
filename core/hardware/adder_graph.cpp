// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Canonical signed digits: Reitwiesner 1960. Greedy elimination of two-term subexpressions: Hartley, IEEE
// TCAS-II 43 (1996) 677; Potkonjak, Srivastava & Chandrakasan, IEEE TCAD 15 (1996) 151.
#include "adder_graph.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>
#include <queue>
#include <set>
#include <tuple>

namespace snac::hardware {

namespace {

/// left + (+-) right x 2^shift, with the smaller operand first: what two terms have in common.
struct Pattern
{
    int left = 0;
    int right = 0;
    int shift = 0;
    bool subtract = false;
    auto operator<=>(const Pattern&) const = default;
};

std::vector<Term> digitsOf(std::int64_t weight, int input)
{
    std::vector<Term> terms;
    const bool negative = weight < 0;
    std::uint64_t rest = static_cast<std::uint64_t>(negative ? -weight : weight);
    for (int shift = 0; rest != 0; ++shift, rest >>= 1) {
        if ((rest & 1U) == 0) {
            continue;
        }
        const bool minus = (rest & 3U) == 3U;
        terms.push_back({input, shift, minus != negative});
        rest = minus ? rest + 1 : rest - 1;
    }
    return terms;
}

/// Adds additions to a graph and keeps the range of every operand, from which widths follow.
class Builder
{
public:
    Builder(AdderGraph& graph, int inputBits)
        : m_graph(graph)
    {
        const double half = std::ldexp(1.0, inputBits - 1);
        m_ranges.assign(static_cast<std::size_t>(graph.inputs), {-half, half - 1.0});
        m_depths.assign(static_cast<std::size_t>(graph.inputs), 0);
    }

    [[nodiscard]] int depth(int operand) const { return m_depths[static_cast<std::size_t>(operand)]; }

    /// The sum of two terms as one term. The common shift and sign stay outside.
    Term add(const Term& a, const Term& b)
    {
        const int shift = std::min(a.shift, b.shift);
        Adder adder{a.operand, b.operand, a.shift - shift, b.shift - shift, a.negative != b.negative, 0, 0};
        const auto [al, ah] = m_ranges[static_cast<std::size_t>(a.operand)];
        const auto [bl, bh] = m_ranges[static_cast<std::size_t>(b.operand)];
        const double sa = std::ldexp(1.0, adder.leftShift);
        const double sb = std::ldexp(adder.subtract ? -1.0 : 1.0, adder.rightShift);
        const double low = sa * al + std::min(sb * bl, sb * bh);
        const double high = sa * ah + std::max(sb * bl, sb * bh);
        const double largest = std::max(-low, high + 1.0);
        adder.bits = static_cast<int>(std::ceil(std::log2(std::max(1.0, largest)))) + 1;
        adder.depth = 1 + std::max(depth(a.operand), depth(b.operand));
        m_ranges.emplace_back(low, high);
        m_depths.push_back(adder.depth);
        m_graph.adders.push_back(adder);
        return {m_graph.inputs + static_cast<int>(m_graph.adders.size()) - 1, shift, a.negative};
    }

    /// All terms added up, the shallowest first, so that the tree is as low as it can be.
    Term sum(const std::set<Term>& terms)
    {
        if (terms.empty()) {
            return {-1, 0, false};
        }
        using Entry = std::pair<int, Term>;
        const auto later = [](const Entry& a, const Entry& b) {
            return a.first != b.first ? a.first > b.first : b.second < a.second;
        };
        std::priority_queue<Entry, std::vector<Entry>, decltype(later)> queue(later);
        for (const Term& term : terms) {
            queue.emplace(depth(term.operand), term);
        }
        while (queue.size() > 1) {
            const Term a = queue.top().second;
            queue.pop();
            const Term b = queue.top().second;
            queue.pop();
            const Term both = add(a, b);
            queue.emplace(depth(both.operand), both);
        }
        return queue.top().second;
    }

private:
    AdderGraph& m_graph;
    std::vector<std::pair<double, double>> m_ranges;
    std::vector<int> m_depths;
};

/// Finds and replaces the most frequent pair of terms until none occurs twice.
class Sharer
{
public:
    Sharer(std::vector<std::set<Term>>& outputs, Builder& builder)
        : m_outputs(outputs)
        , m_builder(builder)
    {
    }

    void run()
    {
        for (const auto& terms : m_outputs) {
            for (auto a = terms.begin(); a != terms.end(); ++a) {
                for (auto b = std::next(a); b != terms.end(); ++b) {
                    count(patternOf(*a, *b), 1);
                }
            }
        }
        while (!m_queue.empty()) {
            const auto [number, pattern] = *m_queue.rbegin();
            if (number < 2) {
                return;
            }
            share(pattern);
        }
    }

private:
    static Pattern patternOf(const Term& a, const Term& b)
    {
        const bool swap = std::tie(b.operand, b.shift) < std::tie(a.operand, a.shift);
        const Term& first = swap ? b : a;
        const Term& second = swap ? a : b;
        return {first.operand, second.operand, second.shift - first.shift, first.negative != second.negative};
    }

    void count(const Pattern& pattern, int change)
    {
        int& number = m_counts[pattern];
        m_queue.erase({number, pattern});
        number += change;
        if (number > 0) {
            m_queue.emplace(number, pattern);
        } else {
            m_counts.erase(pattern);
        }
    }

    void countWith(const std::set<Term>& terms, const Term& term, int change)
    {
        for (const Term& other : terms) {
            count(patternOf(term, other), change);
        }
    }

    /// Computes the pattern once and puts its result wherever the pair occurs.
    void share(const Pattern& pattern)
    {
        const Term sum =
            m_builder.add({pattern.left, 0, false}, {pattern.right, pattern.shift, pattern.subtract});
        for (auto& terms : m_outputs) {
            while (replaceOnce(terms, pattern, sum)) {
            }
        }
        // A pair may overlap with itself (x, 2x, 4x), so what was counted can be more than what was found.
        if (const auto left = m_counts.find(pattern); left != m_counts.end()) {
            m_queue.erase({left->second, pattern});
            m_counts.erase(left);
        }
    }

    bool replaceOnce(std::set<Term>& terms, const Pattern& pattern, const Term& sum)
    {
        for (const Term& first : terms) {
            if (first.operand != pattern.left) {
                continue;
            }
            const Term second{pattern.right, first.shift + pattern.shift, first.negative != pattern.subtract};
            const Term result{sum.operand, first.shift + sum.shift, first.negative != sum.negative};
            if (!terms.contains(second) || terms.contains(result)) {
                continue;
            }
            const Term gone = first;
            terms.erase(gone);
            countWith(terms, gone, -1);
            terms.erase(second);
            countWith(terms, second, -1);
            countWith(terms, result, 1);
            terms.insert(result);
            return true;
        }
        return false;
    }

    std::vector<std::set<Term>>& m_outputs;
    Builder& m_builder;
    std::map<Pattern, int> m_counts;
    std::set<std::pair<int, Pattern>> m_queue; ///< by count, the largest last
};

} // namespace

double AdderGraph::lut() const
{
    double sum = 0.0;
    for (const Adder& adder : adders) {
        sum += adder.bits;
    }
    return sum;
}

int AdderGraph::depth() const
{
    int deepest = 0;
    for (const Term& output : outputs) {
        if (output.operand >= inputs) {
            deepest = std::max(deepest, adders[static_cast<std::size_t>(output.operand - inputs)].depth);
        }
    }
    return deepest;
}

std::vector<std::int64_t> AdderGraph::evaluate(std::span<const std::int64_t> values) const
{
    std::vector<std::int64_t> all(values.begin(), values.end());
    const auto shifted = [&](int operand, int shift) {
        return all[static_cast<std::size_t>(operand)] * (std::int64_t{1} << shift);
    };
    for (const Adder& adder : adders) {
        const std::int64_t left = shifted(adder.left, adder.leftShift);
        const std::int64_t right = shifted(adder.right, adder.rightShift);
        all.push_back(adder.subtract ? left - right : left + right);
    }
    std::vector<std::int64_t> result;
    for (const Term& output : outputs) {
        const std::int64_t value = output.operand < 0 ? 0 : shifted(output.operand, output.shift);
        result.push_back(output.negative ? -value : value);
    }
    return result;
}

AdderGraph buildAdderGraph(const IntegerWeights& weights, int inputBits, Sharing sharing)
{
    AdderGraph graph;
    graph.inputs = weights.inputs;
    std::vector<std::set<Term>> outputs(static_cast<std::size_t>(weights.outputs));
    for (int input = 0; input < weights.inputs; ++input) {
        for (int output = 0; output < weights.outputs; ++output) {
            const auto place = static_cast<std::size_t>(input) * static_cast<std::size_t>(weights.outputs) +
                               static_cast<std::size_t>(output);
            for (const Term& term : digitsOf(weights.values[place], input)) {
                outputs[static_cast<std::size_t>(output)].insert(term);
            }
        }
    }
    Builder builder(graph, inputBits);
    if (sharing == Sharing::Greedy) {
        Sharer(outputs, builder).run();
    }
    for (const auto& terms : outputs) {
        graph.outputs.push_back(builder.sum(terms));
    }
    return graph;
}

} // namespace snac::hardware
