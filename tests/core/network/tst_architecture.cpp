// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snac/network/architecture.h"

#include <QTest>

using namespace snac::network;

class TestArchitecture : public QObject
{
    Q_OBJECT

private slots:
    void namesRoundTrip()
    {
        for (int k = 0; k <= static_cast<int>(ActivationKind::Softmax); ++k) {
            const auto kind = static_cast<ActivationKind>(k);
            QVERIFY(!activationName(kind).empty());
            QVERIFY(activationFromName(activationName(kind)) == kind);
        }
    }

    void namesAreForgiving_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::newRow("lower") << "relu" << static_cast<int>(ActivationKind::ReLU);
        QTest::newRow("snake") << "leaky_relu" << static_cast<int>(ActivationKind::LeakyReLU);
        QTest::newRow("tutorial spelling") << "LeakyRelu" << static_cast<int>(ActivationKind::LeakyReLU);
        QTest::newRow("dash") << "Hard-Tanh" << static_cast<int>(ActivationKind::HardTanh);
        QTest::newRow("identity") << "Identity" << static_cast<int>(ActivationKind::Linear);
        QTest::newRow("swish") << "swish" << static_cast<int>(ActivationKind::Silu);
    }

    void namesAreForgiving()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        const auto found = activationFromName(text.toStdString());
        QVERIFY(found.has_value());
        QCOMPARE(static_cast<int>(*found), kind);
    }

    void unknownNamesAreRefused()
    {
        QVERIFY(!activationFromName("rellu").has_value());
        QVERIFY(!activationFromName("").has_value());
    }

    void widthsAndSummary()
    {
        const Architecture net{16,
                               {Dense{64}, BatchNorm{}, Activation{}, Dropout{0.1}, Dense{32}, BatchNorm{},
                                Activation{}, Dropout{0.1}, Dense{5}}};
        QCOMPARE(net.outputs(), 5);
        QCOMPARE(net.widths(), (std::vector<int>{16, 64, 32, 5}));
        QCOMPARE(QString::fromStdString(net.summary()), QString("16-64-32-5 ReLU, batch norm, dropout 0.1"));
    }

    void summaryTellsDifferentLayersApart()
    {
        const Architecture net{8,
                               {Dense{4}, Activation{ActivationKind::Tanh}, Dense{3}, BatchNorm{}, Dense{1},
                                Activation{ActivationKind::Sigmoid}}};
        QCOMPARE(QString::fromStdString(net.summary()),
                 QString("8-4-3-1 Tanh/linear, batch norm on 1 of 2, output Sigmoid"));
        QCOMPARE(QString::fromStdString(Architecture{8, {Dense{2}}}.summary()), QString("8-2"));
        QCOMPARE((Architecture{8, {}}.outputs()), 8);
    }

    void keysAreEqualExactlyForEqualValues()
    {
        const std::vector<Architecture> all = {
            {16, {Dense{8}}},
            {16, {Dense{8, false}}},
            {8, {Dense{16}}},
            {16, {Dense{8}, BatchNorm{}}},
            {16, {Dense{8}, Activation{}}},
            {16, {Dense{8}, Activation{ActivationKind::LeakyReLU, 0.01}}},
            {16, {Dense{8}, Activation{ActivationKind::LeakyReLU, 0.2}}},
            {16, {Dense{8}, Dropout{0.1}}},
            {16, {Dense{8}, Dropout{0.1000001}}},
        };
        for (const Architecture& a : all) {
            for (const Architecture& b : all) {
                QCOMPARE(a.key() == b.key(), a == b);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
