// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decided.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/forward.h"
#include "snac/training/balanced_decision.h"
#include "snac/training/target_units.h"

namespace snac::compression {

namespace {

/// Looks among shifts for the one whose integers are the most balanced.
class BalancedIntegers
{
public:
    BalancedIntegers(const StepTask& task, const network::QuantizedNetwork& network,
                     fixedpoint::Network integers)
        : m_rows(task.data->validation)
        , m_loss(task.loss)
        , m_start(network)
        , m_best(network)
        , m_integers(std::move(integers))
        , m_score(scoreOf(m_integers))
    {
    }

    /// The shift itself, and half a step of the outputs to both sides of it: sums are cast to these steps
    /// behind the bias, and rows stand on the edge there.
    [[nodiscard]] Result<> tryAround(const Eigen::RowVectorXf& shift)
    {
        const auto half = static_cast<float>(m_integers.logit().step() / 2.0);
        for (const float aside : {0.0F, half, -half}) {
            Eigen::RowVectorXf moved = shift;
            const Eigen::Index first = shift.size() > 1 ? 1 : 0; // classes are held against the first
            moved.tail(shift.size() - first).array() += aside;
            if (const Result<> tried = tryOne(moved); !tried) {
                return tried;
            }
        }
        return {};
    }

    [[nodiscard]] const network::QuantizedNetwork& best() const { return m_best; }
    [[nodiscard]] fixedpoint::Network take() { return std::move(m_integers); }

private:
    [[nodiscard]] double scoreOf(const fixedpoint::Network& integers) const
    {
        return network::balancedAccuracyOf(fixedpoint::logits(integers, m_rows.inputs), m_rows, m_loss);
    }

    [[nodiscard]] Result<> tryOne(const Eigen::RowVectorXf& shift)
    {
        network::QuantizedNetwork moved = m_start;
        training::scaleOutputs(moved.network, {shift, Eigen::RowVectorXf::Ones(shift.size())});
        Result<fixedpoint::Network> integers = fixedpoint::fromQuantized(moved);
        if (!integers) {
            return std::unexpected(integers.error());
        }
        constexpr double more = 1e-9; // of equal ones the first
        if (const double score = scoreOf(*integers); score > m_score + more) {
            m_score = score;
            m_best = std::move(moved);
            m_integers = std::move(*integers);
        }
        return {};
    }

    const data::Samples& m_rows;
    network::Loss m_loss;
    const network::QuantizedNetwork& m_start;
    network::QuantizedNetwork m_best;
    fixedpoint::Network m_integers;
    double m_score;
};

} // namespace

Result<fixedpoint::Network> decidedIntegers(const StepTask& task, network::QuantizedNetwork& network)
{
    Result<fixedpoint::Network> integers = fixedpoint::fromQuantized(network);
    if (!integers || task.decision != training::Decision::Balanced ||
        task.loss == network::Loss::MeanSquaredError ||
        !training::canScaleOutputs(network.network.architecture)) {
        return integers;
    }
    const data::Samples& rows = task.data->validation;
    const data::Matrix rounded = fixedpoint::logits(*integers, rows.inputs);
    const data::Matrix exact = network::forward(network.network, rows.inputs);
    BalancedIntegers balanced(task, network, std::move(*integers));
    for (const data::Matrix* outputs : {&rounded, &exact}) {
        if (const Result<> tried = balanced.tryAround(training::balancingShift(*outputs, rows, task.loss));
            !tried) {
            return std::unexpected(tried.error());
        }
    }
    network::QuantizedNetwork best = balanced.best();
    network = std::move(best);
    return balanced.take();
}

} // namespace snac::compression
