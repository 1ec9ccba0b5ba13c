// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/file_set.h"
#include "snac/synthesis/writers/rtl/rtl_design.h"

namespace snac::synthesis {

/// VHDL-2008 of the network: the design that writeVerilog() writes, with the same latency, names and files;
/// and sim/files.txt, the order in which they are analysed. Errors: as of rtlFigures(); a layer with the name
/// of one of the other files.
[[nodiscard]] Result<FileSet> writeVhdl(const Design& design);

} // namespace snac::synthesis
