// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format_learner.h"
#include "fused/sample_rows.h"
#include "learner.h"
#include "quantized_training.h"
#include "weight_mean.h"

#include <memory>

namespace snac::training {

/// Quantization-aware training on the fused kernels. The job must have been checked and outlive this.
class QuantizedLearner : public Learner
{
public:
    /// `teacher`: what the teacher says to each training row, or empty.
    QuantizedLearner(const QuantizedTrainingJob& job, data::Matrix teacher);

    [[nodiscard]] double trainEpoch(const RunControl* control) override;
    [[nodiscard]] data::Matrix predict(const data::Matrix& inputs, const RunControl* control) override;
    [[nodiscard]] network::TrainedNetwork network() const override { return m_network.network(); }
    /// Masters and formats as they are now.
    [[nodiscard]] network::QuantizedNetwork quantized();
    /// While a steering holds widths: the same of the mean of the masters since then.
    [[nodiscard]] network::QuantizedNetwork averaged();

private:
    double batch(int first, int count);
    void refreshWorking();
    void average();
    [[nodiscard]] double rateShare();

    const QuantizedTrainingJob& m_job;
    const fused::Kernels& m_kernels;
    fused::FusedNetwork m_network;
    fused::SampleRows m_rows;
    fused::AlignedFloats m_scratch;
    fused::AlignedFloats m_working;
    fused::Quantizer m_input;
    std::unique_ptr<FormatLearner> m_formats; ///< null: floats
    fused::Step m_step;
    WidthOrder m_order;
    WeightMean m_mean;
    long m_steps = 0; ///< done
    long m_allSteps = 1;
};

} // namespace snac::training
