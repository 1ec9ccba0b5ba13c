// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_parts.h"

#include "snac/runs/runner.h"

#include <algorithm>
#include <map>
#include <set>

namespace snac::study::fake {

/// A study that looks as one may at any moment: gaps, ties, all states, budgets that are broken, generations.
struct RandomStudy
{
    StudyStart start;
    std::vector<Trial> trials; ///< by number, with gaps
    std::vector<Generation> generations;
};

inline Trial randomTrial(Random& random, const StudyConfig& config, int number)
{
    Trial trial;
    trial.number = number;
    trial.origin.id = number;
    trial.origin.origin = "random";
    trial.candidate.architecture = {.inputs = 4,
                                    .layers = {space::Dense{8}, space::Activation{}, space::Dense{3}}};
    const auto kind = random.integer(0, 9);
    trial.state = kind == 0   ? TrialState::Failed
                  : kind == 1 ? TrialState::Rejected
                  : kind == 2 ? TrialState::Duplicate
                  : kind == 3 ? TrialState::Running
                              : TrialState::Complete;
    trial.duplicateOf = trial.state == TrialState::Duplicate ? 0 : -1;
    if (trial.state == TrialState::Complete || trial.state == TrialState::Duplicate) {
        for (std::size_t i = 0; i < config.objectives.size(); ++i) {
            trial.values.push_back(static_cast<double>(random.integer(1, 12)) / 16.0); // coarse: ties
        }
        trial.violation = random.integer(0, 4) == 0 ? 0.25 : 0.0;
        trial.metrics.emplace();
        trial.metrics->accuracy = trial.values[0];
        trial.hardware.emplace();
        trial.hardware->lutPct = trial.values.back();
    }
    return trial;
}

/// `objectives` of them, up to 4; numbers below `numbers`, each there with a chance of 3 in 4.
inline RandomStudy randomStudy(std::uint64_t seed, std::size_t objectives, int numbers)
{
    Random random(seed);
    RandomStudy study;
    study.start.config = config(numbers);
    const Objective all[] = {{Quantity::Accuracy, "accuracy", true, {}},
                             {Quantity::LutPct, "lut_pct", false, {}},
                             {Quantity::ClockCycles, "clock_cycles", false, {}},
                             {Quantity::RocAuc, "roc_auc", true, {}}};
    study.start.config.objectives.assign(all, all + objectives);
    study.start.reference.assign(objectives, 1.0);
    study.start.board.name = "Toy board";
    study.start.dataset = data().info;
    study.start.file = "random.snac";
    for (int number = 0; number < numbers; ++number) {
        if (random.integer(0, 3) > 0) {
            study.trials.push_back(randomTrial(random, study.start.config, number));
        }
    }
    const int size = 8;
    for (int index = 0; (index + 1) * size <= numbers - size; ++index) { // the last one is not finished
        Generation generation;
        generation.record.index = index;
        for (Trial& trial : study.trials) {
            if (trial.number / size == index) {
                trial.generation = index;
                const int rank = trial.values.empty() ? -1 : static_cast<int>(random.integer(0, 8));
                generation.record.pool.push_back({trial.number, true, rank, 1.0, rank >= 0 && rank < 3});
                if (generation.record.pool.back().survived) {
                    generation.record.survivors.push_back(trial.number);
                }
            } else if (trial.number / size > index) {
                trial.generation = index + 1;
            }
        }
        study.generations.push_back(std::move(generation));
    }
    return study;
}

/// By the definition: complete, within the budgets, and no other such trial at least as good in everything
/// and better in something. By number.
inline std::vector<int> frontByDefinition(const StudyConfig& config, const std::vector<Trial>& trials)
{
    const auto enters = [](const Trial& trial) {
        return trial.state == TrialState::Complete && trial.violation == 0.0;
    };
    const auto beats = [&](const Trial& a, const Trial& b) {
        bool better = false;
        for (std::size_t i = 0; i < config.objectives.size(); ++i) {
            const double gain =
                config.objectives[i].maximize ? a.values[i] - b.values[i] : b.values[i] - a.values[i];
            if (gain < 0.0) {
                return false;
            }
            better = better || gain > 0.0;
        }
        return better;
    };
    std::vector<int> front;
    for (const Trial& one : trials) {
        if (enters(one) && std::ranges::none_of(trials, [&](const Trial& other) {
                return enters(other) && beats(other, one);
            })) {
            front.push_back(one.number);
        }
    }
    return front;
}

/// 1 for the front, 2 for the front of what is left without it, and so on. By number.
inline std::map<int, int> ranksByDefinition(const StudyConfig& config, std::vector<Trial> trials)
{
    std::map<int, int> ranks;
    for (int rank = 1;; ++rank) {
        const std::vector<int> front = frontByDefinition(config, trials);
        if (front.empty()) {
            return ranks;
        }
        for (const int number : front) {
            ranks[number] = rank;
        }
        std::erase_if(trials, [&](const Trial& trial) { return ranks.contains(trial.number); });
    }
}

} // namespace snac::study::fake
