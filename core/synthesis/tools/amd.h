// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool.h"

namespace snac::synthesis {

// AMD's tools. None of them is part of our tests, which put a stand-in in their place: a script that behaves
// as their documentation (UG1399, UG835, UG973) says.

/// Stages "csynth", "csim", "cosim" (all three) and "impl" (C synthesis, placed and routed) of an HLS folder
/// by its build_prj.tcl, which does what HLS_STEPS lists.
[[nodiscard]] Tool vitisHlsTool();  ///< vitis_hls, 2020.1 to 2024.2
[[nodiscard]] Tool vitisRunTool();  ///< vitis-run --mode hls, since 2023.2
[[nodiscard]] Tool vivadoHlsTool(); ///< vivado_hls, until 2020.1
/// Stage "csynth" by v++ -c --mode hls and hls_config.cfg, since 2023.2.
[[nodiscard]] Tool vitisCompiler();
/// Stages "synth" and "impl" (placed and routed) of an RTL folder out of context: utilization, timing, power.
[[nodiscard]] Tool vivadoTool();

} // namespace snac::synthesis
