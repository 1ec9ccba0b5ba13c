// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/file_set.h"
#include "snac/synthesis/writers/rtl/rtl_design.h"

namespace snac::synthesis {

/// Verilog-2001 of the network with a fixed latency: one new input every cycle and no multipliers, or, in
/// layers with a reuse factor above 1, multipliers that work in turns and inputs as often as these allow; a
/// module for each layer, a top module, and, where the design has test vectors, a test bench that checks
/// itself. Errors: as of rtlFigures().
[[nodiscard]] Result<FileSet> writeVerilog(const Design& design);

} // namespace snac::synthesis
