// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Included by the kernel files only: fake quantization and its straight-through gradients.
#pragma once

#include "activations.h"

namespace snac::training::fused {
namespace {

/// Clamped so that NaN stays NaN: a training that diverges must show.
inline Vf within(Vf x, float low, float high)
{
    x = low > x ? all(low) : x;
    return high < x ? all(high) : x;
}

/// To an integer. What is cut off and the comparison with a half are exact.
inline Vf rounded(RoundKind kind, Vf v)
{
    if (kind == RoundKind::Trn || kind == RoundKind::Rnd) {
        const Vf below = roundDown(v);
        const float half = kind == RoundKind::Rnd ? 0.5F : 2.0F;
        return v - below >= half ? below + 1.0F : below;
    }
    const Vf size = absolute(v);
    const Vf nearZero = roundDown(size);
    const Vf rest = size - nearZero;
    const Vf farther = nearZero + 1.0F;
    Vf result = nearZero;
    if (kind == RoundKind::RndZero) {
        result = rest > 0.5F ? farther : nearZero;
    } else if (kind == RoundKind::RndInf) {
        result = rest >= 0.5F ? farther : nearZero;
    } else if (kind == RoundKind::RndMinInf) {
        result = rest != 0.5F ? (rest > 0.5F ? farther : nearZero) : (v < 0.0F ? farther : nearZero);
    } else if (kind == RoundKind::RndConv) {
        const Vf evenBelow = roundDown(nearZero * 0.5F) * 2.0F;
        const Vf even = nearZero == evenBelow ? nearZero : farther;
        result = rest == 0.5F ? even : (rest > 0.5F ? farther : nearZero);
    }
    return v < 0.0F ? -result : result;
}

inline Vf cast(const Quantizer& q, Vf x)
{
    if (q.overflow == OverflowKind::Sat || q.overflow == OverflowKind::SatSym) {
        // The bounds are integers and rounding is monotone, so that the order does not matter.
        return rounded(q.rounding, within(x * q.scale, q.low, q.high)) * q.step;
    }
    Vf v = rounded(q.rounding, within(x * q.scale, -1.0e9F, 1.0e9F));
    if (q.overflow == OverflowKind::SatZero) {
        v = v < q.low ? Vf{} : (v > q.high ? Vf{} : v);
    } else {
        v -= q.period * roundDown((v - q.low) / q.period);
    }
    return v * q.step;
}

/// 1 where the cast of x does not leave the range, else 0.
inline Vf insideRange(const Quantizer& q, Vf x)
{
    const Vf v = x * q.scale;
    return v < q.low - 0.5F ? Vf{} : (v > q.high + 0.5F ? Vf{} : all(1.0F));
}

template<Kind kind>
inline void activateQuantizedRows(const Layer& l, int firstRow, int rows)
{
    const Quantizer output = l.quantizers->output;
    const Quantizer table = l.quantizers->table;
    const long begin = static_cast<long>(firstRow) * l.stride;
    const long end = begin + static_cast<long>(rows) * l.stride;
    for (long at = begin; at < end; at += lanes) {
        Vf x = load(l.before + at);
        if (table.active) {
            x = cast(table, x);
        }
        x = activate<kind>(x, l.slope);
        store(l.after + at, output.active ? cast(output, x) : x);
    }
}

/// Gradient at the dense layer's sum, in place, and at the biases: straight through the casts within their
/// ranges, none beyond.
template<Kind kind>
inline void quantizedBackward(const Model& m, const Layer& l, float* delta, int rows)
{
    LayerQuantizers& q = *l.quantizers;
    const Quantizer output = q.output;
    const Quantizer table = q.table;
    Vf allInside{};
    Vf allClipped{};
    Vf allSquares{};
    for (int column = 0; column < l.stride; column += lanes) {
        Vf sum{};
        for (int row = 0; row < rows; ++row) {
            const long at = static_cast<long>(row) * l.stride + column;
            const Vf x = load(l.before + at);
            const Vf argument = table.active ? cast(table, x) : x;
            const Vf y = activate<kind>(argument, l.slope);
            Vf g = load(delta + at);
            if (output.active) {
                const Vf a = load(l.after + at);
                const Vf inside = g * insideRange(output, y);
                allInside += inside * (a - y);
                allSquares += absolute(y) > 0.0F ? inside * inside : Vf{}; // what ReLU cuts off is exact
                allClipped += (g - inside) * a;
                g = inside;
            }
            g *= derivative<kind>(y, argument, l.slope);
            if (table.active) {
                g *= insideRange(table, x);
            }
            store(delta + at, g);
            sum += g;
        }
        store(m.gradients + l.biases + column, l.bias ? sum : Vf{});
    }
    q.outputInside = horizontalSum(allInside);
    q.outputClipped = horizontalSum(allClipped);
    q.outputSquares = horizontalSum(allSquares);
}

/// Where masters may lie beyond the range, they get no gradient there; the sums tell the range how to move.
inline void clipWeightGradients(const Model& m, const Layer& l)
{
    LayerQuantizers& q = *l.quantizers;
    if (q.project || !q.weights.active) {
        return;
    }
    Vf allInside{};
    Vf allClipped{};
    for (std::size_t at = l.weights; at < l.biases; at += static_cast<std::size_t>(lanes)) {
        const Vf w = load(m.parameters + at);
        const Vf g = load(m.gradients + at);
        const Vf quantized = load(m.working + at);
        const Vf inside = g * insideRange(q.weights, w);
        allInside += inside * (quantized - w);
        allClipped += (g - inside) * quantized;
        store(m.gradients + at, inside);
    }
    q.weightsInside = horizontalSum(allInside);
    q.weightsClipped = horizontalSum(allClipped);
}

/// A weight on the grid 1 / scale, within the range of the layer. `alive`: away from 0 where it can be.
inline Vf castWeight(Vf w, Vf scale, float bound, bool alive)
{
    const Vf step = 1.0F / scale; // exact: powers of two
    Vf v = rounded(RoundKind::Rnd, w * scale) * step;
    if (alive) {
        const Vf last = w < 0.0F ? -step : (w > 0.0F ? step : Vf{});
        v = v == 0.0F ? last : v;
    }
    const Vf high = bound - step;
    const Vf low = step > bound ? Vf{} : all(-bound); // a grid as coarse as the range has 0 alone
    return high < v ? (high > 0.0F ? high : Vf{}) : (v < low ? low : v);
}

void quantize(const Quantizer& q, float* values, std::size_t n)
{
    for (std::size_t i = 0; i < n; i += static_cast<std::size_t>(lanes)) {
        store(values + i, cast(q, load(values + i)));
    }
}

inline void quantizeBlock(const Quantizer& q, bool project, float* masters, float* working, std::size_t begin,
                          std::size_t end)
{
    for (std::size_t at = begin; at < end; at += static_cast<std::size_t>(lanes)) {
        Vf w = load(masters + at);
        if (q.active && project) {
            w = within(w, q.low * q.step, q.high * q.step);
            store(masters + at, w);
        }
        store(working + at, q.active ? cast(q, w) : w);
    }
}

void quantizeParameters(const Model& m, float* working)
{
    for (int i = 0; i < m.layerCount; ++i) {
        const Layer& l = m.layers[i];
        const LayerQuantizers& q = *l.quantizers;
        if (q.weightLow) {
            for (std::size_t at = l.weights; at < l.biases; at += static_cast<std::size_t>(lanes)) {
                const Vf low = load(q.weightLow + (at - l.weights));
                const Vf high = load(q.weightHigh + (at - l.weights));
                const Vf scale = load(q.weightScale + (at - l.weights));
                const Vf given = load(m.parameters + at);
                const Vf raised = low > given ? low : given; // NaN stays, as in within()
                const Vf w = high < raised ? high : raised;
                store(m.parameters + at, w);
                store(working + at, rounded(RoundKind::Rnd, w * scale) * (1.0F / scale));
            }
        } else if (q.weightScale) {
            const float bound = -q.weights.low * q.weights.step;
            for (std::size_t at = l.weights; at < l.biases; at += static_cast<std::size_t>(lanes)) {
                const Vf w = within(load(m.parameters + at), -bound, bound);
                store(m.parameters + at, w);
                store(working + at, castWeight(w, load(q.weightScale + (at - l.weights)), bound, q.alive));
            }
        } else {
            quantizeBlock(q.weights, q.project, m.parameters, working, l.weights, l.biases);
        }
        quantizeBlock(q.bias, true, m.parameters, working, l.biases,
                      l.biases + static_cast<std::size_t>(l.stride));
    }
}

} // namespace
} // namespace snac::training::fused
