// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ap_fixed that exported projects are simulated with, against the arithmetic that accuracies are measured
// with.
#include "ap_fixed.h"
#include "ap_int.h"

#include "../../../fixedpoint/modes.h"

#include "snac/fixedpoint/arithmetic.h"

#include <QTest>

#include <utility>

using namespace snac;

namespace {

constexpr ap_q_mode apRounding(Rounding rounding)
{
    constexpr ap_q_mode modes[] = {AP_TRN,     AP_TRN_ZERO,    AP_RND,     AP_RND_ZERO,
                                   AP_RND_INF, AP_RND_MIN_INF, AP_RND_CONV};
    return modes[static_cast<int>(rounding)];
}

constexpr ap_o_mode apOverflow(Overflow overflow)
{
    constexpr ap_o_mode modes[] = {AP_WRAP, AP_SAT, AP_SAT_ZERO, AP_SAT_SYM};
    return modes[static_cast<int>(overflow)];
}

std::int64_t pattern(snac_fixed::wide raw)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(raw));
}

constexpr int modePairs = 28;

/// One pair of modes by its number.
constexpr std::pair<Rounding, Overflow> modesOf(int number)
{
    return {static_cast<Rounding>(number % 7), static_cast<Overflow>(number / 7)};
}

/// Casts of typed numbers, all modes: from<W, I> to<W2, I2>.
template<int W, int I, bool S, int W2, int I2, bool S2, int mode>
bool castAgrees(std::int64_t raw)
{
    constexpr auto modes = modesOf(mode);
    const FixedFormat from{W, I, S};
    const FixedFormat to{W2, I2, S2, modes.first, modes.second};
    ap_fixed_base<W, I, S> number;
    number.set_bits(static_cast<snac_fixed::uwide>(static_cast<snac_fixed::wide>(raw)));
    const ap_fixed_base<W2, I2, S2, apRounding(modes.first), apOverflow(modes.second)> result(number);
    return pattern(result.raw()) == fixedpoint::cast(pattern(number.raw()), from, to);
}

template<int W, int I, bool S, int W2, int I2, bool S2, int... mode>
bool allModesAgree(std::int64_t raw, std::integer_sequence<int, mode...>)
{
    return (castAgrees<W, I, S, W2, I2, S2, mode>(raw) && ...);
}

template<int W, int I, bool S, int W2, int I2, bool S2>
bool typedCastsAgree()
{
    Random random(static_cast<std::uint64_t>(W * 64 + W2));
    for (int i = 0; i < 300; ++i) {
        if (!allModesAgree<W, I, S, W2, I2, S2>(fixedpoint::test::ruggedInteger(random, W),
                                                std::make_integer_sequence<int, modePairs>())) {
            return false;
        }
    }
    return true;
}

template<class A, class B>
bool arithmeticIsExact()
{
    Random random(7);
    constexpr int fractionA = A::width - A::iwidth;
    constexpr int fractionB = B::width - B::iwidth;
    constexpr int fine = fractionA > fractionB ? fractionA : fractionB;
    for (int i = 0; i < 200; ++i) {
        A a;
        B b;
        a.range(A::width - 1, 0) = random.next();
        b.range(B::width - 1, 0) = random.next();
        const auto left = a.raw() << (fine - fractionA);
        const auto right = b.raw() << (fine - fractionB);
        const bool good = (a + b).raw() == left + right && (a - b).raw() == left - right &&
                          (a * b).raw() == a.raw() * b.raw() && (a < b) == (left < right) &&
                          (a > b) == (left > right) && (a == b) == (left == right) &&
                          (a != b) == (left != right) && (a <= b) == (left <= right) &&
                          (a >= b) == (left >= right) && (-a).raw() == -a.raw();
        if (!good) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestApFixed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void castsAreThoseOfTheIntegerNetwork();
    void typesCastLikeTheirFormats();
    void doublesAreTakenExactly();
    void resultsHaveAllTheirBits();
    void comparisonsDoNotLoseBits();
    void bitsAreReadAndWritten();
};

void TestApFixed::castsAreThoseOfTheIntegerNetwork()
{
    Random random(1);
    for (int i = 0; i < 200000; ++i) {
        FixedFormat to = fixedpoint::test::randomFormat(random, 1, i % 2 == 0 ? 12 : 64);
        const std::int64_t raw = fixedpoint::test::ruggedInteger(random, 64);
        const int fraction = to.fraction() + static_cast<int>(random.integer(-70, 140));
        const snac_fixed::Target target{to.width, to.fraction(), to.isSigned, apRounding(to.rounding),
                                        apOverflow(to.overflow)};
        const auto wanted = fixedpoint::cast(raw, fraction, to);
        if (pattern(snac_fixed::cast(static_cast<snac_fixed::wide>(raw), fraction, target)) != wanted) {
            QFAIL(qPrintable(QString("%1 * 2^-%2 as %3 is %4")
                                 .arg(raw)
                                 .arg(fraction)
                                 .arg(QString::fromStdString(to.toString()))
                                 .arg(wanted)));
        }
    }
}

void TestApFixed::typesCastLikeTheirFormats()
{
    QVERIFY((typedCastsAgree<8, 3, true, 4, 4, true>()));
    QVERIFY((typedCastsAgree<8, 3, true, 4, 1, false>()));
    QVERIFY((typedCastsAgree<9, -4, true, 5, -6, true>()));
    QVERIFY((typedCastsAgree<9, 14, false, 6, 12, true>()));
    QVERIFY((typedCastsAgree<1, 1, true, 1, 0, true>()));
    QVERIFY((typedCastsAgree<1, 0, false, 1, 1, true>()));
    QVERIFY((typedCastsAgree<62, 20, true, 17, 3, true>()));
    QVERIFY((typedCastsAgree<64, 64, true, 64, 30, false>()));
    QVERIFY((typedCastsAgree<5, 2, true, 64, 8, true>()));
    QVERIFY((typedCastsAgree<6, -40, true, 6, 40, true>()));
}

void TestApFixed::doublesAreTakenExactly()
{
    typedef ap_fixed<20, -3, AP_RND_CONV, AP_SAT_SYM> Small;
    typedef ap_ufixed<64, 70, AP_TRN_ZERO, AP_SAT> Large;
    const FixedFormat small{20, -3, true, Rounding::RndConv, Overflow::SatSym};
    const FixedFormat large{64, 70, false, Rounding::TrnZero, Overflow::Sat};
    Random random(3);
    for (int i = 0; i < 20000; ++i) {
        const double value = std::ldexp(random.uniform(-1.0, 1.0), static_cast<int>(random.integer(-30, 75)));
        QCOMPARE(pattern(Small(value).raw()), fixedpoint::toRaw(value, small));
        QCOMPARE(pattern(Large(value).raw()), fixedpoint::toRaw(value, large));
    }
    QCOMPARE(Small(-0.03125).to_double(), -0.03125);
    QCOMPARE((ap_fixed<8, 5>(-2.5).to_int()), -2);
}

void TestApFixed::resultsHaveAllTheirBits()
{
    QVERIFY((arithmeticIsExact<ap_fixed<8, 3>, ap_fixed<8, 3>>()));
    QVERIFY((arithmeticIsExact<ap_fixed<8, 3>, ap_ufixed<8, 3>>()));
    QVERIFY((arithmeticIsExact<ap_ufixed<8, -3>, ap_ufixed<5, 9>>()));
    QVERIFY((arithmeticIsExact<ap_fixed<1, 1>, ap_fixed<1, 0>>()));
    QVERIFY((arithmeticIsExact<ap_fixed<62, 20>, ap_fixed<62, 31>>()));
    QVERIFY((arithmeticIsExact<ap_ufixed<62, 30>, ap_fixed<62, 31>>()));
    ap_fixed<4, 4> sum = 7;
    sum += ap_fixed<4, 4>(1);
    QCOMPARE(sum.to_int(), -8);
    ap_int<5> difference = -16;
    difference -= ap_int<5>(1);
    QCOMPARE(difference.to_int(), 15);
}

void TestApFixed::comparisonsDoNotLoseBits()
{
    const ap_fixed<60, -60> tiny = std::ldexp(1.0, -100);
    const ap_fixed<60, 120> huge = std::ldexp(1.0, 100);
    QVERIFY(tiny > 0 && tiny < 1 && huge > tiny && huge > 2000000000 && !(tiny == huge) && tiny != huge);
    const ap_fixed<60, 120> low = -std::ldexp(1.0, 100);
    QVERIFY(low < tiny && low < huge && low <= -1 && tiny >= low);
}

void TestApFixed::bitsAreReadAndWritten()
{
    ap_fixed<8, 3, AP_RND, AP_SAT> number;
    number.range(7, 0) = 0x83ULL;
    QCOMPARE(pattern(number.raw()), std::int64_t{-125});
    QCOMPARE(number.range(3, 1).to_uint(), 1u);
    ap_ufixed<8, 1> other;
    other.range(7, 0) = number.range(7, 0);
    QCOMPARE(other.range(7, 0).to_uint64(), 0x83ULL);
    other.range(3, 2) = 3ULL;
    QCOMPARE(other.range(7, 0).to_uint64(), 0x8fULL);
}

QTEST_GUILESS_MAIN(TestApFixed)
#include "tst_ap_fixed.moc"
