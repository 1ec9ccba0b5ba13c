// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_records.h"

#include "snac/hardware/figures.h"
#include "snac/network/metrics.h"
#include "snac/study/quantity.h"

#include <limits>

namespace snac::study {

namespace {

QJsonArray toJson(const hardware::Estimate& estimate)
{
    return study::toJson(std::vector<double>{estimate.value, estimate.low, estimate.high});
}

hardware::Estimate estimateFrom(const FieldReader& fields, const char* key)
{
    const std::vector<double> values = fields.numbers(key);
    if (values.size() != 3) {
        fields.wrong(key, "value, low, high");
        return {};
    }
    return {.value = values[0], .low = values[1], .high = values[2]};
}

QJsonObject toJson(const hardware::OperationCounts& counts)
{
    QJsonObject object;
    for (const hardware::CountFigure& figure : hardware::countFigures) {
        object.insert(figure.key, study::toJson(counts.*figure.value));
    }
    return object;
}

hardware::OperationCounts countsFrom(const FieldReader& fields)
{
    hardware::OperationCounts counts;
    for (const hardware::CountFigure& figure : hardware::countFigures) {
        if (figure.inAllFiles || fields.has(figure.key)) {
            counts.*figure.value = fields.number(figure.key);
        }
    }
    return counts;
}

} // namespace

QJsonObject toJson(const hardware::HardwareEstimate& hardware)
{
    QJsonArray layers;
    for (const hardware::LayerCost& layer : hardware.layers) {
        layers.append(QJsonObject{{"name", toQt(layer.name)},
                                  {"lut", toJson(layer.lut)},
                                  {"ff", toJson(layer.ff)},
                                  {"dsp", toJson(layer.dsp)},
                                  {"bram18", toJson(layer.bram18)},
                                  {"cycles", toJson(layer.cycles)}});
    }
    QJsonObject object;
    for (const hardware::BoundedFigure& figure : hardware::boundedFigures) {
        object.insert(figure.key, toJson(hardware.*figure.value));
    }
    for (const hardware::PlainFigure& figure : hardware::plainFigures) {
        object.insert(figure.key, study::toJson(hardware.*figure.value));
    }
    object.insert("counts", toJson(hardware.counts));
    object.insert("layers", layers);
    object.insert("origin", toQt(std::string(originName(hardware.origin))));
    object.insert("model", toQt(hardware.model));
    object.insert("fitted", hardware.fitted);
    object.insert("warnings", study::toJson(hardware.warnings));
    return object;
}

hardware::HardwareEstimate hardwareFrom(const FieldReader& fields)
{
    hardware::HardwareEstimate hardware;
    for (const hardware::BoundedFigure& figure : hardware::boundedFigures) {
        hardware.*figure.value = estimateFrom(fields, figure.key);
    }
    for (const hardware::PlainFigure& figure : hardware::plainFigures) {
        hardware.*figure.value = fields.number(figure.key);
    }
    hardware.counts = countsFrom(fields.object("counts"));
    for (const FieldReader& layer : fields.objects("layers")) {
        const std::string name = layer.text("name");
        hardware.layers.push_back(
            {.name = name,
             .lut = estimateFrom(layer, "lut"),
             .ff = estimateFrom(layer, "ff"),
             .dsp = estimateFrom(layer, "dsp"),
             .bram18 = estimateFrom(layer, "bram18"),
             .cycles = estimateFrom(layer, "cycles"),
             // Not stored: the names begin with the kind, and this one alone has weights.
             .hasWeights = name.starts_with("dense")});
    }
    hardware.origin = tokenFrom(fields, "origin", originTokens);
    hardware.model = fields.text("model");
    hardware.fitted = fields.has("fitted") && fields.flag("fitted");
    hardware.warnings = fields.texts("warnings");
    return hardware;
}

QJsonObject toJson(const network::Metrics& metrics)
{
    QJsonObject object{{"loss", toJson(metrics.loss)}};
    for (const QuantityInfo& row : quantities()) {
        if (row.metric) {
            object.insert(QLatin1String(row.key.data(), static_cast<qsizetype>(row.key.size())),
                          toJson(metrics.*row.metric));
        }
    }
    return object;
}

network::Metrics metricsFrom(const FieldReader& fields)
{
    network::Metrics metrics;
    metrics.loss = fields.number("loss");
    for (const QuantityInfo& row : quantities()) {
        if (!row.metric) {
            continue;
        }
        const std::string key(row.key);
        metrics.*row.metric = row.inAllFiles || fields.has(key.c_str())
                                  ? fields.number(key.c_str())
                                  : std::numeric_limits<double>::quiet_NaN();
    }
    return metrics;
}

QJsonObject toJson(const training::EpochRecord& epoch)
{
    using study::toJson;
    return {{"fold", epoch.fold},
            {"epoch", epoch.epoch},
            {"train_loss", toJson(epoch.trainLoss)},
            {"validation_loss", toJson(epoch.validationLoss)},
            {"validation_accuracy", toJson(epoch.validationAccuracy)}};
}

training::EpochRecord epochFrom(const FieldReader& fields)
{
    return {.fold = fields.integer("fold"),
            .epoch = fields.integer("epoch"),
            .trainLoss = fields.number("train_loss"),
            .validationLoss = fields.number("validation_loss"),
            .validationAccuracy = fields.number("validation_accuracy")};
}

} // namespace snac::study
