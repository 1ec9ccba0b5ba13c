// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/fixedpoint/convert.h"
#include "snac/network/forward.h"
#include "snac/synthesis/import/import.h"
#include "snac/synthesis/onnx/onnx_file.h"
#include "snac/synthesis/writers/onnx/onnx_writer.h"

#include "../random_design.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using network::ActivationKind;

class TestOnnxImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void floatsComeBack_data();
    void floatsComeBack();
    void integersComeBack_data();
    void integersComeBack();
    void provenWrapsComeBack();
    void asOthersWriteIt();
    void scalesThatAreNoPowersOfTwoGiveFloatsAlone();
    void axesAreThoseOfOneRow_data();
    void axesAreThoseOfOneRow();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void changedBytesAreRefusedOrRead();
};

namespace {

void addKinds()
{
    QTest::addColumn<ActivationKind>("kind");
    for (int kind = 0; kind < static_cast<int>(ActivationKind::Softmax); ++kind) {
        const auto name = network::activationName(static_cast<ActivationKind>(kind));
        QTest::newRow(std::string(name).c_str()) << static_cast<ActivationKind>(kind);
    }
}

/// Ids and formats of biases that are not there are not kept in ONNX.
fixedpoint::Network essence(fixedpoint::Network network)
{
    int place = 0;
    for (fixedpoint::Operation& operation : network.operations) {
        if (auto* dense = std::get_if<fixedpoint::Dense>(&operation)) {
            dense->id = {place++};
            dense->bias = dense->biases.empty() ? FixedFormat{} : dense->bias;
        }
    }
    return network;
}

/// A model of one dense layer, three values to two, with a node in front of it and one behind.
onnx::Model smallModel(std::vector<onnx::Node> nodes, std::vector<onnx::Initializer> constants = {})
{
    onnx::Model model;
    model.name = "made";
    model.inputs = {{"x", {1, 3}}};
    model.outputs = {{"y", {1, 2}}};
    model.nodes = std::move(nodes);
    model.initializers = std::move(constants);
    model.initializers.push_back({"w", {{3, 2}, {0.5, -0.25, 1.0, 0.0, 0.75, -1.0}, false}});
    model.initializers.push_back({"b", {{2}, {0.5, -0.5}, false}});
    model.domains = {{std::string(onnx::quantDomain), 1}};
    return model;
}

onnx::Node nodeOf(std::string op, std::vector<std::string> inputs, std::string output,
                  std::vector<onnx::Attribute> attributes = {})
{
    onnx::Node node;
    node.name = "n_" + output;
    node.domain = op.ends_with("Quant") ? std::string(onnx::quantDomain) : std::string();
    node.op = std::move(op);
    node.inputs = std::move(inputs);
    node.outputs = {std::move(output)};
    node.attributes = std::move(attributes);
    return node;
}

std::vector<onnx::Attribute> quantAttributes(std::int64_t isSigned = 1)
{
    return {{"signed", isSigned}, {"narrow", std::int64_t{0}}, {"rounding_mode", std::string("ROUND")}};
}

std::vector<onnx::Initializer> quantConstants(double scale)
{
    return {{"s", {{}, {scale}, false}}, {"z", {{}, {0.0}, false}}, {"n", {{}, {8.0}, false}}};
}

Result<ImportedNetwork> importModel(const onnx::Model& model)
{
    return importOnnx(onnx::toBytes(model).value(), "made.onnx");
}

} // namespace

void TestOnnxImport::floatsComeBack_data()
{
    addKinds();
}

void TestOnnxImport::floatsComeBack()
{
    QFETCH(ActivationKind, kind);
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        tests::RandomDesignOptions options{.activation = kind, .norm = seed != 2, .bias = seed != 3};
        options.widths = seed == 4 ? std::vector{1, 1, 1} : options.widths;
        options.stage = seed == 1 ? fixedpoint::OutputStage::Softmax : options.stage;
        const Design design = tests::randomDesign(seed, options);
        const auto read = importOnnx(writeOnnx(design).value()[0].bytes, "drawn.onnx");
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QVERIFY(tests::same(read->trained, *design.trained));
        QVERIFY(read->scaler && read->scaler->mean == design.scaler->mean &&
                read->scaler->deviation == design.scaler->deviation);
        QCOMPARE(read->inputNames, design.inputNames);
        QCOMPARE(read->outputNames, design.outputNames);
        QCOMPARE(read->format, std::string("ONNX"));
        QVERIFY(!read->integers);
    }
}

void TestOnnxImport::integersComeBack_data()
{
    addKinds();
}

void TestOnnxImport::integersComeBack()
{
    QFETCH(ActivationKind, kind);
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        tests::RandomDesignOptions options{.activation = kind};
        options.mixed = seed % 2 == 0;
        options.bias = seed != 3;
        options.norm = seed != 3;
        options.widths = seed == 4 ? std::vector{1, 1, 1} : options.widths;
        options.output = {8, seed == 5 ? -2 : 3, seed != 6, static_cast<Rounding>(seed % 7),
                          seed == 7 ? Overflow::SatSym : Overflow::Sat};
        options.stage = static_cast<fixedpoint::OutputStage>(seed == 4 ? seed % 2 : seed % 3);
        options.input.overflow = seed == 8 ? Overflow::Wrap : Overflow::Sat;
        const Design design = tests::randomDesign(seed, options);
        const auto read = importOnnx(writeQonnx(design).value()[0].bytes, "drawn.onnx");
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QVERIFY2(read->integers.has_value(), read->notes.empty() ? "" : read->notes.back().c_str());
        QVERIFY(essence(*read->integers) == essence(design.network));
        QVERIFY(read->quantized.has_value());
        QVERIFY(read->scaler && read->scaler->mean == design.scaler->mean &&
                read->scaler->deviation == design.scaler->deviation);
    }
}

void TestOnnxImport::provenWrapsComeBack()
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        tests::RandomDesignOptions options{.activation = ActivationKind::HardTanh};
        options.output = {14, 11, true, Rounding::Trn, Overflow::Wrap};
        options.accumulator = FixedFormat{.width = 40, .integer = 20};
        const Design design = tests::randomDesign(seed, options);
        const auto read = importOnnx(writeQonnx(design).value()[0].bytes, "drawn.onnx");
        QVERIFY(essence(*read->integers) == essence(design.network));
    }
}

/// Gemm with a transposed matrix, plain numbers as bias, no Quant behind the last layer, as exporters of
/// PyTorch do.
void TestOnnxImport::asOthersWriteIt()
{
    onnx::Model model =
        smallModel({nodeOf("Quant", {"x", "s", "z", "n"}, "q", quantAttributes()),
                    nodeOf("Transpose", {"w"}, "wt", {{"perm", std::vector<std::int64_t>{1, 0}}}),
                    nodeOf("Quant", {"wt", "s", "z", "n"}, "wq", quantAttributes()),
                    nodeOf("Gemm", {"q", "wq", "b"}, "y", {{"transB", std::int64_t{1}}})},
                   quantConstants(0.25));
    const auto read = importModel(model);
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QVERIFY2(read->integers.has_value(), read->notes.empty() ? "" : read->notes.back().c_str());
    const auto& dense = std::get<fixedpoint::Dense>(read->integers->operations[0]);
    QCOMPARE(dense.weightFraction, 2);
    QVERIFY((dense.weights == std::vector<std::int64_t>{2, 4, 3, -1, 0, -4}));
    data::Matrix input(1, 3);
    input << 1.0F, -0.5F, 2.25F;
    const auto raw = fixedpoint::evaluate(*read->integers, input);
    QCOMPARE(fixedpoint::toDouble(raw(0, 0), read->integers->logit()), 0.5 - 0.5 + 2.25 * 0.75 + 0.5);
}

void TestOnnxImport::scalesThatAreNoPowersOfTwoGiveFloatsAlone()
{
    const auto read = importModel(smallModel(
        {nodeOf("Quant", {"x", "s", "z", "n"}, "q", quantAttributes()), nodeOf("MatMul", {"q", "w"}, "y")},
        quantConstants(0.3)));
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QVERIFY(!read->integers);
    QVERIFY(read->notes.back().contains("no power of two"));
}

/// A softmax over the rows of a file is no softmax over the classes.
void TestOnnxImport::axesAreThoseOfOneRow_data()
{
    using Attributes = std::vector<onnx::Attribute>;
    const auto axis = [](std::int64_t value) { return Attributes{{"axis", value}}; };
    QTest::addColumn<QString>("op");
    QTest::addColumn<Attributes>("attributes");
    QTest::addColumn<QString>("message");
    QTest::newRow("softmax") << "Softmax" << Attributes{} << "";
    QTest::newRow("softmax, last axis") << "Softmax" << axis(-1) << "";
    QTest::newRow("softmax, axis 1") << "Softmax" << axis(1) << "";
    QTest::newRow("softmax, axis 0") << "Softmax" << axis(0) << "along axis 0, across the rows";
    QTest::newRow("softmax, axis -2") << "Softmax" << axis(-2) << "along axis -2, across the rows";
    QTest::newRow("argmax, axis 1") << "ArgMax" << axis(1) << "";
    QTest::newRow("argmax, as ONNX has it") << "ArgMax" << Attributes{} << "along axis 0, across the rows";
    QTest::newRow("argmax, last of equals")
        << "ArgMax" << Attributes{{"axis", std::int64_t{1}}, {"select_last_index", std::int64_t{1}}}
        << "takes the last of equal values";
    QTest::newRow("flatten") << "Flatten" << Attributes{} << "";
    QTest::newRow("flatten, axis 0") << "Flatten" << axis(0) << "joins or parts rows of the data";
}

void TestOnnxImport::axesAreThoseOfOneRow()
{
    QFETCH(QString, op);
    QFETCH(std::vector<onnx::Attribute>, attributes);
    QFETCH(QString, message);
    onnx::Model model =
        smallModel({nodeOf("MatMul", {"x", "w"}, "a"), nodeOf(op.toStdString(), {"a"}, "y", attributes)});
    model.inputs[0].shape = {-1, 3}; // as many rows as there are
    model.outputs[0].shape = {-1, 2};
    const auto read = importModel(model);
    QCOMPARE(read.has_value(), message.isEmpty());
    if (!read) {
        QVERIFY2(QString::fromStdString(read.error().message).contains(message),
                 read.error().message.c_str());
    }
}

void TestOnnxImport::whatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown") << "Sin"
                             << "node 'n_y' (Sin)";
    QTest::newRow("fork") << "fork"
                          << "forks";
    QTest::newRow("no matrix") << "Relu"
                               << "no dense layer";
    QTest::newRow("size") << "size"
                          << "gets 3";
}

void TestOnnxImport::whatCannotBeReadIsNamed()
{
    QFETCH(QString, op);
    QFETCH(QString, message);
    std::vector<onnx::Node> nodes{nodeOf("MatMul", {"x", "w"}, "a"), nodeOf("Sin", {"a"}, "y")};
    if (op == QStringLiteral("fork")) {
        nodes = {nodeOf("Relu", {"x"}, "a"), nodeOf("Tanh", {"x"}, "c"), nodeOf("Add", {"a", "c"}, "y")};
    } else if (op == QStringLiteral("Relu")) {
        nodes = {nodeOf("Relu", {"x"}, "y")};
    } else if (op == QStringLiteral("size")) {
        nodes = {nodeOf("Sub", {"x", "m"}, "c"), nodeOf("Flatten", {"c"}, "d"),
                 nodeOf("MatMul", {"d", "v"}, "y")};
    }
    const auto read =
        importModel(smallModel(std::move(nodes), {{"m", {{3}, {1.0, 2.0, 3.0}, false}},
                                                  {"v", {{2, 2}, {1.0, 2.0, 3.0, 4.0}, false}}}));
    QVERIFY(!read.has_value());
    QVERIFY2(QString::fromStdString(read.error().message).contains(message), read.error().message.c_str());
    QCOMPARE(read.error().place.file, std::string("made.onnx"));
}

void TestOnnxImport::changedBytesAreRefusedOrRead()
{
    const Design design = tests::randomDesign(2, {.activation = ActivationKind::Tanh});
    const std::string whole[] = {writeQonnx(design).value()[0].bytes, writeOnnx(design).value()[0].bytes};
    Random random(17);
    int read = 0;
    for (int i = 0; i < 1500; ++i) {
        std::string bytes = whole[i % 2];
        if (i % 10 == 0) {
            bytes.resize(random.index(bytes.size()));
        }
        for (int k = 0; k < 1 + i % 4 && !bytes.empty(); ++k) {
            bytes[random.index(bytes.size())] = static_cast<char>(random.index(256));
        }
        const auto network = importOnnx(bytes, "changed.onnx");
        if (network) {
            ++read;
            QVERIFY(network::checkArchitecture(network->trained.architecture).has_value());
            QVERIFY(!network->integers || fixedpoint::check(*network->integers).has_value());
            QVERIFY(!network->quantized || network::check(*network->quantized).has_value());
        }
    }
    QVERIFY(read > 0);
}

QTEST_GUILESS_MAIN(TestOnnxImport)
#include "tst_onnx_import.moc"
