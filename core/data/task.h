// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/token.h"

#include <optional>

namespace snac::data {

enum class TaskKind { Classification, Regression };

/// What a user may say of it; empty: what the data looks like.
using TaskChoice = std::optional<TaskKind>;

inline constexpr Tokens<TaskChoice, 3> taskTokens{{{std::nullopt, "auto"},
                                                   {TaskKind::Classification, "classification"},
                                                   {TaskKind::Regression, "regression"}}};

} // namespace snac::data
