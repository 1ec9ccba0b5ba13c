// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/token.h"
#include "snac/synthesis/report.h"

#include <optional>
#include <string>
#include <vector>

namespace snac::synthesis {

/// A layer synthesized alone. Sums over layers are not the figure of the whole design: what lies between
/// layers is missing, and what a tool shares or removes across them is not.
struct LayerFigures
{
    std::string layer; ///< LayerBuild::name
    std::optional<double> lut, ff, carry, dsp, bram18, depth;
    bool cached = false; ///< taken from an earlier run with the same sources
};

/// A report that was asked for and is not there.
struct MissingReport
{
    std::string what;   ///< "timing summary"
    std::string reason; ///< "the stage was not run", "the part ... is not installed", ...
};

/// What a tool made of a design. Figures that its stage does not give stay unset: Yosys and C synthesis tell
/// no timing that holds after routing. Counts are of the whole design; BRAM in blocks of 18 kbit, CARRY in
/// carry cells of the family (CARRY4 or CARRY8).
struct SynthesisResult
{
    std::string tool;    ///< "Yosys", "Vitis HLS", "Vivado"
    std::string version; ///< "0.23", "2023.2"
    Origin stage = Origin::Yosys;
    std::string top;
    std::string part;
    double targetClockNs = 0.0;
    std::optional<double> lut, ff, dsp, bram18, uram, carry;
    std::optional<double> depth;      ///< cells on the longest path between registers
    std::optional<double> cycles, ii; ///< latency and initiation interval
    std::optional<double> periodNs;   ///< achieved: after placing and routing, or what C synthesis estimates
    std::optional<double> wnsNs;      ///< worst negative slack; negative: the clock is missed
    std::optional<double> powerWatts; ///< total on chip, without measured activity
    std::vector<LayerFigures> layers;
    std::vector<MissingReport> missing;
    std::vector<std::string> warnings;
    std::string folder;      ///< where the reports are
    std::string logFile;     ///< of the run of the whole design
    double seconds = 0.0;    ///< from the start of the tool's first program to the end of its last
    double cpuSeconds = 0.0; ///< processor time of all of its programs; 0: not known
};

/// How what was written was compared with the network.
enum class CheckKind { CSimulation, RtlSimulation, Cosimulation, GraphEvaluation, ReadBack };

/// As documents for others call it.
inline constexpr Tokens<CheckKind, 5> checkTokens = {{{CheckKind::CSimulation, "hls"},
                                                      {CheckKind::RtlSimulation, "rtl"},
                                                      {CheckKind::Cosimulation, "cosim"},
                                                      {CheckKind::GraphEvaluation, "onnx"},
                                                      {CheckKind::ReadBack, "bundle"}}};
/// As it is shown.
inline constexpr Tokens<CheckKind, 5> checkLabels = {{{CheckKind::CSimulation, "C simulation"},
                                                      {CheckKind::RtlSimulation, "RTL simulation"},
                                                      {CheckKind::Cosimulation, "C/RTL co-simulation"},
                                                      {CheckKind::GraphEvaluation, "evaluation of the graph"},
                                                      {CheckKind::ReadBack, "reading it back"}}};

/// A comparison with the integer network, bit by bit.
struct CheckResult
{
    CheckKind kind = CheckKind::CSimulation;
    std::string tool;    ///< "Verilator"
    std::string version; ///< "5.006"
    long long rows = 0;
    long long mismatches = 0;
    std::optional<double> latencyCycles; ///< measured
    std::string logFile;

    [[nodiscard]] bool good() const { return rows > 0 && mismatches == 0; }
};

} // namespace snac::synthesis
