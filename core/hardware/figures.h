// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/cost_model.h"

#include <array>

namespace snac::hardware {

// The figures of an estimate and their names in files: whoever stores, checks or compares all of them goes
// through these tables and that of its counts (operation_counts.h), so that a new figure is its member, its
// formula and a row.

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

} // namespace snac::hardware
