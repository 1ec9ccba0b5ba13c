// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quantized_training.h"

namespace snac::training {

struct PrecisionOutcome
{
    TrainingOutcome outcome; ///< metrics are those of the exact quantized network; `network` is the float one
    QuantizedNetwork network; ///< what the metrics belong to
    Metrics floatMetrics;     ///< of the float network before it
};

/// Trains a candidate that is to be judged at a precision: the job's epochs in floats by `engine`, then the
/// network is folded, its formats are chosen on the training rows, and it is trained `quantizedEpochs` more
/// with its casts, at a third of the candidate's learning rate. History and speed cover both phases. Errors:
/// those of either phase; layers that hardware cannot compute; folds, because a fold's network has seen the
/// rows that would judge it.
[[nodiscard]] Result<PrecisionOutcome> trainAtPrecision(Engine& engine, const TrainingJob& job,
                                                        const QuantizationOptions& options,
                                                        int quantizedEpochs);

} // namespace snac::training
