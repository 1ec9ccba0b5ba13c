// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "epoch_record.h"

#include <span>

namespace snac::training {

/// Whether the validation loss was still falling when the training ended: the last fifth of the epochs took
/// more than 3 % of all that was gained (an exponential approach is that far after 3.4 time constants).
/// Epochs above `last` (those at a precision) do not count; of several folds the majority speaks. False for a
/// single epoch, which says nothing.
[[nodiscard]] bool stillImproving(std::span<const EpochRecord> history, int last);

} // namespace snac::training
