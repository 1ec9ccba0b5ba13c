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
        QVERIFY(floatContradictions(network).empty());
        layerOf(network, 0).weights(1, 2) += 0.06F; // the step is 1/16
        layerOf(network, 2).bias(0) -= 0.03F;       // 1/32
        QVERIFY(floatContradictions(network).empty());
        network.integers.reset();
        layerOf(network, 0).weights(1, 2) += 5.0F;
        QVERIFY(floatContradictions(network).empty()); // nothing to compare with
    }

    void weightsAndBiasesAreComparedByLayer()
    {
        ImportedNetwork network = agreeing();
        layerOf(network, 0).weights(0, 1) += 0.25F;
        layerOf(network, 0).weights(1, 1) -= 0.125F;
        layerOf(network, 2).bias(1) += 1.0F;
        const auto told = floatContradictions(network);
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
        QCOMPARE(floatContradictions(network).size(), std::size_t{1});
        network.quantized.emplace();
        network::LayerQuantization& formats = network.quantized->quantization.layers[{0}];
        formats.weightFraction = Eigen::MatrixXi::Constant(2, 3, 4);
        formats.weightFraction(0, 0) = 1;
        QVERIFY(floatContradictions(network).empty());
    }
};

QTEST_GUILESS_MAIN(TestFloatAgreement)
#include "tst_float_agreement.moc"
