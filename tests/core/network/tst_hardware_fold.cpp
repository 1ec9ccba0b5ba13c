// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networks.h"

#include "snac/network/architecture.h"
#include "snac/network/forward.h"
#include "snac/network/quantization.h"
#include "snac/network/serialize.h"

#include <QTest>

using namespace snac;
using namespace snac::network;
using network::Activation;
using network::ActivationKind;
using network::Architecture;
using network::BatchNorm;
using network::Dense;
using network::Dropout;

class TestHardwareFold : public QObject
{
    Q_OBJECT

private slots:
    void foldedNetworksComputeTheSame_data()
    {
        QTest::addColumn<Architecture>("architecture");
        QTest::addColumn<int>("layers");
        QTest::newRow("norm behind dense")
            << Architecture{5, {Dense{7}, BatchNorm{}, Activation{}, Dense{3}}} << 3;
        QTest::newRow("dense without bias")
            << Architecture{5,
                            {Dense{7, false}, BatchNorm{}, Activation{ActivationKind::Tanh}, Dense{3, false}}}
            << 3;
        QTest::newRow("norm first") << Architecture{5, {BatchNorm{}, Dense{7}, Activation{}, Dense{3}}} << 3;
        QTest::newRow("norm behind activation")
            << Architecture{5, {Dense{7}, Activation{}, BatchNorm{}, Dropout{0.2}, Dense{3, false}}} << 3;
        QTest::newRow("norms in a row") << Architecture{5,
                                                        {Dense{7}, BatchNorm{}, BatchNorm{}, Activation{},
                                                         BatchNorm{}, BatchNorm{}, Dense{3}}}
                                        << 3;
        QTest::newRow("dropout, linear, softmax head")
            << Architecture{5,
                            {Dropout{0.1}, Dense{7}, Activation{ActivationKind::Linear}, Dropout{0.3},
                             Dense{4}, BatchNorm{}, Activation{ActivationKind::Silu}, Dense{3},
                             Activation{ActivationKind::Softmax}}}
            << 5;
        QTest::newRow("norm at the output")
            << Architecture{5, {Dense{7}, Activation{}, Dense{3}, BatchNorm{}}} << 3;
        QTest::newRow("power-of-two slope")
            << Architecture{5, {Dense{7}, Activation{ActivationKind::LeakyReLU, 0.125}, Dense{3}}} << 3;
    }

    void foldedNetworksComputeTheSame()
    {
        QFETCH(Architecture, architecture);
        QFETCH(int, layers);
        Random random(5);
        for (int repeat = 0; repeat < 20; ++repeat) {
            const auto network = made::randomNetwork(architecture, random);
            const auto folded = foldForHardware(network);
            QVERIFY2(folded, folded ? "" : folded.error().message.c_str());
            QCOMPARE(static_cast<int>(folded->architecture.layers.size()), layers);
            QVERIFY(chainOf(*folded).has_value());
            const auto inputs = made::randomMatrix(random, 40, 5);
            const data::Matrix expected = forward(network, inputs);
            const data::Matrix got = forward(*folded, inputs);
            QVERIFY((expected - got).cwiseAbs().maxCoeff() < 2e-5F * (1.0F + expected.cwiseAbs().maxCoeff()));
            // Once folded, folding changes nothing.
            const auto again = foldForHardware(*folded);
            QVERIFY(again && serialize(*again) == serialize(*folded));
        }
    }

    void slopesBecomePowersOfTwo_data()
    {
        QTest::addColumn<double>("slope");
        QTest::addColumn<double>("expected"); // 0: ReLU
        QTest::newRow("default") << 0.01 << 0.0078125;
        QTest::newRow("0.1") << 0.1 << 0.125;
        QTest::newRow("0.2") << 0.2 << 0.25;
        QTest::newRow("exact") << 0.25 << 0.25;
        QTest::newRow("above one") << 3.0 << 4.0;
        QTest::newRow("tiny") << 1e-9 << 0.0;
        QTest::newRow("zero") << 0.0 << 0.0;
    }

    void slopesBecomePowersOfTwo()
    {
        QFETCH(double, slope);
        QFETCH(double, expected);
        Random random(6);
        const auto folded = foldForHardware(made::randomNetwork(
            {3, {Dense{4}, Activation{ActivationKind::LeakyReLU, slope}, Dense{2}}}, random));
        QVERIFY(folded.has_value());
        const auto& activation = std::get<Activation>(folded->architecture.layers[1]);
        QCOMPARE(activation.kind, expected == 0.0 ? ActivationKind::ReLU : ActivationKind::LeakyReLU);
        if (expected != 0.0) {
            QCOMPARE(activation.slope, expected);
        }
    }

    void whatCannotBeFoldedIsNamed_data()
    {
        QTest::addColumn<Architecture>("architecture");
        QTest::addColumn<QString>("word");
        QTest::newRow("softmax inside")
            << Architecture{3, {Dense{4}, Activation{ActivationKind::Softmax}, Dense{2}}} << "Softmax";
        QTest::newRow("two activations")
            << Architecture{3, {Dense{4}, Activation{}, Activation{ActivationKind::Tanh}, Dense{2}}}
            << "Tanh";
        QTest::newRow("activation first") << Architecture{3, {Activation{}, Dense{2}}} << "ReLU";
        QTest::newRow("norm at the end")
            << Architecture{3, {Dense{4}, Activation{}, BatchNorm{}}} << "batch normalisation";
        QTest::newRow("negative slope")
            << Architecture{3, {Dense{4}, Activation{ActivationKind::LeakyReLU, -0.5}, Dense{2}}} << "slope";
        QTest::newRow("no dense layer") << Architecture{3, {Activation{}}} << "dense";
        QTest::newRow("sigmoid that is no head")
            << Architecture{3, {Dense{4}, Activation{ActivationKind::Sigmoid}, Dropout{0.1}}}
            << "last activation";
    }

    void whatCannotBeFoldedIsNamed()
    {
        QFETCH(Architecture, architecture);
        QFETCH(QString, word);
        Random random(7);
        const auto folded = foldForHardware(made::randomNetwork(architecture, random));
        QVERIFY(!folded);
        QVERIFY2(folded.error().message.find(word.toStdString()) != std::string::npos,
                 folded.error().message.c_str());
    }

    void weightsThatDoNotFitAreRefused()
    {
        Random random(8);
        const auto good = made::randomNetwork({3, {Dense{4}, BatchNorm{}, Activation{}, Dense{2}}}, random);
        auto fewer = good;
        fewer.weights.pop_back();
        QVERIFY(!foldForHardware(fewer));
        auto other = good;
        std::get<DenseWeights>(other.weights[0]).weights.resize(4, 5);
        QVERIFY(!foldForHardware(other));
        auto wild = good;
        std::get<DenseWeights>(wild.weights[3]).bias(0) = std::numeric_limits<float>::infinity();
        QVERIFY(!foldForHardware(wild));
        auto swapped = good;
        std::swap(swapped.weights[0], swapped.weights[1]);
        QVERIFY(!foldForHardware(swapped));
    }
};

QTEST_GUILESS_MAIN(TestHardwareFold)
#include "tst_hardware_fold.moc"
