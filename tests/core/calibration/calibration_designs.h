// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/calibration/measured_design.h"

#include <cmath>
#include <string>

/// A table of invented designs: what a tool would report that needs `factor` times the LUT estimated, for
/// `count` architectures.
inline std::string inventedTable(int count, double factor, const std::string& stage = "csynth")
{
    const std::string head =
        "architecture,weight_bits,weight_int,act_bits,act_int,reuse_factor,strategy,io_type,"
        "part,clock_ns,tool,report_stage,lut,ff,dsp,latency_max,ii_max,source_repo\n";
    std::string text = head;
    for (int i = 0; i < count; ++i) {
        const std::string row = std::to_string(8 + 3 * i) + "-D16," + std::to_string(6 + i % 3) +
                                ",3,8,3,1,latency,io_parallel,xcvu13p,5,HLS 2020.1," + stage + ",";
        const auto design = snac::calibration::readMeasuredDesigns(head + row + ",,0,1,1,mine\n", "row");
        const auto estimate = snac::calibration::estimateOf(design->designs.front());
        text += row + std::to_string(std::lround(factor * estimate->lut.value)) + "," +
                std::to_string(std::lround(estimate->ff.value)) + ",0,1,1,mine\n";
    }
    return text;
}
