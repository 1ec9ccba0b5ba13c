// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "design.h"

#include <string>
#include <vector>

namespace snac::synthesis {

/// What number formats or pruning left nothing of, a sentence each: layers without a weight that is not 0,
/// layers whose outputs are the same for every input, and a network that gave the same for all rows of its
/// test vectors, with what that comes of: behind an argmax it may be nothing that was lost. Such a design is
/// small and checks well, and is of no use. Requires check(design).
[[nodiscard]] std::vector<std::string> lostParts(const Design& design);

} // namespace snac::synthesis
