// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measured_design.h"

#include <string>

namespace snac::calibration {

// hls4ml 1.x reads the layers of a Keras model that stands inside another one, but writes a configuration
// (config_from_keras_model with granularity "name") for the outer layers alone. The inner ones keep the
// formats of their weights, and fall back to the default format for their values and sums, whatever their
// quantizers say: a network with ReLU of 7 bits is built with values of 16. A table tells so in the column
// `inner_model` (1).

/// Whether a design of a table without that column is known to have been built so: the QKeras networks with a
/// sigmoid of nairods/fastml_bitnet_benchmark, whose script (hardware_benchmark/keras_worker.py) puts network
/// and sigmoid into a model of their own. Their DSP are those of 16-bit values to the last one.
[[nodiscard]] bool isInnerModel(const MeasuredDesign& design, const std::string& notes);

/// Gives all layers the format MeasuredDesign::innerFormat for their inputs and sums. Nothing without one.
void giveInnerFormats(MeasuredDesign& design);

} // namespace snac::calibration
