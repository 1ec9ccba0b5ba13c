// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "quantized_training.h"

namespace snac::training {

/// Trains a network on with the casts it will have in hardware, at a third of the candidate's learning rate,
/// for `job.options.quantizedEpochs`. `start` is the trained network, folded, with its formats; the formats
/// stay. Of `job` it takes candidate, data, patience, loss, seed and control; its epochs are numbered from
/// epochsFor() + 1, however many of those early stopping has left out. Errors: those of trainQuantized();
/// folds, because a fold's network has seen the rows that would judge it.
[[nodiscard]] Result<QuantizedTrainingOutcome> fineTune(const network::QuantizedNetwork& start,
                                                        const TrainingJob& job);

} // namespace snac::training
