// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model.h"

#include <string_view>
#include <vector>

namespace snac::training::fused {

/// The flavours this processor can run, slowest first; never empty.
[[nodiscard]] std::vector<const Kernels*> availableKernels();

/// The fastest flavour, or the one that the environment variable SNAC_INSTRUCTION_SET names (baseline, avx2,
/// avx512), for results that are bit-equal between unlike machines. A flavour that the processor lacks is
/// ignored.
[[nodiscard]] const Kernels& bestKernels();

} // namespace snac::training::fused
