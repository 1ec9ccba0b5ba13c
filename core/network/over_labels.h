// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics.h"

#include <cmath>
#include <limits>

namespace snac::network {

/// Mean over the labels of a row of a figure of two classes, a score or its error, by those labels of which
/// it can be told; NaN: of none.
inline double meanOverLabels(const data::Matrix& outputs, const data::Samples& truth,
                             ScoreRow::Function figure)
{
    double sum = 0.0;
    int told = 0;
    for (Eigen::Index k = 0; k < outputs.cols(); ++k) {
        const double one = figure(outputs.col(k), labelAlone(truth, k), Loss::BinaryCrossEntropy);
        sum += std::isnan(one) ? 0.0 : one;
        told += std::isnan(one) ? 0 : 1;
    }
    return told > 0 ? sum / told : std::numeric_limits<double>::quiet_NaN();
}

} // namespace snac::network
