// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/network/quantization.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace snac;
using network::quantizeValue;

namespace {

constexpr Rounding roundings[] = {Rounding::Trn,    Rounding::TrnZero,   Rounding::Rnd,    Rounding::RndZero,
                                  Rounding::RndInf, Rounding::RndMinInf, Rounding::RndConv};
constexpr Overflow overflows[] = {Overflow::Wrap, Overflow::Sat, Overflow::SatZero, Overflow::SatSym};

/// The nearest multiples are listed and one is chosen by the words of the standard: in integers, in units of
/// 1/64 of the step.
long long roundedUnits(long long sixtyFourths, Rounding mode)
{
    long long below = sixtyFourths / 64;
    if (below * 64 > sixtyFourths) {
        --below;
    }
    const long long rest = sixtyFourths - 64 * below;
    if (rest == 0) {
        return below;
    }
    const long long above = below + 1;
    const long long nearZero = sixtyFourths > 0 ? below : above;
    const long long farther = sixtyFourths > 0 ? above : below;
    if (mode == Rounding::Trn) {
        return below;
    }
    if (mode == Rounding::TrnZero) {
        return nearZero;
    }
    if (rest != 32) {
        return rest < 32 ? below : above;
    }
    switch (mode) {
    case Rounding::Rnd:
        return above;
    case Rounding::RndZero:
        return nearZero;
    case Rounding::RndInf:
        return farther;
    case Rounding::RndMinInf:
        return below;
    default:
        return below % 2 == 0 ? below : above;
    }
}

long long ranged(long long units, int width, bool isSigned, Overflow mode)
{
    const long long period = 1LL << width;
    const long long high = isSigned ? period / 2 - 1 : period - 1;
    const long long low = !isSigned ? 0 : mode == Overflow::SatSym ? -high : -period / 2;
    if (units >= low && units <= high) {
        return units;
    }
    switch (mode) {
    case Overflow::Sat:
    case Overflow::SatSym:
        return units < low ? low : high;
    case Overflow::SatZero:
        return 0;
    case Overflow::Wrap:
        break;
    }
    while (units < low) {
        units += period;
    }
    while (units > high) {
        units -= period;
    }
    return units;
}

} // namespace

class TestQuantizeValue : public QObject
{
    Q_OBJECT

private slots:
    void everyValueOfSmallTypesInEveryMode()
    {
        long long compared = 0;
        for (const int width : {1, 2, 3, 5}) {
            for (const int integer : {-3, 0, 1, width, width + 2}) {
                for (const bool isSigned : {true, false}) {
                    for (const Rounding rounding : roundings) {
                        for (const Overflow overflow : overflows) {
                            const FixedFormat format{width, integer, isSigned, rounding, overflow};
                            const double step = format.step();
                            for (long long i = -64 * 80; i <= 64 * 80; ++i) {
                                const double expected =
                                    static_cast<double>(
                                        ranged(roundedUnits(i, rounding), width, isSigned, overflow)) *
                                    step;
                                const double got =
                                    quantizeValue(static_cast<double>(i) / 64.0 * step, format);
                                if (got != expected) {
                                    QFAIL(qPrintable(QString("%1 of %2 steps/64: %3, not %4")
                                                         .arg(QString::fromStdString(format.toString()))
                                                         .arg(i)
                                                         .arg(got)
                                                         .arg(expected)));
                                }
                                ++compared;
                            }
                        }
                    }
                }
            }
        }
        QVERIFY(compared > 5'000'000);
    }

    void halvesAreNotMadeByTheComputation()
    {
        // 0.5 minus one bit: adding 0.5 in double precision would give 1.
        const double almost = std::nextafter(0.5, 0.0);
        QCOMPARE(quantizeValue(almost, {8, 8, true, Rounding::Rnd, Overflow::Sat}), 0.0);
        QCOMPARE(quantizeValue(-almost, {8, 8, true, Rounding::RndInf, Overflow::Sat}), 0.0);
        QCOMPARE(quantizeValue(0.5, {8, 8, true, Rounding::Rnd, Overflow::Sat}), 1.0);
    }

    void wideTypesKeepEveryBit()
    {
        Random random(3);
        for (int i = 0; i < 20000; ++i) {
            const FixedFormat format{52, 20, true, Rounding::Rnd, Overflow::Sat};
            const double value =
                std::ldexp(static_cast<double>(random.integer(-(1LL << 51), (1LL << 51) - 1)), -32);
            QCOMPARE(quantizeValue(value, format), value);
        }
    }

    void castingTwiceChangesNothing()
    {
        Random random(4);
        for (int i = 0; i < 50000; ++i) {
            const FixedFormat format{static_cast<int>(random.integer(1, 20)),
                                     static_cast<int>(random.integer(-4, 12)), random.chance(0.5),
                                     roundings[random.index(7)], overflows[random.index(4)]};
            const double once = quantizeValue(random.normal() * 20.0, format);
            QCOMPARE(quantizeValue(once, format), once);
            QVERIFY(once >= format.lowest() - (format.overflow == Overflow::SatSym ? format.step() : 0.0));
            QVERIFY(once <= format.highest());
        }
    }

    void whatIsNoNumberStaysInRange()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        for (const Overflow overflow : overflows) {
            const FixedFormat format{8, 3, true, Rounding::Rnd, overflow};
            QCOMPARE(quantizeValue(std::numeric_limits<double>::quiet_NaN(), format), 0.0);
            const bool saturates = overflow == Overflow::Sat || overflow == Overflow::SatSym;
            QCOMPARE(quantizeValue(infinity, format), saturates ? format.highest() : 0.0);
            QCOMPARE(quantizeValue(-infinity, format), saturates ? format.lowest() : 0.0);
            QVERIFY(std::abs(quantizeValue(1e300, format)) <= 4.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestQuantizeValue)
#include "tst_quantize_value.moc"
