// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_tree.h"

#include "signed_digits.h"

#include <limits>

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

} // namespace

std::vector<RowStep> rowTree(const MatrixProblem& problem, int height, std::vector<int>& order)
{
    return RowTreeBuilder(problem, height).build(order);
}

} // namespace snac::synthesis
