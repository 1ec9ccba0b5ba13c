// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../engine.h"
#include "fused_network.h"

#include "snac/base/random.h"

#include <vector>

namespace snac::training::fused {

/// Rows that go through the network together outside of training.
inline constexpr int predictionRows = 256;

[[nodiscard]] LossKind kernelLoss(network::Loss loss);

/// Training rows in the order of an epoch, padded as the kernels want them: one sequential read a batch.
class SampleRows
{
public:
    SampleRows(const data::Samples& samples, network::Loss loss, const FusedNetwork& network, Random random);

    /// What a teacher says to each row of the samples (rows x outputs): probabilities, or values.
    void setTeacher(data::Matrix targets);
    /// Targets in place of those of the samples; null: theirs. They outlive this.
    void setTargets(const data::Matrix* targets) { m_ownTargets = targets; }
    /// A new order.
    void shuffle();
    [[nodiscard]] int count() const { return static_cast<int>(m_order.size()); }
    /// The padded inputs of all rows, in the present order.
    [[nodiscard]] AlignedFloats& inputs() { return m_inputs; }
    /// Points the step at `count` rows from `first` on.
    void select(Step& step, int first, int count) const;

private:
    const data::Samples& m_samples;
    const data::Matrix* m_ownTargets = nullptr;
    bool m_readsTargets = false;
    int m_inputStride = 0;
    int m_outputStride = 0;
    Random m_random;
    std::vector<int> m_order;
    AlignedFloats m_inputs;
    std::vector<int> m_labels;
    std::vector<float> m_weights; ///< empty: each row counts the same
    AlignedFloats m_targets;
    data::Matrix m_teacherTargets;
    AlignedFloats m_teacher;
};

[[nodiscard]] AlignedFloats predictionScratch(const FusedNetwork& network);

/// Logits of the rows; `inputFormat` (or null) is applied to them first. When `control` is cancelled on the
/// way, the remaining rows are zero.
[[nodiscard]] data::Matrix predict(const Kernels& kernels, const FusedNetwork& network,
                                   const data::Matrix& inputs, const Quantizer* inputFormat,
                                   AlignedFloats& scratch, const RunControl* control);

} // namespace snac::training::fused
