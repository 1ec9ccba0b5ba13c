// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/runs/observer.h"
#include "snac/runs/runner.h"

#include <chrono>
#include <cmath>
#include <memory>
#include <thread>

namespace fake {

using namespace snac;

/// A study of accuracy against LUT on a small board; genes: layers, width of layer 1, activation, learning
/// rate.
inline std::shared_ptr<study::StudyStart> start(int trials = 60)
{
    auto result = std::make_shared<study::StudyStart>();
    result->config.name = "fake";
    result->config.trials = trials;
    result->config.objectives = {{study::Quantity::Accuracy, "accuracy", true, std::nullopt},
                                 {study::Quantity::LutPct, "lut_pct", false, std::nullopt}};
    result->config.constraints = {{study::Quantity::LutPct, "lut_pct", 50.0}};
    result->config.evolution.populationSize = 20;
    result->dataset.name = "jets";
    result->dataset.simulated = true;
    result->dataset.classNames = {"g", "q", "t"};
    result->trainRows = 600;
    result->validationRows = 200;
    result->testRows = 200;
    result->genes = {{"num_layers", "Number of layers", space::Ordinal{{2, 3}}, std::nullopt},
                     {"layer_1_width", "Width of layer 1", space::Ordinal{{16, 32, 64}}, std::nullopt},
                     {"activation", "Activation", space::Categorical{{"ReLU", "Tanh"}}, std::nullopt},
                     {"learning_rate", "Learning rate", space::RealRange{0.0001, 0.01, true}, std::nullopt}};
    result->reference = {0.0, 100.0};
    result->board.id = "vu13p";
    result->board.lut = 1000;
    result->board.ff = 2000;
    result->board.dsp = 100;
    result->board.bram18 = 10;
    result->file = "fake.snac";
    return result;
}

/// A finished trial at (accuracy, LUT %).
inline std::shared_ptr<study::Trial> trial(int number, double accuracy, double lut, int generation = 0)
{
    auto result = std::make_shared<study::Trial>();
    result->number = number;
    result->generation = generation;
    result->state = study::TrialState::Complete;
    result->origin.id = number;
    result->origin.origin = "random";
    result->origin.genome.values = {0, 1, 0, 0.001};
    result->candidate.architecture.inputs = 16;
    result->candidate.architecture.layers = {space::Dense{32}, space::Activation{}, space::Dense{5}};
    result->values = {accuracy, lut};
    result->metrics.emplace();
    result->metrics->accuracy = accuracy;
    result->hardware.emplace();
    result->hardware->lut = {lut * 10.0, lut * 9.0, lut * 11.0};
    result->hardware->lutPct = lut;
    result->hardware->latencyNs = 55.0;
    result->history = {{0, 1, 1.0, 0.9, 0.6}, {0, 2, 0.8, 0.8, accuracy}};
    result->seconds = 0.5;
    result->engine = "fake engine";
    return result;
}

inline study::StudySummary summary(int trials)
{
    std::vector<study::Trial> all;
    study::Generation generation;
    for (int i = 0; i < trials; ++i) {
        all.push_back(
            *trial(i, 0.5 + 0.4 * i / trials, 1.0 + i)); // better and dearer: none dominates another
        generation.record.pool.push_back({i, true, 0, 1.0, true});
        generation.record.offspring.push_back(all.back().origin);
        generation.record.survivors.push_back(i);
        generation.front.push_back(i);
    }
    generation.hypervolume = 12.5;
    return study::summarize(*start(trials), std::move(all), {generation});
}

/// A runner that needs no data and no training: a trial every few milliseconds, and it obeys its control.
inline Result<study::StudySummary> run(const study::StudyJob& job, int milliseconds = 2)
{
    auto head = start(job.config.trials);
    head->config = job.config;
    head->config.objectives = start()->config.objectives;
    head->config.constraints = start()->config.constraints;
    head->file = job.file;
    job.observer->phaseChanged("searching");
    job.observer->studyStarted(head);
    study::StudySummary result;
    result.start = *head;
    for (int i = 0; i < job.config.trials; ++i) {
        if (!job.control->waitWhilePaused()) {
            result.interrupted = true;
            break;
        }
        auto running = trial(i, 0.0, 0.0);
        running->state = study::TrialState::Running;
        running->values.clear();
        job.observer->trialStarted(running);
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        job.observer->epochFinished(i, {0, 1, 1.0, 0.9, 0.6});
        const auto done =
            trial(i, 0.5 + 0.4 * std::sin(0.1 * i) * std::sin(0.1 * i), 1.0 + (i * 7) % 40, i / 20);
        job.observer->trialFinished(done);
        result.trials.push_back(*done);
    }
    return result;
}

} // namespace fake
