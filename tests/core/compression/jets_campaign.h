// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../test_environment.h"
#include "snac/compression/step.h"
#include "snac/network/loss.h"
#include "snac/network/trained_network.h"
#include "snac/space/candidate.h"
#include "snac/training/engine.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

/// A trained float network on given data, and steps of its local search.
struct Campaign
{
    snac::data::PreparedData data;
    snac::network::TrainedNetwork network;
    snac::network::Loss loss = snac::network::Loss::CrossEntropy;
    double floatAccuracy = 0.0; ///< validation
    double floatSamplesPerSecond = 0.0;
    snac::compression::CompressionOptions options;
    snac::hardware::HlsConfig hls;
    snac::hardware::Board board;
    snac::hardware::DenseHlsModel model = snac::test::shippedModel();
    const snac::hardware::CostModel* costModel = nullptr; ///< in place of the model
    const snac::hardware::NetworkDetail* build = nullptr;
    std::uint64_t seed = 1;

    /// Simulated jets.
    Campaign(int rows, const std::vector<int>& hidden, int epochs, std::uint64_t studySeed)
        : Campaign(jets(rows), hidden, epochs, studySeed)
    {
    }

    Campaign(snac::data::PreparedData prepared, const std::vector<int>& hidden, int epochs,
             std::uint64_t studySeed)
        : data(std::move(prepared))
        , seed(studySeed)
    {
        using namespace snac;
        board.part = "xcvu13p-flga2577-2-e";
        board.lut = 1728000;
        board.ff = 3456000;
        board.dsp = 12288;
        board.bram18 = 5376;
        space::Candidate candidate;
        candidate.architecture.inputs = data.info.inputs();
        for (const int units : hidden) {
            candidate.architecture.layers.emplace_back(network::Dense{.units = units});
            candidate.architecture.layers.emplace_back(network::BatchNorm{});
            candidate.architecture.layers.emplace_back(network::Activation{});
        }
        candidate.architecture.layers.emplace_back(network::Dense{.units = data.info.classes()});
        training::TrainingJob job;
        job.candidate = &candidate;
        job.data = &data;
        job.options.epochs = epochs;
        job.seed = studySeed;
        RunControl control;
        job.control = &control;
        auto outcome = training::loadEngine(training::EngineKind::Fused).value()->train(job);
        if (!outcome) {
            std::fprintf(stderr, "%s\n", outcome.error().message.c_str());
            std::abort();
        }
        network = std::move(outcome->network);
        floatAccuracy = outcome->metrics.accuracy;
        floatSamplesPerSecond = outcome->samplesPerSecond;
    }

    [[nodiscard]] static snac::data::PreparedData jets(int rows, std::uint64_t dataSeed = 1)
    {
        snac::data::DatasetOptions dataset;
        dataset.name = "jets";
        dataset.rows = rows;
        dataset.dataSeed = dataSeed;
        snac::RunControl control;
        return snac::data::loadPrepared(dataset, control).value();
    }

    [[nodiscard]] snac::compression::StepTask task(const snac::compression::Branch& branch, int round,
                                                   snac::RunControl& control) const
    {
        snac::compression::StepTask task;
        task.branch = branch;
        task.round = round;
        task.options = &options;
        task.start = &network;
        task.data = &data;
        task.loss = loss;
        task.seed = seed;
        task.hls = &hls;
        task.board = &board;
        task.costModel = costModel ? costModel : &model;
        task.build = build;
        task.control = &control;
        return task;
    }

    snac::Result<snac::compression::CompressionStep>
    run(const snac::compression::Branch& branch, int round,
        const snac::compression::CompressionStep* ticket = nullptr,
        const snac::compression::CompressionStep* previous = nullptr, snac::RunControl* control = nullptr)
    {
        snac::RunControl own;
        snac::compression::StepTask step = task(branch, round, control ? *control : own);
        step.ticket = ticket;
        step.previous = previous;
        return snac::compression::runStep(step);
    }

    /// All rounds of the branch.
    std::vector<std::unique_ptr<snac::compression::CompressionStep>>
    runAll(const snac::compression::Branch& branch)
    {
        std::vector<std::unique_ptr<snac::compression::CompressionStep>> steps;
        for (int round = 0; round <= options.schedule.rounds(); ++round) {
            auto step = run(branch, round, steps.empty() ? nullptr : steps.front().get(),
                            steps.empty() ? nullptr : steps.back().get());
            if (!step) {
                std::fprintf(stderr, "%s\n", step.error().message.c_str());
                std::abort();
            }
            steps.push_back(std::make_unique<snac::compression::CompressionStep>(std::move(*step)));
        }
        return steps;
    }
};
