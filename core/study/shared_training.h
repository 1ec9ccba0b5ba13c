// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/space/architecture.h"
#include "snac/training/engine.h"

#include <string>

namespace snac::study {

// Which trials share a training. Private to this room.

/// Whether what a network learns depends on the number formats its candidate chooses. Networks are trained in
/// floating point and rounded afterwards, so it does not; a training that knows about quantization says so
/// here, and trials that differ in precision are then trained by themselves. Reuse factor and strategy never
/// matter: they change how sums are computed, not what they are.
[[nodiscard]] bool trainingSeesPrecision(const training::TrainingOptions& options);

/// What a training depends on beside the data and the options. Candidates of equal keys are trained once,
/// from one seed; those that differ in hardware share the network.
[[nodiscard]] std::string trainingKey(const training::TrainingOptions& options,
                                      const space::Candidate& candidate);

} // namespace snac::study
