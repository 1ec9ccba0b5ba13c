// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/instruction_set.h"
#include "snac/fixedpoint/kernels/kernel_set.h"

#include <vector>

namespace snac::fixedpoint::test {

/// Those this processor can run, slowest first.
inline std::vector<const kernels::KernelSet*> availableKernelSets()
{
    std::vector<const kernels::KernelSet*> sets{&kernels::baselineKernels()};
#if defined(__x86_64__)
    for (const InstructionSet set : availableInstructionSets()) {
        if (set == InstructionSet::Avx2) {
            sets.push_back(&kernels::avx2Kernels());
        } else if (set == InstructionSet::Avx512) {
            sets.push_back(&kernels::avx512Kernels());
        }
    }
#endif
    return sets;
}

} // namespace snac::fixedpoint::test
