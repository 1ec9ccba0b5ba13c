// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include <string>
#include <string_view>

namespace snac::compression {

/// Ends the settings of branches that start from their trial trained again on the training rows alone,
/// because the network of the search had seen the validation rows.
inline constexpr std::string_view unseenStart = "; start trained on the training rows alone";

/// In the settings of branches that choose the word of their inputs (input_word.h), first of these: those of
/// earlier programs did not, and are not gone on with.
inline constexpr std::string_view chosenInputs = "; inputs chosen";

/// In the settings of branches whose steps decide balanced (StepTask::decision), before unseenStart: such
/// branches of earlier programs have no such word, did not, and are not gone on with.
inline constexpr std::string_view balancedSteps = "; balanced decision";

/// One line of the local search: a network at a precision, pruned further from round to round.
struct Branch
{
    int trial = -1;
    FixedFormat precision;
    Method method = Method::Iterative;
    Structure structure = Structure::Unstructured;
    std::string
        settings; ///< settingsText(), then chosenInputs, balancedSteps and unseenStart where they hold

    /// "ap_fixed<8,3>, iterative, unstructured".
    [[nodiscard]] std::string name() const;
    /// The same for equal branches alone, in 16 hexadecimal digits; stored.
    [[nodiscard]] std::string key() const;
    [[nodiscard]] bool startsUnseen() const { return settings.ends_with(unseenStart); }
    bool operator==(const Branch&) const = default;
};

} // namespace snac::compression
