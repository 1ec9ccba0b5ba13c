// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/fixed_format.h"

#include <QtTest>

using namespace snac;

class FixedFormatTest : public QObject
{
    Q_OBJECT
private slots:
    void rangeAndStep_data();
    void rangeAndStep();
    void textComesBack();
    void spellings_data();
    void spellings();
    void badText_data();
    void badText();
};

void FixedFormatTest::rangeAndStep_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("step");
    QTest::newRow("signed") << "ap_fixed<8,3>" << -4.0 << 3.96875 << 0.03125;
    QTest::newRow("symmetric") << "ap_fixed<8,3,AP_TRN,AP_SAT_SYM>" << -3.96875 << 3.96875 << 0.03125;
    QTest::newRow("unsigned") << "ap_ufixed<8,3>" << 0.0 << 7.96875 << 0.03125;
    QTest::newRow("one bit") << "ap_fixed<1,1>" << -1.0 << 0.0 << 1.0;
    QTest::newRow("no integer bits") << "ap_fixed<6,-1>" << -0.25 << 0.2421875 << 0.0078125;
    QTest::newRow("no fraction") << "ap_fixed<4,8>" << -128.0 << 112.0 << 16.0;
}

void FixedFormatTest::rangeAndStep()
{
    QFETCH(QString, text);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, step);
    const auto format = FixedFormat::parse(text.toStdString());
    QVERIFY(format);
    QCOMPARE(format->lowest(), low);
    QCOMPARE(format->highest(), high);
    QCOMPARE(format->step(), step);
}

void FixedFormatTest::textComesBack()
{
    for (int rounding = 0; rounding < 7; ++rounding) {
        for (int overflow = 0; overflow < 4; ++overflow) {
            for (const bool isSigned : {true, false}) {
                const FixedFormat format{12, -3, isSigned, static_cast<Rounding>(rounding),
                                         static_cast<Overflow>(overflow)};
                const auto read = FixedFormat::parse(format.toString());
                QVERIFY2(read, format.toString().c_str());
                QVERIFY(*read == format);
            }
        }
    }
}

void FixedFormatTest::spellings_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << "fixed<8,3,RND,SAT>";
    QTest::newRow("blanks") << " ap_fixed< 8 , 3 , AP_RND , AP_SAT > ";
    QTest::newRow("lower case") << "ap_fixed<8,+3,ap_rnd,ap_sat>";
}

void FixedFormatTest::spellings()
{
    QFETCH(QString, text);
    const auto format = FixedFormat::parse(text.toStdString());
    QVERIFY(format);
    QCOMPARE(QString::fromStdString(format->toString()), QStringLiteral("ap_fixed<8,3,AP_RND,AP_SAT>"));
}

void FixedFormatTest::badText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << ""
                           << "is not a fixed-point type";
    QTest::newRow("no name") << "<8,3>"
                             << "is not a fixed-point type";
    QTest::newRow("one number") << "ap_fixed<8>"
                                << "is not a fixed-point type";
    QTest::newRow("unknown mode") << "ap_fixed<8,3,AP_ROUND>"
                                  << "is not a fixed-point type";
    QTest::newRow("five parts") << "ap_fixed<8,3,RND,SAT,0>"
                                << "is not a fixed-point type";
    QTest::newRow("huge number") << "ap_fixed<99999999999999,3>"
                                 << "is not a fixed-point type";
    QTest::newRow("long") << QString(500, QLatin1Char('8')) << "is not a fixed-point type";
    QTest::newRow("too wide") << "ap_fixed<65,3>"
                              << "the nearest valid type is ap_fixed<64,3>";
    QTest::newRow("no bits") << "ap_fixed<0,0>"
                             << "the nearest valid type is ap_fixed<1,0>";
}

void FixedFormatTest::badText()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const auto format = FixedFormat::parse(text.toStdString());
    QVERIFY(!format);
    QVERIFY2(format.error().message.find(said.toStdString()) != std::string::npos,
             format.error().message.c_str());
}

QTEST_GUILESS_MAIN(FixedFormatTest)
#include "tst_fixed_format.moc"
