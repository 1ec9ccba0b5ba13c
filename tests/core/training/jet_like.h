// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Networks of the size that suits the jets, and trainings of them by the engine that is named.
#include "networks.h"

#include "snac/training/engine.h"

#include <QtGlobal>

namespace snac::training::test {

inline space::Candidate jetLike(bool norm, double dropout, network::ActivationKind kind, int batchSize = 64)
{
    space::Candidate candidate;
    candidate.architecture.inputs = 16;
    for (const int width : {64, 32, 32}) {
        candidate.architecture.layers.emplace_back(network::Dense{width});
        if (norm) {
            candidate.architecture.layers.emplace_back(network::BatchNorm{});
        }
        candidate.architecture.layers.emplace_back(network::Activation{kind});
        if (dropout > 0.0) {
            candidate.architecture.layers.emplace_back(network::Dropout{dropout});
        }
    }
    candidate.architecture.layers.emplace_back(network::Dense{5});
    candidate.hyper.batchSize = batchSize;
    return candidate;
}

inline std::shared_ptr<Engine> engineNamed(const char* name)
{
    auto engine = loadEngine(fromToken(engineTokens, name).value());
    return engine ? *engine : nullptr;
}

inline TrainingOutcome trained(Engine& engine, const space::Candidate& candidate,
                               const data::PreparedData& data, std::uint64_t seed, int epochs)
{
    TrainingJob job{&candidate, &data, {}, seed, nullptr, {}};
    job.options.epochs = epochs;
    auto outcome = engine.train(job);
    if (!outcome) {
        qFatal("%s", outcome.error().message.c_str());
    }
    return *outcome;
}

} // namespace snac::training::test
