// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_check.h"

#include "trainer.h"

#include "fused/fused_backend.h"

#include "snac/network/layer_traits.h"

#include <algorithm>

namespace snac::training {

Result<> checkTraining(const TrainingJob& job)
{
    if (const auto loss = checkJob(job); !loss) {
        return std::unexpected(loss.error());
    }
    const network::Architecture& architecture = job.candidate->architecture;
    if (job.options.engine == EngineKind::Fused) {
        if (const Result<> supported = fusedSupports(architecture); !supported) {
            return fail("the fused engine trains chains of dense layers only, not " +
                        supported.error().message + "; set engine: torch");
        }
    }
    const bool norm = std::ranges::any_of(architecture.layers, network::hasState);
    if (job.options.engine == EngineKind::Torch && norm && job.candidate->hyper.batchSize < 2) {
        return fail("batch norm needs batches of at least 2 rows; the batch size is 1");
    }
    return {};
}

network::TrainedNetwork blankNetwork(const network::Architecture& architecture)
{
    network::TrainedNetwork network{architecture, {}};
    const std::vector<network::TensorShape> shapes = network::shapesOf(architecture);
    for (std::size_t i = 0; i < architecture.layers.size(); ++i) {
        const network::WeightSizes sizes = network::weightSizes(architecture.layers[i], shapes[i]);
        network::LayerWeights& weights = network.weights.emplace_back();
        if (network::hasWeights(architecture.layers[i])) {
            weights = network::DenseWeights{Eigen::MatrixXf::Zero(sizes.rows, sizes.columns),
                                            Eigen::VectorXf::Zero(sizes.bias)};
        } else if (network::hasState(architecture.layers[i])) {
            weights = network::BatchNormWeights{
                Eigen::VectorXf::Ones(sizes.state), Eigen::VectorXf::Zero(sizes.state),
                Eigen::VectorXf::Zero(sizes.state), Eigen::VectorXf::Ones(sizes.state)};
        }
    }
    return network;
}

} // namespace snac::training
