// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost_model.h"

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

} // namespace snac::hardware
