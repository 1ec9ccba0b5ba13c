// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#define SNAC_LANES 4
#include "kernels.h"

namespace snac::training::fused {

const Kernels& baselineKernels()
{
    static constexpr Kernels kernels{"baseline",         step,           predict,   quantize,
                                     quantizeParameters, learnFractions, elementary};
    return kernels;
}

} // namespace snac::training::fused
