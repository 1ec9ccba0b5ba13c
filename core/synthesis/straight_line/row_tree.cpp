// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_tree.h"

#include "signed_digits.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <utility>

namespace snac::synthesis {

namespace {

constexpr int widestShift = 2;
constexpr std::int64_t largestEntry = std::int64_t{1}
                                      << 56U; // differences of shifted rows stay within 62 bits

/// The cheapest way known to reach a row from the tree.
struct RowEdge
{
    int digits = std::numeric_limits<int>::max();
    int parent = -1;
    int shift = 0;
    bool negative = false;
};

class RowTreeBuilder
{
public:
    RowTreeBuilder(const MatrixProblem& problem, int height)
        : m_problem(problem)
        , m_height(height)
        , m_edges(static_cast<std::size_t>(problem.outputs))
        , m_steps(static_cast<std::size_t>(problem.outputs))
    {
        for (int row = 0; row < problem.outputs; ++row) {
            int digits = 0;
            for (int input = 0; input < problem.inputs; ++input) {
                digits += digitCount(problem.entry(row, input));
                m_small = m_small && std::abs(problem.entry(row, input)) < largestEntry;
            }
            m_edges[static_cast<std::size_t>(row)].digits = digits;
        }
    }

    std::vector<RowStep> build(std::vector<int>& order)
    {
        std::vector<bool> done(m_edges.size(), false);
        for (std::size_t count = 0; count < m_edges.size(); ++count) {
            int best = -1;
            for (int row = 0; row < m_problem.outputs; ++row) {
                const auto place = static_cast<std::size_t>(row);
                if (!done[place] &&
                    (best < 0 || m_edges[place].digits < m_edges[static_cast<std::size_t>(best)].digits)) {
                    best = row;
                }
            }
            done[static_cast<std::size_t>(best)] = true;
            order.push_back(best);
            take(best);
            if (m_small && m_steps[static_cast<std::size_t>(best)].level < m_height) {
                for (int row = 0; row < m_problem.outputs; ++row) {
                    if (!done[static_cast<std::size_t>(row)]) {
                        tryParent(row, best);
                    }
                }
            }
        }
        return std::move(m_steps);
    }

private:
    void take(int row)
    {
        const RowEdge& edge = m_edges[static_cast<std::size_t>(row)];
        RowStep& step = m_steps[static_cast<std::size_t>(row)];
        step = {edge.parent, edge.shift, edge.negative, 1, {}};
        if (edge.parent >= 0) {
            step.level = m_steps[static_cast<std::size_t>(edge.parent)].level + 1;
        }
        for (int input = 0; input < m_problem.inputs; ++input) {
            step.difference.push_back(difference(row, edge, input));
        }
    }

    [[nodiscard]] std::int64_t difference(int row, const RowEdge& edge, int input) const
    {
        const std::int64_t own = m_problem.entry(row, input);
        if (edge.parent < 0) {
            return own;
        }
        const std::int64_t other = m_problem.entry(edge.parent, input) * (std::int64_t{1} << edge.shift);
        return edge.negative ? own + other : own - other;
    }

    void tryParent(int row, int parent)
    {
        RowEdge& best = m_edges[static_cast<std::size_t>(row)];
        for (int shift = 0; shift <= widestShift; ++shift) {
            for (const bool negative : {false, true}) {
                RowEdge edge{1, parent, shift, negative}; // the addition of the parent
                for (int input = 0; input < m_problem.inputs && edge.digits < best.digits; ++input) {
                    edge.digits += digitCount(difference(row, edge, input));
                }
                if (edge.digits < best.digits) {
                    best = edge;
                }
            }
        }
    }

    const MatrixProblem& m_problem;
    int m_height;
    bool m_small = true;
    std::vector<RowEdge> m_edges;
    std::vector<RowStep> m_steps;
};

/// Additions in a row that add up so many digits.
int publishedLevels(int digits)
{
    return static_cast<int>(std::bit_width(static_cast<unsigned>(std::max(digits, 1) - 1)));
}

/// A row as its difference to another one, or to nothing.
RowStep publishedStep(const MatrixProblem& problem, int row, int parent, bool negative)
{
    RowStep step{parent, 0, negative, 1, {}};
    for (int input = 0; input < problem.inputs; ++input) {
        const std::int64_t other = parent < 0 ? 0 : problem.entry(parent, input);
        step.difference.push_back(problem.entry(row, input) + (negative ? other : -other));
    }
    return step;
}

int digitsOfStep(const RowStep& step)
{
    int digits = 0;
    for (const std::int64_t entry : step.difference) {
        digits += digitCount(entry);
    }
    return digits;
}

class PublishedTreeBuilder
{
public:
    PublishedTreeBuilder(const MatrixProblem& problem, int bound)
        : m_problem(problem)
        , m_isTree(bound >= 0)
        , m_latency(static_cast<std::size_t>(problem.outputs))
        , m_edges(static_cast<std::size_t>(problem.outputs))
    {
        int deepest = 0;
        for (int row = 0; row < problem.outputs; ++row) {
            Edge& edge = m_edges[static_cast<std::size_t>(row)];
            edge.step = publishedStep(problem, row, -1, false);
            edge.digits = digitsOfStep(edge.step);
            edge.latency = 1 + publishedLevels(edge.digits);
            deepest = std::max(deepest, publishedLevels(edge.digits));
        }
        m_allowed = (1 << std::max(bound, 0)) - 1 + deepest;
    }

    std::vector<RowStep> build(std::vector<int>& order)
    {
        std::vector<RowStep> steps(m_edges.size());
        std::vector<int> rows(m_edges.size());
        std::iota(rows.begin(), rows.end(), 0);
        while (!rows.empty()) {
            const auto best = std::ranges::min_element(
                rows, {}, [&](int row) { return m_edges[static_cast<std::size_t>(row)].digits; });
            const int row = *best;
            rows.erase(best);
            order.push_back(row);
            const auto place = static_cast<std::size_t>(row);
            steps[place] = std::move(m_edges[place].step);
            if (const int parent = steps[place].parent; parent >= 0) {
                steps[place].level = steps[static_cast<std::size_t>(parent)].level + 1;
            }
            m_latency[place] = m_edges[place].latency;
            for (const int other : rows) {
                tryParent(other, row);
            }
        }
        return steps;
    }

private:
    struct Edge
    {
        RowStep step;
        int digits = 0;
        int latency = 0;
    };

    /// Of equally good parents the first row is taken, as if all were looked through anew.
    void tryParent(int row, int parent)
    {
        Edge& best = m_edges[static_cast<std::size_t>(row)];
        for (const bool negative : {false, true}) {
            if (!m_isTree) {
                return;
            }
            Edge edge{publishedStep(m_problem, row, parent, negative), 0, 0};
            edge.digits = digitsOfStep(edge.step);
            edge.latency =
                1 + std::max(publishedLevels(edge.digits), m_latency[static_cast<std::size_t>(parent)]);
            const bool isFirst = std::pair(edge.digits, parent) < std::pair(best.digits, best.step.parent);
            if (edge.latency <= m_allowed && isFirst) {
                best = std::move(edge);
            }
        }
    }

    const MatrixProblem& m_problem;
    bool m_isTree;
    int m_allowed = 0;
    std::vector<int> m_latency;
    std::vector<Edge> m_edges; ///< the cheapest way known to each row
};

} // namespace

std::vector<RowStep> publishedRowTree(const MatrixProblem& problem, int bound, std::vector<int>& order)
{
    return PublishedTreeBuilder(problem, bound).build(order);
}

std::vector<RowStep> rowTree(const MatrixProblem& problem, int height, std::vector<int>& order)
{
    return RowTreeBuilder(problem, height).build(order);
}

} // namespace snac::synthesis
