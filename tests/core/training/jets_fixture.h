// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quantized_networks.h"
#include "snac/data/jets_twin.h"
#include "snac/data/prepare.h"
#include "snac/network/forward.h"
#include "snac/space/candidate.h"
#include "snac/training/engine.h"
#include "snac/training/quantized_training.h"

namespace snac::training::test {

/// Simulated jets and a float network that was trained on them to the end, made once a test program.
struct JetsFixture
{
    explicit JetsFixture(int trainRows = 12000, int validationRows = 8000)
    {
        RunControl control;
        data::DatasetOptions options;
        options.rows = trainRows + 2 * validationRows;
        options.validationFraction = static_cast<double>(validationRows) / static_cast<double>(options.rows);
        options.testFraction = options.validationFraction;
        prepared = data::loadPrepared(options, control).value();
        space::Candidate candidate;
        candidate.architecture = {16,
                                  {network::Dense{32}, network::BatchNorm{}, network::Activation{},
                                   network::Dense{32}, network::BatchNorm{}, network::Activation{},
                                   network::Dense{32}, network::Activation{}, network::Dense{5}}};
        candidate.hyper.learningRate = 0.003;
        TrainingJob job{&candidate, &prepared, {}, 7, nullptr, {}};
        job.options.epochs = 15;
        job.options.engine = EngineKind::Fused;
        const auto trained = loadEngine(EngineKind::Fused).value()->train(job).value();
        // As many more epochs with a falling rate as the quantized networks get: the comparison is fair.
        network::QuantizedNetwork floats{network::foldForHardware(trained.network).value(), {}};
        QuantizedTrainingJob polish = this->job(floats, {}, 6);
        polish.quantize = false;
        folded = trainQuantized(polish).value().network.network;
    }

    [[nodiscard]] double testAccuracy(const network::TrainedNetwork& network) const
    {
        return evaluate(network::forward(network, prepared.test.inputs), prepared.test,
                        network::Loss::CrossEntropy)
            .accuracy;
    }
    [[nodiscard]] double testAccuracy(const network::QuantizedNetwork& network) const
    {
        return quantizedMetrics(network, prepared.test, network::Loss::CrossEntropy).value().accuracy;
    }
    [[nodiscard]] network::QuantizedNetwork start(const QuantizationOptions& options) const
    {
        return {folded, chooseFormats(folded, prepared.train.inputs, options).value()};
    }
    [[nodiscard]] QuantizedTrainingJob job(const network::QuantizedNetwork& from,
                                           const QuantizationOptions& options, int epochs) const
    {
        QuantizedTrainingJob result;
        result.start = &from;
        result.options = options;
        result.train = &prepared.train;
        result.validation = &prepared.validation;
        result.epochs = epochs;
        result.seed = 3;
        return result;
    }

    data::PreparedData prepared;
    network::TrainedNetwork folded;
};

} // namespace snac::training::test
