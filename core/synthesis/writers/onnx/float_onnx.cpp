// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx_writer.h"

#include "graph_builder.h"
#include "snac/synthesis/onnx/onnx_file.h"

#include "snac/base/ascii.h"
#include "snac/base/overloaded.h"

namespace snac::synthesis {

namespace {

void addScaler(GraphBuilder& builder, const Design& design)
{
    const data::Scaler& scaler = *design.scaler;
    const bool isIdentity = (scaler.mean.array() == 0.0F).all() && (scaler.deviation.array() == 1.0F).all();
    if (!isIdentity) {
        builder.add("scaler_shift", "Sub", {builder.vector("scaler_mean", scaler.mean.cast<double>())});
        builder.add("scaler_scale", "Div",
                    {builder.vector("scaler_deviation", scaler.deviation.cast<double>())});
    }
}

void addDense(GraphBuilder& builder, const network::DenseWeights& dense)
{
    const std::string name = builder.numbered("dense");
    // Column by column, units x inputs is what row by row is inputs x units.
    const Eigen::MatrixXd weights = dense.weights.cast<double>();
    const std::vector<double> values(weights.reshaped().begin(), weights.reshaped().end());
    builder.multiply(name, builder.constant(name + "_weights", {weights.cols(), weights.rows()}, values),
                     static_cast<int>(weights.rows()));
    if (dense.bias.size() > 0) {
        builder.add(name + "_add", "Add", {builder.vector(name + "_bias", dense.bias.cast<double>())});
    }
}

void addNorm(GraphBuilder& builder, const network::BatchNormWeights& norm)
{
    const std::string name = builder.numbered("batch_norm");
    const auto tensor = [&](const char* what, const Eigen::VectorXf& values) {
        return builder.vector(name + what, values.cast<double>());
    };
    const std::vector<std::string> others{tensor("_gamma", norm.gamma), tensor("_beta", norm.beta),
                                          tensor("_mean", norm.mean), tensor("_variance", norm.variance)};
    builder.add(name, "BatchNormalization", others).attributes = {
        {"epsilon", static_cast<double>(norm.epsilon)}};
}

void addLayer(GraphBuilder& builder, const network::Layer& layer, const network::LayerWeights& weights)
{
    std::visit(Overloaded{[&](const network::Dense&) {
                              addDense(builder, std::get<network::DenseWeights>(weights));
                          },
                          [&](const network::BatchNorm&) {
                              addNorm(builder, std::get<network::BatchNormWeights>(weights));
                          },
                          [&](const network::Activation& activation) {
                              const auto kind = lowerCase(network::activationName(activation.kind));
                              builder.activate(builder.numbered(identifier(kind)), activation);
                          },
                          [&](const network::Dropout& dropout) {
                              const std::string name = builder.numbered("dropout");
                              builder.add(name, "Dropout", {builder.scalar(name + "_ratio", dropout.rate)});
                          }},
               layer);
}

} // namespace

Result<FileSet> writeOnnx(const Design& design)
{
    SNAC_CHECK(check(design));
    if (!design.trained) {
        return fail("there is no float network to write as ONNX, only integers; QONNX holds those");
    }
    GraphBuilder builder(design, "features", -1);
    if (design.scaler) {
        addScaler(builder, design);
    }
    for (std::size_t i = 0; i < design.trained->weights.size(); ++i) {
        addLayer(builder, design.trained->architecture.layers[i], design.trained->weights[i]);
    }
    SNAC_TRY(auto bytes, onnx::toBytes(builder.finish()));
    return FileSet{{design.name + ".onnx", std::move(bytes)}};
}

} // namespace snac::synthesis
