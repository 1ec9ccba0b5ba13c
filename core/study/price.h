// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/token.h"
#include "snac/hardware/cost_model.h"

#include <span>
#include <string>
#include <string_view>

namespace snac::study {

// A network has two prices. The first is known before its training and expects weights as training makes
// them; the second is of its own rounded weights. One list, axis or verdict never mixes them without a word.

/// What an estimate of a network knows of its weights.
enum class Price {
    Before, ///< before training: expected weights
    Own     ///< its own rounded weights
};

/// As the study file and stored records have it: search.price.
inline constexpr Tokens<Price, 2> priceTokens{{{Price::Own, "own"}, {Price::Before, "before"}}};

[[nodiscard]] std::string_view priceName(Price price); ///< "before training", "own weights"
[[nodiscard]] std::string_view priceKey(Price price);  ///< "before_training", "own_weights": for JSON and CSV
[[nodiscard]] std::string_view
estimateName(Price price); ///< "estimate before training", "... with own weights"

struct Trial;
struct StudyStart;

/// The trial's estimate of this kind; null where it is not known.
[[nodiscard]] const hardware::HardwareEstimate* priceOf(const Trial& trial, Price price);
/// Keeps what the trial costs with its own weights, and lets it be judged by the price that the study wants.
/// What was known before training stays known, and what it was warned of about number formats holds for both.
void reprice(Trial& trial, hardware::HardwareEstimate own, Price judgedBy);
/// The trial with nothing known but its price before training.
void forgetOwnPrice(Trial& trial);

/// By which price the points of a study are judged, as far as they have one: that of its settings; of an
/// imported network its own weights.
[[nodiscard]] Price shownPrice(const StudyStart& start);

/// What the hardware figures of these points are, for the caption of whatever shows them: "estimates with own
/// weights", "90 % upper bounds of estimates before training", "estimates with own weights; of trials 3 and 7
/// estimates before training".
[[nodiscard]] std::string priceText(const StudyStart& start, std::span<const Trial* const> points);
/// The same where no point is known to be an exception.
[[nodiscard]] std::string priceText(const StudyStart& start);
/// The figures of the price that a trial is not judged by: "before training: LUT 4120 (2900 to 5870), ...";
/// empty where it has one alone.
[[nodiscard]] std::string otherPriceText(const Trial& trial, const hardware::Board& board);

} // namespace snac::study
