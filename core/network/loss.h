// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/token.h"

#include <optional>

namespace snac::network {

enum class Loss { CrossEntropy, BinaryCrossEntropy, MeanSquaredError };

/// What a user may say of it; empty: what the data asks for.
using LossChoice = std::optional<Loss>;

inline constexpr Tokens<LossChoice, 4> lossTokens{{{std::nullopt, "auto"},
                                                   {Loss::CrossEntropy, "cross_entropy"},
                                                   {Loss::BinaryCrossEntropy, "binary_cross_entropy"},
                                                   {Loss::MeanSquaredError, "mse"}}};

} // namespace snac::network
