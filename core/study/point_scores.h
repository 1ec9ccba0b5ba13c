// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/network/metrics.h"

namespace snac::study {

/// What the networks of a point score on the validation rows that its hardware is checked on: the first ones,
/// not all, so that these figures are no others than those of a local search or a report, of fewer rows.
struct PointScores
{
    /// Of the trial's stored network as float, or of the step's own weights before they are rounded.
    network::Metrics asFloat;
    bool ofStep = false; ///< the latter, whose word is "unquantized" (reports/compression_words.h)
    /// That network is one of folds, whose training rows these were too. What "as float" is in a local search
    /// of such a study (FloatScores::unseen) is another network, and its score another one.
    bool floatSawRows = false;
    network::Metrics integers; ///< of the integer network that becomes hardware
    long long rows = 0;
};

} // namespace snac::study
