// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "score.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace snac::calibration {

namespace {

std::vector<double> ranks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> result(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]]) {
            ++end;
        }
        for (std::size_t i = first; i < end; ++i) {
            result[order[i]] = 0.5 * static_cast<double>(first + end - 1);
        }
        first = end;
    }
    return result;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b)
{
    const double n = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / n;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / n;
    double ab = 0.0;
    double aa = 0.0;
    double bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - meanA) * (b[i] - meanB);
        aa += (a[i] - meanA) * (a[i] - meanA);
        bb += (b[i] - meanB) * (b[i] - meanB);
    }
    // Two constant columns rank their rows alike.
    return aa == 0.0 && bb == 0.0 ? 1.0 : aa == 0.0 || bb == 0.0 ? 0.0 : ab / std::sqrt(aa * bb);
}

double determination(const std::vector<double>& measured, const std::vector<double>& estimated)
{
    const double mean =
        std::accumulate(measured.begin(), measured.end(), 0.0) / static_cast<double>(measured.size());
    double total = 0.0;
    double rest = 0.0;
    for (std::size_t i = 0; i < measured.size(); ++i) {
        total += (measured[i] - mean) * (measured[i] - mean);
        rest += (measured[i] - estimated[i]) * (measured[i] - estimated[i]);
    }
    return total > 0.0 ? 1.0 - rest / total : rest == 0.0 ? 1.0 : 0.0;
}

} // namespace

Score score(const std::vector<Comparison>& rows, bool whole)
{
    Score result;
    result.rows = static_cast<int>(rows.size());
    if (rows.empty()) {
        return result;
    }
    const double each = 1.0 / static_cast<double>(rows.size());
    const double slack = whole ? 0.5 : 1e-9;
    std::vector<double> measured;
    std::vector<double> estimated;
    for (const Comparison& row : rows) {
        const double m = row.measured;
        const double e = whole ? std::round(row.estimated) : row.estimated;
        measured.push_back(m);
        estimated.push_back(e);
        const double gap = std::abs(e - m);
        const double size = 0.5 * (std::abs(e) + std::abs(m));
        result.smape += size > 0.0 ? 100.0 * each * gap / size : 0.0;
        result.coverage += m >= row.low - slack && m <= row.high + slack ? each : 0.0;
        result.exact += gap < 1e-9 ? each : 0.0;
        result.withinTwo += gap <= 2.0 ? each : 0.0;
        result.withinTenPercent += gap <= 0.1 * std::abs(m) ? each : 0.0;
    }
    result.r2 = determination(measured, estimated);
    result.spearman = correlation(ranks(measured), ranks(estimated));
    return result;
}

} // namespace snac::calibration
