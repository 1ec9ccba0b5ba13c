// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/training/engine.h"

namespace snac::study {

/// What a training is expected to take, with all its folds, in an arbitrary unit: rows seen times what a row
/// costs. Good enough to put trainings in an order; early stopping is not foreseen. `shared`: only the epochs
/// at a precision are trained. O(layers).
[[nodiscard]] double expectedWork(const training::TrainingJob& job, bool shared);

} // namespace snac::study
