// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input_word.h"

#include "snac/network/forward.h"
#include "snac/network/metrics.h"
#include "snac/network/quantization.h"
#include "snac/training/format_choice.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace snac::compression {

namespace {

constexpr double mostLost = 0.002;      ///< of accuracy
constexpr double mostErrorGrown = 0.01; ///< of RMSE, relative
constexpr int mostRows = 8192;

data::Samples firstRows(const data::Samples& rows)
{
    std::vector<int> first(static_cast<std::size_t>(std::min<Eigen::Index>(rows.rows(), mostRows)));
    std::iota(first.begin(), first.end(), 0);
    return rows.select(first);
}

/// What the network loses by the cast of its inputs, in units of what it may lose.
class InputLoss
{
public:
    InputLoss(const network::TrainedNetwork& network, const data::Samples& rows, network::Loss loss)
        : m_network(network)
        , m_rows(rows)
        , m_loss(loss)
        , m_exact(scoreOf(rows.inputs))
    {
    }

    [[nodiscard]] double of(const FixedFormat& format) const
    {
        network::ExactMatrix cast = m_rows.inputs.cast<double>();
        network::quantizeAll(cast, format);
        const network::Metrics metrics = scoreOf(cast.cast<float>());
        return m_loss == network::Loss::MeanSquaredError
                   ? (metrics.rmse - m_exact.rmse) / (mostErrorGrown * m_exact.rmse)
                   : (m_exact.accuracy - metrics.accuracy) / mostLost;
    }

private:
    [[nodiscard]] network::Metrics scoreOf(const data::Matrix& inputs) const
    {
        return network::evaluate(network::forward(m_network, inputs), m_rows, m_loss);
    }

    const network::TrainedNetwork& m_network;
    const data::Samples& m_rows;
    network::Loss m_loss;
    network::Metrics m_exact;
};

} // namespace

bool choosesInputs(const CompressionOptions& options, const FixedFormat& precision, Method method)
{
    return options.choosesInputs && !options.inputPrecision && precision.width <= fewBits &&
           method != Method::Learned;
}

FixedFormat chosenInput(const network::TrainedNetwork& network, const data::Samples& rows, network::Loss loss,
                        const FixedFormat& precision)
{
    const data::Samples some = firstRows(rows);
    const InputLoss lost(network, some, loss);
    FixedFormat best = precision;
    double least = lost.of(precision);
    for (int width = precision.width; width <= widestInput && !(least <= 1.0); ++width) {
        FixedFormat wider = precision;
        wider.width = width;
        wider = training::fittedInput(some.inputs, wider);
        if (const double loses = lost.of(wider); loses < least) {
            least = loses;
            best = wider;
        }
    }
    return best;
}

} // namespace snac::compression
