// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_check.h"

#include "trainer.h"

#include "fused/fused_backend.h"

#include <algorithm>

namespace snac::training {

Result<> checkTraining(const TrainingJob& job)
{
    if (const auto loss = checkJob(job); !loss) {
        return std::unexpected(loss.error());
    }
    const space::Architecture& architecture = job.candidate->architecture;
    if (job.options.engine == "fused") {
        if (const Result<> supported = fusedSupports(architecture); !supported) {
            return fail("the fused engine trains chains of dense layers only, not " +
                        supported.error().message + "; set engine: torch");
        }
    }
    const bool norm = std::ranges::any_of(architecture.layers, [](const space::Layer& layer) {
        return std::holds_alternative<space::BatchNorm>(layer);
    });
    if (job.options.engine == "torch" && norm && job.candidate->hyper.batchSize < 2) {
        return fail("batch norm needs batches of at least 2 rows; the batch size is 1");
    }
    return {};
}

TrainedNetwork blankNetwork(const space::Architecture& architecture)
{
    TrainedNetwork network{architecture, {}};
    Eigen::Index width = architecture.inputs;
    for (const space::Layer& layer : architecture.layers) {
        network.weights.push_back(std::visit(
            space::Overloaded{
                [&](const space::Dense& dense) -> LayerWeights {
                    DenseWeights weights{Eigen::MatrixXf::Zero(dense.units, width),
                                         Eigen::VectorXf::Zero(dense.bias ? dense.units : 0)};
                    width = dense.units;
                    return weights;
                },
                [&](const space::BatchNorm&) -> LayerWeights {
                    return BatchNormWeights{Eigen::VectorXf::Ones(width), Eigen::VectorXf::Zero(width),
                                            Eigen::VectorXf::Zero(width), Eigen::VectorXf::Ones(width)};
                },
                [](const space::Activation&) -> LayerWeights { return std::monostate(); },
                [](const space::Dropout&) -> LayerWeights { return std::monostate(); },
            },
            layer));
    }
    return network;
}

} // namespace snac::training
