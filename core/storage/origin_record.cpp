// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "origin_record.h"

#include "value_records.h"

#include <algorithm>

namespace snac::study {

namespace {

QJsonArray toJson(const Eigen::RowVectorXf& values)
{
    const std::vector<float> all(values.begin(), values.end());
    return study::toJson(std::vector<double>(all.begin(), all.end()));
}

Eigen::RowVectorXf rowFrom(const std::vector<double>& values)
{
    Eigen::RowVectorXf row(static_cast<Eigen::Index>(values.size()));
    std::ranges::transform(values, row.begin(), [](double value) { return static_cast<float>(value); });
    return row;
}

} // namespace

QJsonObject toJson(const ImportOrigin& origin)
{
    QJsonObject object{{"file", toQt(origin.file)},           {"format", toQt(origin.format)},
                       {"sha256", toQt(origin.sha256)},       {"network", toQt(origin.network)},
                       {"named_inputs", origin.namedInputs},  {"integers", origin.integers},
                       {"notes", study::toJson(origin.notes)}};
    if (origin.scaler) {
        object.insert("scaler_mean", toJson(origin.scaler->mean));
        object.insert("scaler_deviation", toJson(origin.scaler->deviation));
    }
    return object;
}

ImportOrigin importFrom(const FieldReader& fields)
{
    ImportOrigin origin;
    origin.file = fields.text("file");
    origin.format = fields.text("format");
    origin.sha256 = fields.text("sha256");
    origin.network = fields.text("network");
    origin.namedInputs = fields.flag("named_inputs");
    origin.integers = fields.flag("integers");
    origin.notes = fields.texts("notes");
    if (fields.has("scaler_mean")) {
        origin.scaler =
            data::Scaler{rowFrom(fields.numbers("scaler_mean")), rowFrom(fields.numbers("scaler_deviation"))};
    }
    return origin;
}

QJsonObject toJson(const Baseline& baseline)
{
    return {{"origin", toJson(baseline.origin)},
            {"architecture", toQt(baseline.architecture)},
            {"metrics", toJson(baseline.metrics)},
            {"in_integers", baseline.inIntegers},
            {"rows", baseline.rows},
            {"folds", baseline.folds},
            {"hardware", toJson(baseline.hardware)},
            {"values", toJson(baseline.values)},
            {"violation", toJson(baseline.violation)}};
}

Baseline baselineFrom(const FieldReader& fields)
{
    Baseline baseline;
    baseline.origin = importFrom(fields.object("origin"));
    baseline.architecture = fields.text("architecture");
    baseline.metrics = metricsFrom(fields.object("metrics"));
    baseline.inIntegers = fields.flag("in_integers");
    baseline.rows = fields.integer("rows");
    baseline.folds = fields.flag("folds");
    baseline.hardware = hardwareFrom(fields.object("hardware"));
    baseline.values = fields.numbers("values");
    baseline.violation = fields.number("violation");
    return baseline;
}

} // namespace snac::study
