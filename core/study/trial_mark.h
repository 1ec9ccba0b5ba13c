// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace snac::study {

/// What a user says of a trial. It changes nothing of the search.
struct TrialMark
{
    bool starred = false;
    std::string note; ///< UTF-8, at most longestNote bytes

    [[nodiscard]] bool isEmpty() const { return !starred && note.empty(); }
    bool operator==(const TrialMark&) const = default;
};

inline constexpr std::size_t longestNote = 4000;

} // namespace snac::study
