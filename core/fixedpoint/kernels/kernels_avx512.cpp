// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#define SNAC_LANES 16
#include "kernels.h"

namespace snac::fixedpoint::kernels {

const KernelSet& avx512Kernels()
{
    static constexpr KernelSet kernels = kernelSet("avx512");
    return kernels;
}

} // namespace snac::fixedpoint::kernels
