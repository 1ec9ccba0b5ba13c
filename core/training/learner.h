// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/network/loss.h"
#include "snac/network/trained_network.h"
#include "snac/space/candidate.h"

#include "engine.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace snac::training {

/// What one fit needs: one candidate on one set of training rows.
struct LearnerSetup
{
    const space::Candidate* candidate = nullptr;
    const data::Samples* train = nullptr; ///< outlives the learner
    network::Loss loss = network::Loss::CrossEntropy;
    std::uint64_t seed = 1;                ///< the only source of randomness: weights, shuffling, dropout
    const data::Matrix* targets = nullptr; ///< in place of those of `train`; outlives the learner

    [[nodiscard]] const data::Matrix& regressionTargets() const
    {
        return targets ? *targets : train->targets;
    }
};

/// The numerics of one fit: weights, gradients, optimiser. Used by one thread from its making to its end.
/// The loop around it (epochs, early stopping, folds, metrics) is the same for every engine: see trainer.h.
class Learner
{
public:
    virtual ~Learner() = default;
    /// One pass over the training rows in a new order. Returns the mean loss over the rows, without the L1
    /// term. Returns early with NaN when a batch has a loss that is not finite, and when `control` is
    /// cancelled.
    [[nodiscard]] virtual double trainEpoch(const RunControl* control) = 0;
    /// Logits or regression values, rows x outputs: no dropout, running statistics, no output activation.
    /// When `control` is cancelled on the way, the remaining rows are zero.
    [[nodiscard]] virtual data::Matrix predict(const data::Matrix& inputs, const RunControl* control) = 0;
    /// A copy of the present weights.
    [[nodiscard]] virtual network::TrainedNetwork network() const = 0;
};

/// Makes learners. Thread-safe.
class Backend
{
public:
    virtual ~Backend() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    /// What trains this candidate: the name above, unless the backend chooses between several.
    [[nodiscard]] virtual std::string nameFor(const space::Candidate& /*candidate*/) const { return name(); }
    [[nodiscard]] virtual Result<std::unique_ptr<Learner>> makeLearner(const LearnerSetup& setup) = 0;
};

/// An engine that runs the common training loop on a backend's learners.
[[nodiscard]] std::shared_ptr<Engine> makeEngine(std::shared_ptr<Backend> backend);

/// The LibTorch backend itself, without the loop. Same errors as loadEngine().
[[nodiscard]] Result<std::shared_ptr<Backend>> loadTorchBackend();

/// What an engine module (a shared library opened on first use) hands out. Its one exported symbol is
/// `snacEngineModule`, of type EngineModuleFunction.
struct EngineModule
{
    std::uint64_t abi;    ///< engineAbi() as the module saw it
    const char* compiler; ///< __VERSION__
    /// Returns null and fills `error` (of `size` bytes) when the engine cannot start.
    Backend* (*create)(char* error, std::size_t size);
};
using EngineModuleFunction = const EngineModule* (*)();
inline constexpr const char* engineModuleSymbol = "snacEngineModule";

/// Changes with the version of this contract and with the layout of what crosses it: a module built apart
/// from the program is refused instead of crashing it.
[[nodiscard]] constexpr std::uint64_t engineAbi()
{
    std::uint64_t abi = 3; // contract version
    for (const std::size_t part :
         {sizeof(std::string), sizeof(LearnerSetup), sizeof(space::Candidate), sizeof(network::Layer),
          sizeof(data::Samples), sizeof(network::TrainedNetwork), sizeof(network::LayerWeights),
          sizeof(Error), sizeof(Result<std::unique_ptr<Learner>>), std::size_t{EIGEN_MAX_ALIGN_BYTES}}) {
        abi = abi * 1099511628211ULL + part;
    }
    return abi;
}

} // namespace snac::training
