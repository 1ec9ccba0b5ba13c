// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#define SNAC_LANES 8
#include "kernels.h"

namespace snac::training::fused {

const Kernels& avx2Kernels()
{
    static constexpr Kernels kernels{"avx2",         step,      predict, quantize, quantizeParameters,
                                     learnFractions, elementary};
    return kernels;
}

} // namespace snac::training::fused
