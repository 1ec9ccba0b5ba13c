// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/design.h"

#include <string>
#include <vector>

namespace snac::synthesis {

/// What is likely to go wrong, or to take long, when a tool of AMD gets the HLS project of this design; each
/// a sentence. Empty where nothing is to be said. O(weights).
[[nodiscard]] std::vector<std::string> hlsWarnings(const Design& design);

} // namespace snac::synthesis
