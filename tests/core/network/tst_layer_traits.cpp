// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networks.h"
#include "snac/network/layer_traits.h"
#include "snac/network/quantization.h"

#include <QTest>

using namespace snac;
using namespace snac::network;

class TestLayerTraits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<int>("alternative");
        QTest::addColumn<QString>("token");
        QTest::addColumn<bool>("weights");
        QTest::addColumn<bool>("state");
        QTest::addColumn<bool>("training");
        QTest::addColumn<double>("parameters");
        QTest::addColumn<double>("products");
        QTest::addColumn<int>("values");
        QTest::newRow("dense") << 0 << "dense" << true << false << false << 5.0 * 7 + 7 << 35.0 << 7;
        QTest::newRow("batch norm") << 1 << "batch_norm" << false << true << false << 10.0 << 0.0 << 5;
        QTest::newRow("activation") << 2 << "activation" << false << false << false << 0.0 << 0.0 << 5;
        QTest::newRow("dropout") << 3 << "dropout" << false << false << true << 0.0 << 0.0 << 5;
    }

    void rows()
    {
        QFETCH(int, alternative);
        QFETCH(QString, token);
        Layer layer = blankLayer(token.toStdString()).value();
        QCOMPARE(static_cast<int>(kindOf(layer)), alternative);
        QCOMPARE(static_cast<int>(layer.index()), alternative);
        QVERIFY(blankLayer(kindOf(layer)) == layer);
        QCOMPARE(QString::fromStdString(std::string(tokenOf(layer))), token);
        QTEST(hasWeights(layer), "weights");
        QTEST(hasState(layer), "state");
        QTEST(isTrainingOnly(layer), "training");
        narrow(layer, 7);
        QVERIFY(checkLayer(layer));
        QTEST(weightSizes(layer, 5).parameters(), "parameters");
        QTEST(multiplicationCount(layer, 5), "products");
        QTEST(static_cast<int>(shapeAfter(layer, 5).values()), "values");
    }

    void unknownKinds()
    {
        QVERIFY(!blankLayer("conv2d_of_the_future"));
        QVERIFY(!blankLayer(static_cast<LayerKind>(std::variant_size_v<Layer>)));
    }

    void shapes()
    {
        QCOMPARE(TensorShape(16).rank(), 1);
        QCOMPARE(TensorShape(16).channels(), 16);
        QCOMPARE(TensorShape(10, 3).values(), 30LL);
        QCOMPARE(TensorShape(28, 28, 3).rank(), 3);
        QCOMPARE(TensorShape(28, 28, 3).channels(), 3);
        QCOMPARE(TensorShape(28, 28, 3).values(), 2352LL);
        QVERIFY(TensorShape(28, 28) != TensorShape(28, 28, 1));
    }

    /// What is left of a network in hardware says which of its layers it was.
    void idsSurviveFolding()
    {
        Random random(1);
        const Architecture designed{6,
                                    {Dropout{0.1}, Dense{5}, BatchNorm{}, Activation{}, Dropout{0.2},
                                     Dense{4}, Activation{}, Dense{3}}};
        const auto folded = foldForHardware(made::randomNetwork(designed, random)).value();
        const auto before = weightedLayers(designed);
        const auto after = weightedLayers(folded.architecture);
        QCOMPARE(before.size(), std::size_t{3});
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(after[i].id.place, before[i].id.place);
            QCOMPARE(before[i].id.place, static_cast<int>(before[i].place));
            QVERIFY(after[i].input == before[i].input && after[i].output == before[i].output);
        }
        QCOMPARE(after[0].place, std::size_t{0});
        QCOMPARE(after[0].id.place, 1);
        QCOMPARE(denseLayers(folded).size(), after.size());
    }
};

QTEST_GUILESS_MAIN(TestLayerTraits)
#include "tst_layer_traits.moc"
