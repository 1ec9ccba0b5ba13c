// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comma_locale.h"

#include "snac/base/number_text.h"

#include <QTest>

#include <clocale>
#include <cmath>
#include <cstdio>
#include <limits>

using namespace snac;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

std::vector<double> samples()
{
    return {0.0,  -0.0,           0.5,   -0.5,   1.0 / 3.0, 0.1 + 0.2, 12345.678, -1e-9,
            1e15, 123456789012.0, 1e300, -1e300, 5e-324,    0.74126,   99.995,    2.5,
            3.5,  1e-6,           1e5,   1e-10,  4.4e20};
}

QString oldWay(const char* format, int digits, double value)
{
    char text[512];
    std::snprintf(text, sizeof text, format, digits, value);
    return QString::fromLatin1(text);
}

} // namespace

class TestNumberFormat : public QObject
{
    Q_OBJECT

    test::CommaLocale m_comma;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_comma.isMade(), qPrintable(m_comma.problem()));
        qputenv("LOCPATH", m_comma.folder().toUtf8());
    }

    /// Every test under a point and under a comma.
    void init() { std::setlocale(LC_ALL, "C"); }
    void cleanup() { std::setlocale(LC_ALL, "C"); }

    /// The same digits as printf in the C locale: files and keys of earlier versions stay as they are.
    void digitsAreThoseOfTheCLocale()
    {
        for (const double value : samples()) {
            for (int digits = 0; digits <= 17; ++digits) {
                std::setlocale(LC_ALL, "C");
                QString fixed = oldWay("%.*f", digits, value);
                const QString significant = oldWay("%.*g", std::max(1, digits), value);
                if (fixed.startsWith('-') && fixed.toDouble() == 0.0) {
                    fixed.remove(0, 1); // zero has no sign
                }
                QVERIFY(std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr);
                QCOMPARE(oldWay("%.*f", 1, 0.5), QStringLiteral("0,5")); // the locale is in force
                QCOMPARE(QString::fromStdString(fixedText(value, digits)), fixed);
                QCOMPARE(QString::fromStdString(significantText(value, digits)), significant);
            }
        }
    }

    void textsReadBack()
    {
        QVERIFY(std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr);
        for (const double value : samples()) {
            QCOMPARE(numberFrom(roundTripText(value)).value(), value);
            QCOMPARE(numberFrom(numberText(value)).value(), value);
            QCOMPARE(numberFrom(significantText(value, 17)).value(), value);
        }
    }

    void texts()
    {
        QVERIFY(std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr);
        QCOMPARE(fixedText(-0.001, 2), std::string("0.00"));
        QCOMPARE(fixedText(noNumber, 2), std::string("nan"));
        QCOMPARE(fixedText(-noNumber, 2), std::string("nan"));
        QCOMPARE(fixedText(-infinity, 2), std::string("-inf"));
        QCOMPARE(fixedText(1.5, -3), std::string("2"));
        QCOMPARE(numberText(100000), std::string("100000"));
        QCOMPARE(numberText(1e-6), std::string("1e-6"));
        QCOMPARE(roundTripText(1e-6), std::string("1e-06"));
        QCOMPARE(shortNumber(12345), std::string("12345"));
        QCOMPARE(shortNumber(0.741234), std::string("0.7412"));
        QCOMPARE(shortNumber(1.2345e9 + 0.5), std::string("1.235e+09"));
        QCOMPARE(groupedText(1234567.4), std::string("1,234,567"));
        QCOMPARE(groupedText(-123), std::string("-123"));
        QCOMPARE(groupedText(-1234), std::string("-1,234"));
        QCOMPARE(groupedText(infinity), std::string("inf"));
        QCOMPARE(percentText(0.74126), std::string("74.13 %"));
        QCOMPARE(percentText(0.5, 0), std::string("50 %"));
        QCOMPARE(hexText(0xabc), std::string("0000000000000abc"));
        QCOMPARE(hexText(~0ULL), std::string("ffffffffffffffff"));
    }

    void onlyWholeNumbersInPlainNotationAreRead()
    {
        for (const char* text :
             {"", " 1", "1 ", "0,5", "1.5x", "nan", "inf", "1e999", "0x10", "+1", "1.000,5"}) {
            QVERIFY2(!numberFrom(text), text);
        }
        QCOMPARE(numberFrom("-1.5e3").value(), -1500.0);
    }

    void nouns()
    {
        QCOMPARE(counted(1, "trial"), std::string("1 trial"));
        QCOMPARE(counted(0, "trial"), std::string("0 trials"));
        QCOMPARE(counted(3, "branch"), std::string("3 branches"));
        QCOMPARE(counted(2, "entry"), std::string("2 entries"));
        QCOMPARE(counted(3000, "row"), std::string("3,000 rows"));
        QCOMPARE(counted(1234567, "weight"), std::string("1,234,567 weights"));
        QCOMPARE(counted(-12, "row"), std::string("-12 rows"));
        QCOMPARE(counted(2, "key"), std::string("2 keys"));
        QCOMPARE(counted(2, "class"), std::string("2 classes"));
    }

    void wholeNumbersAreReadWholeOrNotAtAll()
    {
        QCOMPARE(wholeFrom<int>("-42"), std::optional(-42));
        QCOMPARE(wholeFrom<int>("007"), std::optional(7));
        QCOMPARE(wholeFrom<unsigned long long>("18446744073709551615"),
                 std::optional(std::numeric_limits<unsigned long long>::max()));
        QCOMPARE(wholeFrom<unsigned long long>("fF", 16), std::optional(255ULL));
        for (const char* text :
             {"", "+1", " 1", "1 ", "1.0", "1e3", "2147483648", "-2147483649", "0x10", "1,000"}) {
            QVERIFY2(!wholeFrom<int>(text), text);
        }
        QVERIFY(!wholeFrom<unsigned>("-1"));
    }
};

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "tst_number_format.moc"
