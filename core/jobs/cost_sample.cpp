// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost_sample.h"

#include "snac/base/random.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/study/quantity.h"
#include "snac/study/study_rules.h"

#include <algorithm>
#include <limits>

namespace snac::jobs {

namespace {

constexpr int sampleSize = 200;
constexpr std::size_t mostWarnings = 4;

} // namespace

std::string costModelName(const hardware::Environment& environment)
{
    return environment.costModel().name();
}

CostSample sampleCosts(const space::SearchSpace& space, const study::StudyConfig& config,
                       const hardware::TrainingPlan& plan, const hardware::Board& board,
                       const hardware::Environment& environment)
{
    CostSample sample;
    const auto model = environment.costModel().trainedBy(plan);
    Random random(1);
    sample.lutLow = sample.dspLow = std::numeric_limits<double>::infinity();
    for (int i = 0; i < sampleSize; ++i) {
        const auto candidate = space.decode(space.random(random));
        const auto estimate =
            hardware::estimateCandidate(*model, candidate, config.hls, board, study::reuseRule(config));
        if (!estimate) {
            sample.problem = estimate.error().toString();
            return sample;
        }
        ++sample.sampled;
        sample.lutLow = std::min(sample.lutLow, estimate->lutPct);
        sample.lutHigh = std::max(sample.lutHigh, estimate->lutPct);
        sample.dspLow = std::min(sample.dspLow, estimate->dspPct);
        sample.dspHigh = std::max(sample.dspHigh, estimate->dspPct);
        for (const auto& warning : estimate->warnings) {
            if (std::ranges::find(sample.warnings, warning) == sample.warnings.end() &&
                sample.warnings.size() < mostWarnings) {
                sample.warnings.push_back(warning);
            }
        }
        const bool over =
            std::any_of(config.constraints.begin(), config.constraints.end(), [&](const auto& budget) {
                const auto& row = study::info(budget.quantity);
                const double value = study::valueOf(budget.quantity, config.risk, nullptr, &*estimate, board);
                return !row.needsTraining && (row.maximize ? value < budget.limit : value > budget.limit);
            });
        sample.overBudget += over ? 1 : 0;
    }
    return sample;
}

} // namespace snac::jobs
