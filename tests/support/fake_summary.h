// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_parts.h"

namespace snac::study::fake {

/// Four trials: two on the front, one beaten, one failed with an awkward reason.
inline StudySummary summary()
{
    StudySummary summary;
    summary.start.config = config(4);
    summary.start.config.name = "<toy> & \"co\"";
    summary.start.dataset = data().info;
    summary.start.board.name = "Toy board";
    summary.start.genes = space::SearchSpace::build(summary.start.config.space, 4, 3)->genes();
    summary.start.reference = {-0.25, 50.0};
    summary.start.file = "toy.snac";
    const double values[][2] = {{0.9, 10.0}, {0.8, 5.0}, {0.7, 20.0}};
    for (int i = 0; i < 4; ++i) {
        Trial trial;
        trial.number = i;
        for (const space::Gene& gene : summary.start.genes) {
            const auto* range = std::get_if<space::RealRange>(&gene.domain);
            trial.origin.genome.values.push_back(range ? range->low : 0.0);
        }
        trial.candidate.architecture = {.inputs = 4,
                                        .layers = {space::Dense{8}, space::Activation{}, space::Dense{3}}};
        if (i < 3) {
            trial.state = TrialState::Complete;
            trial.values = {values[i][0], values[i][1]};
        } else {
            trial.state = TrialState::Failed;
            trial.reason = "loss \"NaN\", epoch 2\nsecond line <b>";
        }
        summary.trials.push_back(trial);
    }
    summary.front = {0, 1};
    summary.generations.emplace_back();
    summary.generations.back().front = {0, 1};
    summary.generations.back().hypervolume = 1.5;
    summary.hypervolume = 1.5;
    return summary;
}

} // namespace snac::study::fake
