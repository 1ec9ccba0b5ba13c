// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace snac {

/// What the kernels that are compiled more than once are compiled for.
enum class InstructionSet {
    Baseline, ///< SSE2 on x86-64; whatever the compiler takes elsewhere
    Avx2,     ///< with FMA
    Avx512    ///< F, DQ, VL and BW
};

[[nodiscard]] std::string_view instructionSetName(InstructionSet set); ///< "baseline", "avx2", "avx512"

/// Those that this processor has, slowest first; never empty.
[[nodiscard]] std::vector<InstructionSet> availableInstructionSets();

/// The fastest one, or the one that the environment variable SNAC_INSTRUCTION_SET names. One that the
/// processor lacks is ignored.
[[nodiscard]] InstructionSet chosenInstructionSet();

} // namespace snac
