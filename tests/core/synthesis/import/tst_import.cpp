// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/npz_writer.h"
#include "snac/synthesis/import/import.h"
#include "snac/synthesis/writers/bundle/bundle.h"
#include "snac/synthesis/writers/onnx/onnx_writer.h"

#include "../random_design.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::synthesis;

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreToldApart();
    void whatIsNoNetworkIsSaidSo();
    void arraysOfOneFormatALayer();
    void arraysOfOwnSteps();
    void arraysOfABitNet_data();
    void arraysOfABitNet();
    void changedSlopesAreNoted();
    void brokenIntegersAreNoFloatNetwork();
    void floatsThatContradictTheIntegersAreNoted();
    void changedArraysAreRefusedOrRead();
};

namespace {

void addNumber(data::NpzWriter& writer, const std::string& name, std::int32_t value)
{
    writer.add(name, {}, std::array{value});
}

void addFormat(data::NpzWriter& writer, const std::string& name, const FixedFormat& format)
{
    addNumber(writer, name + "_bits", format.width);
    addNumber(writer, name + "_int", format.integer);
    addNumber(writer, name + "_signed", format.isSigned ? 1 : 0);
    writer.addText(name + "_rounding", roundingName(format.rounding));
    writer.addText(name + "_overflow", overflowName(format.overflow));
}

constexpr std::array<std::size_t, 2> firstShape{2, 3};
constexpr std::array<std::size_t, 2> secondShape{3, 1};
constexpr std::array<std::int32_t, 6> firstWeights{3, -1, 0, 5, 2, -7}; // inputs x units, eighths
constexpr std::array<std::int32_t, 3> secondWeights{4, -3, 9};

template<std::size_t count>
std::vector<float> eighths(const std::array<std::int32_t, count>& values)
{
    std::vector<float> numbers;
    for (const std::int32_t value : values) {
        numbers.push_back(static_cast<float>(value) / 8.0F);
    }
    return numbers;
}

/// Two inputs, three ReLU units, one output.
std::string twoLayers(bool ownSteps, std::string_view spoiled = {}, float moved = 0.0F)
{
    data::NpzWriter writer;
    addNumber(writer, "n_layers", 2);
    writer.addText("meta", R"({"name": "two", "family": "made", "classes": ["no", "yes"]})");
    writer.add("w0", firstShape, std::span<const float>(eighths(firstWeights)));
    std::vector<float> second = eighths(secondWeights);
    second.back() += moved;
    writer.add("w1", secondShape, std::span<const float>(second));
    writer.add("w0_int", firstShape, firstWeights);
    if (spoiled != "w1_int") {
        writer.add("w1_int", secondShape, secondWeights);
    }
    const std::array<std::int32_t, 3> bias{8, -8, 4};
    const std::array<std::int32_t, 1> lastBias{-2};
    writer.add("b0", std::array{std::size_t{3}}, std::span<const float>(eighths(bias)));
    writer.add("b1", std::array{std::size_t{1}}, std::span<const float>(eighths(lastBias)));
    writer.add("b0_int", std::array{std::size_t{3}}, bias);
    writer.add("b1_int", std::array{std::size_t{1}}, lastBias);
    for (const char* name : {"w0", "w1", "b0", "b1"}) {
        addNumber(writer, name + std::string("_frac_bits"), 3);
    }
    writer.addText("a0_kind", "relu");
    writer.addText("a1_kind", "linear");
    if (ownSteps) {
        writer.add("in_frac_bits", std::array{std::size_t{2}}, std::array<std::int32_t, 2>{1, 4});
        writer.add("a0_frac_bits", std::array{std::size_t{3}}, std::array<std::int32_t, 3>{0, 2, -1});
        addNumber(writer, "a1_frac_bits", 2);
    } else {
        addFormat(writer, "in", {8, 3, true, Rounding::Rnd, Overflow::Sat});
        addFormat(writer, "a0", {spoiled == "a0_bits" ? 0 : 6, 2, false, Rounding::RndConv, Overflow::Sat});
        addFormat(writer, "a1", {10, 4, true, Rounding::Trn, Overflow::Wrap});
        addNumber(writer, "acc0_bits", 30);
        addNumber(writer, "acc0_int", 12);
    }
    return writer.finish().value();
}

constexpr std::array<std::int32_t, 6> signs{1, -1, 0, 1, 1, -1};
constexpr std::array<std::int32_t, 3> lastSigns{1, -1, 1};
constexpr std::array<std::int32_t, 3> signBias{8, -8, 4}; // quarters
constexpr FixedFormat signInput{6, 4, true, Rounding::Trn, Overflow::Sat};
constexpr FixedFormat signValues{6, 4, false, Rounding::Rnd, Overflow::Sat};
constexpr FixedFormat signLogits{12, 6, true, Rounding::Rnd, Overflow::Sat};
constexpr int signScale = 3; ///< eighths

/// Two inputs, three ReLU units, one output, weights of -1, 0 and 1, and a last sum of so many integer bits.
std::string bitNet(int integer)
{
    data::NpzWriter writer;
    const auto floats = [](std::span<const std::int32_t> values, float unit) {
        std::vector<float> numbers;
        std::ranges::transform(values, std::back_inserter(numbers),
                               [unit](std::int32_t value) { return static_cast<float>(value) * unit; });
        return numbers;
    };
    addNumber(writer, "n_layers", 2);
    writer.add("w0", firstShape, std::span<const float>(floats(signs, 1.0F)));
    writer.add("w1", secondShape, std::span<const float>(floats(lastSigns, signScale / 8.0F)));
    writer.add("b0", std::array{std::size_t{3}}, std::span<const float>(floats(signBias, 0.25F)));
    writer.add("b1", std::array{std::size_t{1}}, std::array{0.0F});
    writer.add("w0_int", firstShape, signs);
    writer.add("w1_int", secondShape, lastSigns);
    writer.add("b0_hls_int", std::array{std::size_t{3}}, signBias);
    writer.add("b1_hls_int", std::array{std::size_t{1}}, std::array<std::int32_t, 1>{0});
    for (const auto& [name, bits] : {std::pair("w0", 0), std::pair("w1", 0), std::pair("b0_hls", 2),
                                     std::pair("b1_hls", 2), std::pair("final_scale_hls", 3)}) {
        addNumber(writer, name + std::string("_frac_bits"), bits);
    }
    addNumber(writer, "final_scale_hls_int", signScale);
    writer.addText("a0_kind", "relu");
    writer.addText("a1_kind", "linear");
    addFormat(writer, "in", signInput);
    addFormat(writer, "a0", signValues);
    addFormat(writer, "a1", signLogits);
    addFormat(writer, "res0", {10, 8, true, Rounding::Rnd, Overflow::Sat});
    addFormat(writer, "res1", {5, 3, true, Rounding::Rnd, Overflow::Sat}); // no logit meets it
    for (const auto& [name, bits] : {std::pair("acc0", 8), std::pair("acc1", integer)}) {
        addNumber(writer, name + std::string("_bits"), bits + 2);
        addNumber(writer, name + std::string("_int"), bits);
    }
    return writer.finish().value();
}

/// Random inputs on both sides of the ranges.
data::Matrix someInputs()
{
    Random random(3);
    return tests::randomNumbers(random, 200, 2, 5.0);
}

double onGrid(double value, int fraction)
{
    return std::ldexp(std::floor(std::ldexp(value, fraction) + 0.5), -fraction);
}

} // namespace

void TestImport::filesAreToldApart()
{
    const QTemporaryDir folder;
    const std::string base = folder.path().toStdString() + "/a b'ü";
    const Design design = tests::randomDesign(1);
    QVERIFY(commit(writeBundle(design).value(), base + "/bundle").has_value());
    QVERIFY(commit(writeOnnx(design).value(), base + "/onnx").has_value());
    QVERIFY(commit(writeQonnx(design).value(), base + "/qonnx").has_value());
    QVERIFY(commit({{"two.npz", twoLayers(false)}}, base + "/arrays").has_value());
    const std::pair<const char*, const char*> rows[] = {{"/bundle", "bundle"},
                                                        {"/bundle/network.json", "bundle"},
                                                        {"/onnx/drawn.onnx", "ONNX"},
                                                        {"/qonnx/drawn_qonnx.onnx", "QONNX"},
                                                        {"/arrays/two.npz", "NumPy arrays (made)"}};
    for (const auto& [path, format] : rows) {
        const auto read = importNetwork(base + path);
        QVERIFY2(read.has_value(), read ? "" : read.error().toString().c_str());
        QCOMPARE(read->format, std::string(format));
    }
}

void TestImport::whatIsNoNetworkIsSaidSo()
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    QCOMPARE(importNetwork(path + "/none.onnx").error().kind, ErrorKind::NotFound);
    QVERIFY(importNetwork(path).error().message.size() > 0); // a folder without a bundle
    QVERIFY(
        commit({{"x.onnx", "hello"}, {"y.json", "{}"}, {"z.npz", "PK\x03\x04"}}, path + "/bad").has_value());
    for (const char* name : {"/bad/x.onnx", "/bad/y.json", "/bad/z.npz"}) {
        const auto read = importNetwork(path + name);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().place.file, path + name);
    }
}

void TestImport::arraysOfOneFormatALayer()
{
    const auto read = importNumpy(twoLayers(false), "two.npz");
    QVERIFY2(read.has_value() && read->integers, read ? "" : read.error().message.c_str());
    QVERIFY(!std::get<fixedpoint::Dense>(read->integers->operations[0]).accumulator); // it changes nothing
    QVERIFY(read->quantized.has_value());
    QCOMPARE(read->outputNames, (std::vector<std::string>{"no", "yes"}));
    const data::Matrix inputs = someInputs();
    const auto logits = fixedpoint::evaluate(*read->integers, inputs);
    const FixedFormat in{8, 3, true, Rounding::Rnd, Overflow::Sat};
    const FixedFormat hidden{6, 2, false, Rounding::RndConv, Overflow::Sat};
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        double sum = -0.25;
        for (std::size_t unit = 0; unit < 3; ++unit) {
            double one = std::array{1.0, -1.0, 0.5}[unit];
            for (std::size_t i = 0; i < 2; ++i) {
                one += firstWeights[i * 3 + unit] / 8.0 *
                       network::quantizeValue(static_cast<double>(inputs(row, static_cast<Eigen::Index>(i))),
                                              in);
            }
            sum += secondWeights[unit] / 8.0 * network::quantizeValue(std::max(one, 0.0), hidden);
        }
        QCOMPARE(fixedpoint::toDouble(logits(row, 0), read->integers->logit()),
                 network::quantizeValue(sum, {10, 4}));
    }
}

void TestImport::arraysOfOwnSteps()
{
    const auto read = importNumpy(twoLayers(true), "two.npz");
    QVERIFY2(read.has_value() && read->integers, read ? "" : read.error().message.c_str());
    const data::Matrix inputs = someInputs();
    const auto logits = fixedpoint::evaluate(*read->integers, inputs);
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        double sum = -0.25;
        for (std::size_t unit = 0; unit < 3; ++unit) {
            double one = std::array{1.0, -1.0, 0.5}[unit];
            for (std::size_t i = 0; i < 2; ++i) {
                one += firstWeights[i * 3 + unit] / 8.0 *
                       onGrid(static_cast<double>(inputs(row, static_cast<Eigen::Index>(i))), i == 0 ? 1 : 4);
            }
            sum += secondWeights[unit] / 8.0 * std::max(onGrid(one, std::array{0, 2, -1}[unit]), 0.0);
        }
        QCOMPARE(fixedpoint::toDouble(logits(row, 0), read->integers->logit()), onGrid(sum, 2));
    }
}

/// Who sends integers wants them: what is wrong with them is said, and the floats are not taken instead.
void TestImport::arraysOfABitNet_data()
{
    QTest::addColumn<int>("integer");
    QTest::newRow("the last sum fits") << 8;
    QTest::newRow("the last sum wraps") << 4;
}

/// Logits are the last accumulator, which wraps, times the scale, and are not clipped before that.
void TestImport::arraysOfABitNet()
{
    QFETCH(int, integer);
    const auto read = importNumpy(bitNet(integer), "signs.npz");
    QVERIFY2(read && read->integers,
             read ? read->notes.empty() ? "" : read->notes.back().c_str() : read.error().message.c_str());
    const data::Matrix inputs = someInputs() * 2.0F;
    const auto logits = fixedpoint::evaluate(*read->integers, inputs);
    bool wraps = false;
    bool isLarge = false;
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        double sum = 0.0;
        for (std::size_t unit = 0; unit < 3; ++unit) {
            double one = signBias[unit] / 4.0;
            for (std::size_t i = 0; i < 2; ++i) {
                const auto input = static_cast<double>(inputs(row, static_cast<Eigen::Index>(i)));
                one += signs[i * 3 + unit] * network::quantizeValue(input, signInput);
            }
            sum += lastSigns[unit] * network::quantizeValue(std::max(one, 0.0), signValues);
        }
        const double held = network::quantizeValue(sum, {integer + 2, integer});
        wraps = wraps || held != sum;
        isLarge = isLarge || std::abs(held) > 4.0;
        QCOMPARE(fixedpoint::toDouble(logits(row, 0), read->integers->logit()),
                 network::quantizeValue(held * signScale / 8.0, signLogits));
    }
    QCOMPARE(wraps, integer == 4);
    QVERIFY(isLarge); // beyond res1
}

/// Slopes are powers of two in integers: what a file has else is told.
void TestImport::changedSlopesAreNoted()
{
    const QTemporaryDir folder;
    const std::string base = folder.path().toStdString();
    Design design = tests::randomDesign(1, {.activation = network::ActivationKind::LeakyReLU});
    for (network::Layer& layer : design.trained->architecture.layers) {
        if (auto* activation = std::get_if<network::Activation>(&layer)) {
            activation->slope = 2.5;
        }
    }
    QVERIFY(commit(writeOnnx(design).value(), base + "/onnx").has_value());
    const auto read = importNetwork(base + "/onnx/drawn.onnx");
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QVERIFY(!read->notes.empty());
    QVERIFY2(read->notes.back().contains("has the slope 2.5 in floats and 2 in integers"),
             read->notes.back().c_str());
}

void TestImport::brokenIntegersAreNoFloatNetwork()
{
    for (const char* spoiled : {"w1_int", "a0_bits"}) {
        const auto network = importNumpy(twoLayers(false, spoiled), "broken.npz");
        QVERIFY2(!network, spoiled);
        const std::string text = network.error().toString();
        QVERIFY2(text.contains(spoiled) && text.contains("broken.npz"), text.c_str());
    }
}

void TestImport::floatsThatContradictTheIntegersAreNoted()
{
    const QTemporaryDir folder;
    const auto notesOf = [&](float moved) {
        QFile file(folder.filePath("moved.npz"));
        const std::string bytes = twoLayers(false, {}, moved);
        QString notes;
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes.data(), qint64(bytes.size()));
            file.close();
            const ImportedNetwork network = importNetwork(file.fileName().toStdString()).value();
            for (const std::string& note : network.notes) {
                notes += QString::fromStdString(note) + '\n';
            }
        }
        return notes;
    };
    QVERIFY(!notesOf(0.0F).contains("rounded from"));
    QVERIFY(!notesOf(0.1F).contains("rounded from")); // the step is 0.125
    const QString notes = notesOf(-0.5F);
    QVERIFY2(notes.contains("layer 2 are not what its integers are rounded from: they differ by up to 0.5, "
                            "which is 4 steps"),
             qPrintable(notes));
    QVERIFY(!notes.contains("layer 1"));
}

void TestImport::changedArraysAreRefusedOrRead()
{
    Random random(23);
    int read = 0;
    for (int i = 0; i < 600; ++i) {
        std::string bytes = twoLayers(i % 2 == 0);
        if (i % 10 == 0) {
            bytes.resize(random.index(bytes.size()));
        }
        for (int k = 0; k < 1 + i % 3 && !bytes.empty(); ++k) {
            bytes[random.index(bytes.size())] = static_cast<char>(random.index(256));
        }
        if (const auto network = importNumpy(bytes, "changed.npz")) {
            ++read;
            QVERIFY(!network->integers || fixedpoint::check(*network->integers).has_value());
        }
    }
    QVERIFY(read < 600); // checksums catch most
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
