// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "design.h"

#include "tools/tool.h"
#include "writers/rtl/rtl_design.h"

#include <string>
#include <vector>

namespace snac::synthesis {

/// What is likely to go wrong, or to take long, when this tool gets this design; each a sentence, the
/// expected time last. Empty where nothing is to be said. For RTL it plans the adders: seconds for 10,000
/// weights.
[[nodiscard]] std::vector<std::string> beforeRun(const Design& design, const Tool& tool);
/// The same where the figures of the RTL are known, or why there are none; not asked for of a tool of HLS.
[[nodiscard]] std::vector<std::string> beforeRun(const Design& design, const Tool& tool,
                                                 const Result<RtlFigures>& figures);

/// How long Yosys takes on two cores for a design of so many layers, which it synthesizes as a whole and one
/// by one. A guess, within a factor of two on the machines that it was tried on.
[[nodiscard]] double yosysSeconds(const RtlFigures& figures, std::size_t layers);

/// Bytes that the disk must have free for open tools to check and synthesize the design: what they were seen
/// to leave on the way, many times over, and at most leastFreeDiskByDefault, which stands for AMD's.
[[nodiscard]] std::uint64_t diskNeeded(const Design& design);
/// The same of the smallest design.
inline constexpr std::uint64_t leastDiskNeeded = std::uint64_t{8} << 20U;

} // namespace snac::synthesis
