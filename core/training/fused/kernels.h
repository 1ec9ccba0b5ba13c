// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Included by the kernel files only: the entry points, built from the passes.
#pragma once

#include "distillation.h"
#include "fractions.h"
#include "passes.h"

namespace snac::training::fused {
namespace {

/// Softmax cross-entropy of one row; writes the gradient. Padding columns count as minus infinity.
inline float crossEntropyRow(const float* logits, float* gradient, int classes, int stride, int label,
                             float weight)
{
    const Vi column = (Vi)indices(0);
    Vf best = all(-3.0e38F);
    for (int c = 0; c < stride; c += lanes) {
        best = maximum(best, column + c < classes ? load(logits + c) : all(-3.0e38F));
    }
    const float top = horizontalMaximum(best);
    Vf total{};
    for (int c = 0; c < stride; c += lanes) {
        const Vf e = column + c < classes ? exponential(load(logits + c) - top) : Vf{};
        store(gradient + c, e);
        total += e;
    }
    const float sum = horizontalSum(total);
    const float scale = weight / sum;
    for (int c = 0; c < stride; c += lanes) {
        store(gradient + c, load(gradient + c) * scale);
    }
    const float margin = logits[label] - top;
    gradient[label] -= weight;
    return __builtin_logf(sum) - margin;
}

/// Mean loss over the batch; the gradient goes to m.deltaA.
inline double lossAndGradient(const Model& m, const Step& s)
{
    const Layer& last = m.layers[m.layerCount - 1];
    const float mean = 1.0F / static_cast<float>(s.rows);
    double loss = 0.0;
    for (int row = 0; row < s.rows; ++row) {
        const float counts = s.weights ? s.weights[row] : 1.0F;
        const float weight = mean * counts;
        const long at = static_cast<long>(row) * last.stride;
        const float* out = last.after + at;
        float* gradient = m.deltaA + at;
        if (s.teacher) {
            loss += static_cast<double>(counts *
                                        distilledRow(s, row, last.units, last.stride, out, gradient, weight));
            continue;
        }
        if (s.loss == LossKind::CrossEntropy) {
            loss += static_cast<double>(
                counts * crossEntropyRow(out, gradient, last.units, last.stride, s.labels[row], weight));
            continue;
        }
        for (int c = 0; c < last.stride; ++c) {
            gradient[c] = 0.0F;
        }
        if (s.loss == LossKind::LabelCrossEntropy) {
            const float each = 1.0F / static_cast<float>(last.units);
            for (int c = 0; c < last.units; ++c) {
                const float x = out[c];
                const float y = s.targets[at + c];
                const float e = __builtin_expf(x > 0.0F ? -x : x);
                loss += static_cast<double>(counts * each *
                                            ((x > 0.0F ? x : 0.0F) - x * y + __builtin_log1pf(e)));
                gradient[c] = ((x > 0.0F ? 1.0F : e) / (1.0F + e) - y) * each * weight;
            }
        } else if (s.loss == LossKind::BinaryCrossEntropy) {
            const float x = out[0];
            const float y = static_cast<float>(s.labels[row]);
            const float e = __builtin_expf(x > 0.0F ? -x : x);
            loss += static_cast<double>(counts * ((x > 0.0F ? x : 0.0F) - x * y + __builtin_log1pf(e)));
            gradient[0] = ((x > 0.0F ? 1.0F : e) / (1.0F + e) - y) * weight;
        } else {
            const float each = 1.0F / static_cast<float>(last.units);
            for (int c = 0; c < last.units; ++c) {
                const float difference = out[c] - s.targets[at + c];
                loss += static_cast<double>(counts * difference * difference * each);
                gradient[c] = 2.0F * difference * each * weight;
            }
        }
    }
    return loss / s.rows;
}

/// Adam (Kingma & Ba 2015) with PyTorch's placement of epsilon, and the L1 gradient, in one pass.
inline void adam(const Model& m, const Step& s, std::size_t begin, std::size_t end, float l1)
{
    const float rate = s.learningRate / s.firstCorrection;
    const float root = 1.0F / __builtin_sqrtf(s.secondCorrection);
    for (std::size_t i = begin; i < end; i += static_cast<std::size_t>(lanes)) {
        const Vf p = load(m.parameters + i);
        Vf g = load(m.gradients + i);
        if (l1 > 0.0F) {
            g += p > 0.0F ? all(l1) : (p < 0.0F ? all(-l1) : Vf{});
        }
        const Vf first = 0.9F * load(m.firstMoments + i) + 0.1F * g;
        const Vf second = 0.999F * load(m.secondMoments + i) + 0.001F * (g * g);
        store(m.firstMoments + i, first);
        store(m.secondMoments + i, second);
        Vf updated = p - rate * first / (squareRoot(second) * root + 1e-8F);
        if (m.mask) {
            updated *= load(m.mask + i);
        }
        store(m.parameters + i, updated);
    }
}

double step(const Model& m, const Step& s)
{
    forwardTraining(m, s);
    const double loss = lossAndGradient(m, s);
    backward(m, s);
    for (int i = 0; i < m.layerCount; ++i) {
        if (m.layers[i].quantizers) {
            clipWeightGradients(m, m.layers[i]);
        }
    }
    if (s.update) {
        for (int i = 0; i < m.layerCount; ++i) {
            const Layer& l = m.layers[i];
            adam(m, s, l.weights, l.biases, s.l1);
            adam(m, s, l.biases, l.biases + static_cast<std::size_t>(l.stride) * (l.norm ? 3 : 1), 0.0F);
        }
    }
    return loss;
}

template<Kind kind>
inline void inferRows(const Model& m, const Layer& l, int rows)
{
    const float* mean = m.statistics + l.running;
    const float* variance = mean + l.stride;
    for (int column = 0; column < l.stride; column += lanes) {
        Vf scale = all(1.0F);
        Vf shift{};
        if (l.norm) {
            scale = load(m.working + l.gamma + column) / squareRoot(load(variance + column) + l.epsilon);
            shift = load(m.working + l.beta + column) - load(mean + column) * scale;
        }
        for (int row = 0; row < rows; ++row) {
            const long at = static_cast<long>(row) * l.stride + column;
            store(l.after + at, activate<kind>(load(l.before + at) * scale + shift, l.slope));
        }
    }
}

void predict(const Model& m, const float* inputs, int rows, int maximumRows, float* logits)
{
    for (int first = 0; first < rows; first += maximumRows) {
        const int count = rows - first < maximumRows ? rows - first : maximumRows;
        const float* x = inputs + static_cast<long>(first) * m.layers[0].inputStride;
        for (int i = 0; i < m.layerCount; ++i) {
            const Layer& l = m.layers[i];
            denseForward(m, l, x, 0, count);
            if (l.quantizers) {
                dispatch(l.kind, [&]<Kind kind>() { activateQuantizedRows<kind>(l, 0, count); });
            } else if (l.norm || l.before != l.after || l.kind != Kind::Linear) {
                dispatch(l.kind, [&]<Kind kind>() { inferRows<kind>(m, l, count); });
            }
            x = l.after;
        }
        const Layer& last = m.layers[m.layerCount - 1];
        __builtin_memcpy(logits + static_cast<long>(first) * last.stride, last.after,
                         sizeof(float) * static_cast<std::size_t>(count) *
                             static_cast<std::size_t>(last.stride));
    }
}

void elementary(int which, const float* in, float* out, int n)
{
    for (int i = 0; i < n; i += lanes) {
        const Vf x = load(in + i);
        store(out + i, which == 0   ? exponential(x)
                       : which == 1 ? hyperbolicTangent(x)
                       : which == 2 ? logistic(x)
                       : which == 3 ? logarithm(x)
                                    : errorFunction(x));
    }
}

} // namespace
} // namespace snac::training::fused
