// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/fixedpoint/arithmetic.h"
#include "snac/fixedpoint/wide.h"

#include "modes.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <vector>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;

namespace {

/// The definition, by looking at the neighbours: no shift, no bit.
long nearestBy(Rounding rounding, double x)
{
    std::vector<long> near;
    for (long n = static_cast<long>(x) - 2; n <= static_cast<long>(x) + 2; ++n) {
        near.push_back(n);
    }
    const auto n = [](long value) { return static_cast<double>(value); };
    if (rounding == Rounding::Trn || rounding == Rounding::TrnZero) {
        std::erase_if(near, [&](long value) {
            return rounding == Rounding::Trn ? n(value) > x
                                             : std::abs(n(value)) > std::abs(x) || n(value) * x < 0.0;
        });
        return *std::ranges::min_element(near, {}, [&](long value) { return std::abs(n(value) - x); });
    }
    const double least = std::abs(
        n(*std::ranges::min_element(near, {}, [&](long value) { return std::abs(n(value) - x); })) - x);
    std::erase_if(near, [&](long value) { return std::abs(n(value) - x) > least; });
    switch (rounding) {
    case Rounding::Rnd:
        return std::ranges::max(near);
    case Rounding::RndMinInf:
        return std::ranges::min(near);
    case Rounding::RndZero:
        return *std::ranges::min_element(near, {}, [](long value) { return std::abs(value); });
    case Rounding::RndInf:
        return *std::ranges::max_element(near, {}, [](long value) { return std::abs(value); });
    default:
        return near.size() == 1 || near[0] % 2 == 0 ? near[0] : near[1];
    }
}

/// The definition, over all numbers the format has.
long withinBy(const FixedFormat& format, long n)
{
    const long count = 1L << format.width;
    const long low = format.isSigned ? -count / 2 : 0;
    std::vector<long> all;
    for (long i = 0; i < count; ++i) {
        all.push_back(low + i);
    }
    if (format.overflow == Overflow::SatSym && format.isSigned) {
        all.erase(all.begin());
    }
    if (std::ranges::find(all, n) != all.end()) {
        return n;
    }
    switch (format.overflow) {
    case Overflow::Wrap:
        return *std::ranges::find_if(all, [&](long value) { return (n - value) % count == 0; });
    case Overflow::SatZero:
        return 0;
    default:
        return *std::ranges::min_element(all, {}, [&](long value) { return std::abs(value - n); });
    }
}

/// Rounding by the truncating division of C++ and its remainder, in 128 bits.
Int128 dividedBy(Rounding rounding, Int128 value, Int128 divisor)
{
    const Int128 quotient = value / divisor;
    const Int128 rest = value % divisor; // sign of value
    if (rest == 0) {
        return quotient;
    }
    const Int128 away = value < 0 ? quotient - 1 : quotient + 1;
    const Int128 twice = rest < 0 ? -2 * rest : 2 * rest;
    switch (rounding) {
    case Rounding::Trn:
        return value < 0 ? away : quotient;
    case Rounding::TrnZero:
        return quotient;
    default:
        break;
    }
    if (twice != divisor) {
        return twice > divisor ? away : quotient;
    }
    switch (rounding) {
    case Rounding::RndZero:
        return quotient;
    case Rounding::RndInf:
        return away;
    case Rounding::Rnd:
        return std::max(quotient, away);
    case Rounding::RndMinInf:
        return std::min(quotient, away);
    default:
        return quotient % 2 == 0 ? quotient : away;
    }
}

FixedFormat format(const char* text)
{
    return FixedFormat::parse(text).value();
}

} // namespace

class TestArithmetic : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("rounding");
        QTest::addColumn<int>("overflow");
        for (const Rounding rounding : allRoundings) {
            for (const Overflow overflow : allOverflows) {
                QTest::addRow("%s %s", roundingName(rounding).data(), overflowName(overflow).data())
                    << static_cast<int>(rounding) << static_cast<int>(overflow);
            }
        }
    }

    /// Every format of up to 5 bits, every number on grids up to 2^5 times finer, far beyond the range.
    void agreesWithTheDefinition()
    {
        QFETCH(int, rounding);
        QFETCH(int, overflow);
        FixedFormat to{1, 1, true, static_cast<Rounding>(rounding), static_cast<Overflow>(overflow)};
        for (int shift = -3; shift <= 5; ++shift) {
            for (std::int64_t raw = -200; raw <= 200; ++raw) {
                const double x = std::ldexp(static_cast<double>(raw), -shift);
                const long n = nearestBy(to.rounding, x);
                for (to.width = 1; to.width <= 5; ++to.width) {
                    for (const bool isSigned : {false, true}) {
                        to.isSigned = isSigned;
                        const long wanted = withinBy(to, n);
                        for (to.integer = -2; to.integer <= 7; to.integer += 3) {
                            const auto got = cast(raw, to.fraction() + shift, to);
                            const auto fromNumber = toRaw(std::ldexp(x, -to.fraction()), to);
                            if (got != wanted || fromNumber != wanted) {
                                QFAIL(qPrintable(QString("%1 * 2^-%2 to %3: %4, %5 instead of %6")
                                                     .arg(raw)
                                                     .arg(to.fraction() + shift)
                                                     .arg(to.toString().c_str())
                                                     .arg(got)
                                                     .arg(fromNumber)
                                                     .arg(wanted)));
                            }
                        }
                    }
                }
            }
        }
    }

    /// 64-bit numbers and all widths, against division with remainder in 128 bits.
    void agreesWithDivisionWhenWide()
    {
        Random random(7);
        for (int trial = 0; trial < 300000; ++trial) {
            FixedFormat to = randomFormat(random, 1, 63);
            const std::int64_t raw = ruggedInteger(random, 64);
            const int shift = static_cast<int>(random.integer(-60, 66));
            const Int128 units = shift > 0 ? dividedBy(to.rounding, raw, Int128{1} << shift)
                                           : Int128{raw} * (Int128{1} << -shift);
            const Int128 count = Int128{1} << to.width;
            const auto [low, high] = rawRange(to);
            Int128 wanted = units;
            if (units < low || units > high) {
                Int128 rest = units % count;
                rest += rest < 0 ? count : 0;
                rest -= to.isSigned && rest >= count / 2 ? count : 0;
                wanted = to.overflow == Overflow::Wrap      ? rest
                         : to.overflow == Overflow::SatZero ? 0
                         : units < 0                        ? Int128{low}
                                                            : Int128{high};
            }
            const auto got = cast(raw, to.fraction() + shift, to);
            QVERIFY2(got == wanted, qPrintable(QString("%1 shifted by %2 to %3: %4")
                                                   .arg(raw)
                                                   .arg(shift)
                                                   .arg(to.toString().c_str())
                                                   .arg(got)));
        }
    }

    void farShifts_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("value");
        QTest::addColumn<qint64>("raw");
        constexpr auto least = std::numeric_limits<qint64>::min();
        constexpr auto most = std::numeric_limits<qint64>::max();
        const double tiny = std::numeric_limits<double>::denorm_min();
        const double huge = std::numeric_limits<double>::max();
        const double infinite = std::numeric_limits<double>::infinity();
        QTest::newRow("tiny down") << "ap_fixed<8,3>" << -tiny << qint64{-1};
        QTest::newRow("tiny up") << "ap_fixed<8,3>" << tiny << qint64{0};
        QTest::newRow("tiny to zero") << "ap_fixed<8,3,AP_TRN_ZERO,AP_SAT>" << -tiny << qint64{0};
        QTest::newRow("tiny nearest") << "ap_fixed<8,3,AP_RND_INF,AP_SAT>" << -tiny << qint64{0};
        QTest::newRow("huge wraps") << "ap_fixed<8,3>" << huge << qint64{0};
        QTest::newRow("huge saturates") << "ap_fixed<8,3,AP_TRN,AP_SAT>" << huge << qint64{127};
        QTest::newRow("minus huge") << "ap_fixed<8,3,AP_TRN,AP_SAT_SYM>" << -huge << qint64{-127};
        QTest::newRow("huge to zero") << "ap_fixed<8,3,AP_TRN,AP_SAT_ZERO>" << huge << qint64{0};
        QTest::newRow("infinity") << "ap_fixed<8,3,AP_TRN,AP_SAT>" << infinite << qint64{127};
        QTest::newRow("minus infinity") << "ap_fixed<8,3,AP_TRN,AP_SAT>" << -infinite << qint64{-128};
        QTest::newRow("minus infinity, unsigned")
            << "ap_ufixed<8,3,AP_TRN,AP_SAT_SYM>" << -infinite << qint64{0};
        QTest::newRow("infinity wraps") << "ap_fixed<8,3>" << infinite << qint64{0};
        QTest::newRow("not a number") << "ap_fixed<8,3,AP_TRN,AP_SAT>" << std::nan("") << qint64{0};
        QTest::newRow("minus zero") << "ap_fixed<8,3>" << -0.0 << qint64{0};
        QTest::newRow("64 bits, top") << "ap_fixed<64,64,AP_TRN,AP_SAT>" << 0x1p70 << most;
        QTest::newRow("64 bits, bottom") << "ap_fixed<64,64,AP_TRN,AP_SAT>" << -0x1p70 << least;
        QTest::newRow("64 bits, wraps") << "ap_fixed<64,64>" << 0x1p63 << least;
        QTest::newRow("64 unsigned bits") << "ap_ufixed<64,64,AP_TRN,AP_SAT>" << 0x1p64 << qint64{-1};
        QTest::newRow("64 unsigned bits, half") << "ap_ufixed<64,64>" << 0x1p63 << least;
        QTest::newRow("64 bits, fraction") << "ap_fixed<64,0>" << -0.5 << least;
        QTest::newRow("far fraction") << "ap_fixed<8,-64>" << 0x1p-70 << qint64{4};
        QTest::newRow("far integers") << "ap_fixed<8,72>" << 0x1p66 << qint64{4};
        QTest::newRow("one bit") << "ap_fixed<1,1,AP_TRN,AP_SAT>" << -3.0 << qint64{-1};
        QTest::newRow("one bit, symmetric") << "ap_fixed<1,1,AP_TRN,AP_SAT_SYM>" << -3.0 << qint64{0};
    }

    void farShifts()
    {
        QFETCH(QString, to);
        QFETCH(double, value);
        QFETCH(qint64, raw);
        QCOMPARE(qint64{toRaw(value, format(qPrintable(to)))}, raw);
    }

    void numbersComeBack()
    {
        Random random(8);
        for (int trial = 0; trial < 100000; ++trial) {
            FixedFormat to = randomFormat(random, 1, 53);
            const auto [low, high] = rawRange(to);
            const std::int64_t raw = random.integer(low, high);
            QCOMPARE(toRaw(toDouble(raw, to), to), raw);
            QCOMPARE(cast(raw, to, to), raw);
        }
        QCOMPARE(toDouble(-1, format("ap_ufixed<64,64>")), 0x1p64);
        QCOMPARE(toDouble(-1, format("ap_fixed<64,64>")), -1.0);
    }

    /// From an unsigned 64-bit format the bit pattern is a positive number.
    void unsignedSource()
    {
        const auto from = format("ap_ufixed<64,64>");
        QCOMPARE(cast(-1, from, format("ap_fixed<8,8,AP_TRN,AP_SAT>")), std::int64_t{127});
        QCOMPARE(cast(-1, from, format("ap_ufixed<64,65,AP_RND,AP_WRAP>")),
                 std::numeric_limits<std::int64_t>::min());
        QCOMPARE(cast(-1, from, format("ap_ufixed<64,63,AP_RND,AP_WRAP>")), std::int64_t{-2});
    }

    void bits_data()
    {
        QTest::addColumn<qint64>("low");
        QTest::addColumn<qint64>("high");
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<int>("bits");
        QTest::newRow("nothing") << qint64{0} << qint64{0} << true << 1;
        QTest::newRow("minus one") << qint64{-1} << qint64{0} << true << 1;
        QTest::newRow("one") << qint64{0} << qint64{1} << true << 2;
        QTest::newRow("byte") << qint64{-128} << qint64{127} << true << 8;
        QTest::newRow("above a byte") << qint64{0} << qint64{128} << true << 9;
        QTest::newRow("below a byte") << qint64{-129} << qint64{0} << true << 9;
        QTest::newRow("unsigned byte") << qint64{0} << qint64{255} << false << 8;
        QTest::newRow("unsigned nothing") << qint64{0} << qint64{0} << false << 1;
        QTest::newRow("all") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max()
                             << true << 64;
    }

    void bits()
    {
        QFETCH(qint64, low);
        QFETCH(qint64, high);
        QFETCH(bool, isSigned);
        QFETCH(int, bits);
        QCOMPARE(bitsFor(low, high, isSigned), bits);
    }
};

QTEST_GUILESS_MAIN(TestArithmetic)
#include "tst_arithmetic.moc"
