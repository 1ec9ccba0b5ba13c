// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quantized_training.h"

namespace snac::training {

/// A regression at fixed point, measured in units of 2^shift(): the power of two nearest to the spread of the
/// targets. A learning rate then means the same whatever the targets are measured in, and the last layer
/// keeps its grid exactly, because only the point of its formats moves. The offset of the targets stays: it
/// is on the grid of the bias. Identity for classes, and for networks whose last layer is looked up in a
/// table.
class QuantizedUnits
{
public:
    explicit QuantizedUnits(const QuantizedTrainingJob& job);

    [[nodiscard]] int shift() const { return m_shift; }
    /// The job in those units; this object outlives its use.
    [[nodiscard]] const QuantizedTrainingJob& job() const { return m_job; }
    /// The network in the units of the data.
    void restore(network::QuantizedNetwork& network) const;
    /// A loss in units of the variance of the targets, as in EpochRecord.
    void restore(EpochRecord& record) const;

private:
    QuantizedTrainingJob m_job;
    int m_shift = 0;
    double m_lossFactor = 1.0;
    network::QuantizedNetwork m_start;
    network::TrainedNetwork m_teacher;
    data::Samples m_train;
    data::Samples m_validation;
};

} // namespace snac::training
