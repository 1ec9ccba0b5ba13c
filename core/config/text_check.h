// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_text.h"

#include <cstddef>

namespace snac::config {

inline constexpr std::size_t largestText = std::size_t{4} << 20; ///< bytes
inline constexpr int deepestNesting = 64;
inline constexpr std::size_t mostFindings = 100; ///< after that many the rest is not looked for

/// What makes a text unfit for the YAML parser: too large, binary, not UTF-8, tabs as indentation, brackets
/// nested too deep. Empty: fit. O(size).
[[nodiscard]] std::vector<Diagnostic> checkText(const SourceText& source);

} // namespace snac::config
