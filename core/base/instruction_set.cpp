// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruction_set.h"

#include <cstdlib>

namespace snac {

std::string_view instructionSetName(InstructionSet set)
{
    switch (set) {
    case InstructionSet::Baseline:
        return "baseline";
    case InstructionSet::Avx2:
        return "avx2";
    case InstructionSet::Avx512:
        return "avx512";
    }
    return "baseline";
}

std::vector<InstructionSet> availableInstructionSets()
{
    std::vector<InstructionSet> sets{InstructionSet::Baseline};
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        sets.push_back(InstructionSet::Avx2);
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw")) {
            sets.push_back(InstructionSet::Avx512);
        }
    }
#endif
    return sets;
}

InstructionSet chosenInstructionSet()
{
    const auto sets = availableInstructionSets();
    if (const char* wanted = std::getenv("SNAC_INSTRUCTION_SET")) {
        for (const InstructionSet set : sets) {
            if (instructionSetName(set) == wanted) {
                return set;
            }
        }
    }
    return sets.back();
}

} // namespace snac
