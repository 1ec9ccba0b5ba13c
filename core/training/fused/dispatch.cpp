// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch.h"

#include "snac/base/instruction_set.h"

namespace snac::training::fused {

namespace {

const Kernels& kernelsOf(InstructionSet set)
{
#if defined(__x86_64__)
    switch (set) {
    case InstructionSet::Avx512:
        return avx512Kernels();
    case InstructionSet::Avx2:
        return avx2Kernels();
    case InstructionSet::Baseline:
        break;
    }
#endif
    return baselineKernels();
}

} // namespace

std::vector<const Kernels*> availableKernels()
{
    std::vector<const Kernels*> kernels;
    for (const InstructionSet set : availableInstructionSets()) {
        kernels.push_back(&kernelsOf(set));
    }
    return kernels;
}

const Kernels& bestKernels()
{
    static const Kernels& chosen = kernelsOf(chosenInstructionSet());
    return chosen;
}

} // namespace snac::training::fused
