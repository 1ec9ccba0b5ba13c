// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle.h"

#include "bundle_json.h"

#include "snac/base/overloaded.h"
#include "snac/data/npz_writer.h"

#include <QJsonDocument>

#include <array>

namespace snac::synthesis {

namespace {

using bundle::qtext;
using bundle::toJson;
using data::NpzWriter;

template<class Matrix>
void addMatrix(NpzWriter& arrays, const std::string& name, const Matrix& matrix)
{
    using Number = typename Matrix::Scalar;
    const Eigen::Matrix<Number, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows = matrix;
    const std::array shape{static_cast<std::size_t>(rows.rows()), static_cast<std::size_t>(rows.cols())};
    if (rows.size() > 0) {
        arrays.add(name, shape, std::span<const Number>(rows.data(), static_cast<std::size_t>(rows.size())));
    }
}

template<class Numbers>
void addVector(NpzWriter& arrays, const std::string& name, const Numbers& values)
{
    using Number = std::remove_cvref_t<decltype(*values.data())>;
    const std::array shape{static_cast<std::size_t>(values.size())};
    if (shape[0] > 0) {
        arrays.add(name, shape, std::span<const Number>(values.data(), shape[0]));
    }
}

/// The weights of every layer, and what of them is one number.
QJsonObject addWeights(NpzWriter& arrays, const std::string& prefix, const network::TrainedNetwork& network)
{
    QJsonObject object = toJson(network.architecture);
    QJsonArray layers = object.value(QStringLiteral("layers")).toArray();
    for (std::size_t i = 0; i < network.weights.size(); ++i) {
        const std::string name = prefix + std::to_string(i);
        std::visit(Overloaded{[](std::monostate) {},
                              [&](const network::DenseWeights& dense) {
                                  addMatrix(arrays, name + "_weights", dense.weights);
                                  addVector(arrays, name + "_bias", dense.bias);
                              },
                              [&](const network::BatchNormWeights& norm) {
                                  addVector(arrays, name + "_gamma", norm.gamma);
                                  addVector(arrays, name + "_beta", norm.beta);
                                  addVector(arrays, name + "_mean", norm.mean);
                                  addVector(arrays, name + "_variance", norm.variance);
                                  QJsonObject layer = layers[static_cast<qsizetype>(i)].toObject();
                                  layer.insert(QStringLiteral("epsilon"), static_cast<double>(norm.epsilon));
                                  layers[static_cast<qsizetype>(i)] = layer;
                              }},
                   network.weights[i]);
    }
    object.insert(QStringLiteral("layers"), layers);
    return object;
}

QJsonObject addQuantized(NpzWriter& arrays, const network::QuantizedNetwork& quantized)
{
    QJsonObject object = addWeights(arrays, "folded_", quantized.network);
    QJsonArray formats;
    for (const auto& [id, layer] : quantized.quantization.layers) {
        const std::string number = std::to_string(formats.size());
        QJsonObject one{{QStringLiteral("weights"), toJson(layer.weights)},
                        {QStringLiteral("bias"), toJson(layer.bias)},
                        {QStringLiteral("output"), toJson(layer.output)}};
        if (layer.table) {
            one.insert(QStringLiteral("table"), toJson(*layer.table));
        }
        if (layer.accumulator) {
            one.insert(QStringLiteral("accumulator"), toJson(*layer.accumulator));
        }
        addMatrix(arrays, "folded_" + number + "_fraction", layer.weightFraction);
        formats.append(one);
    }
    object.insert(QStringLiteral("input"), toJson(quantized.quantization.input));
    object.insert(QStringLiteral("formats"), formats);
    return object;
}

/// One operation as JSON; its arrays go into the archive as "integer_<number>_...".
class OperationWriter
{
public:
    OperationWriter(NpzWriter& arrays, std::string prefix, std::string layer)
        : m_arrays(arrays)
        , m_prefix(std::move(prefix))
        , m_layer(std::move(layer))
    {
    }

    QJsonObject operator()(const fixedpoint::Dense& dense)
    {
        QJsonObject object{{QStringLiteral("kind"), QStringLiteral("dense")},
                           {QStringLiteral("name"), qtext(m_layer)},
                           {QStringLiteral("layer"), dense.id.place},
                           {QStringLiteral("inputs"), dense.inputs},
                           {QStringLiteral("units"), dense.units},
                           {QStringLiteral("weight_fraction"), dense.weightFraction},
                           {QStringLiteral("bias"), toJson(dense.bias)}};
        const std::array shape{static_cast<std::size_t>(dense.units), static_cast<std::size_t>(dense.inputs)};
        m_arrays.add(named("weights"), shape, std::span<const std::int64_t>(dense.weights));
        object.insert(QStringLiteral("weights"), qtext(named("weights")));
        addArray(object, "biases", dense.biases);
        if (dense.accumulator) {
            object.insert(QStringLiteral("accumulator"), toJson(*dense.accumulator));
        }
        return object;
    }

    QJsonObject operator()(const fixedpoint::Cast& cast) const
    {
        return {{QStringLiteral("kind"), QStringLiteral("cast")},
                {QStringLiteral("activation"), qtext(network::activationName(cast.activation))},
                {QStringLiteral("slope_exponent"), cast.slopeExponent},
                {QStringLiteral("output"), toJson(cast.output)}};
    }

    QJsonObject operator()(const fixedpoint::Table& table)
    {
        QJsonObject object{{QStringLiteral("kind"), QStringLiteral("table")},
                           {QStringLiteral("activation"), qtext(network::activationName(table.activation))},
                           {QStringLiteral("output"), toJson(table.output)}};
        addArray(object, "entries", table.entries);
        return object;
    }

    QJsonObject operator()(const fixedpoint::Argmax&) const
    {
        return {{QStringLiteral("kind"), QStringLiteral("argmax")}};
    }

    QJsonObject operator()(const fixedpoint::Softmax& softmax)
    {
        QJsonObject object{{QStringLiteral("kind"), QStringLiteral("softmax")},
                           {QStringLiteral("difference"), toJson(softmax.difference)},
                           {QStringLiteral("exponential"), toJson(softmax.exponential)},
                           {QStringLiteral("total"), toJson(softmax.total)},
                           {QStringLiteral("inverse"), toJson(softmax.inverse)},
                           {QStringLiteral("output"), toJson(softmax.probability)}};
        addArray(object, "exponentials", softmax.exponentials);
        addArray(object, "inverses", softmax.inverses);
        return object;
    }

private:
    [[nodiscard]] std::string named(const char* what) const { return m_prefix + what; }

    void addArray(QJsonObject& object, const char* key, const std::vector<std::int64_t>& values)
    {
        addVector(m_arrays, named(key), values);
        if (!values.empty()) {
            object.insert(QLatin1String(key), qtext(named(key)));
        }
    }

    NpzWriter& m_arrays;
    std::string m_prefix;
    std::string m_layer;
};

QJsonObject addIntegers(NpzWriter& arrays, const Design& design)
{
    QJsonArray operations;
    std::size_t layer = 0;
    for (std::size_t i = 0; i < design.network.operations.size(); ++i) {
        const auto& operation = design.network.operations[i];
        const bool isDense = std::holds_alternative<fixedpoint::Dense>(operation);
        OperationWriter writer(arrays, "integer_" + std::to_string(i) + "_",
                               isDense ? design.layers[layer++].name : std::string());
        operations.append(std::visit(writer, operation));
    }
    return {{QStringLiteral("input"), toJson(design.network.input)},
            {QStringLiteral("operations"), operations}};
}

/// Inputs as integers, standardised, and in the units of the data; outputs as integers.
void addExamples(NpzWriter& arrays, const Design& design)
{
    const fixedpoint::RawMatrix& raw = design.vectors.inputs;
    if (raw.rows() == 0) {
        return;
    }
    const network::ExactMatrix inputs =
        raw.unaryExpr([&](std::int64_t value) { return fixedpoint::toDouble(value, design.network.input); });
    addMatrix(arrays, "example_integers", raw);
    addMatrix(arrays, "example_inputs", inputs);
    if (design.scaler && design.scaler->mean.size() == inputs.cols()) {
        const network::ExactMatrix features =
            (inputs.array().rowwise() * design.scaler->deviation.cast<double>().array()).rowwise() +
            design.scaler->mean.cast<double>().array();
        addMatrix(arrays, "example_features", features);
    }
    addMatrix(arrays, "example_outputs", design.vectors.outputs);
}

QJsonObject originJson(const DesignOrigin& origin)
{
    QJsonObject object{{QStringLiteral("study"), qtext(origin.study)},
                       {QStringLiteral("trial"), origin.trial},
                       {QStringLiteral("step"), qtext(origin.step)},
                       {QStringLiteral("program"), qtext(origin.program)}};
    if (!origin.imported.empty()) {
        object.insert(QStringLiteral("imported"), qtext(origin.imported));
    }
    return object;
}

QJsonObject documentOf(NpzWriter& arrays, const Design& design)
{
    QJsonObject document{
        {QStringLiteral("format"), qtext(bundle::magic)},
        {QStringLiteral("version"), bundle::version},
        {QStringLiteral("name"), qtext(design.name)},
        {QStringLiteral("classification"), design.task == data::TaskKind::Classification},
        {QStringLiteral("task"), qtext(tokenOf(data::taskTokens, data::TaskChoice(design.task)))},
        {QStringLiteral("inputs"), toJson(design.inputNames)},
        {QStringLiteral("outputs"), toJson(design.outputNames)},
        {QStringLiteral("origin"), originJson(design.origin)},
        {QStringLiteral("board"), qtext(design.board.id)},
        {QStringLiteral("part"), qtext(design.board.part)},
        {QStringLiteral("clock_ns"), design.clockNs},
        {QStringLiteral("integers"), addIntegers(arrays, design)}};
    if (design.trained) {
        document.insert(QStringLiteral("trained"), addWeights(arrays, "trained_", *design.trained));
    }
    if (design.quantized) {
        document.insert(QStringLiteral("folded"), addQuantized(arrays, *design.quantized));
    }
    if (design.scaler) {
        document.insert(QStringLiteral("scaler"), true);
        addVector(arrays, "scaler_mean", design.scaler->mean);
        addVector(arrays, "scaler_deviation", design.scaler->deviation);
    }
    addExamples(arrays, design);
    return document;
}

} // namespace

Result<FileSet> writeBundle(const Design& design)
{
    SNAC_CHECK(check(design));
    NpzWriter arrays;
    const QJsonObject document = documentOf(arrays, design);
    SNAC_TRY(auto archive, arrays.finish());
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Indented);
    FileSet files;
    files.push_back({std::string(bundle::jsonFile), json.toStdString()});
    files.push_back({std::string(bundle::arraysFile), std::move(archive)});
    files.push_back({std::string(bundle::scriptFile), std::string(readBundleScript()), true});
    return files;
}

} // namespace snac::synthesis
