// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/network/forward.h"
#include "snac/synthesis/onnx/evaluate.h"
#include "snac/synthesis/onnx/onnx_file.h"
#include "snac/synthesis/writers/onnx/onnx_writer.h"

#include "../../random_design.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using network::ActivationKind;

class TestOnnxWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void floatsGiveTheForwardPass_data();
    void floatsGiveTheForwardPass();
    void quantNodesGiveTheIntegers_data();
    void quantNodesGiveTheIntegers();
    void everyPairOfModesIsExactOrRefused();
    void outputStagesAreComputed();
    void whatCannotBeSaidIsRefused_data();
    void whatCannotBeSaidIsRefused();
    void theSameDesignGivesTheSameBytes();
    void theCheckerIsAsked();
};

namespace {

onnx::Model modelOf(const Result<FileSet>& files)
{
    return onnx::fromBytes(files.value().front().bytes, "written").value();
}

onnx::Tensor tensorOf(const data::Matrix& values)
{
    onnx::Tensor tensor{{values.rows(), values.cols()}, {}, false};
    for (const float value : values.reshaped<Eigen::RowMajor>()) {
        tensor.values.push_back(static_cast<double>(value));
    }
    return tensor;
}

data::Matrix inputsOf(const Design& design)
{
    return design.vectors.inputs.unaryExpr([&](std::int64_t raw) {
        return static_cast<float>(fixedpoint::toDouble(raw, design.network.input));
    });
}

/// The first logit that is not what the integers stand for, in words.
std::string difference(const Design& design, const onnx::Model& model)
{
    const auto logits = onnx::evaluate(model, tensorOf(inputsOf(design)), "logits");
    if (!logits) {
        return logits.error().message;
    }
    std::vector<fixedpoint::RawMatrix> layers;
    (void)fixedpoint::evaluateReference(design.network, inputsOf(design), &layers);
    const fixedpoint::RawMatrix& wanted = layers.back();
    for (Eigen::Index i = 0; i < wanted.size(); ++i) {
        const double number = fixedpoint::toDouble(wanted.data()[i], design.network.logit());
        if (logits->values[static_cast<std::size_t>(i)] != number) {
            return "value " + std::to_string(i) + " is " +
                   std::to_string(logits->values[static_cast<std::size_t>(i)]) + ", not " +
                   std::to_string(number);
        }
    }
    return {};
}

constexpr ActivationKind allKinds[] = {
    ActivationKind::Linear,  ActivationKind::ReLU,     ActivationKind::LeakyReLU, ActivationKind::Elu,
    ActivationKind::Selu,    ActivationKind::Gelu,     ActivationKind::Silu,      ActivationKind::Tanh,
    ActivationKind::Sigmoid, ActivationKind::Softplus, ActivationKind::Softsign,  ActivationKind::HardSigmoid,
    ActivationKind::HardTanh};

void addActivationRows()
{
    QTest::addColumn<ActivationKind>("kind");
    for (const ActivationKind kind : allKinds) {
        QTest::newRow(std::string(network::activationName(kind)).c_str()) << kind;
    }
}

} // namespace

void TestOnnxWriter::floatsGiveTheForwardPass_data()
{
    addActivationRows();
}

void TestOnnxWriter::floatsGiveTheForwardPass()
{
    QFETCH(ActivationKind, kind);
    const Design design = tests::randomDesign(4, {.activation = kind});
    data::Matrix raw = inputsOf(design);
    raw =
        ((raw.array().rowwise() * design.scaler->deviation.array()).rowwise() + design.scaler->mean.array());
    const auto result = onnx::evaluate(modelOf(writeOnnx(design)), tensorOf(raw));
    QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
    design.scaler->apply(raw);
    const data::Matrix wanted = network::forward(*design.trained, raw);
    for (Eigen::Index i = 0; i < wanted.size(); ++i) {
        const auto number = static_cast<double>(wanted.data()[i]);
        QVERIFY(std::abs(result->values[static_cast<std::size_t>(i)] - number) <
                1e-4 * (1.0 + std::abs(number)));
    }
}

void TestOnnxWriter::quantNodesGiveTheIntegers_data()
{
    addActivationRows();
}

void TestOnnxWriter::quantNodesGiveTheIntegers()
{
    QFETCH(ActivationKind, kind);
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        tests::RandomDesignOptions options{.activation = kind};
        options.mixed = seed % 2 == 0;
        options.bias = seed != 3;
        options.widths = seed == 4 ? std::vector{1, 1, 1} : options.widths;
        options.output = seed == 5 ? FixedFormat{5, -2, true, Rounding::Rnd, Overflow::Sat}
                                   : FixedFormat{8, 3, seed != 6, Rounding::Trn, Overflow::Sat};
        const Design design = tests::randomDesign(seed, options);
        const auto files = writeQonnx(design);
        QVERIFY2(files.has_value(), files ? "" : files.error().message.c_str());
        QCOMPARE(difference(design, modelOf(files)), std::string());
    }
}

void TestOnnxWriter::everyPairOfModesIsExactOrRefused()
{
    int refused = 0;
    for (int rounding = 0; rounding <= static_cast<int>(Rounding::RndConv); ++rounding) {
        for (int overflow = 0; overflow <= static_cast<int>(Overflow::SatSym); ++overflow) {
            for (const int integer : {2, 12}) { // values leave the range, or never do
                tests::RandomDesignOptions options;
                options.activation = integer == 2 ? ActivationKind::LeakyReLU : ActivationKind::HardTanh;
                options.output = {integer + 3, integer, true, static_cast<Rounding>(rounding),
                                  static_cast<Overflow>(overflow)};
                const Design design =
                    tests::randomDesign(static_cast<std::uint64_t>(10 * rounding + overflow), options);
                const auto files = writeQonnx(design);
                const bool saturates =
                    options.output.overflow == Overflow::Sat || options.output.overflow == Overflow::SatSym;
                QVERIFY2(files.has_value() || !saturates, files ? "" : files.error().message.c_str());
                if (!files) {
                    QCOMPARE(integer, 2);
                    QVERIFY(files.error().message.starts_with("dense_"));
                    ++refused;
                    continue;
                }
                QCOMPARE(difference(design, modelOf(files)), std::string());
            }
        }
    }
    QCOMPARE(refused, 14);
}

void TestOnnxWriter::outputStagesAreComputed()
{
    for (const int outputs : {1, 4}) {
        tests::RandomDesignOptions options{.widths = {3, 5, outputs},
                                           .stage = fixedpoint::OutputStage::Argmax};
        const Design design = tests::randomDesign(9, options);
        const auto classes = onnx::evaluate(modelOf(writeQonnx(design)), tensorOf(inputsOf(design)));
        for (Eigen::Index row = 0; row < design.vectors.outputs.rows(); ++row) {
            QCOMPARE(classes->values[static_cast<std::size_t>(row)],
                     static_cast<double>(design.vectors.outputs(row, 0)));
        }
    }
    const Design soft = tests::randomDesign(9, {.stage = fixedpoint::OutputStage::Softmax});
    const auto shares = onnx::evaluate(modelOf(writeQonnx(soft)), tensorOf(inputsOf(soft)));
    const auto& format = std::get<fixedpoint::Softmax>(soft.network.operations.back()).probability;
    for (Eigen::Index i = 0; i < soft.vectors.outputs.size(); ++i) {
        QVERIFY(std::abs(shares->values[static_cast<std::size_t>(i)] -
                         fixedpoint::toDouble(soft.vectors.outputs.data()[i], format)) < 0.008);
    }
}

void TestOnnxWriter::whatCannotBeSaidIsRefused_data()
{
    QTest::addColumn<tests::RandomDesignOptions>("options");
    QTest::addColumn<QString>("message");
    QTest::newRow("accumulator") << tests::RandomDesignOptions{.accumulator =
                                                                   FixedFormat{.width = 6, .integer = 3}}
                                 << "dense_1: its accumulator";
    QTest::newRow("wide weights") << tests::RandomDesignOptions{.weights = {.width = 34,
                                                                            .integer = 3,
                                                                            .overflow = Overflow::Sat}}
                                  << "";
    QTest::newRow("wrapping") << tests::RandomDesignOptions{.output = {.width = 4, .integer = 1}}
                              << "dense_1: a sum may leave";
}

void TestOnnxWriter::whatCannotBeSaidIsRefused()
{
    QFETCH(tests::RandomDesignOptions, options);
    QFETCH(QString, message);
    Design design = tests::randomDesign(2, options);
    if (message.isEmpty()) { // floats have 24 bits: only integers can have more
        std::get<fixedpoint::Dense>(design.network.operations[0]).weights[0] = (std::int64_t{1} << 30) + 1;
        message = QStringLiteral("dense_1: a weight of more than 24");
    }
    const auto files = writeQonnx(design);
    QVERIFY(!files.has_value());
    QVERIFY2(QString::fromStdString(files.error().message).startsWith(message),
             files.error().message.c_str());
}

void TestOnnxWriter::theSameDesignGivesTheSameBytes()
{
    QVERIFY(writeQonnx(tests::randomDesign(3)).value()[0].bytes ==
            writeQonnx(tests::randomDesign(3)).value()[0].bytes);
    QVERIFY(writeOnnx(tests::randomDesign(3)).value()[0].bytes ==
            writeOnnx(tests::randomDesign(3)).value()[0].bytes);
}

/// onnx::checker looks at all that is written: what it refuses becomes no file.
void TestOnnxWriter::theCheckerIsAsked()
{
    const Design design = tests::randomDesign(3);
    for (const auto& files : {writeOnnx(design), writeQonnx(design)}) {
        const onnx::Model good = modelOf(files);
        QVERIFY(onnx::toBytes(good).has_value());
        const auto refused = [&](auto change) {
            onnx::Model model = good;
            change(model);
            const auto bytes = onnx::toBytes(model);
            return !bytes && bytes.error().message.contains("checker");
        };
        QVERIFY(refused([](onnx::Model& model) { model.nodes.front().inputs.front() = "nowhere"; }));
        QVERIFY(refused([](onnx::Model& model) { model.nodes.push_back(model.nodes.back()); }));
        QVERIFY(refused([](onnx::Model& model) {
            model.nodes.back().op = "NoSuchOperator", model.nodes.back().domain.clear();
        }));
    }
}

QTEST_GUILESS_MAIN(TestOnnxWriter)
#include "tst_onnx_writer.moc"
