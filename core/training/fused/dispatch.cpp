// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch.h"

#include <cstdlib>

namespace snac::training::fused {

std::vector<const Kernels*> availableKernels()
{
    std::vector<const Kernels*> kernels{&baselineKernels()};
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        kernels.push_back(&avx2Kernels());
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw")) {
            kernels.push_back(&avx512Kernels());
        }
    }
#endif
    return kernels;
}

const Kernels& bestKernels()
{
    static const Kernels& chosen = []() -> const Kernels& {
        const auto kernels = availableKernels();
        if (const char* wanted = std::getenv("SNAC_INSTRUCTION_SET")) {
            for (const Kernels* kernel : kernels) {
                if (std::string_view(wanted) == kernel->name) {
                    return *kernel;
                }
            }
        }
        return *kernels.back();
    }();
    return chosen;
}

} // namespace snac::training::fused
