// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/straight_line/net_bits.h"

#include <QTest>

using namespace snac::synthesis;

namespace {

Nets sources(BitNetlist& netlist, int count)
{
    Nets bits;
    for (int i = 0; i < count; ++i) {
        bits.push_back(netlist.source());
    }
    return bits;
}

} // namespace

class TestNetBits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void constantsAreTheirTwosComplement()
    {
        QCOMPARE(bitsOfConstant(5, 4), (Nets{1, 0, 1, 0}));
        QCOMPARE(bitsOfConstant(-2, 4), (Nets{0, 1, 1, 1}));
        QCOMPARE(bitsOfConstant(-1, 70).back(), BitNetlist::one); // wider than the integer: its sign
    }

    void aShiftPutsZerosBelowAndTheSignAbove()
    {
        BitNetlist netlist;
        const Nets bits = sources(netlist, 2);
        QCOMPARE(extendedBits(bits, true, 1, 5), (Nets{0, bits[0], bits[1], bits[1], bits[1]}));
        QCOMPARE(extendedBits(bits, false, 1, 5), (Nets{0, bits[0], bits[1], 0, 0}));
        QCOMPARE(extendedBits(bits, true, -1, 2), (Nets{bits[1], bits[1]}));
        QCOMPARE(withoutLowest(bits, 1), (Nets{bits[1]}));
        QVERIFY(withoutLowest(bits, 3).empty());
    }

    void onlySidesThatAreAskedForAreLimited()
    {
        BitNetlist netlist;
        const Nets bits = sources(netlist, 6);
        const Limits both = limitsOf(netlist, bits, true, 3, true, true);
        QVERIFY(both.above != BitNetlist::zero && both.below != BitNetlist::zero);
        QVERIFY(both.above != both.below);
        QCOMPARE(limitsOf(netlist, bits, false, 3, true, true).below, BitNetlist::zero); // never below 0
        const Limits none = limitsOf(netlist, bits, true, 3, false, false);
        QCOMPARE(clippedBits(netlist, bits, none, 3), Nets(bits.begin(), bits.begin() + 3));
    }

    void aClippedBitIsOneLut()
    {
        BitNetlist netlist;
        const Nets bits = sources(netlist, 6);
        const Nets clipped = clippedBits(netlist, bits, limitsOf(netlist, bits, true, 3, true, true), 3);
        QCOMPARE(clipped.size(), std::size_t(3));
        QCOMPARE(netlist.counts(clipped).luts, 3); // which takes the three bits of its limits in
    }
};

QTEST_APPLESS_MAIN(TestNetBits)
#include "tst_net_bits.moc"
