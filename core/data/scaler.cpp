// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watched_prepare.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::data {

Scaler Scaler::fit(const Matrix& inputs)
{
    return *fittedScaler(inputs, neverEnds);
}

std::optional<Scaler> fittedScaler(const Matrix& inputs, const Look& look)
{
    const Eigen::Index columns = inputs.cols();
    Scaler scaler{Eigen::RowVectorXf::Zero(columns), Eigen::RowVectorXf::Ones(columns)};
    const Eigen::Index rows = inputs.rows();
    if (rows == 0) {
        return scaler;
    }
    // Row by row in double, in two passes: a sum of a million floats, or of their squares, would lose digits.
    Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(columns);
    const auto add = [&](std::int64_t begin, std::int64_t end) {
        for (Eigen::Index row = begin; row < end; ++row) {
            mean += inputs.row(row).cast<double>();
        }
    };
    if (!inBlocks(rows, columns, look, add)) {
        return std::nullopt;
    }
    mean /= static_cast<double>(rows);
    Eigen::RowVectorXd variance = Eigen::RowVectorXd::Zero(columns);
    const auto addSquares = [&](std::int64_t begin, std::int64_t end) {
        for (Eigen::Index row = begin; row < end; ++row) {
            variance += (inputs.row(row).cast<double>() - mean).array().square().matrix();
        }
    };
    if (!inBlocks(rows, columns, look, addSquares)) {
        return std::nullopt;
    }
    variance /= static_cast<double>(rows);
    for (Eigen::Index i = 0; i < columns; ++i) {
        scaler.mean[i] = static_cast<float>(mean[i]);
        // Below the resolution of a float the spread is rounding, and dividing by it would blow rounding up.
        const double least =
            std::max(1e-7 * std::abs(mean[i]), static_cast<double>(std::numeric_limits<float>::min()));
        const double deviation = std::sqrt(variance[i]);
        scaler.deviation[i] = deviation > least ? static_cast<float>(deviation) : 1.0F;
    }
    return scaler;
}

std::optional<Scaler> pictureScaler(const Matrix& inputs, float white, const Look& look)
{
    constexpr double mostDeviations = 3.5; // white within the range of three integer bits
    double sum = 0.0;
    double squares = 0.0;
    const auto add = [&](std::int64_t begin, std::int64_t end) {
        for (Eigen::Index row = begin; row < end; ++row) {
            sum += inputs.row(row).cast<double>().sum();
            squares += inputs.row(row).cast<double>().squaredNorm();
        }
    };
    const Eigen::Index columns = inputs.cols();
    if (inputs.rows() > 0 && !inBlocks(inputs.rows(), columns, look, add)) {
        return std::nullopt;
    }
    const double count = static_cast<double>(std::max<Eigen::Index>(inputs.size(), 1));
    const double deviation = std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count)));
    const double divisor =
        std::clamp(deviation, static_cast<double>(white) / mostDeviations, static_cast<double>(white));
    return Scaler{Eigen::RowVectorXf::Zero(columns),
                  Eigen::RowVectorXf::Constant(columns, static_cast<float>(divisor))};
}

void Scaler::apply(Matrix& inputs) const
{
    (void)applyScaler(*this, inputs, neverEnds);
}

bool applyScaler(const Scaler& scaler, Matrix& inputs, const Look& look)
{
    return inBlocks(inputs.rows(), inputs.cols(), look, [&](std::int64_t begin, std::int64_t end) {
        auto block = inputs.middleRows(begin, end - begin);
        block =
            ((block.rowwise() - scaler.mean).array().rowwise() / scaler.deviation.array()).matrix().eval();
    });
}

} // namespace snac::data
