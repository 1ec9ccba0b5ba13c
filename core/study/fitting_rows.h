// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/training/training_options.h"

namespace snac::study {

/// Rows that one training of a study learns from, before there is one: what is expected of its time rests on
/// them. `inTime`: folds are spans of time, whose rows grow from one to the next; the mean over the folds.
[[nodiscard]] long long meanFittingRows(const training::TrainingOptions& options, long long train,
                                        long long validation, bool inTime);

} // namespace snac::study
