// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool.h"

namespace snac::synthesis {

// Tools that everybody may have.

/// Logic synthesis for AMD's families: LUT, FF, CARRY, DSP, BRAM and logic depth; no timing. The whole design
/// is flattened; layers are synthesized alone besides, at the same time and cached by their sources. Modules
/// have an input "clk". Chains of additions are kept as they are written (`maccmap -unmap`): by itself
/// synth_xilinx merges them into compressor trees of LUTs, two to three times as many.
[[nodiscard]] Tool yosysTool();
/// Runs the self-checking bench TOP_tb or TOP__tb of an RTL folder: the files that sim/files.txt names, one a
/// line and relative to the folder; without it, rtl/*.v and tb/*.v. The bench reads its vectors relative to
/// the folder, prints "PASS rows=N mismatches=0 latency=CYCLES" (FAIL, SNAC_RESULT: readBenchResult()) and
/// ends.
[[nodiscard]] Tool verilatorTool();
[[nodiscard]] Tool icarusTool(); ///< the same with Icarus Verilog
/// The same with VHDL-2008 and GHDL; the bench is TOP_tb. Not a package that is needed: designs in VHDL are
/// written without it, too, and a note says that they were not simulated.
[[nodiscard]] Tool ghdlTool();
/// `make csim` in an HLS folder, with g++: prints "SNAC_RESULT rows=N mismatches=N" or
/// "NAME: N samples, N mismatches".
[[nodiscard]] Tool cppTool();

} // namespace snac::synthesis
