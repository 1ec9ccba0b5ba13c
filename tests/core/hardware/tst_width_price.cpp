// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/width_price.h"

#include <QTest>

using namespace snac;
using namespace snac::hardware;

class TestWidthPrice : public QObject
{
    Q_OBJECT

private slots:
    /// The line meets the model's own savings where it is taken from.
    void theLineIsThatOfTheModel()
    {
        DesignPoint design;
        design.inputBits = 8;
        const WidthPriceLine line = widthPrice(design, 140.0);
        const std::int64_t values[] = {1, 11, 7}; // several magnitudes: no sum of plain inputs
        QCOMPARE(line.first, weightSavings(design, values, 3, 1, 140.0)[0]);
        QVERIFY(line.more > 0.0);
        QVERIFY(line.first > line.more); // most is saved with the last bit, by which the addition goes too
    }

    void widerInputsCostMore()
    {
        DesignPoint narrow;
        narrow.inputBits = 4;
        DesignPoint wide;
        wide.inputBits = 8;
        QVERIFY(widthPrice(wide, 140.0).first > widthPrice(narrow, 140.0).first);
        QVERIFY(widthPrice(wide, 140.0).more > widthPrice(narrow, 140.0).more);
    }

    /// Where products take a DSP, bits are what makes them.
    void slicesCount()
    {
        DesignPoint design;
        design.inputBits = 16;
        QVERIFY(widthPrice(design, 140.0).more > widthPrice(design, 0.0).more + 10.0);
        QCOMPARE(widthPrice(design, 140.0).first, widthPrice(design, 0.0).first);
    }

    void bitsOfActivations()
    {
        DesignPoint design;
        design.inputBits = 6;
        QCOMPARE(activationBitPrice(design, network::ActivationKind::Linear), 0.0);
        QCOMPARE(activationBitPrice(design, network::ActivationKind::ReLU), 2.0);
    }
};

QTEST_GUILESS_MAIN(TestWidthPrice)
#include "tst_width_price.moc"
