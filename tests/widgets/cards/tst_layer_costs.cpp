// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/layer_costs.h"

#include <QTest>

#include <cmath>

using namespace snac::widgets;

class TestLayerCosts : public QObject
{
    Q_OBJECT

    static std::vector<LayerCostRow> rows()
    {
        return {{QStringLiteral("dense 1, 16 × 64"), {}, {{300, 200, 500}, {0, 0, 3}}},
                {QStringLiteral("dense 2, 64 × 5"),
                 QStringLiteral("ap_fixed<6,2>"),
                 {{100, 50, 200}, {8, 8, 8}}}};
    }

private Q_SLOTS:
    void sharesAddUpAndTheLargestEaterIsFound()
    {
        LayerCosts costs;
        costs.setCosts({QStringLiteral("LUT"), QStringLiteral("DSP")}, rows(), 1);
        QCOMPARE(costs.share(0, 0), 0.75);
        QCOMPARE(costs.share(1, 0), 0.25);
        QCOMPARE(costs.share(0, 1), 0.0);
        QCOMPARE(costs.share(1, 1), 1.0);
        QCOMPARE(costs.heaviest(0), 0);
        QCOMPARE(costs.heaviest(1), 1);
        QCOMPARE(costs.heaviest(2), -1);
        QCOMPARE(costs.heaviest(-1), -1);
        costs.setCosts({QStringLiteral("DSP")}, {{QStringLiteral("a"), {}, {{0, 0, 0}}}}, 0);
        QCOMPARE(costs.heaviest(0), -1);
        QCOMPARE(costs.share(0, 0), 0.0);
    }

    void describes()
    {
        LayerCosts costs;
        costs.setCosts({QStringLiteral("LUT"), QStringLiteral("DSP")}, rows(), 0);
        QCOMPARE(costs.describe(1), QStringLiteral("dense 2, 64 × 5 (ap_fixed<6,2>)\n"
                                                   "LUT: 100, 25 % of the network (90 % bounds 50 to 200)\n"
                                                   "DSP: 8, 100 % of the network"));
        QCOMPARE(costs.describe(2), QString());
        QVERIFY(costs.accessibleDescription().contains(QStringLiteral("dense 1, 16 × 64")));
    }

    void drawsInAnySize()
    {
        LayerCosts costs;
        QCOMPARE(costs.sizeHint().height(), 0);
        auto strange = rows();
        strange.push_back({QString(200, QLatin1Char('x')), {}, {{std::nan(""), -1, INFINITY}, {1e12, 0, 0}}});
        strange.push_back({QStringLiteral("short"), {}, {}});
        costs.setCosts({QStringLiteral("LUT"), QStringLiteral("DSP")}, strange, 1);
        const int height = costs.sizeHint().height();
        QVERIFY(height > 60);
        for (const int width : {1, 60, 200, 900}) {
            costs.resize(width, height);
            QVERIFY(!costs.grab().isNull());
        }
        costs.clear();
        QCOMPARE(costs.rowCount(), 0);
    }

    /// The bar of the layer that eats all of the marked column is drawn in its own colour.
    void theEaterOfTheTightestResourceStandsOut()
    {
        LayerCosts costs;
        costs.resize(400, 100);
        costs.setCosts({QStringLiteral("LUT"), QStringLiteral("DSP")}, rows(), -1);
        const QImage plain = costs.grab().toImage();
        costs.setCosts({QStringLiteral("LUT"), QStringLiteral("DSP")}, rows(), 1);
        QVERIFY(plain != costs.grab().toImage());
    }
};

QTEST_MAIN(TestLayerCosts)
#include "tst_layer_costs.moc"
