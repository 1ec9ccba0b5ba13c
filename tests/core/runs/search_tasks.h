// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A search whose folds were timed one by one on one thread (tests/benchmarks/bench_schedule.cpp), and what is
// known of them: tests/data/search_tasks.csv has a line for each, "generation,trial,fold,seconds,genome".
#include "snac/runs/expected_work.h"
#include "snac/study/study_config.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace snac::study::fake {

inline constexpr const char* searchTasksFile = SNAC_SOURCE_DIR "/tests/data/search_tasks.csv";

/// The search space of configs/jets.yaml, 20 networks a generation, three folds.
inline StudyConfig recordedSearch()
{
    StudyConfig config;
    config.name = "recorded";
    config.dataset.name = "jets";
    config.dataset.rows = 12000;
    config.space.numLayers = space::Ordinal{{4, 5, 6, 7, 8}};
    config.space.layerWidths = {space::Ordinal{{64, 120, 128}}, space::Ordinal{{32, 60, 64}},
                                space::Ordinal{{16, 32}},       space::Ordinal{{32, 64}},
                                space::Ordinal{{32, 64}},       space::Ordinal{{32, 64}},
                                space::Ordinal{{16, 32}},       space::Ordinal{{32, 44, 64}}};
    config.space.activations = {network::ActivationKind::ReLU, network::ActivationKind::Tanh,
                                network::ActivationKind::Sigmoid};
    config.space.batchNorm = {true, false};
    config.space.learningRate = space::Ordinal{{0.001, 0.0015, 0.002}};
    config.space.l1 = space::Ordinal{{0.0, 1e-6, 1e-5, 1e-4}};
    config.space.dropout = space::Ordinal{{0.0, 0.05, 0.1}};
    config.training.epochs = 5;
    config.training.folds = 3;
    config.objectives = {
        {.quantity = Quantity::Accuracy, .name = "accuracy", .maximize = true, .reference = {}},
        {.quantity = Quantity::LutPct, .name = "lut_pct", .maximize = false, .reference = {}}};
    config.evolution.populationSize = 20;
    config.evolution.seed = 1;
    config.trials = 120;
    config.workers = 1;
    return config;
}

struct SearchTask
{
    int generation = 0;
    int trial = 0;
    int fold = 0;
    double seconds = 0.0; ///< that it took
    double work = 0.0;    ///< expectedWork() of it
};

/// In the order in which they are submitted. Empty where there is no such file.
inline std::vector<SearchTask> readSearchTasks()
{
    const StudyConfig config = recordedSearch();
    const auto space = space::SearchSpace::build(config.space, 16, 5);
    data::PreparedData data; // of which only the number of rows counts
    data.train.inputs.resize(7200, 0);
    data.validation.inputs.resize(2400, 0);
    std::ifstream file(searchTasksFile);
    std::vector<SearchTask> tasks;
    std::string line;
    std::getline(file, line); // the head
    while (space && std::getline(file, line)) {
        std::istringstream cells(line);
        SearchTask task;
        char comma = 0;
        cells >> task.generation >> comma >> task.trial >> comma >> task.fold >> comma >> task.seconds >>
            comma;
        space::Genome genome;
        for (double value = 0.0; cells >> value;) {
            genome.values.push_back(value);
        }
        const space::Candidate candidate = space->decode(genome);
        training::TrainingJob job;
        job.candidate = &candidate;
        job.data = &data;
        job.options = config.training;
        task.work = expectedWork(job, false) / config.training.folds;
        tasks.push_back(task);
    }
    return tasks;
}

} // namespace snac::study::fake
