// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/environment.h"
#include "snac/space/search_space.h"
#include "snac/study/study_config.h"

#include <string>
#include <vector>

namespace snac::jobs {

/// What networks drawn from a search space would cost.
struct CostSample
{
    int sampled = 0;                    ///< random candidates that were costed
    int overBudget = 0;                 ///< of them, those over a budget that is known before training
    double lutLow = 0.0, lutHigh = 0.0; ///< percent of the board
    double dspLow = 0.0, dspHigh = 0.0;
    std::string problem; ///< why a candidate has no price, which ends the sample; empty: all have
    std::vector<std::string> warnings; ///< the first few, each once
};

/// The cost model of new studies, in words.
[[nodiscard]] std::string costModelName(const hardware::Environment& environment);

/// Costs 200 random candidates (seed 1) as a search that trains them so would.
[[nodiscard]] CostSample sampleCosts(const space::SearchSpace& space, const study::StudyConfig& config,
                                     const hardware::TrainingPlan& plan, const hardware::Board& board,
                                     const hardware::Environment& environment);

} // namespace snac::jobs
