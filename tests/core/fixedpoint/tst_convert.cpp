// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"

#include "../training/quantized_networks.h"
#include "modes.h"

#include "snac/data/jets_twin.h"
#include "snac/network/forward.h"
#include "snac/space/candidate.h"
#include "snac/training/engine.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;
using network::ActivationKind;
using network::QuantizedNetwork;

namespace {

constexpr std::array kinds = {ActivationKind::ReLU,     ActivationKind::Tanh,     ActivationKind::LeakyReLU,
                              ActivationKind::Sigmoid,  ActivationKind::HardTanh, ActivationKind::Elu,
                              ActivationKind::Selu,     ActivationKind::Gelu,     ActivationKind::Silu,
                              ActivationKind::Softplus, ActivationKind::Softsign, ActivationKind::HardSigmoid,
                              ActivationKind::Linear};

/// Where the integers differ from the doubles first, in words; empty where they do not. `rows` are added to
/// `compared`.
QString disagreement(const QuantizedNetwork& quantized, const data::Matrix& inputs)
{
    const auto network = fromQuantized(quantized);
    if (!network) {
        return QString::fromStdString(network.error().message);
    }
    std::vector<network::ExactMatrix> wanted;
    std::vector<RawMatrix> got;
    (void)network::fakeQuantizedForward(quantized, inputs, &wanted);
    (void)evaluate(*network, inputs, &got);
    const auto layers = layersOf(*network).value();
    for (std::size_t layer = 0; layer < wanted.size(); ++layer) {
        const FixedFormat& output = layers[layer].output();
        const auto kind =
            layers[layer].table ? layers[layer].table->activation : layers[layer].cast->activation;
        for (Eigen::Index row = 0; row < wanted[layer].rows(); ++row) {
            for (Eigen::Index unit = 0; unit < wanted[layer].cols(); ++unit) {
                const double value = toDouble(got[layer](row, unit), output);
                if (value != wanted[layer](row, unit)) {
                    return QString("layer %1, row %2, unit %3, %4 %5: %6 instead of %7")
                        .arg(layer + 1)
                        .arg(row)
                        .arg(unit)
                        .arg(network::activationName(kind).data())
                        .arg(output.toString().c_str())
                        .arg(value)
                        .arg(wanted[layer](row, unit));
                }
            }
        }
    }
    return {};
}

network::TrainedNetwork denseNetwork(Random& random, int inputs, std::initializer_list<int> widths)
{
    network::Architecture architecture;
    architecture.inputs = inputs;
    for (const int width : widths) {
        architecture.layers.emplace_back(network::Dense{width, random.chance(0.8)});
        if (random.chance(0.5)) {
            architecture.layers.emplace_back(network::BatchNorm{});
        }
        architecture.layers.emplace_back(network::Activation{kinds[random.index(kinds.size())], 0.1});
    }
    architecture.layers.emplace_back(network::Dense{5});
    return training::test::randomNetwork(architecture, random);
}

/// A format about as wide as this one, of any kind and place of the point.
FixedFormat shaken(Random& random, const FixedFormat& format, int largest)
{
    FixedFormat result = randomFormat(random, 1, largest);
    result.integer = format.integer + static_cast<int>(random.integer(-3, 2));
    return result;
}

/// All formats at random, around those chosen on data.
void shake(Random& random, QuantizedNetwork& network)
{
    auto& quantization = network.quantization;
    quantization.input = shaken(random, quantization.input, 12);
    for (auto& [id, layer] : quantization.layers) {
        layer.weights = shaken(random, layer.weights, 10);
        layer.bias = shaken(random, layer.bias, 12);
        layer.output = shaken(random, layer.output, 12);
        if (layer.table) {
            layer.table = shaken(random, *layer.table, 10);
        }
        if (random.chance(0.4)) {
            FixedFormat accumulator = shaken(random, layer.output, 16);
            accumulator.overflow = Overflow::Wrap;
            layer.accumulator = accumulator;
        }
    }
}

/// Every weight on a grid of its own, some of them gone.
void mixPrecision(Random& random, QuantizedNetwork& network)
{
    const auto chain = network::chainOf(network.network).value();
    for (std::size_t i = 0; i < chain.size(); ++i) {
        auto& layer = network.quantization.layers[chain[i].id];
        layer.weightFraction.resize(chain[i].dense->weights.rows(), chain[i].dense->weights.cols());
        for (int& fraction : layer.weightFraction.reshaped()) {
            fraction = random.chance(0.2) ? network::noBits
                                          : layer.weights.fraction() -
                                                static_cast<int>(random.integer(0, layer.weights.width + 1));
        }
    }
}

} // namespace

class TestConvert : public QObject
{
    Q_OBJECT

private slots:
    void agreesForEveryMode_data()
    {
        QTest::addColumn<int>("rounding");
        QTest::addColumn<int>("overflow");
        for (const Rounding rounding : allRoundings) {
            for (const Overflow overflow : allOverflows) {
                QTest::addRow("%s %s", roundingName(rounding).data(), overflowName(overflow).data())
                    << static_cast<int>(rounding) << static_cast<int>(overflow);
            }
        }
    }

    /// 10 000 samples, every layer's output, bit for bit. One integer bit fewer than chosen, so that casts
    /// overflow.
    void agreesForEveryMode()
    {
        QFETCH(int, rounding);
        QFETCH(int, overflow);
        Random random(static_cast<std::uint64_t>(4 * rounding + overflow));
        const data::Matrix inputs = training::test::randomMatrix(random, 10000, 16);
        auto quantized = training::test::quantized(denseNetwork(random, 16, {12, 8}), inputs.topRows(500));
        const auto set = [&](FixedFormat& format) {
            format.rounding = static_cast<Rounding>(rounding);
            format.overflow = static_cast<Overflow>(overflow);
            format.integer -= 1;
        };
        set(quantized.quantization.input);
        for (auto& [id, layer] : quantized.quantization.layers) {
            set(layer.output);
            if (layer.table) {
                set(*layer.table);
            }
        }
        const QString wrong = disagreement(quantized, inputs);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void agreesForAnyFormats_data()
    {
        QTest::addColumn<bool>("mixed");
        QTest::newRow("uniform weights") << false;
        QTest::newRow("a grid for each weight") << true;
    }

    /// Unsigned, negative integer bits, accumulators that round and wrap, tables of few bits.
    void agreesForAnyFormats()
    {
        QFETCH(bool, mixed);
        Random random(mixed ? 2 : 1);
        for (int trial = 0; trial < 150; ++trial) {
            const data::Matrix inputs = training::test::randomMatrix(random, 200, 6);
            auto quantized = training::test::quantized(denseNetwork(random, 6, {7, 5}), inputs);
            shake(random, quantized);
            if (mixed) {
                mixPrecision(random, quantized);
            }
            const QString wrong = disagreement(quantized, inputs);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void agreesOnJets_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("kind");
        for (const int width : {4, 6, 8, 16}) {
            QTest::addRow("%d bits, ReLU", width) << width << static_cast<int>(ActivationKind::ReLU);
        }
        QTest::addRow("8 bits, Tanh") << 8 << static_cast<int>(ActivationKind::Tanh);
    }

    /// A trained network and 10 000 jets it has not seen.
    void agreesOnJets()
    {
        QFETCH(int, width);
        QFETCH(int, kind);
        const auto& data = jets();
        const auto& trained = trainedOn(data, static_cast<ActivationKind>(kind));
        training::QuantizationOptions options;
        options.precision.width = width;
        const auto quantized = training::test::quantized(trained, data.train.inputs, options);
        const QString wrong = disagreement(quantized, data.validation.inputs);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const double floating = network::evaluate(network::forward(trained, data.validation.inputs),
                                                  data.validation, network::Loss::CrossEntropy)
                                    .accuracy;
        const double integer =
            evaluateMetrics(fromQuantized(quantized).value(), data.validation, network::Loss::CrossEntropy)
                .accuracy;
        qInfo("%d bits: accuracy %.4f in integers, %.4f in floats", width, integer, floating);
        QVERIFY(integer > 0.3);
        QVERIFY(integer < floating + 0.03);
    }

    void weightsComeThrough()
    {
        Random random(3);
        const data::Matrix inputs = training::test::randomMatrix(random, 50, 6);
        auto quantized = training::test::quantized(denseNetwork(random, 6, {4}), inputs);
        mixPrecision(random, quantized);
        const auto dense = network::quantizedDense(quantized);
        const auto network = fromQuantized(quantized).value();
        const auto layers = layersOf(network).value();
        QCOMPARE(layers.size(), dense.size());
        for (std::size_t i = 0; i < dense.size(); ++i) {
            const Dense& layer = *layers[i].dense;
            for (int unit = 0; unit < layer.units; ++unit) {
                for (int input = 0; input < layer.inputs; ++input) {
                    QCOMPARE(
                        std::ldexp(static_cast<double>(layer.weight(unit, input)), -layer.weightFraction),
                        nth(dense, i).weights(unit, input));
                }
            }
        }
        QCOMPARE(architectureOf(network).widths(), quantized.network.architecture.widths());
    }

    void refused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("said");
        QTest::newRow("slope") << 0 << "layer 1: LeakyReLU has the slope 0.3";
        QTest::newRow("weights") << 1 << "layer 1: weights of 60 and biases of 8 bits; at most 52";
        QTest::newRow("wide output") << 2 << "layer 1, output: ap_fixed<63,3";
        QTest::newRow("table") << 3 << "layer 2: ";
    }

    void refused()
    {
        QFETCH(int, which);
        QFETCH(QString, said);
        Random random(4);
        network::Architecture architecture{
            4, {network::Dense{3}, network::Activation{ActivationKind::LeakyReLU, 0.25}, network::Dense{2}}};
        const data::Matrix inputs = training::test::randomMatrix(random, 20, 4);
        auto quantized =
            training::test::quantized(training::test::randomNetwork(architecture, random), inputs);
        auto& layers = quantized.quantization.layers;
        nth(layers, 0).bias.width = 8;
        switch (which) {
        case 0:
            std::get<network::Activation>(quantized.network.architecture.layers[1]).slope = 0.3;
            break;
        case 1:
            nth(layers, 0).weights.width = 60;
            break;
        case 2:
            nth(layers, 0).output = {63, 3, true, Rounding::Rnd, Overflow::Sat};
            break;
        default:
            nth(layers, 1).table = FixedFormat{20, 3, true, Rounding::Rnd, Overflow::Sat};
        }
        const auto network = fromQuantized(quantized);
        QVERIFY(!network);
        QVERIFY2(QString::fromStdString(network.error().message).startsWith(said),
                 network.error().message.c_str());
    }

private:
    static const data::PreparedData& jets()
    {
        static const data::PreparedData data = [] {
            RunControl control;
            data::DatasetOptions options;
            options.testFraction = 0.1;
            options.validationFraction = 0.6;
            return data::prepare(data::simulateJets(16700, 3, control).value(), options).value();
        }();
        return data;
    }

    static network::TrainedNetwork trainedOn(const data::PreparedData& data, ActivationKind kind)
    {
        space::Candidate candidate;
        candidate.architecture.inputs = 16;
        for (const int width : {32, 16}) {
            candidate.architecture.layers.emplace_back(network::Dense{width});
            candidate.architecture.layers.emplace_back(network::BatchNorm{});
            candidate.architecture.layers.emplace_back(network::Activation{kind});
        }
        candidate.architecture.layers.emplace_back(network::Dense{5});
        candidate.hyper.learningRate = 0.005;
        training::TrainingJob job{&candidate, &data, {}, 1, nullptr, {}};
        job.options.epochs = 5;
        return (*training::loadEngine(training::EngineKind::Fused))->train(job).value().network;
    }
};

QTEST_GUILESS_MAIN(TestConvert)
#include "tst_convert.moc"
