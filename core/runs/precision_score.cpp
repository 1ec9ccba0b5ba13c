// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "precision_score.h"

#include "training_pool.h"

#include "snac/network/forward.h"
#include "snac/study/quantity.h"
#include "snac/training/precision_training.h"

#include <algorithm>
#include <limits>

namespace snac::study {

namespace {

/// The formats of all tensors when every layer has this precision.
Result<network::Quantization> formatsAt(const network::TrainedNetwork& folded, const Precision& precision)
{
    training::QuantizationOptions options;
    options.precision.width = std::min(precision.width, training::largestQuantizedWidth);
    options.precision.integer = std::min(precision.integer, options.precision.width);
    options.ranges = training::Ranges::Given;
    return training::chooseFormats(folded, {}, options);
}

Precision precisionOf(const space::HardwareChoice& choice, network::LayerId layer)
{
    if (const space::BuildChoice* own = choice.layers.find(layer); own && own->precision) {
        return *own->precision;
    }
    return choice.network.precision.value_or(Precision{});
}

/// A score moved by the difference that rounding makes, kept in its range; NaN stays NaN.
double moved(double trained, double rounded, double exact, double highest)
{
    return std::clamp(trained + (rounded - exact), 0.0, highest);
}

} // namespace

bool choosesPrecision(const space::HardwareChoice& choice)
{
    return choice.network.precision.has_value() || std::ranges::any_of(choice.layers, [](const auto& layer) {
               return layer.value.precision.has_value();
           });
}

Result<network::QuantizedNetwork> roundedNetwork(const network::TrainedNetwork& network,
                                                 const space::HardwareChoice& choice)
{
    auto folded = network::foldForHardware(network);
    if (!folded) {
        return std::unexpected(folded.error());
    }
    const auto layers = network::weightedLayers(folded->architecture);
    auto formats = formatsAt(*folded, precisionOf(choice, layers.front().id));
    if (!formats) {
        return std::unexpected(formats.error());
    }
    for (std::size_t i = 1; i < layers.size(); ++i) {
        const network::LayerId id = layers[i].id;
        const auto own = formatsAt(*folded, precisionOf(choice, id));
        if (!own) {
            return std::unexpected(own.error());
        }
        formats->layers[id] = own->layers.at(id);
    }
    network::QuantizedNetwork result{std::move(*folded), std::move(*formats)};
    if (const auto good = network::check(result); !good) {
        return std::unexpected(good.error());
    }
    return result;
}

Result<network::QuantizedNetwork> networkAtPrecision(const network::TrainedNetwork& network,
                                                     const space::Candidate& candidate,
                                                     const StudyConfig& config,
                                                     const data::PreparedData& data, RunControl& control)
{
    SNAC_TRY(auto rounded, roundedNetwork(network, candidate.hardware));
    if (config.training.quantizedEpochs <= 0) {
        return rounded;
    }
    training::TrainingJob job;
    job.candidate = &candidate;
    job.data = &data;
    job.options = config.training;
    job.seed = trainingSeed(config.evolution.seed, candidate.networkKey());
    job.control = &control;
    SNAC_TRY(auto tuned, training::fineTune(rounded, job));
    return std::move(tuned.network);
}

Result<PrecisionScore> scoreAtPrecision(const network::TrainedNetwork& network,
                                        const network::Metrics& trained, const training::TrainingJob& job)
{
    auto rounded = roundedNetwork(network, job.candidate->hardware);
    if (!rounded) {
        return std::unexpected(rounded.error());
    }
    PrecisionScore score;
    if (job.options.quantizedEpochs > 0) {
        auto tuned = training::fineTune(*rounded, job);
        if (!tuned) {
            return std::unexpected(tuned.error());
        }
        *rounded = std::move(tuned->network);
        score.history = std::move(tuned->history);
    }
    const auto loss = training::resolveLoss(job.options, job.data->info, network.architecture.outputs());
    if (!loss) {
        return std::unexpected(loss.error());
    }
    const data::Samples& rows = job.data->validation;
    const network::Metrics exact = network::evaluate(network::forward(network, rows.inputs), rows, *loss);
    const network::Metrics low =
        network::evaluate(network::fakeQuantizedForward(*rounded, rows.inputs).cast<float>(), rows, *loss);
    constexpr double unbounded = std::numeric_limits<double>::max();
    network::Metrics& result = score.metrics;
    result.loss = moved(trained.loss, low.loss, exact.loss, unbounded);
    for (const QuantityInfo& row : quantities()) {
        if (row.metric) {
            result.*row.metric = moved(trained.*row.metric, low.*row.metric, exact.*row.metric,
                                       row.scale == Scale::Fraction ? 1.0 : unbounded);
        }
    }
    score.network = std::move(*rounded);
    return score;
}

} // namespace snac::study
