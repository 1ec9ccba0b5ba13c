// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bit_netlist.h"
#include "pipeline.h"

namespace snac::synthesis {

/// What Yosys will report for the Verilog of a program, known without running it.
struct RtlCost
{
    double lut = 0.0;    ///< LUT1 to LUT6, inverters and shift registers, as Yosys counts
    double lutLow = 0.0; ///< at least 9 of 10 designs lie between the bounds
    double lutHigh = 0.0;
    int ff = 0;
    int carry = 0;  ///< CARRY4 cells
    int dsp = 0;    ///< of softmax, and of products that were given to DSP blocks
    int bram18 = 0; ///< large tables with a register beside them
    BitNetlist::Counts parts;
};

/// Follows every bit from the inputs to the outputs. A carry chain takes a LUT for each pair of bits that
/// meet in it: bits that only one operand has are wires, an inverter where they are subtracted; sign bits
/// that are extended meet once. Functions of at most six bits vanish in the LUTs behind them. Tables take a
/// LUT for every different function of six address bits. The bounds are from designs with drawn weights that
/// the model was not fitted on (tests/benchmarks/bench_rtl_cost.cpp); with products in DSP blocks they are
/// wider, for of such designs few were measured. Requires a program without multipliers
/// in turns: nothing is known of these. O(bits of all values x log).
/// `blocksAdd`: the tool knows the adder and the registers behind the multiplier of a DSP block (Yosys those
/// of the DSP48E1 of series 7): an addition of a product that goes nowhere else is made there.
[[nodiscard]] RtlCost rtlCost(const Program& program, const Pipeline& pipeline, bool blocksAdd = false);

} // namespace snac::synthesis
