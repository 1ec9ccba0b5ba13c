// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_records.h"

#include "snac/network/metrics.h"

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
    using study::toJson;
    return {{"multiplications", toJson(counts.multiplications)},
            {"parameters", toJson(counts.parameters)},
            {"bops", toJson(counts.bops)},
            {"bops_snac_block", toJson(counts.bopsSnacBlock)},
            {"bops_snac_mlp", toJson(counts.bopsSnacMlp)},
            {"bops_snac_effective", toJson(counts.bopsSnacEffective)},
            {"ebops", toJson(counts.ebops)}};
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
    return {{"lut", toJson(hardware.lut)},
            {"ff", toJson(hardware.ff)},
            {"dsp", toJson(hardware.dsp)},
            {"bram18", toJson(hardware.bram18)},
            {"cycles", toJson(hardware.cycles)},
            {"ii", toJson(hardware.ii)},
            {"latency_ns", study::toJson(hardware.latencyNs)},
            {"lut_pct", study::toJson(hardware.lutPct)},
            {"ff_pct", study::toJson(hardware.ffPct)},
            {"dsp_pct", study::toJson(hardware.dspPct)},
            {"bram_pct", study::toJson(hardware.bramPct)},
            {"average_pct", study::toJson(hardware.averagePct)},
            {"maximum_pct", study::toJson(hardware.maximumPct)},
            {"counts", toJson(hardware.counts)},
            {"layers", layers},
            {"origin", toQt(hardware.origin)},
            {"model", toQt(hardware.model)},
            {"fitted", hardware.fitted},
            {"warnings", study::toJson(hardware.warnings)}};
}

hardware::HardwareEstimate hardwareFrom(const FieldReader& fields)
{
    hardware::HardwareEstimate hardware;
    hardware.lut = estimateFrom(fields, "lut");
    hardware.ff = estimateFrom(fields, "ff");
    hardware.dsp = estimateFrom(fields, "dsp");
    hardware.bram18 = estimateFrom(fields, "bram18");
    hardware.cycles = estimateFrom(fields, "cycles");
    hardware.ii = estimateFrom(fields, "ii");
    hardware.latencyNs = fields.number("latency_ns");
    hardware.lutPct = fields.number("lut_pct");
    hardware.ffPct = fields.number("ff_pct");
    hardware.dspPct = fields.number("dsp_pct");
    hardware.bramPct = fields.number("bram_pct");
    hardware.averagePct = fields.number("average_pct");
    hardware.maximumPct = fields.number("maximum_pct");
    const FieldReader counts = fields.object("counts");
    hardware.counts = {.multiplications = counts.number("multiplications"),
                       .parameters = counts.number("parameters"),
                       .bopsSnacBlock = counts.number("bops_snac_block"),
                       .bopsSnacMlp = counts.number("bops_snac_mlp"),
                       .bopsSnacEffective = counts.number("bops_snac_effective"),
                       .bops = counts.number("bops"),
                       // Files of schema 1 do not have it.
                       .ebops = counts.has("ebops") ? counts.number("ebops") : 0.0};
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
    hardware.origin = fields.text("origin");
    hardware.model = fields.text("model");
    hardware.fitted = fields.has("fitted") && fields.flag("fitted");
    hardware.warnings = fields.texts("warnings");
    return hardware;
}

QJsonObject toJson(const network::Metrics& metrics)
{
    using study::toJson;
    return {{"loss", toJson(metrics.loss)},
            {"accuracy", toJson(metrics.accuracy)},
            {"balanced_accuracy", toJson(metrics.balancedAccuracy)},
            {"roc_auc", toJson(metrics.rocAuc)},
            {"rmse", toJson(metrics.rmse)},
            {"mean_distance", toJson(metrics.meanDistance)}};
}

network::Metrics metricsFrom(const FieldReader& fields)
{
    return {.loss = fields.number("loss"),
            .accuracy = fields.number("accuracy"),
            .balancedAccuracy = fields.number("balanced_accuracy"),
            .rocAuc = fields.number("roc_auc"),
            .rmse = fields.number("rmse"),
            .meanDistance = fields.number("mean_distance")};
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
