// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../test_environment.h"
#include "snac/fixedpoint/detail.h"

#include "networks.h"

#include "snac/hardware/board.h"
#include "snac/hardware/cost_model.h"

#include <QTest>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;

class TestDetail : public QObject
{
    Q_OBJECT

private slots:
    void example()
    {
        Layer layer;
        layer.inputs = 2;
        layer.units = 3;
        layer.weightFraction = 5;
        layer.weights = {1, 2, 3, -16, 0, 6};
        layer.output = FixedFormat::parse("ap_fixed<8,-3>").value();
        Layer next = layer;
        next.inputs = 3;
        next.units = 2;
        next.weightFraction = -1;
        const auto input = FixedFormat::parse("ap_ufixed<6,2>").value();
        const auto detail = hardwareDetail(networkOf(input, {layer, next}));
        QCOMPARE(detail.layers.size(), std::size_t{2});
        const auto& first = detail.layers.begin()[0].value;
        const auto& second = detail.layers.begin()[1].value;
        QCOMPARE(first.weights->toString(), std::string("ap_fixed<5,0>"));
        QCOMPARE(first.inputs->toString(), std::string("ap_fixed<6,2>"));
        // Largest sums: 5 * 63 up, 16 * 63 down, in any order: 11 bits; 9 of them behind the point.
        QCOMPARE(first.accumulator->toString(), std::string("ap_fixed<11,2>"));
        QCOMPARE(first.values->values, (std::vector<std::int64_t>{1, 3, 0, 2, -16, 6}));
        QCOMPARE(second.inputs->toString(), std::string("ap_fixed<8,0>"));
        QCOMPARE(second.weights->toString(), std::string("ap_fixed<5,5>"));
    }

    /// The cost model takes it, whatever the formats.
    void costModelTakesIt()
    {
        Random random(9);
        const auto board = snac::test::shippedEnvironment()->boards.find("vu13p");
        QVERIFY(board);
        const hardware::DenseHlsModel model = snac::test::shippedModel();
        int costed = 0;
        for (int trial = 0; trial < 100; ++trial) {
            const Network network = randomNetwork(random, {8, 8, 8, 0.5, 0.2});
            if (!check(network)) {
                continue;
            }
            const auto estimate = model.estimateDetailed(architectureOf(network), hardware::HlsConfig{},
                                                         *board, hardwareDetail(network));
            QVERIFY2(estimate, estimate ? "" : estimate.error().message.c_str());
            ++costed;
        }
        QVERIFY(costed > 50);
    }
};

QTEST_GUILESS_MAIN(TestDetail)
#include "tst_detail.moc"
