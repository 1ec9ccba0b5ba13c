// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/cost_model.h"

#include <array>

namespace snac::hardware {

// The figures of an estimate and their names in files: whoever stores, checks or compares all of them goes
// through these tables, so that a new figure is its member, its formula and a row.

struct BoundedFigure
{
    const char* key;
    Estimate HardwareEstimate::*value;
};
inline constexpr std::array boundedFigures{
    BoundedFigure{"lut", &HardwareEstimate::lut},       BoundedFigure{"ff", &HardwareEstimate::ff},
    BoundedFigure{"dsp", &HardwareEstimate::dsp},       BoundedFigure{"bram18", &HardwareEstimate::bram18},
    BoundedFigure{"cycles", &HardwareEstimate::cycles}, BoundedFigure{"ii", &HardwareEstimate::ii}};

/// What follows from those.
struct PlainFigure
{
    const char* key;
    double HardwareEstimate::*value;
};
inline constexpr std::array plainFigures{PlainFigure{"latency_ns", &HardwareEstimate::latencyNs},
                                         PlainFigure{"lut_pct", &HardwareEstimate::lutPct},
                                         PlainFigure{"ff_pct", &HardwareEstimate::ffPct},
                                         PlainFigure{"dsp_pct", &HardwareEstimate::dspPct},
                                         PlainFigure{"bram_pct", &HardwareEstimate::bramPct},
                                         PlainFigure{"average_pct", &HardwareEstimate::averagePct},
                                         PlainFigure{"maximum_pct", &HardwareEstimate::maximumPct}};

struct CountFigure
{
    const char* key;
    double OperationCounts::*value;
    bool inAllFiles = true; ///< else files of earlier programs lack it, and it reads as 0
};
inline constexpr std::array countFigures{
    CountFigure{"multiplications", &OperationCounts::multiplications},
    CountFigure{"parameters", &OperationCounts::parameters},
    CountFigure{"bops", &OperationCounts::bops},
    CountFigure{"bops_snac_block", &OperationCounts::bopsSnacBlock},
    CountFigure{"bops_snac_mlp", &OperationCounts::bopsSnacMlp},
    CountFigure{"bops_snac_effective", &OperationCounts::bopsSnacEffective},
    CountFigure{"ebops", &OperationCounts::ebops, false}};

} // namespace snac::hardware
