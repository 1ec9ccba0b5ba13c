// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner_parts.h"

#include "snac/study/baseline.h"

namespace snac::study {

// Private to this room.

/// The network of `config.baselineNetwork`, a bundle, .npz, .onnx, or a .snac file of an imported network,
/// scored on the rows that the trials of the study are scored on and priced with its own weights by
/// `parts.costModel`. A network with a scaler of its own gets raw features through it, one without what the
/// study's networks get. `data` is as the study reads it. Errors: a network that cannot be read, that cannot
/// become hardware, or whose task, inputs or classes are not those of the data.
[[nodiscard]] Result<Baseline> scoreBaseline(const StudyConfig& config, const data::PreparedData& data,
                                             const hardware::Board& board, const RunnerParts& parts,
                                             RunControl& control);

} // namespace snac::study
