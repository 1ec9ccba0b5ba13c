// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_study.h"

#include "snac/evolution/nsga2.h"
#include "snac/study/front.h"
#include "snac/study/scoring.h"

namespace fake {

/// A study that NSGA-II searched, with everything a generation's record holds; the scores are made up from
/// the genome alone. Every seventh trial is over the budget, every eleventh failed.
inline study::StudySummary searched(int generations, int populationSize = 20)
{
    auto head = start(generations * populationSize);
    head->config.evolution.populationSize = populationSize;
    evolution::Nsga2 search(head->genes, head->config.evolution);
    std::vector<study::Trial> trials;
    std::vector<study::Generation> told;
    study::Front front(head->config);
    for (int g = 0; g < generations; ++g) {
        std::vector<evolution::Evaluation> results;
        for (const evolution::Offspring& child : search.ask(populationSize)) {
            const auto& genes = child.genome.values;
            const double lut = 3.0 + 9.0 * genes[1] + 5.0 * genes[0] + 2.0 * genes[3] * 1000.0;
            auto one = trial(child.id, 0.5 + 0.003 * lut + 0.1 * std::sin(40.0 * lut), lut, g);
            one->origin = child;
            if (child.id % 11 == 10) {
                one->state = study::TrialState::Failed;
                one->reason = "the loss became no number";
                one->values.clear();
                one->metrics.reset();
            } else if (child.id % 7 == 6) {
                one->state = study::TrialState::Rejected;
                one->reason = "LUT 71.20 % is over the budget of 50.00 %";
                one->violation = 0.4;
                one->values.clear();
                one->metrics.reset();
            }
            front.insert(*one);
            trials.push_back(*one);
            results.push_back(study::evaluationOf(head->config, *one, trials));
        }
        study::Generation generation{search.tell(results), front.ids(), front.hypervolume(head->reference)};
        told.push_back(std::move(generation));
    }
    return study::summarize(*head, std::move(trials), std::move(told));
}

} // namespace fake
