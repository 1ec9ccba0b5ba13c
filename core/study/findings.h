// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/summary.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace snac::study {

/// What whoever reads the results should know first.
struct Findings
{
    /// Whether any network is better in `score` than the constant answer (constantScore()).
    std::optional<bool> beatsConstant;
    Quantity score = Quantity::Accuracy; ///< stepScore() of the study
    double best = 0.0;                   ///< of all networks, where beatsConstant is set
    double constant = 0.0;               ///< likewise, of the constant answer
    int improving = 0; ///< networks of the front whose validation loss still fell at the end
    int front = 0;     ///< networks of the front

    [[nodiscard]] bool tooShort() const { return 2 * improving >= front && improving > 0; }
};

[[nodiscard]] Findings findingsOf(const StudySummary& summary);
/// The same of trials that lie elsewhere; `front` are numbers.
[[nodiscard]] Findings findingsOf(const StudyStart& start, std::span<const Trial* const> trials,
                                  std::span<const int> front);

/// Whether the training of a trial was ended while its validation loss still fell.
[[nodiscard]] bool isStillImproving(const StudyStart& start, const Trial& trial);

/// The same as sentences without a full stop, for reports: endText() and what of the findings is a warning.
[[nodiscard]] std::vector<std::string> notesOf(const StudySummary& summary);

} // namespace snac::study
