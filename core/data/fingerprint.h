// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "look.h"

#include "snac/base/error.h"

#include <string>

namespace snac::data {

/// 16 hexadecimal digits that change with any number, label, class name or shape of the set, and with nothing
/// else (the file may be renamed or moved).
[[nodiscard]] std::string fingerprintOf(const Dataset& dataset);
/// The same of many rows. Error: cancelled.
[[nodiscard]] Result<std::string> fingerprintOf(const Dataset& dataset, const Look& look);

} // namespace snac::data
