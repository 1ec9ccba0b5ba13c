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

constexpr float droppedBits = 2.0F; ///< below the last one: with 1 it is certainly rounded to 0

/// Adam on fractions, not below `lowest`; returns the new ones. The first moments of both are stored.
inline Vf movedFraction(const FractionStep& s, std::size_t at, Vf g, Vf lowest)
{
    const Vf first = 0.9F * load(s.firstMoments + at) + 0.1F * g;
    const Vf second = 0.999F * load(s.secondMoments + at) + 0.001F * (g * g);
    store(s.firstMoments + at, first);
    store(s.secondMoments + at, second);
    // Gradients of single bits are as small as 1e-9: epsilon must stay below them.
    const Vf moved = load(s.fraction + at) - s.rate * first / (squareRoot(second) * s.root + 1e-12F);
    const Vf kept = within(maximum(moved, lowest), s.lowest, s.highest);
    store(s.fraction + at, kept);
    return kept;
}

/// Of a weight and its fraction, with h the curvature of the loss in it. One that is worth less than its last
/// bit costs sinks until it is dropped, whatever its width; of the others each bit is weighed by itself, but
/// the last one stays.
inline Vf gradientByCurvature(const FractionStep& s, Vf w, Vf h, Vf fraction)
{
    constexpr float ln2 = 0.69314718F;
    const Vf rounding = exponential(-2.0F * ln2 * fraction) * (1.0F / 12.0F); // variance of its error
    const Vf wider = integerBits(w) + fraction > 1.0F ? s.cost - ln2 * h * rounding : all(-s.firstCost);
    return ln2 * h * w * w > s.firstCost ? wider : all(s.firstCost);
}

/// The fraction at which a further bit of the weight would save as much as it costs; where the weight as a
/// whole is worth less than it costs, one at which it is rounded to 0. What is dropped comes back a little
/// later than it went.
inline Vf bestFraction(const FractionStep& s, Vf w, Vf h, Vf fraction, Vf worth)
{
    constexpr float ln2 = 0.69314718F;
    constexpr float comeBack = 1.3F;
    const Vf left = integerBits(w);
    const Vf kept =
        within(logarithm(ln2 / (12.0F * s.cost) * h + 1.0e-30F) * (0.5F / ln2), s.lowest, s.highest);
    const Vf loss = 0.5F * h * w * w;
    const Vf price = left + fraction > 0.0F ? worth : comeBack * worth;
    return loss > price ? maximum(kept, 1.0F - left) : -left - droppedBits;
}

inline Vf nearerFraction(const FractionStep& s, std::size_t at, Vf wanted)
{
    const Vf fraction = load(s.fraction + at);
    const Vf moved = within(fraction + within(wanted - fraction, -s.rate, s.rate), s.lowest, s.highest);
    store(s.fraction + at, moved);
    return moved;
}

/// With w the master and q its cast, a larger fraction shrinks the error w - q as 2^-fraction: dq/df =
/// ln 2 (w - q). A bit costs `cost` where the weight has any, and `firstCost` where it is the last one.
///
/// Near a minimum that gradient is noise of mean 0, and says nothing of what a weight is worth. With a
/// curvature its expectation to second order stands in its place: the diagonal of the Fisher information is
/// about the rows of a batch times Adam's second moments, and rounding to steps of 2^-f loses h 4^-f / 24,
/// dropping the weight h w^2 / 2; in f both fall by 2 ln 2 of themselves a bit.
void learnFractions(const Model& m, FractionStep& s)
{
    constexpr float ln2 = 0.69314718F;
    const Layer& l = m.layers[s.layer];
    Vf bits{};
    Vf living{};
    Vf importance{};
    for (int column = 0; column < l.stride; column += lanes) {
        Vf sum{};
        for (int input = 0; input < l.inputs; ++input) {
            const std::size_t at = static_cast<std::size_t>(input) * static_cast<std::size_t>(l.stride) +
                                   static_cast<std::size_t>(column);
            const Vf w = load(m.parameters + l.weights + at);
            const Vf cast = load(m.working + l.weights + at);
            const Vf error = w - cast;
            const std::size_t own = s.columns ? static_cast<std::size_t>(column) : at;
            const Vf fraction = rounded(RoundKind::Rnd, load(s.fraction + own));
            const Vf width = maximum(integerBits(w) + fraction, Vf{});
            bits += width;
            Vf g{};
            if (s.curvature > 0.0F) {
                living += absolute(cast) > 0.0F ? all(1.0F) : Vf{};
                const Vf h = s.curvature * load(m.secondMoments + l.weights + at);
                importance += h * cast * cast;
                if (!s.columns) {
                    store(m.parameters + l.weights + at, absolute(cast) > 0.0F ? w : w * s.fading);
                    const Vf worth = s.worth ? s.worthCost * load(s.worth + at) : all(s.firstCost);
                    const Vf best = bestFraction(s, w, h, load(s.fraction + at), worth);
                    store(s.scale + at, powerOfTwo(rounded(RoundKind::Rnd, nearerFraction(s, at, best))));
                    continue;
                }
                g = gradientByCurvature(s, w, h, load(s.fraction + own));
            } else {
                living += width > 0.0F ? all(1.0F) : Vf{};
                const Vf price = width > 1.0F ? all(s.cost) : (width > 0.0F ? all(s.firstCost) : Vf{});
                g = ln2 * error * load(m.gradients + l.weights + at) + price;
            }
            if (s.columns) {
                sum += g;
            } else {
                store(s.scale + at,
                      powerOfTwo(rounded(RoundKind::Rnd, movedFraction(s, at, g, all(s.lowest)))));
            }
        }
        if (s.columns) {
            store(s.scale + column, sum); // gathered here until all columns are known
        }
    }
    s.bits = horizontalSum(bits);
    s.living = horizontalSum(living);
    s.importance = horizontalSum(importance);
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
        const Vf scale =
            powerOfTwo(rounded(RoundKind::Rnd, movedFraction(s, at, load(s.scale + at), all(s.lowest))));
        for (int input = 0; input < l.inputs; ++input) {
            store(s.scale + static_cast<long>(input) * l.stride + column, scale);
        }
    }
}

} // namespace
} // namespace snac::training::fused
