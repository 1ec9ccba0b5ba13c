// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/design.h"
#include "snac/synthesis/file_set.h"

namespace snac::synthesis {

/// hls4ml_config.yml: what hls4ml (1.x, backend Vitis) has to know besides the model: part, clock, and by
/// layer the formats, reuse factor and strategy of this design. Where hls4ml computes otherwise than our
/// integers (tables, softmax, argmax), a comment says so. Errors: as of planHls(). O(weights).
[[nodiscard]] Result<FileSet> writeHls4mlConfig(const Design& design);

} // namespace snac::synthesis
