// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Two modules that look like engines and are none: one of another build, one that cannot start.
#include "snac/training/learner.h"

#include <cstring>

namespace {

snac::training::Backend* refuse(char* error, std::size_t size)
{
    std::strncpy(error, "no such instruction", size - 1);
    return nullptr;
}

} // namespace

extern "C" const snac::training::EngineModule* snacEngineModule()
{
#ifdef SNAC_TEST_OTHER_BUILD
    static const snac::training::EngineModule module{snac::training::engineAbi() + 1, __VERSION__, &refuse};
#else
    static const snac::training::EngineModule module{snac::training::engineAbi(), __VERSION__, &refuse};
#endif
    return &module;
}
