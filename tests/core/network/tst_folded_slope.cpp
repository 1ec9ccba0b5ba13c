// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/network/folded_slope.h"

#include <QTest>

using namespace snac;
using namespace snac::network;

class TestFoldedSlope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slopes_data();
    void slopes();
    void bothAreTold();
};

void TestFoldedSlope::slopes_data()
{
    QTest::addColumn<double>("slope");
    QTest::addColumn<double>("wanted");
    QTest::newRow("default") << 0.01 << 0.0078125;
    QTest::newRow("0.3") << 0.3 << 0.25;
    QTest::newRow("2.5") << 2.5 << 2.0;
    QTest::newRow("a power of two") << 0.125 << 0.125;
    QTest::newRow("large") << 100.0 << 16.0;
    QTest::newRow("tiny") << 1e-6 << 0.0;
    QTest::newRow("none") << 0.0 << 0.0;
}

void TestFoldedSlope::slopes()
{
    QFETCH(double, slope);
    QFETCH(double, wanted);
    QCOMPARE(foldedSlope(slope), wanted);
    Architecture architecture;
    architecture.inputs = 2;
    architecture.layers = {Dense{3, true}, Activation{ActivationKind::LeakyReLU, slope}, Dense{1, true}};
    QCOMPARE(changedSlopes(architecture).empty(), slope == wanted);
}

void TestFoldedSlope::bothAreTold()
{
    Architecture architecture;
    architecture.inputs = 2;
    const Activation third{ActivationKind::LeakyReLU, 0.3};
    architecture.layers = {Dense{3, true}, third,          Dense{3, true},
                           third,          Dense{1, true}, Activation{ActivationKind::ReLU, 0.3}};
    const std::vector<std::string> wanted{"LeakyReLU (layers 2, 4) has the slope 0.3 in floats and 0.25 in "
                                          "integers, where slopes are powers of two"};
    QVERIFY(changedSlopes(architecture) == wanted);
}

QTEST_GUILESS_MAIN(TestFoldedSlope)
#include "tst_folded_slope.moc"
