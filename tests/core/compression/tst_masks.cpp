// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "snac/compression/masks.h"

#include <QTest>

#include <limits>

using namespace snac;
using namespace snac::compression;

namespace {

network::TrainedNetwork smallNetwork()
{
    network::TrainedNetwork network;
    network.architecture.inputs = 2;
    network.architecture.layers = {network::Dense{.units = 3}, network::Activation{},
                                   network::Dense{.units = 1}};
    network::DenseWeights first{.weights = Eigen::MatrixXf::Constant(3, 2, 2.0F),
                                .bias = Eigen::VectorXf::Constant(3, 5.0F)};
    network::DenseWeights second{.weights = Eigen::MatrixXf::Constant(1, 3, -1.0F), .bias = {}};
    network.weights = {first, std::monostate(), second};
    return network;
}

} // namespace

class TestMasks : public QObject
{
    Q_OBJECT

private slots:
    void fullMasksPruneNothing()
    {
        const network::TrainedNetwork network = smallNetwork();
        const Masks masks = fullMasks(network);
        QCOMPARE(masks.size(), std::size_t(2));
        QCOMPARE(weightCount(masks), 9LL);
        QCOMPARE(keptCount(masks), 9LL);
        QCOMPARE(sparsityOf(masks), 0.0);
        QVERIFY(holds(masks, network));
        QCOMPARE(sparsityOf({}), 0.0);
    }

    void appliedMasksHoldExactlyAndSpareTheBiases()
    {
        network::TrainedNetwork network = smallNetwork();
        Masks masks = fullMasks(network);
        nth(masks, 0)(1, 0) = 0.0F;
        nth(masks, 1)(0, 2) = 0.0F;
        QVERIFY(!holds(masks, network));
        applyMasks(masks, network);
        QVERIFY(holds(masks, network));
        QCOMPARE(keptCount(masks), 7LL);
        QVERIFY(qAbs(sparsityOf(masks) - 2.0 / 9.0) < 1e-15);
        const auto layers = denseLayers(std::as_const(network));
        QCOMPARE(nth(layers, 0)->weights(1, 0), 0.0F);
        QCOMPARE(nth(layers, 0)->weights(1, 1), 2.0F);
        QCOMPARE(nth(layers, 0)->bias(1), 5.0F);
    }

    void evenNotANumberIsPruned()
    {
        network::TrainedNetwork network = smallNetwork();
        nth(denseLayers(network), 0)->weights(0, 0) = std::numeric_limits<float>::quiet_NaN();
        nth(denseLayers(network), 0)->weights(0, 1) = std::numeric_limits<float>::infinity();
        Masks masks = fullMasks(network);
        nth(masks, 0).row(0).setZero();
        applyMasks(masks, network);
        QVERIFY(holds(masks, network));
    }

    void otherShapesDoNotHold()
    {
        const Masks masks = fullMasks(smallNetwork());
        Masks other = withoutLast(masks);
        QVERIFY(!holds(other, smallNetwork()));
        other[{2}] = Eigen::MatrixXf::Ones(2, 3);
        QVERIFY(!holds(other, smallNetwork()));
        other[{2}] = *masks.find({2});
        QVERIFY(holds(other, smallNetwork()));
        other = withoutLast(masks);
        other[{1}] = *masks.find({2}); // of a layer without weights
        QVERIFY(!holds(other, smallNetwork()));
    }
};

QTEST_APPLESS_MAIN(TestMasks)
#include "tst_masks.moc"
