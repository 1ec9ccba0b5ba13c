// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"

#include "numpy_layers.h"
#include "quantized_of.h"

#include "snac/base/printable.h"
#include "snac/network/forward.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace snac::synthesis {

namespace {

/// What `meta` says of names and task.
void readMeta(const NumpyArrays& arrays, ImportedNetwork& result)
{
    const auto text = arrays.text("meta");
    if (!text) {
        return;
    }
    const QJsonObject meta = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object();
    result.name = printableName(meta.value(QStringLiteral("name")).toString().toStdString());
    const QString family = meta.value(QStringLiteral("family")).toString();
    if (!family.isEmpty()) {
        result.format = "NumPy arrays (" + printableName(family.toStdString()) + ")";
    }
    const QJsonArray classes = meta.value(QStringLiteral("classes")).toArray();
    const int outputs = result.trained.architecture.outputs();
    if (!classes.isEmpty()) {
        result.task = data::TaskKind::Classification;
    }
    if (classes.size() == outputs || (outputs == 1 && classes.size() == 2)) {
        for (const QJsonValue& name : classes) {
            result.outputNames.push_back(name.toString().toStdString());
        }
    }
}

/// The network as it was trained, without formats.
network::TrainedNetwork trainedOf(const std::vector<NumpyLayer>& layers)
{
    network::TrainedNetwork network;
    network.architecture.inputs = static_cast<int>(layers.front().weights.cols());
    for (const NumpyLayer& layer : layers) {
        network.architecture.layers.emplace_back(
            network::Dense{static_cast<int>(layer.weights.rows()), true});
        network.weights.emplace_back(network::DenseWeights{layer.weights, layer.bias});
        if (layer.activation != network::ActivationKind::Linear) {
            network.architecture.layers.emplace_back(network::Activation{layer.activation});
            network.weights.emplace_back();
        }
    }
    return network;
}

} // namespace

Result<ImportedNetwork> importNumpy(std::string_view bytes, const std::string& file)
{
    SNAC_TRY(const NumpyArrays arrays, NumpyArrays::read(bytes, file));
    SNAC_TRY(const auto layers, numpyLayers(arrays));
    ImportedNetwork result;
    result.format = "NumPy arrays";
    result.trained = trainedOf(layers);
    SNAC_CHECK(network::checkArchitecture(result.trained.architecture));
    readMeta(arrays, result);
    auto integers = numpyIntegers(arrays, layers, result.notes);
    // What cannot be held here is left out; what is broken is not to be taken for a file without integers.
    const bool isBroken = !integers && !integers.error().place.file.empty() && arrays.find("w0_int");
    if (isBroken) {
        return fail(
            integers.error().message +
                "; take the arrays of integers (w0_int and so on) out to read the float weights alone",
            integers.error().place);
    }
    if (!integers) {
        result.notes.push_back(
            "Only the float weights are read, there are no integers: " + integers.error().message + ".");
        return result;
    }
    result.integers = std::move(*integers);
    result.quantized = quantizedOf(*result.integers);
    if (!result.quantized) {
        result.notes.emplace_back("Its integers have more bits than floats; only the integers are there.");
    }
    return result;
}

} // namespace snac::synthesis
