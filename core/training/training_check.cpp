// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_check.h"

#include "trainer.h"

#include "fused/fused_backend.h"

#include "snac/base/overloaded.h"
#include "snac/network/layer_traits.h"

#include <algorithm>

namespace snac::training {

Result<> checkTraining(const TrainingJob& job)
{
    if (const auto loss = checkJob(job); !loss) {
        return std::unexpected(loss.error());
    }
    const network::Architecture& architecture = job.candidate->architecture;
    if (job.options.engine == "fused") {
        if (const Result<> supported = fusedSupports(architecture); !supported) {
            return fail("the fused engine trains chains of dense layers only, not " +
                        supported.error().message + "; set engine: torch");
        }
    }
    const bool norm = std::ranges::any_of(architecture.layers, network::hasState);
    if (job.options.engine == "torch" && norm && job.candidate->hyper.batchSize < 2) {
        return fail("batch norm needs batches of at least 2 rows; the batch size is 1");
    }
    return {};
}

network::TrainedNetwork blankNetwork(const network::Architecture& architecture)
{
    network::TrainedNetwork network{architecture, {}};
    Eigen::Index width = architecture.inputs;
    for (const network::Layer& layer : architecture.layers) {
        network.weights.push_back(std::visit(
            Overloaded{
                [&](const network::Dense& dense) -> network::LayerWeights {
                    network::DenseWeights weights{Eigen::MatrixXf::Zero(dense.units, width),
                                                  Eigen::VectorXf::Zero(dense.bias ? dense.units : 0)};
                    width = dense.units;
                    return weights;
                },
                [&](const network::BatchNorm&) -> network::LayerWeights {
                    return network::BatchNormWeights{
                        Eigen::VectorXf::Ones(width), Eigen::VectorXf::Zero(width),
                        Eigen::VectorXf::Zero(width), Eigen::VectorXf::Ones(width)};
                },
                [](const network::Activation&) -> network::LayerWeights { return std::monostate(); },
                [](const network::Dropout&) -> network::LayerWeights { return std::monostate(); },
            },
            layer));
    }
    return network;
}

} // namespace snac::training
