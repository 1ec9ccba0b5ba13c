// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_types.h"
#include "json_value.h"

#include "snac/hardware/bounds.h"
#include "snac/hardware/figures.h"
#include "snac/network/metrics.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace snac::study {

QJsonObject estimateJson(const hardware::HardwareEstimate& hardware, const hardware::Board& board)
{
    const hardware::HardwareEstimate low = atBound(hardware, board, hardware::Bound::Low);
    const hardware::HardwareEstimate high = atBound(hardware, board, hardware::Bound::High);
    QJsonObject object{{"origin", qt(originName(hardware.origin))}, {"model", qt(hardware.model)}};
    QJsonObject bounds;
    for (const QuantityInfo& row : quantities()) {
        if (row.needsTraining) {
            continue;
        }
        object.insert(qt(row.key), number(valueOf(row.id, nullptr, &hardware)));
        if (row.hasBounds) {
            bounds.insert(qt(row.key), QJsonArray{number(valueOf(row.id, nullptr, &low)),
                                                  number(valueOf(row.id, nullptr, &high))});
        }
    }
    for (const hardware::CountFigure& figure : hardware::countFigures) {
        const double value = hardware.counts.*figure.value;
        // Files of earlier programs lack the others, which then read as none.
        const bool known = figure.inAllFiles || value > 0.0;
        object.insert(QLatin1String(figure.key), known ? number(value) : QJsonValue(QJsonValue::Null));
    }
    QJsonArray warnings;
    for (const std::string& warning : hardware.warnings) {
        warnings.append(qt(warning));
    }
    object.insert("bounds", bounds);
    object.insert("warnings", warnings);
    return object;
}

QJsonObject estimateJson(const hardware::Estimate& estimate)
{
    return {
        {"value", number(estimate.value)}, {"low", number(estimate.low)}, {"high", number(estimate.high)}};
}

QJsonObject layerJson(const hardware::LayerCost& layer)
{
    QJsonObject object{{"name", qt(layer.name)}};
    for (const Quantity figure : layerFigures()) {
        object.insert(qt(info(figure).key), estimateJson(layer.*info(figure).layer));
    }
    return object;
}

QJsonObject scoresJson(const network::Metrics& metrics)
{
    QJsonObject object;
    if (std::isfinite(metrics.loss)) {
        object.insert("loss", metrics.loss);
    }
    for (const QuantityInfo& row : quantities()) {
        if (const double value = valueOf(row.id, &metrics, nullptr); std::isfinite(value)) {
            object.insert(qt(row.key), value);
        }
    }
    return object;
}

} // namespace snac::study
