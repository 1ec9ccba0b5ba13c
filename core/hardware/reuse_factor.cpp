// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reuse_factor.h"

#include <algorithm>
#include <cstdlib>

namespace snac::hardware {

namespace {

/// Calls `visit` for every divisor of `number`. O(sqrt(number)).
template<class Visit>
void forEachDivisor(int number, Visit visit)
{
    for (int d = 1; static_cast<long long>(d) * d <= number; ++d) {
        if (number % d == 0) {
            visit(d);
            visit(number / d);
        }
    }
}

} // namespace

bool isValidReuseFactor(int inputs, int outputs, long long reuse)
{
    if (inputs <= 0 || outputs <= 0 || reuse <= 0) {
        return false;
    }
    if (reuse < inputs) {
        return inputs % reuse == 0;
    }
    return reuse % inputs == 0 && outputs % (reuse / inputs) == 0;
}

int nearestReuseFactor(int inputs, int outputs, int wanted)
{
    if (inputs <= 0 || outputs <= 0) {
        return 1;
    }
    long long best = 1;
    const auto consider = [&](long long reuse) {
        const long long gap = std::llabs(reuse - wanted);
        const long long bestGap = std::llabs(best - wanted);
        if (gap < bestGap || (gap == bestGap && reuse < best)) {
            best = reuse;
        }
    };
    forEachDivisor(inputs, [&](int d) { consider(d); });
    forEachDivisor(outputs, [&](int d) { consider(static_cast<long long>(inputs) * d); });
    return static_cast<int>(std::min<long long>(best, 2147483647));
}

bool isUsableReuseFactor(Strategy strategy, int inputs, int outputs, int reuse)
{
    return strategy == Strategy::Latency ? reuse >= 1 : isValidReuseFactor(inputs, outputs, reuse);
}

int usedReuseFactor(Strategy strategy, int inputs, int outputs, int wanted)
{
    return isUsableReuseFactor(strategy, inputs, outputs, wanted)
               ? wanted
               : nearestReuseFactor(inputs, outputs, wanted);
}

std::string reuseFactorWarning(int number, int inputs, int outputs, int wanted, int used)
{
    return "reuse factor " + std::to_string(wanted) + " does not fit dense " + std::to_string(number) + " (" +
           std::to_string(inputs) + " x " + std::to_string(outputs) + "): " + std::to_string(used) +
           " is used, as hls4ml would";
}

} // namespace snac::hardware
