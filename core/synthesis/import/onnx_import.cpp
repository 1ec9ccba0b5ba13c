// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"

#include "onnx_chain.h"
#include "onnx_integers.h"
#include "snac/synthesis/onnx/onnx_file.h"

#include "snac/base/number_text.h"
#include "snac/base/overloaded.h"
#include "snac/base/printable.h"
#include "snac/network/forward.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace snac::synthesis {

namespace {

using onnx::Chain;

/// The float network of a chain; `places` receives the place of every step in it, or -1.
network::TrainedNetwork trainedOf(const Chain& chain, std::vector<int>& places)
{
    network::TrainedNetwork network;
    network.architecture.inputs = chain.inputs;
    const auto add = [&](network::Layer layer, network::LayerWeights weights = {}) {
        network.architecture.layers.push_back(std::move(layer));
        network.weights.push_back(std::move(weights));
    };
    for (const onnx::Step& step : chain.steps) {
        const std::size_t before = network.weights.size();
        std::visit(
            Overloaded{[&](const onnx::DenseStep& dense) {
                           add(network::Dense{static_cast<int>(dense.weights.rows()), dense.bias.size() > 0},
                               network::DenseWeights{dense.weights.cast<float>(), dense.bias.cast<float>()});
                       },
                       [&](const onnx::NormStep& norm) { add(network::BatchNorm{}, norm.norm); },
                       [&](const network::Activation& activation) { add(activation); },
                       [&](const network::Dropout& dropout) { add(dropout); }, [](const onnx::QuantStep&) {},
                       [](const onnx::ArgmaxStep&) {}},
            step.what);
        places.push_back(network.weights.size() > before ? static_cast<int>(before) : -1);
    }
    return network;
}

std::string propertyOf(const onnx::Model& model, std::string_view key)
{
    for (const auto& [name, value] : model.metadata) {
        if (name == key) {
            return value;
        }
    }
    return {};
}

/// The texts of a JSON list, if there are so many.
std::vector<std::string> namesOf(const onnx::Model& model, std::string_view key, int count)
{
    const QJsonArray array =
        QJsonDocument::fromJson(QByteArray::fromStdString(propertyOf(model, key))).array();
    std::vector<std::string> names;
    for (const QJsonValue& value : array) {
        names.push_back(value.toString().toStdString());
    }
    return static_cast<int>(names.size()) == count ? names : std::vector<std::string>();
}

/// "0.5,1.25", if there are so many.
std::optional<Eigen::RowVectorXf> numbersOf(const std::string& text, int count)
{
    Eigen::RowVectorXf numbers(count);
    std::size_t at = 0;
    for (int i = 0; i < count; ++i) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const auto number = at < end ? numberFrom(std::string_view(text).substr(at, end - at)) : std::nullopt;
        if (!number || (i + 1 < count) == (end == text.size())) {
            return std::nullopt;
        }
        numbers[i] = static_cast<float>(*number);
        at = end + 1;
    }
    return numbers;
}

std::optional<data::Scaler> scalerOf(const onnx::Model& model, const Chain& chain)
{
    if (chain.mean || chain.deviation) {
        return data::Scaler{chain.mean.value_or(Eigen::RowVectorXf::Zero(chain.inputs)),
                            chain.deviation.value_or(Eigen::RowVectorXf::Ones(chain.inputs))};
    }
    const auto mean = numbersOf(propertyOf(model, "snac.scaler_mean"), chain.inputs);
    const auto deviation = numbersOf(propertyOf(model, "snac.scaler_deviation"), chain.inputs);
    if (!mean || !deviation || (deviation->array() == 0.0F).any()) {
        return std::nullopt;
    }
    return data::Scaler{*mean, *deviation};
}

bool isQuantized(const Chain& chain)
{
    return std::ranges::any_of(chain.steps, [](const onnx::Step& step) {
        const auto* dense = std::get_if<onnx::DenseStep>(&step.what);
        return std::holds_alternative<onnx::QuantStep>(step.what) || (dense && dense->weightGrid);
    });
}

} // namespace

Result<ImportedNetwork> importOnnx(std::string_view bytes, const std::string& file)
{
    const auto placed = [&](Error error) {
        error.place.file = file;
        return std::unexpected(std::move(error));
    };
    SNAC_TRY(const onnx::Model model, onnx::fromBytes(bytes, file));
    auto chain = onnx::chainFrom(model);
    if (!chain) {
        return placed(chain.error());
    }
    ImportedNetwork result;
    result.name = printableName(model.name);
    std::vector<int> places;
    result.trained = trainedOf(*chain, places);
    if (const auto good = network::checkArchitecture(result.trained.architecture); !good) {
        return placed(good.error());
    }
    result.notes = chain->notes;
    const bool quantized = isQuantized(*chain);
    result.format = quantized ? "QONNX" : "ONNX";
    if (quantized) {
        if (auto integers = onnx::integersOf(*chain, places)) {
            result.integers = std::move(integers->network);
            result.quantized = std::move(integers->quantized);
            result.notes.insert(result.notes.end(), integers->notes.begin(), integers->notes.end());
        } else {
            result.notes.push_back(
                "Only the float weights are read, there are no integers: " + integers.error().message + ".");
        }
    }
    result.scaler = scalerOf(model, *chain);
    result.inputNames = namesOf(model, "snac.inputs", result.trained.architecture.inputs);
    result.outputNames = namesOf(model, "snac.outputs", result.trained.architecture.outputs());
    const std::string task = propertyOf(model, "snac.task");
    if (const auto known = fromToken(data::taskTokens, task); known && *known) {
        result.task = *known;
    } else if (chain->decides || network::logitLayers(result.trained.architecture) <
                                     result.trained.architecture.layers.size()) {
        result.task = data::TaskKind::Classification; // a softmax, a sigmoid or a comparison ends it
    }
    return result;
}

} // namespace snac::synthesis
