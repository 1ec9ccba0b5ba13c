// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture.h"

#include <string>
#include <vector>

namespace snac::network {

/// The slope that integers have for a LeakyReLU of this one (0 or more): the power of two nearest in ratio,
/// up to 16; 0 where it lies below 2^-16, which is a ReLU.
[[nodiscard]] double foldedSlope(double slope);

/// A sentence for each slope that integers do not have as it is, with both and with the layers (from 1).
[[nodiscard]] std::vector<std::string> changedSlopes(const Architecture& architecture);

} // namespace snac::network
