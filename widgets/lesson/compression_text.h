// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compression_state.h"

#include <QString>
#include <QStringList>

namespace snac::widgets {

// The words of the lesson on compression.

[[nodiscard]] QString compressionTitle(CompressionState::Scene scene);
[[nodiscard]] QString compressionKey(CompressionState::Scene scene); ///< "pruning", "grid"
[[nodiscard]] QString compressionSentence(CompressionState::Scene scene);
[[nodiscard]] QString compressionFormula(CompressionState::Scene scene); ///< rich text
[[nodiscard]] QString compressionHeadline(const CompressionState& state);
[[nodiscard]] QStringList compressionNotes(const CompressionState& state);
[[nodiscard]] QString compressionTask(const CompressionState& state);
[[nodiscard]] QString compressionVerdict(const CompressionState& state); ///< empty before

[[nodiscard]] QString wayName(lesson::Pruning pruning); ///< "iterative, single weights"
/// "70.12 %, 152 of 508 weights": of a round.
[[nodiscard]] QString roundText(const lesson::PruningRound& round);
/// The value of a weight on a side, or the round in which it was pruned.
[[nodiscard]] QString weightText(const CompressionState& state, int side,
                                 const CompressionState::Weight& weight);
[[nodiscard]] QString weightName(const CompressionState& state, const CompressionState::Weight& weight);
/// What becomes of the weight in a format: "0.3125, error +0.0125".
[[nodiscard]] QString heldText(const lesson::HeldWeight& held, double weight, Overflow overflow);

} // namespace snac::widgets
