// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// What one cast does to the values of a point (fixedpoint::SignalProfile), and the scores without its
/// losses.
struct ProfiledSignal
{
    std::string name; ///< "inputs", "dense_1"
    std::string type; ///< "ap_fixed<8,3>"
    bool isTableArgument = false;
    double least = 0.0; ///< before the cast
    double greatest = 0.0;
    double clipped = 0.0;  ///< fraction of the values
    double vanished = 0.0; ///< fraction of the values that are not 0
    double noise = 0.0;    ///< of the values' root mean square
    int units = 0;
    int silent = 0;
    std::optional<double> exactWeights = {}; ///< score with its weights as trained and all else as it is
    std::optional<double> exactValues = {};  ///< score with its values exact and all else as it is
};

/// Of the integer network that becomes hardware, on the first validation rows.
struct PointProfile
{
    long long rows = 0;
    bool isError = false;              ///< scores are root mean square errors, else accuracies
    std::optional<double> asIs;        ///< score of the network; unset where it has none
    std::vector<ProfiledSignal> casts; ///< inputs, then every layer
};

} // namespace snac::study
