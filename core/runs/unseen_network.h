// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner_parts.h"

#include "snac/base/run_control.h"
#include "snac/data/prepare.h"
#include "snac/network/trained_network.h"
#include "snac/study/study_config.h"
#include "snac/study/study_meta.h"
#include "snac/study/trial.h"

#include <vector>

namespace snac::study {

// What a local search may start from. Private to this room.

/// Whether the stored networks have been fitted on validation rows: with folds, training and validation rows
/// are one, and of each trial the network of one fold is kept, which has seen all the others.
[[nodiscard]] bool haveSeenValidation(const StudyConfig& config, const StudyMeta& meta);

/// The networks of these trials, trained again as without folds: on the training rows alone, with validation
/// rows for early stopping. In the order of the trials, on that many threads; equal for any number of them.
/// Errors: "cancelled", an engine that is not there, what a training fails of.
[[nodiscard]] Result<std::vector<network::TrainedNetwork>>
unseenNetworks(const std::vector<const Trial*>& trials, const StudyConfig& config,
               const data::PreparedData& data, const RunnerParts& parts, int workers, RunControl& control);

} // namespace snac::study
