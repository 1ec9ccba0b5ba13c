// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/fixedpoint/evaluate.h"

#include "kernel_sets.h"
#include "networks.h"

#include <QTest>

#include <limits>
#include <map>
#include <string>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;

namespace {

/// Where two results differ first, in words; empty where they do not.
QString difference(const std::vector<RawMatrix>& got, const std::vector<RawMatrix>& wanted)
{
    for (std::size_t layer = 0; layer < wanted.size(); ++layer) {
        for (Eigen::Index row = 0; row < wanted[layer].rows(); ++row) {
            for (Eigen::Index unit = 0; unit < wanted[layer].cols(); ++unit) {
                if (got[layer](row, unit) != wanted[layer](row, unit)) {
                    return QString("layer %1, row %2, unit %3: %4 instead of %5")
                        .arg(layer + 1)
                        .arg(row)
                        .arg(unit)
                        .arg(got[layer](row, unit))
                        .arg(wanted[layer](row, unit));
                }
            }
        }
    }
    return {};
}

QString described(const Network& network, const Evaluator& evaluator)
{
    QString text = QString::fromStdString(network.input.toString());
    const auto paths = evaluator.paths();
    const auto layers = layersOf(network).value();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Dense& layer = *layers[i].dense;
        const Cast& cast = *layers[i].cast;
        text +=
            QString("\n  %1x%2, weights 2^-%3, bias %4, accumulator %5, %6 2^%7, table %8, output %9, %10")
                .arg(layer.inputs)
                .arg(layer.units)
                .arg(layer.weightFraction)
                .arg(layer.bias.toString().c_str())
                .arg(layer.accumulator ? layer.accumulator->toString().c_str() : "none")
                .arg(network::activationName(cast.activation).data())
                .arg(cast.slopeExponent)
                .arg(layers[i].table ? cast.output.toString().c_str() : "none")
                .arg(layers[i].output().toString().c_str())
                .arg(sumPathName(paths[i]).data());
    }
    return text;
}

Layer oneWeight(std::int64_t weight, const FixedFormat& output)
{
    Layer layer;
    layer.inputs = 1;
    layer.units = 1;
    layer.weights = {weight};
    layer.output = output;
    return layer;
}

Network oneWeight(std::int64_t weight, const FixedFormat& input, const FixedFormat& output)
{
    return networkOf(input, {oneWeight(weight, output)});
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheReference_data()
    {
        QTest::addColumn<int>("inputBits");
        QTest::addColumn<int>("weightBits");
        QTest::addColumn<int>("outputBits");
        QTest::addColumn<double>("density");
        QTest::addColumn<double>("accumulators");
        QTest::newRow("few bits") << 4 << 4 << 5 << 0.7 << 0.0;
        QTest::newRow("bytes") << 8 << 8 << 8 << 0.7 << 0.0;
        QTest::newRow("bytes, sparse") << 8 << 8 << 8 << 0.1 << 0.0;
        QTest::newRow("bytes, accumulators") << 8 << 8 << 8 << 0.7 << 1.0;
        QTest::newRow("words") << 16 << 16 << 16 << 0.7 << 0.2;
        QTest::newRow("wide inputs") << 24 << 6 << 20 << 0.7 << 0.3;
        QTest::newRow("wide outputs") << 10 << 10 << 40 << 0.7 << 0.2;
        QTest::newRow("wide weights") << 12 << 30 << 16 << 0.7 << 0.5;
        QTest::newRow("double words") << 30 << 28 << 31 << 0.7 << 0.3;
        QTest::newRow("as wide as it goes") << 36 << 20 << 40 << 0.7 << 0.4;
    }

    /// Every instruction set, every layer, whatever the formats, modes and activations.
    void agreesWithTheReference()
    {
        QFETCH(int, inputBits);
        QFETCH(int, weightBits);
        QFETCH(int, outputBits);
        QFETCH(double, density);
        QFETCH(double, accumulators);
        Random random(stableHash(QTest::currentDataTag()));
        int refused = 0;
        int varied = 0;
        std::map<std::string, int> paths;
        for (int trial = 0; trial < 400; ++trial) {
            const Network network =
                randomNetwork(random, {inputBits, weightBits, outputBits, density, accumulators});
            if (!check(network)) {
                ++refused;
                continue;
            }
            const auto rows = random.integer(1, 150);
            const auto inputs = randomInputs(random, rows, network.inputs(), network.input);
            std::vector<RawMatrix> wanted;
            const RawMatrix last = evaluateReference(network, inputs, &wanted);
            varied += (last.array() != last(0, 0)).any() ? 1 : 0;
            for (const auto* set : availableKernelSets()) {
                const Evaluator evaluator(network, *set);
                std::vector<RawMatrix> got;
                QCOMPARE(evaluator.evaluate(inputs, &got), last);
                const QString wrong = difference(got, wanted);
                QVERIFY2(
                    wrong.isEmpty(),
                    qPrintable(QString("%1: %2\n%3").arg(set->name, wrong, described(network, evaluator))));
                QCOMPARE(evaluator.evaluate(inputs), last);
                for (const SumPath path : evaluator.paths()) {
                    ++paths[std::string(sumPathName(path))];
                }
            }
        }
        QString text;
        for (const auto& [name, count] : paths) {
            text += QString(" %1: %2;").arg(name.c_str()).arg(count);
        }
        qInfo("%d refused, %d not constant;%s", refused, varied, qPrintable(text));
        QVERIFY(refused < 200);
        QVERIFY(varied > 100);
    }

    /// Ranges hold what is computed, and no path is chosen on a wrong bound.
    void rangesHold()
    {
        Random random(5);
        for (int trial = 0; trial < 500; ++trial) {
            const Network network = randomNetwork(random, {8, 6, 8, 0.6, 0.3});
            const auto ranges = rangesOf(network);
            if (!ranges) {
                continue;
            }
            std::vector<RawMatrix> layers;
            (void)evaluateReference(network, randomInputs(random, 60, network.inputs(), network.input),
                                    &layers);
            for (std::size_t i = 0; i < layers.size(); ++i) {
                for (Eigen::Index unit = 0; unit < layers[i].cols(); ++unit) {
                    const RawRange& range = (*ranges)[i].outputs[static_cast<std::size_t>(unit)];
                    QVERIFY(layers[i].col(unit).minCoeff() >= range.low);
                    QVERIFY(layers[i].col(unit).maxCoeff() <= range.high);
                }
            }
        }
    }

    /// With one input the ranges are reached.
    void rangesAreTight()
    {
        const auto format = FixedFormat::parse("ap_fixed<8,3,AP_RND,AP_SAT>").value();
        Network network = oneWeight(-5, format, format);
        Dense& dense = denseOf(network, 0);
        dense.weightFraction = 3;
        dense.bias = format;
        dense.biases = {3};
        const auto ranges = rangesOf(network).value();
        QCOMPARE(ranges[0].sums[0], (RawRange{-5 * 127 + 3 * 8, 5 * 128 + 3 * 8}));
        QCOMPARE(ranges[0].sumFraction, 8);
        QCOMPARE(ranges[0].outputs[0], (RawRange{-76, 83}));
        QCOMPARE(ranges[0].accumulator.toString(), std::string("ap_fixed<11,3>"));
    }

    void inputsAreCastAsToRawDoes()
    {
        const float infinite = std::numeric_limits<float>::infinity();
        Random random(6);
        data::Matrix inputs(64, 1);
        for (int trial = 0; trial < 3000; ++trial) {
            const FixedFormat format = randomFormat(random, 1, trial % 3 == 0 ? 50 : 31);
            inputs = randomInputs(random, 64, 1, format);
            inputs(0, 0) = infinite;
            inputs(1, 0) = -infinite;
            inputs(2, 0) = std::nanf("");
            inputs(3, 0) = -0.0F;
            inputs(4, 0) = std::numeric_limits<float>::denorm_min();
            inputs(5, 0) = -std::numeric_limits<float>::denorm_min();
            inputs(6, 0) = std::numeric_limits<float>::max();
            for (int i = 7; i < 32; ++i) {
                inputs(i, 0) = static_cast<float>(
                    std::ldexp(random.normal(), static_cast<int>(random.integer(-99, 99))));
            }
            Network network = oneWeight(1, format, format);
            for (const auto* set : availableKernelSets()) {
                const RawMatrix raw = Evaluator(network, *set).evaluate(inputs);
                for (int i = 0; i < 64; ++i) {
                    const auto wanted = toRaw(static_cast<double>(inputs(i, 0)), format);
                    QVERIFY2(raw(i, 0) == wanted, qPrintable(QString("%1: %2 to %3: %4 instead of %5")
                                                                 .arg(set->name)
                                                                 .arg(static_cast<double>(inputs(i, 0)))
                                                                 .arg(format.toString().c_str())
                                                                 .arg(raw(i, 0))
                                                                 .arg(wanted)));
                }
            }
        }
    }

    void tooWide_data()
    {
        QTest::addColumn<qint64>("weight");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("said");
        QTest::newRow("fits") << qint64{1} << "ap_fixed<62,62>"
                              << "";
        QTest::newRow("product") << qint64{4} << "ap_fixed<62,62>"
                                 << "layer 1: a product may need more than 63 bits";
        QTest::newRow("input") << qint64{1} << "ap_fixed<63,63>"
                               << "input: ap_fixed<63,63> is too wide";
    }

    void tooWide()
    {
        QFETCH(qint64, weight);
        QFETCH(QString, input);
        QFETCH(QString, said);
        const Network network = oneWeight(weight, FixedFormat::parse(qPrintable(input)).value(),
                                          FixedFormat::parse("ap_fixed<8,8,AP_TRN,AP_SAT>").value());
        const auto good = check(network);
        QCOMPARE(good.has_value(), said.isEmpty());
        if (!good) {
            QVERIFY2(QString::fromStdString(good.error().message).startsWith(said),
                     good.error().message.c_str());
        }
    }

    void broken_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("said");
        QTest::newRow("weights") << 0 << "layer 1 has 2 weights";
        QTest::newRow("bias") << 1 << "layer 1: a bias is out of the range";
        QTest::newRow("table") << 2 << "layer 1: Tanh needs a table";
        QTest::newRow("entries") << 3 << "layer 1: a table of 0 entries";
        QTest::newRow("accumulator") << 4 << "layer 1: accumulators wrap";
        QTest::newRow("chain") << 5 << "layer 2 is 2 x 1 behind 1 values";
        QTest::newRow("no layers") << 6 << "the network has no layers";
    }

    void broken()
    {
        QFETCH(int, which);
        QFETCH(QString, said);
        const auto format = FixedFormat::parse("ap_fixed<8,3,AP_RND,AP_SAT>").value();
        std::vector<Layer> layers = {oneWeight(3, format)};
        Layer& layer = layers[0];
        switch (which) {
        case 0:
            layer.weights.push_back(1);
            break;
        case 1:
            layer.bias = format;
            layer.biases = {128};
            break;
        case 2:
            layer.activation = network::ActivationKind::Tanh;
            break;
        case 3:
            layer.table = format;
            break;
        case 4:
            layer.accumulator = format;
            break;
        case 5:
            layers.push_back(oneWeight(3, format));
            layers[1].inputs = 2;
            layers[1].weights.push_back(1);
            break;
        default:
            layers.clear();
        }
        const auto good = check(networkOf(format, layers));
        QVERIFY(!good);
        QVERIFY2(QString::fromStdString(good.error().message).startsWith(said), good.error().message.c_str());
    }

    void wrongOrder_data()
    {
        QTest::addColumn<QList<int>>("order"); // 0 dense, 1 cast, 2 table, 3 argmax
        QTest::addColumn<QString>("said");
        QTest::newRow("cast first") << QList<int>{1, 0, 1} << "operation 1: a cast that follows no dense";
        QTest::newRow("no cast") << QList<int>{0, 0, 1} << "operation 2: a dense operation before the sums";
        QTest::newRow("no last cast")
            << QList<int>{0, 1, 0} << "operation 3: a dense operation without a cast";
        QTest::newRow("two casts") << QList<int>{0, 1, 1} << "operation 3: a cast that follows no dense";
        QTest::newRow("table of sums") << QList<int>{0, 2} << "operation 2: a table that follows no cast";
        QTest::newRow("after the end")
            << QList<int>{0, 1, 3, 1} << "operation 4: a cast that follows no dense";
        QTest::newRow("argmax alone")
            << QList<int>{3} << "operation 1: an output stage that follows no logits";
    }

    void wrongOrder()
    {
        QFETCH(QList<int>, order);
        QFETCH(QString, said);
        const std::vector<Operation> kinds = {Dense{}, Cast{}, Table{}, Argmax{}};
        Network network;
        for (const int kind : order) {
            network.operations.push_back(kinds[static_cast<std::size_t>(kind)]);
        }
        const auto good = check(network);
        QVERIFY(!good);
        QVERIFY2(QString::fromStdString(good.error().message).startsWith(said), good.error().message.c_str());
    }

    void noRows()
    {
        const auto format = FixedFormat::parse("ap_fixed<8,3>").value();
        const Network network = oneWeight(3, format, format);
        std::vector<RawMatrix> layers;
        QCOMPARE(evaluate(network, data::Matrix(0, 1), &layers).rows(), Eigen::Index{0});
        QCOMPARE(layers.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
