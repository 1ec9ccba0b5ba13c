// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Included by the kernel files only: bit widths of weights that are learned.
#pragma once

#include "quantized_passes.h"

namespace snac::training::fused {
namespace {

/// Bits of |w| left of the point: floor(log2 |w|) + 1; far below any fraction for 0.
inline Vf integerBits(Vf w)
{
    return __builtin_convertvector(((Vi)absolute(w) >> 23) - 126, Vf);
}

/// 2^n for whole n within +-126.
inline Vf powerOfTwo(Vf n)
{
    return (Vf)((__builtin_convertvector(n, Vi) + 127) << 23);
}

/// Adam on fractions; returns the new ones. The first moments of both are stored.
inline Vf movedFraction(const FractionStep& s, std::size_t at, Vf g)
{
    const Vf first = 0.9F * load(s.firstMoments + at) + 0.1F * g;
    const Vf second = 0.999F * load(s.secondMoments + at) + 0.001F * (g * g);
    store(s.firstMoments + at, first);
    store(s.secondMoments + at, second);
    // Gradients of single bits are as small as 1e-9: epsilon must stay below them.
    const Vf moved = load(s.fraction + at) - s.rate * first / (squareRoot(second) * s.root + 1e-12F);
    const Vf kept = within(moved, s.lowest, s.highest);
    store(s.fraction + at, kept);
    return kept;
}

/// With w the master and q its cast, a larger fraction shrinks the error w - q as 2^-fraction: dq/df =
/// ln 2 (w - q). A bit costs `cost` where the weight has any.
void learnFractions(const Model& m, FractionStep& s)
{
    constexpr float ln2 = 0.69314718F;
    const Layer& l = m.layers[s.layer];
    Vf bits{};
    for (int column = 0; column < l.stride; column += lanes) {
        Vf sum{};
        for (int input = 0; input < l.inputs; ++input) {
            const std::size_t at = static_cast<std::size_t>(input) * static_cast<std::size_t>(l.stride) +
                                   static_cast<std::size_t>(column);
            const Vf w = load(m.parameters + l.weights + at);
            const Vf error = w - load(m.working + l.weights + at);
            const std::size_t own = s.columns ? static_cast<std::size_t>(column) : at;
            const Vf fraction = rounded(RoundKind::Rnd, load(s.fraction + own));
            const Vf width = maximum(integerBits(w) + fraction, Vf{});
            bits += width;
            const Vf g =
                ln2 * error * load(m.gradients + l.weights + at) + (width > 0.0F ? all(s.cost) : Vf{});
            if (s.columns) {
                sum += g;
            } else {
                store(s.scale + at, powerOfTwo(rounded(RoundKind::Rnd, movedFraction(s, at, g))));
            }
        }
        if (s.columns) {
            store(s.scale + column, sum); // gathered here until all columns are known
        }
    }
    s.bits = horizontalSum(bits);
    if (!s.columns) {
        return;
    }
    if (s.whole) {
        Vf total{};
        for (int column = 0; column < l.stride; column += lanes) {
            total += load(s.scale + column);
        }
        const Vf everywhere = all(horizontalSum(total));
        for (int column = 0; column < l.stride; column += lanes) {
            store(s.scale + column, everywhere);
        }
    }
    for (int column = 0; column < l.stride; column += lanes) {
        const auto at = static_cast<std::size_t>(column);
        const Vf scale = powerOfTwo(rounded(RoundKind::Rnd, movedFraction(s, at, load(s.scale + at))));
        for (int input = 0; input < l.inputs; ++input) {
            store(s.scale + static_cast<long>(input) * l.stride + column, scale);
        }
    }
}

} // namespace
} // namespace snac::training::fused
