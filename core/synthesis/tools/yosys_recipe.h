// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/board.h"

#include <string>
#include <vector>

namespace snac::synthesis {

/// What Yosys calls the family of the board's part: "xcup". Error: one that it does not know.
[[nodiscard]] Result<std::string> yosysFamily(const hardware::Board& board);

struct YosysChoices
{
    bool dsp = true;     ///< DSP blocks may be used
    bool tables = false; ///< there are modules of tables
    /// There may be memories (VerilogWords::memories). Without any, what maps them changes nothing, and takes
    /// a second to read.
    bool memories = true;
};

/// The commands, in order, between the reading of the files and the counting of cells. Without pads and clock
/// buffers: the network is a part of a design, not a chip. Tables that are modules are synthesized once each,
/// however many neurons ask them: as a part of the whole they took most of its time, and more LUTs.
[[nodiscard]] std::vector<std::string> yosysCommands(const std::string& top, const std::string& family,
                                                     const YosysChoices& choices);

} // namespace snac::synthesis
