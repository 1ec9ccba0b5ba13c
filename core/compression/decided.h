// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the room.
#pragma once

#include "step.h"

namespace snac::compression {

/// The integer network of a step. Where the task's decision is balanced and classes are learned, the biases
/// of the step's last layer are first moved by what balances the accuracy of the integers on the validation
/// rows best: training, which knows of no decision, moves them elsewhere, and rounding too. Left alone
/// without a bias, and where nothing is gained. Errors: those of fromQuantized().
[[nodiscard]] Result<fixedpoint::Network> decidedIntegers(const StepTask& task,
                                                          network::QuantizedNetwork& network);

} // namespace snac::compression
