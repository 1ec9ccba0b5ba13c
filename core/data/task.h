// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/token.h"

#include <optional>

namespace snac::data {

enum class TaskKind {
    Classification, ///< one class a row
    Regression,     ///< numbers
    MultiLabel      ///< several labels a row, each of which it has or has not
};

/// What a user may say of it; empty: what the data looks like.
using TaskChoice = std::optional<TaskKind>;

inline constexpr Tokens<TaskChoice, 4> taskTokens{{{std::nullopt, "auto"},
                                                   {TaskKind::Classification, "classification"},
                                                   {TaskKind::Regression, "regression"},
                                                   {TaskKind::MultiLabel, "multi_label"}}};

/// Whether an answer is right or wrong, of a class or of each label, and no number that may be near.
[[nodiscard]] constexpr bool tellsClasses(TaskKind task)
{
    return task != TaskKind::Regression;
}

} // namespace snac::data
