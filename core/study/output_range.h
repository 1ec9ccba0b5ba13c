// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "obstacles.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

// Numbers as targets behind an output activation that is not linear. Private to this room.

/// Which targets the activation can give, and how they are learned behind it.
struct OutputRange
{
    std::string activation; ///< "Tanh"
    double lowest = 0.0;    ///< that it gives; infinite: there is no bound
    double highest = 0.0;
    double smallest = 0.0; ///< of the targets of the training rows
    double largest = 0.0;
    std::int64_t targets = 0;
    std::int64_t outside = 0;  ///< targets that it cannot give
    bool standardises = false; ///< TargetUnits learns them in units of their own
    bool ownUnits = false;     ///< in the units of the data they are of ordinary size: near 1

    /// "Tanh gives numbers from -1 to 1, and 240 of 240 targets of the training rows, from 4,321 to 5,678,
    /// are outside".
    [[nodiscard]] std::string text() const;
    /// What makes scores worse than they need be, a sentence each.
    [[nodiscard]] std::vector<std::string> cautions() const;
};

/// Nothing without such an activation, and where the targets are not known or are no numbers.
[[nodiscard]] std::optional<OutputRange> outputRangeOf(const StudyConfig& config, const DataFacts& facts);

} // namespace snac::study
