// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Included by the kernel files only.
#pragma once

#include "activations.h"
#include "gemm.h"
#include "quantized_passes.h"

namespace snac::training::fused {
namespace {

/// Rows that go through product and activation together, so that they are still in the first-level cache.
constexpr int blockRows = 64;

/// Kept with probability 1 - rate and scaled by its inverse, so that expectations do not change.
struct Dropout
{
    explicit Dropout(const Layer& layer, std::uint32_t stepKey, int layerIndex)
        : active(layer.dropout > 0.0F)
        , key(stepKey ^ (0x85ebca6bU * static_cast<std::uint32_t>(layerIndex + 1)))
        , threshold(static_cast<std::uint32_t>(layer.dropout * 16777216.0F))
        , scale(1.0F / (1.0F - layer.dropout))
    {
    }

    /// Factor of the elements starting at (row, column).
    Vf factor(int row, int column, int stride) const
    {
        const auto first = static_cast<std::uint32_t>(row) * static_cast<std::uint32_t>(stride) +
                           static_cast<std::uint32_t>(column);
        const Vu bits = randomBits(first, key) >> 8;
        return (Vi)bits >= (std::int32_t)threshold ? all(scale) : Vf{};
    }

    bool active;
    std::uint32_t key;
    std::uint32_t threshold;
    float scale;
};

inline void denseForward(const Model& m, const Layer& l, const float* inputs, int firstRow, int rows)
{
    multiply({.rows = rows,
              .columns = l.stride,
              .depth = l.inputs,
              .a = inputs + static_cast<long>(firstRow) * l.inputStride,
              .aRow = l.inputStride,
              .aDepth = 1,
              .b = m.working + l.weights,
              .bRow = l.stride,
              .c = l.before + static_cast<long>(firstRow) * l.stride,
              .cRow = l.stride,
              .start = l.bias ? m.working + l.biases : nullptr});
}

template<Kind kind>
inline void activateRows(const Layer& l, const Dropout& dropout, int firstRow, int rows)
{
    for (int row = firstRow; row < firstRow + rows; ++row) {
        const float* in = l.before + static_cast<long>(row) * l.stride;
        float* out = l.after + static_cast<long>(row) * l.stride;
        for (int column = 0; column < l.stride; column += lanes) {
            Vf y = activate<kind>(load(in + column), l.slope);
            if (dropout.active) {
                y *= dropout.factor(row, column, l.stride);
            }
            store(out + column, y);
        }
    }
}

/// Batch norm with batch statistics, activation and dropout, a column of vectors at a time: three passes over
/// rows that stay cached.
template<Kind kind>
inline void normalizeColumns(const Model& m, const Layer& l, const Dropout& dropout, int rows)
{
    const float inverse = 1.0F / static_cast<float>(rows);
    float* runningMean = m.statistics + l.running;
    float* runningVariance = runningMean + l.stride;
    for (int column = 0; column < l.stride; column += lanes) {
        float* x = l.before + column;
        Vf mean{};
        for (int row = 0; row < rows; ++row) {
            mean += load(x + static_cast<long>(row) * l.stride);
        }
        mean *= inverse;
        Vf variance{};
        for (int row = 0; row < rows; ++row) {
            const Vf centred = load(x + static_cast<long>(row) * l.stride) - mean;
            variance += centred * centred;
        }
        variance *= inverse;
        const Vf scale = 1.0F / squareRoot(variance + l.epsilon);
        store(l.batch + column, mean);
        store(l.batch + l.stride + column, scale);
        const Vf unbiased =
            variance * (static_cast<float>(rows) / static_cast<float>(rows > 1 ? rows - 1 : 1));
        store(runningMean + column, 0.9F * load(runningMean + column) + 0.1F * mean);
        store(runningVariance + column, 0.9F * load(runningVariance + column) + 0.1F * unbiased);
        const Vf gamma = load(m.working + l.gamma + column);
        const Vf beta = load(m.working + l.beta + column);
        for (int row = 0; row < rows; ++row) {
            const long at = static_cast<long>(row) * l.stride;
            const Vf normal = (load(x + at) - mean) * scale;
            store(x + at, normal);
            Vf y = activate<kind>(normal * gamma + beta, l.slope);
            if (dropout.active) {
                y *= dropout.factor(row, column, l.stride);
            }
            store(l.after + at + column, y);
        }
    }
}

/// Gradient at the activation's input, from the gradient at the layer's output; in place.
template<Kind kind>
inline Vf throughActivation(const Model& m, const Layer& l, const Dropout& dropout, Vf gradient, int row,
                            int column)
{
    const long at = static_cast<long>(row) * l.stride + column;
    Vf y = load(l.after + at);
    if (dropout.active) {
        const Vf factor = dropout.factor(row, column, l.stride);
        gradient *= factor;
        y *= 1.0F / dropout.scale; // where dropped the gradient is 0 whatever y
    }
    Vf x{};
    if constexpr (needsInput(kind)) {
        x = load(l.before + at);
        if (l.norm) {
            x = x * load(m.working + l.gamma + column) + load(m.working + l.beta + column);
        }
    }
    return gradient * derivative<kind>(y, x, l.slope);
}

template<Kind kind>
inline void activationBackward(const Model& m, const Layer& l, const Dropout& dropout, float* delta, int rows)
{
    for (int column = 0; column < l.stride; column += lanes) {
        Vf sum{};
        for (int row = 0; row < rows; ++row) {
            float* at = delta + static_cast<long>(row) * l.stride + column;
            const Vf g = throughActivation<kind>(m, l, dropout, load(at), row, column);
            store(at, g);
            sum += g;
        }
        store(m.gradients + l.biases + column, l.bias ? sum : Vf{});
    }
}

template<Kind kind>
inline void normBackward(const Model& m, const Layer& l, const Dropout& dropout, float* delta, int rows)
{
    const float inverse = 1.0F / static_cast<float>(rows);
    for (int column = 0; column < l.stride; column += lanes) {
        Vf sum{};
        Vf product{};
        for (int row = 0; row < rows; ++row) {
            const long at = static_cast<long>(row) * l.stride + column;
            const Vf g = throughActivation<kind>(m, l, dropout, load(delta + at), row, column);
            store(delta + at, g);
            sum += g;
            product += g * load(l.before + at);
        }
        store(m.gradients + l.gamma + column, product);
        store(m.gradients + l.beta + column, sum);
        store(m.gradients + l.biases + column, Vf{}); // the mean is subtracted again: no gradient
        const Vf scale = load(m.working + l.gamma + column) * load(l.batch + l.stride + column);
        sum *= inverse;
        product *= inverse;
        for (int row = 0; row < rows; ++row) {
            const long at = static_cast<long>(row) * l.stride + column;
            store(delta + at, scale * (load(delta + at) - sum - product * load(l.before + at)));
        }
    }
}

inline void forwardTraining(const Model& m, const Step& s)
{
    const float* inputs = s.inputs;
    for (int i = 0; i < m.layerCount; ++i) {
        const Layer& l = m.layers[i];
        const Dropout dropout(l, s.dropoutKey, i);
        dispatch(l.kind, [&]<Kind kind>() {
            for (int row = 0; row < s.rows; row += blockRows) {
                const int rows = s.rows - row < blockRows ? s.rows - row : blockRows;
                denseForward(m, l, inputs, row, rows);
                if (l.quantizers) {
                    activateQuantizedRows<kind>(l, row, rows);
                } else if (!l.norm && (l.before != l.after || kind != Kind::Linear || dropout.active)) {
                    activateRows<kind>(l, dropout, row, rows);
                }
            }
            if (l.norm) {
                normalizeColumns<kind>(m, l, dropout, s.rows);
            }
        });
        inputs = l.after;
    }
}

/// Transposes the layer's weights into `m.transposed`: units x inputStride.
inline void transposeWeights(const Model& m, const Layer& l)
{
    const float* from = m.working + l.weights;
    constexpr int block = 16;
    for (int i0 = 0; i0 < l.inputs; i0 += block) {
        const int i1 = i0 + block < l.inputs ? i0 + block : l.inputs;
        for (int u = 0; u < l.units; ++u) {
            float* to = m.transposed + static_cast<long>(u) * l.inputStride;
            for (int i = i0; i < i1; ++i) {
                to[i] = from[static_cast<long>(i) * l.stride + u];
            }
            for (int i = l.inputs; i < l.inputStride; ++i) {
                to[i] = 0.0F;
            }
        }
    }
}

/// Expects the gradient at the output in m.deltaA.
inline void backward(const Model& m, const Step& s)
{
    float* delta = m.deltaA;
    float* next = m.deltaB;
    for (int i = m.layerCount - 1; i >= 0; --i) {
        const Layer& l = m.layers[i];
        const Dropout dropout(l, s.dropoutKey, i);
        dispatch(l.kind, [&]<Kind kind>() {
            if (l.quantizers) {
                quantizedBackward<kind>(m, l, delta, s.rows);
            } else if (l.norm) {
                normBackward<kind>(m, l, dropout, delta, s.rows);
            } else {
                activationBackward<kind>(m, l, dropout, delta, s.rows);
            }
        });
        multiply({.rows = l.inputs,
                  .columns = l.stride,
                  .depth = s.rows,
                  .a = i > 0 ? m.layers[i - 1].after : s.inputs,
                  .aRow = 1,
                  .aDepth = l.inputStride,
                  .b = delta,
                  .bRow = l.stride,
                  .c = m.gradients + l.weights,
                  .cRow = l.stride});
        if (i > 0) {
            transposeWeights(m, l);
            multiply({.rows = s.rows,
                      .columns = l.inputStride,
                      .depth = l.units,
                      .a = delta,
                      .aRow = l.stride,
                      .aDepth = 1,
                      .b = m.transposed,
                      .bRow = l.inputStride,
                      .c = next,
                      .cRow = l.inputStride});
            float* const other = delta;
            delta = next;
            next = other;
        }
    }
}

} // namespace
} // namespace snac::training::fused
