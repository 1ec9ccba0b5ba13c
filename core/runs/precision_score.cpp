// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "precision_score.h"

#include "snac/training/precision_training.h"

#include <algorithm>
#include <limits>

namespace snac::study {

namespace {

/// The formats of all tensors when every layer has this precision.
Result<training::Quantization> formatsAt(const training::TrainedNetwork& folded, const Precision& precision)
{
    training::QuantizationOptions options;
    options.precision.width = std::min(precision.width, training::largestQuantizedWidth);
    options.precision.integer = std::min(precision.integer, options.precision.width);
    options.ranges = training::Ranges::Given;
    return training::chooseFormats(folded, {}, options);
}

Precision precisionOf(const space::HardwareChoice& choice, std::size_t layer)
{
    if (layer < choice.layers.size() && choice.layers[layer].precision) {
        return *choice.layers[layer].precision;
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
    return choice.network.precision.has_value() ||
           std::ranges::any_of(choice.layers,
                               [](const space::BuildChoice& layer) { return layer.precision.has_value(); });
}

Result<training::QuantizedNetwork> roundedNetwork(const training::TrainedNetwork& network,
                                                  const space::HardwareChoice& choice)
{
    auto folded = training::foldForHardware(network);
    if (!folded) {
        return std::unexpected(folded.error());
    }
    auto formats = formatsAt(*folded, precisionOf(choice, 0));
    if (!formats) {
        return std::unexpected(formats.error());
    }
    for (std::size_t layer = 1; layer < formats->layers.size(); ++layer) {
        const auto own = formatsAt(*folded, precisionOf(choice, layer));
        if (!own) {
            return std::unexpected(own.error());
        }
        formats->layers[layer] = own->layers[layer];
    }
    training::QuantizedNetwork result{std::move(*folded), std::move(*formats)};
    if (const auto good = training::check(result); !good) {
        return std::unexpected(good.error());
    }
    return result;
}

Result<PrecisionScore> scoreAtPrecision(const training::TrainedNetwork& network,
                                        const training::Metrics& trained, const training::TrainingJob& job)
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
    const training::Metrics exact = training::evaluate(training::forward(network, rows.inputs), rows, *loss);
    const training::Metrics low =
        training::evaluate(training::fakeQuantizedForward(*rounded, rows.inputs).cast<float>(), rows, *loss);
    constexpr double unbounded = std::numeric_limits<double>::max();
    training::Metrics& result = score.metrics;
    result.loss = moved(trained.loss, low.loss, exact.loss, unbounded);
    result.accuracy = moved(trained.accuracy, low.accuracy, exact.accuracy, 1.0);
    result.balancedAccuracy =
        moved(trained.balancedAccuracy, low.balancedAccuracy, exact.balancedAccuracy, 1.0);
    result.rocAuc = moved(trained.rocAuc, low.rocAuc, exact.rocAuc, 1.0);
    result.rmse = moved(trained.rmse, low.rmse, exact.rmse, unbounded);
    result.meanDistance = moved(trained.meanDistance, low.meanDistance, exact.meanDistance, unbounded);
    return score;
}

} // namespace snac::study
