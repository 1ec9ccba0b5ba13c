// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bounds.h"

#include <algorithm>

namespace snac::hardware {

namespace {

double percent(double used, long long total)
{
    return 100.0 * used / static_cast<double>(std::max(total, 1LL));
}

} // namespace

void setShares(HardwareEstimate& estimate, const Board& board)
{
    estimate.lutPct = percent(estimate.lut.value, board.lut);
    estimate.ffPct = percent(estimate.ff.value, board.ff);
    estimate.dspPct = percent(estimate.dsp.value, board.dsp);
    estimate.bramPct = percent(estimate.bram18.value, board.bram18);
    estimate.averagePct = (estimate.lutPct + estimate.ffPct + estimate.dspPct + estimate.bramPct) / 4.0;
    estimate.maximumPct = std::max({estimate.lutPct, estimate.ffPct, estimate.dspPct, estimate.bramPct});
}

HardwareEstimate atBound(const HardwareEstimate& estimate, const Board& board, Bound bound)
{
    const auto at = [bound](const Estimate& figure) {
        const double end = bound == Bound::High ? figure.high : figure.low;
        return Estimate{end, figure.low, figure.high};
    };
    HardwareEstimate result;
    result.lut = at(estimate.lut);
    result.ff = at(estimate.ff);
    result.dsp = at(estimate.dsp);
    result.bram18 = at(estimate.bram18);
    result.cycles = at(estimate.cycles);
    result.ii = at(estimate.ii);
    const double clockNs = estimate.cycles.value > 0.0 ? estimate.latencyNs / estimate.cycles.value : 0.0;
    result.latencyNs = result.cycles.value * clockNs;
    setShares(result, board);
    result.counts = estimate.counts;
    result.origin = estimate.origin;
    result.model = estimate.model;
    result.fitted = estimate.fitted;
    return result;
}

} // namespace snac::hardware
