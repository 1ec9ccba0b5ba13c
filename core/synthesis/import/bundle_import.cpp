// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"

#include "numpy_arrays.h"
#include "snac/synthesis/writers/bundle/bundle_json.h"

#include "snac/base/overloaded.h"
#include "snac/base/printable.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/layer_traits.h"

#include <QJsonDocument>

#include <cmath>

namespace snac::synthesis {

namespace {

using bundle::ObjectReader;
using network::TrainedNetwork;

constexpr int mostOperations = 4 * bundle::mostLayers;

Result<network::LayerWeights> normFrom(const NumpyArrays& arrays, const std::string& name, std::size_t size,
                                       const ObjectReader& layer)
{
    network::BatchNormWeights norm;
    SNAC_TRY(norm.gamma, arrays.vector(name + "_gamma", size));
    SNAC_TRY(norm.beta, arrays.vector(name + "_beta", size));
    SNAC_TRY(norm.mean, arrays.vector(name + "_mean", size));
    SNAC_TRY(norm.variance, arrays.vector(name + "_variance", size));
    SNAC_TRY(const double epsilon, layer.number("epsilon"));
    norm.epsilon = static_cast<float>(epsilon);
    if (!((norm.variance.array() + norm.epsilon) > 0.0F).all()) {
        return fail("array '" + name + "_variance' must be above 0");
    }
    return norm;
}

Result<TrainedNetwork> networkFrom(const ObjectReader& reader, const std::string& prefix,
                                   const NumpyArrays& arrays)
{
    TrainedNetwork network;
    SNAC_TRY(network.architecture, bundle::architectureFrom(reader));
    SNAC_TRY(const QJsonArray layers, reader.list("layers", bundle::mostLayers));
    const auto shapes = network::shapesOf(network.architecture);
    long long weights = 0;
    for (std::size_t i = 0; i < network.architecture.layers.size(); ++i) {
        const network::Layer& layer = network.architecture.layers[i];
        const network::WeightSizes sizes = network::weightSizes(layer, shapes[i]);
        weights += sizes.rows * sizes.columns;
        if (weights > mostWeights) {
            return fail("a network of more than " + std::to_string(mostWeights) + " weights");
        }
        const std::string name = prefix + std::to_string(i);
        network::LayerWeights& target = network.weights.emplace_back();
        if (network::hasWeights(layer)) {
            network::DenseWeights dense;
            SNAC_TRY(dense.weights, arrays.matrix(name + "_weights", static_cast<std::size_t>(sizes.rows),
                                                  static_cast<std::size_t>(sizes.columns)));
            if (sizes.bias > 0) {
                SNAC_TRY(dense.bias, arrays.vector(name + "_bias", static_cast<std::size_t>(sizes.bias)));
            }
            target = std::move(dense);
        } else if (network::hasState(layer)) {
            const ObjectReader one(layers[static_cast<qsizetype>(i)], "layers[" + std::to_string(i) + "]");
            SNAC_TRY(target, normFrom(arrays, name, static_cast<std::size_t>(sizes.state), one));
        }
    }
    return network;
}

Result<network::QuantizedNetwork> quantizedFrom(const ObjectReader& reader, const NumpyArrays& arrays)
{
    network::QuantizedNetwork quantized;
    SNAC_TRY(quantized.network, networkFrom(reader, "folded_", arrays));
    SNAC_TRY(quantized.quantization.input, reader.format("input"));
    SNAC_TRY(const QJsonArray formats, reader.list("formats", bundle::mostLayers));
    const auto dense = network::denseLayers(quantized.network);
    if (static_cast<std::size_t>(formats.size()) != dense.size()) {
        return fail("formats: " + std::to_string(formats.size()) + " for " + std::to_string(dense.size()) +
                    " layers with weights");
    }
    for (const auto& [id, layerWeights] : dense) {
        const std::string number = std::to_string(quantized.quantization.layers.size());
        const ObjectReader one(formats[static_cast<qsizetype>(quantized.quantization.layers.size())],
                               "formats[" + number + "]");
        network::LayerQuantization& layer = quantized.quantization.layers[id];
        SNAC_TRY(layer.weights, one.format("weights"));
        SNAC_TRY(layer.bias, one.format("bias"));
        SNAC_TRY(layer.output, one.format("output"));
        if (one.has("table")) {
            SNAC_TRY(layer.table, one.format("table"));
        }
        if (one.has("accumulator")) {
            SNAC_TRY(layer.accumulator, one.format("accumulator"));
        }
        const std::string name = "folded_" + number + "_fraction";
        if (arrays.has(name)) {
            const auto& weights = layerWeights->weights;
            SNAC_TRY(const auto bits, arrays.integers(name, static_cast<std::size_t>(weights.size())));
            layer.weightFraction.resize(weights.rows(), weights.cols());
            for (Eigen::Index k = 0; k < weights.size(); ++k) {
                layer.weightFraction(k / weights.cols(), k % weights.cols()) = static_cast<int>(
                    std::clamp<std::int64_t>(bits[static_cast<std::size_t>(k)], -1000, 1000));
            }
        }
    }
    SNAC_CHECK(network::check(quantized));
    return quantized;
}

/// The array that a member names.
Result<std::vector<std::int64_t>> integersFrom(const ObjectReader& reader, const char* key,
                                               const NumpyArrays& arrays, std::size_t count)
{
    SNAC_TRY(const std::string name, reader.text(key));
    return arrays.integers(name, count);
}

Result<network::ActivationKind> activationFrom(const ObjectReader& reader)
{
    SNAC_TRY(const std::string name, reader.text("activation"));
    const auto kind = network::activationFromName(name);
    return kind ? Result<network::ActivationKind>(*kind)
                : reader.wrong("activation", "is '" + printableName(name) + "', which is no activation");
}

Result<fixedpoint::Operation> denseFrom(const ObjectReader& reader, const NumpyArrays& arrays)
{
    fixedpoint::Dense dense;
    SNAC_TRY(dense.id.place, reader.whole("layer", -1, bundle::largestWidth));
    SNAC_TRY(dense.inputs, reader.whole("inputs", 1, bundle::largestWidth));
    SNAC_TRY(dense.units, reader.whole("units", 1, bundle::largestWidth));
    SNAC_TRY(dense.weightFraction, reader.whole("weight_fraction", -1000, 1000));
    const auto units = static_cast<std::size_t>(dense.units);
    SNAC_TRY(dense.weights,
             integersFrom(reader, "weights", arrays, units * static_cast<std::size_t>(dense.inputs)));
    SNAC_TRY(dense.bias, reader.format("bias"));
    if (reader.has("biases")) {
        SNAC_TRY(dense.biases, integersFrom(reader, "biases", arrays, units));
    }
    if (reader.has("accumulator")) {
        SNAC_TRY(dense.accumulator, reader.format("accumulator"));
    }
    return dense;
}

Result<fixedpoint::Operation> softmaxFrom(const ObjectReader& reader, const NumpyArrays& arrays)
{
    fixedpoint::Softmax softmax;
    SNAC_TRY(softmax.difference, reader.format("difference"));
    SNAC_TRY(softmax.exponential, reader.format("exponential"));
    SNAC_TRY(softmax.total, reader.format("total"));
    SNAC_TRY(softmax.inverse, reader.format("inverse"));
    SNAC_TRY(softmax.probability, reader.format("output"));
    if (softmax.difference.width > 16 || softmax.total.width > 16) {
        return reader.wrong("difference", "or total has more than 16 bits");
    }
    SNAC_TRY(softmax.exponentials,
             integersFrom(reader, "exponentials", arrays, fixedpoint::tableSize(softmax.difference)));
    SNAC_TRY(softmax.inverses,
             integersFrom(reader, "inverses", arrays, fixedpoint::tableSize(softmax.total)));
    return softmax;
}

Result<fixedpoint::Operation> operationFrom(const ObjectReader& reader, const NumpyArrays& arrays,
                                            const FixedFormat& before)
{
    SNAC_TRY(const std::string kind, reader.text("kind"));
    if (kind == "dense") {
        return denseFrom(reader, arrays);
    }
    if (kind == "cast") {
        fixedpoint::Cast cast;
        SNAC_TRY(cast.activation, activationFrom(reader));
        SNAC_TRY(cast.slopeExponent, reader.whole("slope_exponent", -1000, 1000));
        SNAC_TRY(cast.output, reader.format("output"));
        return cast;
    }
    if (kind == "table") {
        fixedpoint::Table table;
        SNAC_TRY(table.activation, activationFrom(reader));
        SNAC_TRY(table.output, reader.format("output"));
        if (before.width > 16) {
            return reader.wrong("entries", "belong to an argument of more than 16 bits");
        }
        SNAC_TRY(table.entries, integersFrom(reader, "entries", arrays, fixedpoint::tableSize(before)));
        return table;
    }
    if (kind == "argmax") {
        return fixedpoint::Argmax{};
    }
    if (kind == "softmax") {
        return softmaxFrom(reader, arrays);
    }
    return reader.wrong("kind", "is '" + printableName(kind) + "', which is no operation");
}

Result<fixedpoint::Network> integerNetworkFrom(const ObjectReader& reader, const NumpyArrays& arrays)
{
    fixedpoint::Network network;
    SNAC_TRY(network.input, reader.format("input"));
    SNAC_TRY(const QJsonArray operations, reader.list("operations", mostOperations));
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const ObjectReader one(operations[i], "operations[" + std::to_string(i) + "]");
        SNAC_TRY(auto operation, operationFrom(one, arrays, network.logit()));
        network.operations.push_back(std::move(operation));
    }
    SNAC_CHECK(fixedpoint::check(network));
    return network;
}

/// Whether the integers give the outputs that the bundle says they give, on a few of its examples.
Result<> checkExamples(const fixedpoint::Network& network, const NumpyArrays& arrays)
{
    constexpr std::size_t most = 64;
    constexpr int floatBits = 24;
    if (!arrays.has("example_integers") || network.input.width > floatBits) {
        return {};
    }
    SNAC_TRY(const NumpyArray* const inputs, arrays.find("example_integers"));
    SNAC_TRY(const NumpyArray* const outputs, arrays.find("example_outputs"));
    const auto features = static_cast<std::size_t>(network.inputs());
    const auto isTable = [](const NumpyArray& array) { return array.shape.size() == 2 && array.kind == 'i'; };
    if (!isTable(*inputs) || !isTable(*outputs) || inputs->shape[1] != features ||
        outputs->shape[0] != inputs->shape[0]) {
        return fail("the arrays example_integers and example_outputs do not fit the network");
    }
    const std::size_t rows = std::min(most, inputs->shape[0]);
    data::Matrix values(rows, features);
    for (std::size_t i = 0; i < rows * features; ++i) {
        values.data()[i] = static_cast<float>(fixedpoint::toDouble(inputs->whole(i), network.input));
    }
    const fixedpoint::RawMatrix results = fixedpoint::evaluate(network, values);
    bool same = outputs->shape[1] == static_cast<std::size_t>(results.cols());
    for (Eigen::Index i = 0; same && i < results.size(); ++i) {
        same = results.data()[i] == outputs->whole(static_cast<std::size_t>(i));
    }
    return same ? Result<>()
                : fail("the bundle contradicts itself: its integers do not give its example outputs");
}

Result<data::Scaler> scalerFrom(const NumpyArrays& arrays, int inputs)
{
    data::Scaler scaler;
    SNAC_TRY(scaler.mean, arrays.vector("scaler_mean", static_cast<std::size_t>(inputs)));
    SNAC_TRY(scaler.deviation, arrays.vector("scaler_deviation", static_cast<std::size_t>(inputs)));
    if ((scaler.deviation.array() == 0.0F).any()) {
        return fail("array 'scaler_deviation' holds a 0");
    }
    return scaler;
}

bool sameWeights(const network::DenseWeights& one, const network::DenseWeights& other)
{
    return one.weights.rows() == other.weights.rows() && one.weights.cols() == other.weights.cols() &&
           one.weights == other.weights && one.bias.size() == other.bias.size() && one.bias == other.bias;
}

/// Bundles that earlier builds wrote of a step have the floats of its trial "as trained": weights that were
/// not pruned, and from before the training with formats. The step's own stand beside them, folded.
void takeFloatsOfStep(const ObjectReader& document, ImportedNetwork& result)
{
    const auto step = document.has("origin") ? document.object("origin").text("step") : Result<std::string>();
    if (!step || step->empty() || !result.quantized) {
        return;
    }
    const network::TrainedNetwork& own = result.quantized->network;
    const auto folded = network::foldForHardware(result.trained);
    const bool same = folded && std::ranges::equal(network::denseLayers(own), network::denseLayers(*folded),
                                                   [](const auto& one, const auto& other) {
                                                       return sameWeights(*one.value, *other.value);
                                                   });
    if (!same) {
        result.trained = own;
        result.notes.emplace_back("The weights that the bundle calls trained are those of the trial that its "
                                  "step began with; the step's own are used.");
    }
}

Result<> readNetworks(const ObjectReader& document, const NumpyArrays& arrays, ImportedNetwork& result)
{
    SNAC_TRY(result.integers, integerNetworkFrom(document.object("integers"), arrays));
    SNAC_CHECK(checkExamples(*result.integers, arrays));
    if (document.has("folded")) {
        SNAC_TRY(result.quantized, quantizedFrom(document.object("folded"), arrays));
    }
    if (document.has("trained")) {
        SNAC_TRY(result.trained, networkFrom(document.object("trained"), "trained_", arrays));
        takeFloatsOfStep(document, result);
    } else if (result.quantized) {
        result.trained = result.quantized->network;
        result.notes.emplace_back(
            "The bundle has no weights as trained; those with batch norm folded in are used.");
    } else {
        return fail("the bundle has no float weights");
    }
    const int inputs = result.integers->inputs();
    const int outputs = result.integers->outputs();
    const auto fits = [&](const network::Architecture& one) {
        return one.inputs == inputs && one.outputs() == outputs;
    };
    if (!fits(result.trained.architecture) ||
        (result.quantized && !fits(result.quantized->network.architecture))) {
        return fail("the bundle contradicts itself: its float network has not the inputs and outputs of its "
                    "integers");
    }
    return {};
}

/// What it was made for; bundles of earlier builds name no board, but its part.
Result<> readTarget(const ObjectReader& document, ImportedNetwork& result)
{
    if (document.has("board")) {
        SNAC_TRY(result.board, document.text("board"));
    }
    if (document.has("part")) {
        SNAC_TRY(result.part, document.text("part"));
    }
    if (document.has("clock_ns")) {
        SNAC_TRY(result.clockNs, document.number("clock_ns"));
        if (!(*result.clockNs > 0.0)) {
            return document.wrong("clock_ns", "must be above 0");
        }
    }
    return {};
}

} // namespace

Result<ImportedNetwork> importBundle(std::string_view json, std::string_view archive)
{
    const QJsonDocument parsed =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())));
    if (!parsed.isObject()) {
        return fail("network.json is no JSON object");
    }
    const ObjectReader document(parsed.object(), "network.json");
    if (document.text("format").value_or("") != bundle::magic) {
        return fail("network.json does not say that it describes a network ('format': 'snac-bundle')");
    }
    SNAC_TRY(const int version, document.whole("version", 1, 1'000'000));
    if (version > bundle::version) {
        return fail("the bundle has version " + std::to_string(version) + "; this program reads up to " +
                    std::to_string(bundle::version));
    }
    SNAC_TRY(const NumpyArrays arrays, NumpyArrays::read(archive, std::string(bundle::arraysFile)));
    ImportedNetwork result;
    result.format = "bundle";
    SNAC_TRY(const std::string name, document.text("name"));
    result.name = printableName(name);
    SNAC_CHECK(readNetworks(document, arrays, result));
    SNAC_TRY(const bool classes, document.flag("classification"));
    result.task = classes ? data::TaskKind::Classification : data::TaskKind::Regression;
    if (document.has("task")) { // bundles of earlier programs have classes or numbers
        SNAC_TRY(const std::string task, document.text("task"));
        result.task = fromToken(data::taskTokens, task).value_or(data::TaskChoice());
    }
    SNAC_TRY(result.inputNames, document.texts("inputs"));
    SNAC_TRY(result.outputNames, document.texts("outputs"));
    SNAC_CHECK(readTarget(document, result));
    if (document.has("scaler")) {
        SNAC_TRY(result.scaler, scalerFrom(arrays, result.integers->inputs()));
    }
    return result;
}

} // namespace snac::synthesis
