// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_builder.h"

#include "snac/base/number_text.h"
#include "snac/synthesis/onnx/quant.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace snac::synthesis {

using network::ActivationKind;

std::string textList(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts) {
        array.append(QString::fromStdString(text));
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

GraphBuilder::GraphBuilder(const Design& design, std::string_view input, std::int64_t batch)
    : m_current(input)
    , m_batch(batch)
    , m_width(design.network.inputs())
{
    m_model.name = design.name;
    m_model.producer = design.origin.program.empty() ? std::string("SNAC Studio") : design.origin.program;
    m_model.inputs.push_back({m_current, {m_batch, m_width}});
    const DesignOrigin& origin = design.origin;
    property("snac.inputs", textList(design.inputNames));
    property("snac.outputs", textList(design.outputNames));
    property("snac.task", std::string(tokenOf(data::taskTokens, data::TaskChoice(design.task))));
    property("snac.origin", textList({origin.study, std::to_string(origin.trial), origin.step}));
    if (!origin.imported.empty()) {
        property("snac.imported", origin.imported);
    }
}

std::string GraphBuilder::numbered(const std::string& what)
{
    return what + "_" + std::to_string(++m_numbers[what]);
}

void GraphBuilder::property(std::string_view key, std::string value)
{
    m_model.metadata.emplace_back(key, std::move(value));
}

std::string GraphBuilder::constant(const std::string& name, std::vector<std::int64_t> shape,
                                   std::vector<double> values)
{
    for (double& value : values) { // as the file has it
        value = static_cast<double>(static_cast<float>(value));
    }
    m_model.initializers.push_back({name, {std::move(shape), std::move(values), false}});
    return name;
}

std::string GraphBuilder::vector(const std::string& name, const Eigen::VectorXd& values)
{
    return constant(name, {values.size()}, {values.begin(), values.end()});
}

onnx::Node& GraphBuilder::addBeside(const std::string& name, const std::string& op,
                                    std::vector<std::string> inputs, std::vector<std::int64_t> shape)
{
    m_model.values.push_back({name + "_out", std::move(shape)});
    onnx::Node node;
    node.name = name;
    node.op = op;
    node.inputs = std::move(inputs);
    node.outputs = {name + "_out"};
    m_model.nodes.push_back(std::move(node));
    return m_model.nodes.back();
}

onnx::Node& GraphBuilder::add(const std::string& name, const std::string& op,
                              const std::vector<std::string>& others)
{
    std::vector<std::string> inputs{m_current};
    inputs.insert(inputs.end(), others.begin(), others.end());
    m_current = name + "_out";
    return addBeside(name, op, std::move(inputs), {m_batch, m_width});
}

void GraphBuilder::multiply(const std::string& name, const std::string& weights, int units)
{
    m_width = units;
    add(name, "MatMul", {weights});
}

void GraphBuilder::activate(const std::string& name, const network::Activation& activation)
{
    const std::string before = m_current;
    switch (activation.kind) {
    case ActivationKind::Linear:
        add(name, "Identity");
        return;
    case ActivationKind::ReLU:
        add(name, "Relu");
        return;
    case ActivationKind::LeakyReLU:
        add(name, "LeakyRelu").attributes = {{"alpha", activation.slope}};
        return;
    case ActivationKind::Elu:
        add(name, "Elu").attributes = {{"alpha", 1.0}};
        return;
    case ActivationKind::Selu:
        add(name, "Selu");
        return;
    case ActivationKind::Gelu: // x / sqrt 2, erf, + 1, times x, times 1/2: as PyTorch writes it
        add(name + "_scaled", "Div", {scalar(name + "_sqrt2", std::sqrt(2.0))});
        add(name + "_erf", "Erf");
        add(name + "_shifted", "Add", {scalar(name + "_one", 1.0)});
        add(name + "_product", "Mul", {before});
        add(name, "Mul", {scalar(name + "_half", 0.5)});
        return;
    case ActivationKind::Silu:
        add(name + "_sigmoid", "Sigmoid");
        add(name, "Mul", {before});
        return;
    case ActivationKind::Tanh:
        add(name, "Tanh");
        return;
    case ActivationKind::Sigmoid:
        add(name, "Sigmoid");
        return;
    case ActivationKind::Softplus:
        add(name, "Softplus");
        return;
    case ActivationKind::Softsign:
        add(name, "Softsign");
        return;
    case ActivationKind::HardSigmoid: // (x + 3, from 0 to 6) / 6: ONNX's own would need a rounded 1/6
        add(name + "_shifted", "Add", {scalar(name + "_three", 3.0)});
        add(name + "_clipped", "Clip", {scalar(name + "_low", 0.0), scalar(name + "_high", 6.0)});
        add(name, "Div", {scalar(name + "_six", 6.0)});
        return;
    case ActivationKind::HardTanh:
        add(name, "Clip", {scalar(name + "_low", -1.0), scalar(name + "_high", 1.0)});
        return;
    case ActivationKind::Softmax:
        add(name, "Softmax").attributes = {{"axis", std::int64_t{-1}}};
        return;
    }
}

void GraphBuilder::renameCurrent(const std::string& name)
{
    m_current = name;
    m_model.nodes.back().outputs = {name};
    m_model.values.back().name = name;
}

void GraphBuilder::quantInputs(const std::string& name, const FixedFormat& format,
                               std::vector<std::string>& inputs)
{
    inputs.push_back(scalar(name + "_scale", format.step()));
    inputs.push_back(scalar(name + "_zeropt", 0.0));
    inputs.push_back(scalar(name + "_bits", format.width));
}

void GraphBuilder::setQuant(onnx::Node& node, const FixedFormat& format)
{
    if (m_model.domains.empty()) {
        m_model.domains.emplace_back(onnx::quantDomain, 1);
    }
    node.domain = onnx::quantDomain;
    node.comment = format.toString();
    const bool narrow = format.overflow == Overflow::SatSym && format.isSigned;
    node.attributes = {{"signed", std::int64_t{format.isSigned ? 1 : 0}},
                       {"narrow", std::int64_t{narrow ? 1 : 0}},
                       {"rounding_mode", std::string(onnx::quantForm(format.rounding).rounding)}};
}

void GraphBuilder::quantize(const std::string& name, const FixedFormat& format)
{
    if (const double half = onnx::quantForm(format.rounding).half; half != 0.0) {
        add(name + "_half", "Add", {scalar(name + "_half_step", half * format.step())});
    }
    std::vector<std::string> others;
    quantInputs(name, format, others);
    setQuant(add(name, "Quant", others), format);
}

std::string GraphBuilder::quantizedConstant(const std::string& name, std::vector<std::int64_t> shape,
                                            std::vector<double> values, const FixedFormat& format)
{
    std::vector<std::string> inputs{constant(name, shape, std::move(values))};
    quantInputs(name, format, inputs);
    onnx::Node& node = addBeside(name + "_quant", "Quant", std::move(inputs), std::move(shape));
    setQuant(node, format);
    return node.outputs[0];
}

onnx::Model GraphBuilder::finish(bool integerOutput)
{
    if (!m_notes.empty()) {
        property("snac.notes", textList(m_notes));
    }
    // What the last node makes is the output, and no value between nodes.
    onnx::ValueInfo output = m_model.values.back();
    m_model.values.pop_back();
    output.isInteger = integerOutput;
    if (integerOutput) {
        output.shape = {m_batch, 1};
    }
    m_model.outputs.push_back(std::move(output));
    return std::move(m_model);
}

} // namespace snac::synthesis
