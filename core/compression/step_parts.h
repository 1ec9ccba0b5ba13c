// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of all methods are made of. Private to the room.
#pragma once

#include "step.h"

#include "snac/training/quantized_training.h"

namespace snac::compression {

/// A network and what is pruned in it: what training begins with.
struct Beginning
{
    network::QuantizedNetwork network;
    Masks masks;
    KeptUnits kept;
};

/// What the task's training begins with: for round 0 the trial's network, folded, with its formats.
[[nodiscard]] Result<Beginning> beginningOf(const StepTask& task);

/// A training from there, but for its epochs, as all methods have it.
[[nodiscard]] training::QuantizedTrainingJob trainingJob(const StepTask& task, const Beginning& beginning);

/// LUT that a DSP counts as: as many as the board has for each.
[[nodiscard]] double lutPerSlice(const hardware::Board& board);

/// With the network's own integers, as it is built.
[[nodiscard]] Result<hardware::HardwareEstimate>
priceOf(const StepTask& task, const network::Architecture& architecture, const fixedpoint::Network& integers);

/// Decides (decided.h), then scores and prices the step's network; its sparsity counts the weights of
/// `original`.
[[nodiscard]] Result<> score(const StepTask& task, const network::Architecture& original,
                             CompressionStep& step);

} // namespace snac::compression
