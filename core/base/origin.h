// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token.h"

namespace snac {

/// How far a design had come when a figure of its hardware was told: figures of different origin are not
/// comparable.
enum class Origin { Estimate, Csynth, LogicSynthesis, Placed, Routed, Yosys };

inline constexpr Tokens<Origin, 6> originTokens{{{Origin::Estimate, "estimate"},
                                                 {Origin::Csynth, "csynth"},
                                                 {Origin::LogicSynthesis, "logic synthesis"},
                                                 {Origin::Placed, "placed"},
                                                 {Origin::Routed, "routed"},
                                                 {Origin::Yosys, "yosys"}}};

[[nodiscard]] constexpr std::string_view originName(Origin origin)
{
    return tokenOf(originTokens, origin);
}

} // namespace snac
