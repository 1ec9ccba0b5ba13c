// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

namespace snac::data {

/// What deserves a look in rows whose inputs and parts are profiled: a line each, and one line for all inputs
/// or classes of which the same is said where they are many. `train`: the rows that are learned from. Private
/// to the room.
[[nodiscard]] std::vector<DataWarning> warningsOf(const Dataset& dataset, const DataProfile& profile,
                                                  const std::vector<int>& train);

} // namespace snac::data
