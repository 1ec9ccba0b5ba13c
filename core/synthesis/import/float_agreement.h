// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import.h"

#include <string>
#include <vector>

namespace snac::synthesis {

/// Where the float weights of a network are not its integers: a sentence for each layer with a weight or bias
/// that is more than a step of its grid away, and how far; another where such numbers lie beyond the limits
/// of the format and their integers are these limits, which is saturation. Batch norm is folded before they
/// are compared. Empty where all agree, and where there is nothing to compare. O(weights).
[[nodiscard]] std::vector<std::string> floatNotes(const ImportedNetwork& network);

} // namespace snac::synthesis
