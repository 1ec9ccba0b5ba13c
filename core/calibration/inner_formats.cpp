// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inner_formats.h"

namespace snac::calibration {

bool isInnerModel(const MeasuredDesign& design, const std::string& notes)
{
    return design.source == "nairods/fastml_bitnet_benchmark" &&
           (design.hls4ml.empty() || design.hls4ml.starts_with("1.")) &&
           notes.find("(qkeras_") != std::string::npos && design.family.ends_with("-sigmoid");
}

void giveInnerFormats(MeasuredDesign& design)
{
    if (!design.innerFormat) {
        return;
    }
    design.config.precision = *design.innerFormat;
    for (auto& [id, layer] : design.detail.layers) {
        layer.inputs = design.innerFormat;
        layer.inputWidths.clear();
        layer.accumulator = design.innerFormat;
    }
}

} // namespace snac::calibration
