// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/import/float_agreement.h"

#include "../small_design.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;

namespace {

/// Integers, and the floats that they stand for.
ImportedNetwork agreeing()
{
    ImportedNetwork result;
    result.integers = tests::smallDesign().network;
    result.trained.architecture = {3, {network::Dense{2}, network::Activation{}, network::Dense{2}}};
    const auto layers = fixedpoint::layersOf(*result.integers).value();
    for (const fixedpoint::LayerView& layer : layers) {
        network::DenseWeights dense;
        dense.weights.resize(layer.dense->units, layer.dense->inputs);
        dense.bias.resize(layer.dense->units);
        for (int unit = 0; unit < layer.dense->units; ++unit) {
            for (int input = 0; input < layer.dense->inputs; ++input) {
                dense.weights(unit, input) = std::ldexp(static_cast<float>(layer.dense->weight(unit, input)),
                                                        -layer.dense->weightFraction);
            }
            const auto raw = layer.dense->biases[static_cast<std::size_t>(unit)];
            dense.bias(unit) = std::ldexp(static_cast<float>(raw), -layer.dense->bias.fraction());
        }
        result.trained.weights.emplace_back(std::move(dense));
        if (result.trained.weights.size() == 1) {
            result.trained.weights.emplace_back(); // of the activation
        }
    }
    return result;
}

network::DenseWeights& layerOf(ImportedNetwork& network, std::size_t place)
{
    return std::get<network::DenseWeights>(network.trained.weights[place]);
}

} // namespace

class TestFloatAgreement : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRoundedAgrees()
    {
        ImportedNetwork network = agreeing();
        QVERIFY(floatNotes(network).empty());
        layerOf(network, 0).weights(1, 2) += 0.06F; // the step is 1/16
        layerOf(network, 2).bias(0) -= 0.03F;       // 1/32
        QVERIFY(floatNotes(network).empty());
        network.integers.reset();
        layerOf(network, 0).weights(1, 2) += 5.0F;
        QVERIFY(floatNotes(network).empty()); // nothing to compare with
    }

    void weightsAndBiasesAreComparedByLayer()
    {
        ImportedNetwork network = agreeing();
        layerOf(network, 0).weights(0, 1) += 0.25F;
        layerOf(network, 0).weights(1, 1) -= 0.125F;
        layerOf(network, 2).bias(1) += 1.0F;
        const auto told = floatNotes(network);
        QCOMPARE(told.size(), std::size_t{2});
        QVERIFY2(told[0].contains("layer 1") && told[0].contains("up to 0.25, which is 4 steps"),
                 told[0].c_str());
        QVERIFY2(told[1].contains("layer 2") && told[1].contains("up to 1, which is 32 steps"),
                 told[1].c_str());
    }

    void aWeightOfMixedPrecisionHasItsOwnStep()
    {
        ImportedNetwork network = agreeing();
        layerOf(network, 0).weights(0, 0) += 0.4F;
        QCOMPARE(floatNotes(network).size(), std::size_t{1});
        network.quantized.emplace();
        network::LayerQuantization& formats = network.quantized->quantization.layers[{0}];
        formats.weightFraction = Eigen::MatrixXi::Constant(2, 3, 4);
        formats.weightFraction(0, 0) = 1;
        QVERIFY(floatNotes(network).empty());
    }

    void saturationIsNoContradiction()
    {
        ImportedNetwork network = agreeing();
        fixedpoint::Dense& dense = std::get<fixedpoint::Dense>(network.integers->operations.front());
        dense.weights[0] = 127; // of 8 bits, in sixteenths
        dense.weights[1] = -127;
        network::DenseWeights& floats = layerOf(network, 0);
        floats.weights(0, 0) = 9.0F;
        floats.weights(0, 1) = -8.5F; // a symmetric quantizer has no -128
        auto told = floatNotes(network);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].starts_with("2 floats of layer 1 lie beyond") && told[0].contains("by up to 1.06"),
                 told[0].c_str());
        floats.weights(0, 0) = 7.0F; // within the range: not rounded from it
        told = floatNotes(network);
        QCOMPARE(told.size(), std::size_t{2});
        QVERIFY2(told[0].contains("differ by up to 0.938"), told[0].c_str());
        floats.weights(0, 0) = 127.0F / 16.0F;
        floats.weights(0, 1) = -127.0F / 16.0F;
        floats.weights(1, 0) = 9.0F; // beyond the range, and its integer is not the limit
        told = floatNotes(network);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].contains("not what its integers are rounded from"), told[0].c_str());
    }
};

QTEST_GUILESS_MAIN(TestFloatAgreement)
#include "tst_float_agreement.moc"
