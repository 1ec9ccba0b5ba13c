// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/study_config.h"
#include "snac/study/trial.h"

#include <vector>

namespace snac::study {

/// How long a candidate is tried before it is decided whether it is trained in full: a quarter of the epochs,
/// at least one, a single fold; at most one at the chosen precision.
[[nodiscard]] training::TrainingOptions probeOptions(const training::TrainingOptions& full);

/// Successive halving within one generation (Jamieson & Talwalkar 2016, one rung), by several objectives:
/// which half of the contestants is worth its full training. They stand by constrained dominance and crowding
/// of their values after the probe, so a small network competes with small ones; failed ones are never worth
/// it, baselines always are. `contestants` carry values and violation of the probe. Depends on nothing else,
/// so a resumed study decides alike.
[[nodiscard]] std::vector<bool> worthTraining(const StudyConfig& config,
                                              const std::vector<Trial>& contestants);

} // namespace snac::study
