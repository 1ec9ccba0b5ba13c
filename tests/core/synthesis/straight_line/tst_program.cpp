// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/synthesis/straight_line/program.h"

#include "../../fixedpoint/networks.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::fixedpoint::test;
using fixedpoint::Network;
using fixedpoint::RawMatrix;

namespace {

RawMatrix rawInputs(const Network& network, const data::Matrix& inputs)
{
    return inputs.unaryExpr(
        [&](float value) { return fixedpoint::toRaw(static_cast<double>(value), network.input); });
}

/// The first place where they differ, over the units that the program computes; empty: none.
QByteArray layerDifference(const Program& program, const std::vector<RawMatrix>& got,
                           const std::vector<RawMatrix>& wanted)
{
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        for (Eigen::Index unit = 0; unit < wanted[i].cols(); ++unit) {
            if (program.layerOutputs[i][static_cast<std::size_t>(unit)] >= 0 &&
                got[i].col(unit) != wanted[i].col(unit)) {
                return "layer " + QByteArray::number(static_cast<int>(i)) + " unit " +
                       QByteArray::number(static_cast<int>(unit));
            }
        }
    }
    return {};
}

/// No value leaves its range, and every operand comes before its use.
bool isInOrder(const Program& program)
{
    for (std::size_t i = 0; i < program.values.size(); ++i) {
        const ProgramValue& value = program.values[i];
        for (const int operand : {value.left, value.right, value.condition}) {
            if (operand >= static_cast<int>(i) ||
                (operand >= 0 && program.value(operand).layer > value.layer)) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheReference_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("accumulators");
        QTest::addColumn<int>("stage");
        QTest::newRow("bytes") << 8 << 0.0 << 0;
        QTest::newRow("two bits") << 2 << 0.2 << 0;
        QTest::newRow("accumulators") << 8 << 1.0 << 0;
        QTest::newRow("wide") << 20 << 0.3 << 0;
        QTest::newRow("argmax") << 6 << 0.2 << 1;
        QTest::newRow("softmax") << 6 << 0.2 << 2;
    }

    void equalsTheReference()
    {
        QFETCH(int, bits);
        QFETCH(double, accumulators);
        QFETCH(int, stage);
        Random random(stableHash(QTest::currentDataTag()));
        int checked = 0;
        int products = 0; // of DSP blocks
        for (int trial = 0; trial < 150; ++trial) {
            const auto wanted =
                fixedpoint::withOutputStage(randomNetwork(random, {bits, bits, bits, 0.6, accumulators}),
                                            static_cast<fixedpoint::OutputStage>(stage));
            if (!wanted || !fixedpoint::check(*wanted)) {
                continue;
            }
            const AdderOptions options{random.chance(0.2) ? AdderSharing::None : AdderSharing::Full,
                                       random.chance(0.5) ? AdderGoal::Bits : AdderGoal::Count,
                                       static_cast<int>(random.integer(-1, 3))};
            const MultiplierRule rule{static_cast<Multipliers>(random.integer(0, 2)), 40.0, 30};
            const auto program = straightLine(*wanted, options, {}, rule);
            QVERIFY2(program, program ? "" : program.error().message.c_str());
            QVERIFY(isInOrder(*program));
            products +=
                rule.kind == Multipliers::Adders || stage == 2 ? 0 : countsOf(*program).multiplications;
            const auto inputs = randomInputs(random, 40, wanted->inputs(), wanted->input);
            std::vector<RawMatrix> layers;
            std::vector<RawMatrix> expected;
            const RawMatrix result = evaluate(*program, rawInputs(*wanted, inputs), &layers);
            QCOMPARE(result, fixedpoint::evaluateReference(*wanted, inputs, &expected));
            QCOMPARE(layerDifference(*program, layers, expected), QByteArray());
            ++checked;
        }
        QVERIFY(checked > 60);
        // Where there is something to gain, and no cast stands between a product and its sum.
        QVERIFY(products > 20 || bits < 8 || accumulators == 1.0);
    }

    /// What turns and softmax need comes out of the same blocks, wherever they stand.
    void turnsAndSoftmaxCountAgainstTheLimit_data()
    {
        QTest::addColumn<int>("reuse"); // of the second layer
        QTest::addColumn<bool>("softmax");
        QTest::addColumn<int>("taken");
        QTest::newRow("all is free") << 1 << false << 0;
        QTest::newRow("turns") << 2 << false << 2;
        QTest::newRow("softmax") << 1 << true << 2;
        QTest::newRow("both") << 2 << true << 4;
    }
    void turnsAndSoftmaxCountAgainstTheLimit()
    {
        QFETCH(int, reuse);
        QFETCH(bool, softmax);
        QFETCH(int, taken);
        Layer first;
        first.inputs = 2;
        first.units = 2;
        first.weights = {2925, -1365, 1877, 3433}; // of four digits and more
        first.output = {14, 14, true, Rounding::Trn, Overflow::Sat};
        Layer second = first;
        second.weights = {85, 107, -75, 91};
        const auto network = fixedpoint::withOutputStage(networkOf({14, 14}, {first, second}),
                                                         softmax ? fixedpoint::OutputStage::Softmax
                                                                 : fixedpoint::OutputStage::Logits);
        QVERIFY(network.has_value());
        for (const int most : {taken - 1, taken, taken + 1, taken + 3}) {
            const auto program =
                straightLine(*network, {}, {1, reuse}, {Multipliers::Dsp, 100.0, most}).value();
            const int products =
                static_cast<int>(std::ranges::count_if(program.values, [&](const auto& value) {
                    return value.kind == ValueKind::Multiply && value.layer < program.layers;
                }));
            QCOMPARE(products, std::max(most - taken, 0));
            QCOMPARE(countsOf(program).multiplications, products + taken);
        }
    }

    void nothingIsWastedOnWires()
    {
        // One and two digits: a wire and one addition; a pruned weight and a dead unit cost nothing.
        Layer layer;
        layer.inputs = 2;
        layer.units = 3;
        layer.weights = {4, 0, 3, 0, 0, 0};
        layer.output = {12, 12, true, Rounding::Trn, Overflow::Sat};
        const auto program = straightLine(networkOf({8, 8}, {layer})).value();
        const ProgramCounts counts = countsOf(program);
        QCOMPARE(counts.adders, 1);
        QCOMPARE(counts.depth, 1);
        QCOMPARE(counts.clippings, 0);
        QCOMPARE(program.value(program.outputs[2]).kind, ValueKind::Constant);
    }

    void roundingIsPartOfTheBias()
    {
        Layer layer;
        layer.inputs = 2;
        layer.units = 1;
        layer.weightFraction = 4;
        layer.weights = {1, 1};
        layer.bias = {8, 4};
        layer.biases = {3};
        layer.activation = network::ActivationKind::ReLU;
        layer.output = {8, 6, false, Rounding::Rnd, Overflow::Sat};
        const ProgramCounts counts = countsOf(straightLine(networkOf({8, 8}, {layer})).value());
        QCOMPARE(counts.adders, 2);
        QCOMPARE(counts.roundings, 0);
    }

    void tellsWhatEachLayerCosts()
    {
        Random random(5);
        Network network;
        do {
            network = randomNetwork(random, {8, 8, 8, 0.9, 0.0});
        } while (!fixedpoint::check(network) || fixedpoint::layersOf(network)->size() < 2);
        const auto program = straightLine(network).value();
        const auto layers = countsByLayer(program);
        QCOMPARE(layers.size(), fixedpoint::layersOf(network)->size());
        ProgramCounts sum;
        for (const ProgramCounts& layer : layers) {
            sum.adders += layer.adders;
            sum.adderBits += layer.adderBits;
            sum.depth += layer.depth;
        }
        const ProgramCounts all = countsOf(program);
        QCOMPARE(all.adders, sum.adders);
        QCOMPARE(all.adderBits, sum.adderBits);
        QVERIFY(all.depth <= sum.depth);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
