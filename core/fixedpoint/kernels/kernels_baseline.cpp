// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#define SNAC_LANES 4
#include "kernels.h"

namespace snac::fixedpoint::kernels {

const KernelSet& baselineKernels()
{
    static constexpr KernelSet kernels = kernelSet("baseline");
    return kernels;
}

} // namespace snac::fixedpoint::kernels
