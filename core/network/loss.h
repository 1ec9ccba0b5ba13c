// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/token.h"

#include <optional>

namespace snac::network {

enum class Loss {
    CrossEntropy,
    BinaryCrossEntropy, ///< one logit: of the second of two classes
    MeanSquaredError,
    LabelCrossEntropy ///< one logit a label: mean over the labels of the binary cross entropy
};

/// What a user may say of it; empty: what the data asks for.
using LossChoice = std::optional<Loss>;

inline constexpr Tokens<LossChoice, 5> lossTokens{{{std::nullopt, "auto"},
                                                   {Loss::CrossEntropy, "cross_entropy"},
                                                   {Loss::BinaryCrossEntropy, "binary_cross_entropy"},
                                                   {Loss::MeanSquaredError, "mse"},
                                                   {Loss::LabelCrossEntropy, "label_cross_entropy"}}};

/// Whether the truth is a row of numbers (Samples::targets), and not one class (Samples::labels).
[[nodiscard]] constexpr bool readsTargets(Loss loss)
{
    return loss == Loss::MeanSquaredError || loss == Loss::LabelCrossEntropy;
}

/// Whether outputs are logits, of classes or labels.
[[nodiscard]] constexpr bool tellsClasses(Loss loss)
{
    return loss != Loss::MeanSquaredError;
}

} // namespace snac::network
