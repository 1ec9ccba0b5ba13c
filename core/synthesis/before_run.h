// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "design.h"

#include "tools/tool.h"

#include <string>
#include <vector>

namespace snac::synthesis {

/// What is likely to go wrong, or to take long, when this tool gets this design; each a sentence, the
/// expected time last. Empty where nothing is to be said. For RTL it plans the adders: seconds for 10,000
/// weights.
[[nodiscard]] std::vector<std::string> beforeRun(const Design& design, const Tool& tool);

} // namespace snac::synthesis
