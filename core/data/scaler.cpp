// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::data {

Scaler Scaler::fit(const Matrix& inputs)
{
    const Eigen::Index columns = inputs.cols();
    Scaler scaler{Eigen::RowVectorXf::Zero(columns), Eigen::RowVectorXf::Ones(columns)};
    const Eigen::Index rows = inputs.rows();
    if (rows == 0) {
        return scaler;
    }
    // Row by row in double, in two passes: a sum of a million floats, or of their squares, would lose digits.
    Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(columns);
    for (Eigen::Index row = 0; row < rows; ++row) {
        mean += inputs.row(row).cast<double>();
    }
    mean /= static_cast<double>(rows);
    Eigen::RowVectorXd variance = Eigen::RowVectorXd::Zero(columns);
    for (Eigen::Index row = 0; row < rows; ++row) {
        variance += (inputs.row(row).cast<double>() - mean).array().square().matrix();
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

void Scaler::apply(Matrix& inputs) const
{
    inputs = ((inputs.rowwise() - mean).array().rowwise() / deviation.array()).matrix();
}

} // namespace snac::data
