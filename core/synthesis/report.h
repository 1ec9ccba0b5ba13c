// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/origin.h"

#include <optional>
#include <string>
#include <string_view>

namespace snac::synthesis {

using snac::Origin;
using snac::originName;

/// What a tool reported of a design. Figures the report does not hold stay unset. BRAM is counted in 18-kbit
/// blocks, latency and interval in clock cycles, times in ns.
struct SynthesisReport
{
    Origin origin = Origin::Csynth;
    std::string tool; ///< "Vivado HLS 2019.2", as far as the report says
    std::string top;
    std::string part;
    std::optional<double> targetClockNs, estimatedClockNs;
    std::optional<double> latencyMin, latencyMax, intervalMin, intervalMax;
    std::optional<double> lut, ff, dsp, bram18, uram;
    std::optional<double> carry; ///< CARRY4 or CARRY8; Yosys and Vivado tell them
};

// Pure functions from the text of a report; `file` is named in errors. Errors say which section is missing.

/// <top>_csynth.xml of Vivado HLS and Vitis HLS.
[[nodiscard]] Result<SynthesisReport> readCsynthXml(std::string_view text, const std::string& file);
/// <top>_csynth.rpt, the same as text tables; and csynth.rpt of Vitis HLS, the summary of all functions, of
/// which the first one is the design.
[[nodiscard]] Result<SynthesisReport> readCsynthText(std::string_view text, const std::string& file);
/// vivado_synth.rpt and any other report_utilization of Vivado; "Design State" tells synthesised from placed
/// and routed, and must be there: figures of unknown origin are no use.
[[nodiscard]] Result<SynthesisReport> readUtilization(std::string_view text, const std::string& file);
/// `stat -json` of Yosys. Cells are counted by type: LUT1..6, what else sits in LUTs (inverters, shift
/// registers, small memories), flip-flops, CARRY4 and CARRY8, DSP48, RAMB18 and RAMB36.
[[nodiscard]] Result<SynthesisReport> readYosysJson(std::string_view text, const std::string& file);
/// `stat` of Yosys as text; the last section counts (the design hierarchy, where there is one).
[[nodiscard]] Result<SynthesisReport> readYosysText(std::string_view text, const std::string& file);

/// Any of the above, told apart by content.
[[nodiscard]] Result<SynthesisReport> readReport(std::string_view text, const std::string& file);

} // namespace snac::synthesis
