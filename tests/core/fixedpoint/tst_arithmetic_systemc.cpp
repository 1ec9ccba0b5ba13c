// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/fixedpoint/arithmetic.h"

#include "modes.h"

#include <QTest>

#include <string>

#define SC_INCLUDE_FX
#include <systemc.h>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;

/// The library's own main() asks for it.
int sc_main(int, char**)
{
    return 0;
}

namespace {

sc_q_mode modeOf(Rounding rounding)
{
    switch (rounding) {
    case Rounding::Trn:
        return SC_TRN;
    case Rounding::TrnZero:
        return SC_TRN_ZERO;
    case Rounding::Rnd:
        return SC_RND;
    case Rounding::RndZero:
        return SC_RND_ZERO;
    case Rounding::RndInf:
        return SC_RND_INF;
    case Rounding::RndMinInf:
        return SC_RND_MIN_INF;
    case Rounding::RndConv:
        return SC_RND_CONV;
    }
    return SC_TRN;
}

sc_o_mode modeOf(Overflow overflow)
{
    switch (overflow) {
    case Overflow::Wrap:
        return SC_WRAP;
    case Overflow::Sat:
        return SC_SAT;
    case Overflow::SatZero:
        return SC_SAT_ZERO;
    case Overflow::SatSym:
        return SC_SAT_SYM;
    }
    return SC_WRAP;
}

/// The bits of a SystemC number, as this library keeps them.
std::int64_t rawOf(const sc_fxnum& number, const FixedFormat& format)
{
    std::uint64_t bits = 0;
    for (int i = 0; i < 64; ++i) {
        const int at = std::min(i, format.width - 1); // the sign goes on
        if ((i < format.width || format.isSigned) && number[at]) {
            bits |= std::uint64_t{1} << i;
        }
    }
    return static_cast<std::int64_t>(bits);
}

std::int64_t throughSystemC(const sc_fxval& value, const FixedFormat& to)
{
    const sc_q_mode q = modeOf(to.rounding);
    const sc_o_mode o = modeOf(to.overflow);
    if (to.isSigned) {
        return rawOf(sc_fix(value, to.width, to.integer, q, o), to);
    }
    return rawOf(sc_ufix(value, to.width, to.integer, q, o), to);
}

/// raw * 2^-fraction without rounding.
sc_fxval exactValue(std::int64_t raw, int fraction)
{
    sc_fxval value(static_cast<int64>(raw));
    return fraction >= 0 ? sc_fxval(value >> fraction) : sc_fxval(value << -fraction);
}

} // namespace

class TestArithmeticSystemC : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithSystemC_data()
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

    void agreesWithSystemC()
    {
        QFETCH(int, rounding);
        QFETCH(int, overflow);
        FixedFormat to{1, 1, true, static_cast<Rounding>(rounding), static_cast<Overflow>(overflow)};
        for (to.width = 1; to.width <= 4; ++to.width) { // all numbers around every small format
            for (const bool isSigned : {false, true}) {
                to.isSigned = isSigned;
                for (to.integer = -1; to.integer <= 5; to.integer += 2) {
                    for (std::int64_t raw = -80; raw <= 80; ++raw) {
                        compare(raw, to.fraction() + 2, to);
                    }
                }
            }
        }
        Random random(static_cast<std::uint64_t>(10 * rounding + overflow));
        for (int trial = 0; trial < 4000; ++trial) { // all widths
            to = randomFormat(random, 1, 64);
            to.rounding = static_cast<Rounding>(rounding);
            to.overflow = static_cast<Overflow>(overflow);
            compare(ruggedInteger(random, 64), to.fraction() + static_cast<int>(random.integer(-70, 70)), to);
        }
        for (int trial = 0; trial < 2000; ++trial) { // doubles
            to = randomFormat(random, 1, 64);
            to.rounding = static_cast<Rounding>(rounding);
            to.overflow = static_cast<Overflow>(overflow);
            const double value = std::ldexp(random.normal(), static_cast<int>(random.integer(-70, 70)));
            const std::int64_t wanted = throughSystemC(sc_fxval(value), to);
            QVERIFY2(toRaw(value, to) == wanted, qPrintable(QString("%1 to %2: %3 instead of %4")
                                                                .arg(value)
                                                                .arg(to.toString().c_str())
                                                                .arg(toRaw(value, to))
                                                                .arg(wanted)));
        }
    }

private:
    static void compare(std::int64_t raw, int fraction, const FixedFormat& to)
    {
        const std::int64_t wanted = throughSystemC(exactValue(raw, fraction), to);
        const std::int64_t got = cast(raw, fraction, to);
        QVERIFY2(got == wanted, qPrintable(QString("%1 * 2^-%2 to %3: %4 instead of %5")
                                               .arg(raw)
                                               .arg(fraction)
                                               .arg(to.toString().c_str())
                                               .arg(got)
                                               .arg(wanted)));
    }
};

QTEST_GUILESS_MAIN(TestArithmeticSystemC)
#include "tst_arithmetic_systemc.moc"
