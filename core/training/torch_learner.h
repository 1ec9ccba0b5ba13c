// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to the LibTorch module: the only header of the room that names LibTorch types.
#include "adam.h"
#include "learner.h"

#include "snac/base/random.h"

#include <ATen/ATen.h>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace snac::training {

/// One network trained with LibTorch's autograd. Every random number comes from the setup's seed, never from
/// LibTorch's process-wide generator, so that several threads train reproducibly side by side.
class TorchLearner final : public Learner
{
public:
    explicit TorchLearner(const LearnerSetup& setup);

    double trainEpoch(const RunControl* control) override;
    data::Matrix predict(const data::Matrix& inputs, const RunControl* control) override;
    network::TrainedNetwork network() const override;

private:
    struct DenseState
    {
        at::Tensor weight; ///< inputs x units, so that no transpose is recorded
        at::Tensor bias;   ///< undefined without bias
    };
    struct NormState
    {
        at::Tensor gamma, beta, mean, variance;
    };
    using LayerState = std::variant<std::monostate, DenseState, NormState>;
    struct Parameter
    {
        at::Tensor tensor;
        std::size_t offset = 0; ///< of its moments in the optimiser's buffer
        bool penalised = false; ///< counts in the L1 term
    };

    at::Tensor makeParameter(std::initializer_list<std::int64_t> shape, bool penalised);
    DenseState makeDense(const network::Dense& layer, int inputs);
    NormState makeNorm(int features);
    void makeLayers();

    void gatherShuffled();
    at::Tensor forward(at::Tensor values, bool training);
    at::Tensor dropout(const at::Tensor& values, double rate);
    /// Mean over the rows, each times its weight; `weights` undefined: all 1.
    at::Tensor lossOf(const at::Tensor& outputs, const at::Tensor& truth, const at::Tensor& weights) const;
    void step();

    LearnerSetup m_setup;
    space::Candidate m_candidate;
    std::vector<LayerState> m_layers;
    std::vector<Parameter> m_parameters;
    std::size_t m_parameterCount = 0;
    std::optional<Adam> m_optimiser;
    Random m_initRandom;
    Random m_shuffleRandom;
    Random m_dropoutRandom;
    std::vector<int> m_order;
    at::Tensor m_inputs; ///< the training rows in this epoch's order
    at::Tensor m_truth;
    at::Tensor m_weights; ///< undefined: each row counts the same
    bool m_hasNorm = false;
};

/// Refuses what LibTorch would train wrongly: batch norm over a single row.
[[nodiscard]] Result<> checkTorchSetup(const LearnerSetup& setup);

} // namespace snac::training
