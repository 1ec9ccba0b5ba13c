// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost_model.h"

#include <string>

namespace snac::hardware {

// The one rule for reuse factors, whether one holds for the whole network or every layer has its own.
// Resource shares the multipliers of a layer in equal turns, so hls4ml takes the nearest factor that divides
// the layer (isValidReuseFactor()); Latency merely limits how many multipliers there are, and takes any.

/// Whether a dense layer is built with exactly this reuse factor.
[[nodiscard]] bool isUsableReuseFactor(Strategy strategy, int inputs, int outputs, int reuse);

/// The reuse factor a dense layer is built with where `wanted` is asked for.
[[nodiscard]] int usedReuseFactor(Strategy strategy, int inputs, int outputs, int wanted);

/// What to tell where the two differ; `number` counts the dense layers from 1.
[[nodiscard]] std::string reuseFactorWarning(int number, int inputs, int outputs, int wanted, int used);

} // namespace snac::hardware
