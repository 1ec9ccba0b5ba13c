// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/network/architecture.h"
#include "snac/widgets/cards/network_sketch.h"

#include <QTest>

using namespace snac;
using namespace snac::widgets;

class TestNetworkSketch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void barsFollowTheLayers()
    {
        network::Architecture architecture;
        architecture.inputs = 16;
        architecture.layers = {network::Dense{64, true}, network::BatchNorm{},
                               network::Activation{network::ActivationKind::ReLU, 0.01},
                               network::Dropout{0.1}, network::Dense{5, true}};
        NetworkSketch sketch;
        sketch.resize(360, sketch.sizeHint().height());
        sketch.setArchitecture(architecture);
        const auto& bars = sketch.bars();
        QCOMPARE(bars.size(), std::size_t(3));
        QVERIFY(bars[0].kind == NetworkSketch::Bar::Kind::Input);
        QCOMPARE(bars[1].units, 64);
        QVERIFY(bars[1].batchNorm);
        QCOMPARE(bars[1].dropout, 0.1);
        QVERIFY(bars[2].kind == NetworkSketch::Bar::Kind::Output);
        QCOMPARE(bars[2].inputs, 64);
        QVERIFY(sketch.describe(1).contains(QStringLiteral("16 inputs × 64 units")));
        QVERIFY(sketch.describe(1).contains(QStringLiteral("dense layer 1")));
        const QString parameters =
            QString::number(1) + QChar(0x202f) + QStringLiteral("216"); // 16*64 + 64 + 2*64
        QVERIFY2(sketch.describe(1).contains(parameters), qPrintable(sketch.describe(1)));
        QVERIFY(sketch.describe(2).contains(QStringLiteral("linear")));
        QCOMPARE(sketch.describe(9), QString());
        QCOMPARE(sketch.accessibleDescription(), QStringLiteral("16-64-5"));
        sketch.clear();
        QVERIFY(sketch.bars().empty());
    }

    /// Any network in any width: bars stand beside each other inside the widget, wider layers are not lower.
    void nothingOverlaps()
    {
        for (const int width : {160, 300, 800}) {
            for (const int depth : {1, 4, 8, 16}) {
                network::Architecture architecture;
                architecture.inputs = 16;
                for (int i = 0; i < depth; ++i)
                    architecture.layers.emplace_back(network::Dense{1 << (i % 11), true});
                NetworkSketch sketch;
                sketch.resize(width, 140);
                sketch.setArchitecture(architecture);
                sketch.show();
                const auto& bars = sketch.bars();
                for (std::size_t i = 0; i < bars.size(); ++i) {
                    QVERIFY(QRectF(sketch.rect()).contains(bars[i].rect));
                    if (i > 0)
                        QVERIFY(bars[i - 1].rect.right() <= bars[i].rect.left() + 1.0);
                    for (const auto& other : bars)
                        QVERIFY(other.units > bars[i].units ||
                                other.rect.height() <= bars[i].rect.height() + 1e-9);
                }
                QVERIFY(!sketch.grab().isNull());
            }
        }
    }
};

QTEST_MAIN(TestNetworkSketch)
#include "tst_network_sketch.moc"
