// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Included by the kernel files only: the loss of a student with a teacher.
#pragma once

#include "vector_math.h"

namespace snac::training::fused {
namespace {

/// `scale` x binary cross entropy of the logit x against y, and `slope` x its derivative to the gradient.
inline float sigmoidPart(float x, float y, float scale, float slope, float& gradient)
{
    const float e = __builtin_expf(x > 0.0F ? -x : x);
    gradient += slope * ((x > 0.0F ? 1.0F : e) / (1.0F + e) - y);
    return scale * ((x > 0.0F ? x : 0.0F) - x * y + __builtin_log1pf(e));
}

/// (1 - d) x loss against the labels + d x loss against the teacher, of one row (Hinton et al. 2015): cross
/// entropies at the temperature T, times T^2 so that their gradients keep their size; squared errors for
/// regression. Outputs are few and the softmax is needed twice, so this is plain code.
inline float distilledRow(const Step& s, int row, int units, int stride, const float* out, float* gradient,
                          float weight)
{
    const float* teacher = s.teacher + static_cast<long>(row) * stride;
    const float hard = 1.0F - s.distillation;
    const float soft = s.distillation;
    const float t = s.temperature;
    float loss = 0.0F;
    for (int c = 0; c < stride; ++c) {
        gradient[c] = 0.0F;
    }
    if (s.loss == LossKind::CrossEntropy) {
        float top = out[0];
        for (int c = 1; c < units; ++c) {
            top = out[c] > top ? out[c] : top;
        }
        float sum = 0.0F;
        float softSum = 0.0F;
        for (int c = 0; c < units; ++c) {
            sum += __builtin_expf(out[c] - top);
            softSum += __builtin_expf((out[c] - top) / t);
        }
        const float logSum = __builtin_logf(sum);
        const float softLogSum = __builtin_logf(softSum);
        for (int c = 0; c < units; ++c) {
            const float logit = out[c] - top;
            const float softLog = logit / t - softLogSum;
            const float truth = c == s.labels[row] ? 1.0F : 0.0F;
            loss -= hard * truth * (logit - logSum) + soft * t * t * teacher[c] * softLog;
            gradient[c] = weight * (hard * (__builtin_expf(logit - logSum) - truth) +
                                    soft * t * (__builtin_expf(softLog) - teacher[c]));
        }
    } else if (s.loss == LossKind::BinaryCrossEntropy) {
        // As above with the two logits 0 and x.
        loss += sigmoidPart(out[0], static_cast<float>(s.labels[row]), hard, weight * hard, gradient[0]);
        loss += sigmoidPart(out[0] / t, teacher[0], soft * t * t, weight * soft * t, gradient[0]);
    } else if (s.loss == LossKind::LabelCrossEntropy) {
        const float each = 1.0F / static_cast<float>(units);
        for (int c = 0; c < units; ++c) {
            const float truth = s.targets[static_cast<long>(row) * stride + c];
            loss += sigmoidPart(out[c], truth, each * hard, each * weight * hard, gradient[c]);
            loss += sigmoidPart(out[c] / t, teacher[c], each * soft * t * t, each * weight * soft * t,
                                gradient[c]);
        }
    } else {
        const float each = 1.0F / static_cast<float>(units);
        for (int c = 0; c < units; ++c) {
            const float off = out[c] - s.targets[static_cast<long>(row) * stride + c];
            const float offTeacher = out[c] - teacher[c];
            loss += each * (hard * off * off + soft * offTeacher * offTeacher);
            gradient[c] = 2.0F * each * weight * (hard * off + soft * offTeacher);
        }
    }
    return loss;
}

} // namespace
} // namespace snac::training::fused
