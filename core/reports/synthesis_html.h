// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synthesis_comparison.h"

namespace snac::study {

/// One self-contained page about a point as hardware: estimate and reality, checks, scores, layers, what was
/// warned of and what is missing. `point` names it; the heading adds products and output stage of the records
/// where they are not the usual ones, additions and logits. The markup is what QTextDocument understands, so
/// that it can be printed. No scripts, no network.
[[nodiscard]] std::string synthesisHtml(const std::string& point, const PointEstimate& estimate,
                                        const std::vector<SynthesisRecord>& records);

} // namespace snac::study
