// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decided.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/training/balanced_decision.h"
#include "snac/training/target_units.h"

namespace snac::compression {

namespace {

/// Of the layer that makes the outputs.
network::LayerId lastLayer(const network::QuantizedNetwork& network)
{
    return network::chainOf(network.network).value().back().id;
}

/// Biases that were moved beyond their range get the bits for it: one number a class.
void holdBiases(network::QuantizedNetwork& network)
{
    const auto chain = network::chainOf(network.network).value();
    FixedFormat& format = network.quantization.layers[chain.back().id].bias;
    constexpr int most = 40; // bits, far below what sums can take
    const auto largest = static_cast<double>(chain.back().dense->bias.cwiseAbs().maxCoeff());
    while (largest > format.highest() && format.width < most) {
        ++format.integer;
        ++format.width;
    }
}

/// What the outputs are before they are cast to their format.
Result<data::Matrix> sumsOf(network::QuantizedNetwork network, const data::Matrix& inputs)
{
    network.quantization.layers[lastLayer(network)].output = {40, 20, true, Rounding::Rnd, Overflow::Sat};
    const Result<fixedpoint::Network> integers = fixedpoint::fromQuantized(network);
    return integers ? Result<data::Matrix>(fixedpoint::logits(*integers, inputs))
                    : std::unexpected(integers.error());
}

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
            // Classes are held against the first, labels each against 0.
            const bool against = shift.size() > 1 && m_loss != network::Loss::LabelCrossEntropy;
            const Eigen::Index first = against ? 1 : 0;
            moved.tail(shift.size() - first).array() += aside;
            if (const Result<> tried = tryOne(moved); !tried) {
                return tried;
            }
        }
        return {};
    }

    /// All of that for the shift that balances these outputs, and once more with all classes moved so that
    /// the rows between them lie in the middle of the range of the outputs, which saturate.
    [[nodiscard]] Result<> tryFor(const data::Matrix& outputs)
    {
        const Eigen::RowVectorXf shift = training::balancingShift(outputs, m_rows, m_loss);
        if (const Result<> tried = tryAround(shift);
            !tried || shift.size() < 2 || m_loss == network::Loss::LabelCrossEntropy) {
            return tried;
        }
        const float middle = (outputs.rowwise() + shift).rowwise().maxCoeff().mean();
        return tryAround(shift.array() - middle);
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
        holdBiases(moved);
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
    if (!integers || task.decision != training::Decision::Balanced || !network::tellsClasses(task.loss) ||
        !training::canScaleOutputs(network.network.architecture)) {
        return integers;
    }
    const data::Samples& rows = task.data->validation;
    const Result<data::Matrix> sums = sumsOf(network, rows.inputs);
    if (!sums) {
        return std::unexpected(sums.error());
    }
    const data::Matrix cast = fixedpoint::logits(*integers, rows.inputs);
    BalancedIntegers balanced(task, network, std::move(*integers));
    for (const data::Matrix* outputs : {&cast, &*sums}) {
        if (const Result<> tried = balanced.tryFor(*outputs); !tried) {
            return std::unexpected(tried.error());
        }
    }
    network::QuantizedNetwork best = balanced.best();
    network = std::move(best);
    return balanced.take();
}

} // namespace snac::compression
