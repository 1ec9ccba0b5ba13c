// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

#include "snac/network/trained_network.h"

namespace snac::training {

/// What Engine::train() would refuse before its first epoch, without training: settings, data and a candidate
/// that do not go together. O(rows).
[[nodiscard]] Result<> checkTraining(const TrainingJob& job);

/// A network of this architecture with all weights zero: what depends on shapes alone can be asked of it.
[[nodiscard]] network::TrainedNetwork blankNetwork(const network::Architecture& architecture);

} // namespace snac::training
