// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/precision.h"

#include <QTest>

using snac::Precision;

class TestPrecision : public QObject
{
    Q_OBJECT

private slots:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("integer");
        QTest::newRow("plain") << "ap_fixed<8,3>" << 8 << 3;
        QTest::newRow("blank") << "ap_fixed<8, 3>" << 8 << 3;
        QTest::newRow("short") << "fixed<16,6>" << 16 << 6;
        QTest::newRow("case and blanks") << "  AP_Fixed < 4 , 1 >  " << 4 << 1;
        QTest::newRow("all integer") << "ap_fixed<14,14>" << 14 << 14;
        QTest::newRow("no integer") << "ap_fixed<8,0>" << 8 << 0;
        QTest::newRow("narrowest") << "ap_fixed<1,1>" << 1 << 1;
        QTest::newRow("widest") << "ap_fixed<64,32>" << 64 << 32;
    }

    void parses()
    {
        QFETCH(QString, text);
        const auto precision = Precision::parse(text.toStdString());
        QVERIFY2(precision.has_value(), precision ? "" : precision.error().message.c_str());
        QTEST(precision->width, "width");
        QTEST(precision->integer, "integer");
        QCOMPARE(*Precision::parse(precision->toString()), *precision);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hint");
        QTest::newRow("empty") << ""
                               << "ap_fixed<8,3>";
        QTest::newRow("number") << "8"
                                << "ap_fixed<8,3>";
        QTest::newRow("unsigned") << "ap_ufixed<8,3>"
                                  << "ap_fixed<8,3>";
        QTest::newRow("rounding modes") << "ap_fixed<8,3,AP_RND>"
                                        << "ap_fixed<8,3>";
        QTest::newRow("too wide") << "ap_fixed<65,6>"
                                  << "nearest valid one is ap_fixed<64,6>";
        QTest::newRow("zero") << "ap_fixed<0,0>"
                              << "nearest valid one is ap_fixed<1,0>";
        QTest::newRow("more integer bits") << "ap_fixed<8,9>"
                                           << "nearest valid one is ap_fixed<8,8>";
        QTest::newRow("negative integer") << "ap_fixed<8,-1>"
                                          << "nearest valid one is ap_fixed<8,0>";
        QTest::newRow("huge") << "ap_fixed<99999999999999999999,3>"
                              << "ap_fixed<8,3>";
        QTest::newRow("six digits") << "ap_fixed<999999,999999>"
                                    << "nearest valid one is ap_fixed<64,64>";
        QTest::newRow("trailing") << "ap_fixed<8,3>x"
                                  << "ap_fixed<8,3>";
        QTest::newRow("long") << QString(1000000, 'a') << "ap_fixed<8,3>";
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, hint);
        const auto precision = Precision::parse(text.toStdString());
        QVERIFY(!precision.has_value());
        QVERIFY2(QString::fromStdString(precision.error().message).contains(hint),
                 precision.error().message.c_str());
        QVERIFY(precision.error().message.size() < 300);
    }

    void layersMayHaveThePointAnywhere_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("integer");
        QTest::addColumn<QString>("hint"); // empty: valid
        QTest::newRow("usual") << 8 << 3 << "";
        QTest::newRow("before the first bit") << 6 << -1 << "";
        QTest::newRow("behind the last bit") << 4 << 9 << "";
        QTest::newRow("farthest") << 64 << -64 << "";
        QTest::newRow("too wide") << 65 << -1 << "nearest valid one is ap_fixed<64,-1>";
        QTest::newRow("no bits") << 0 << -1 << "nearest valid one is ap_fixed<1,-1>";
        QTest::newRow("too far") << 8 << -65 << "nearest valid one is ap_fixed<8,-64>";
        QTest::newRow("too far behind") << 8 << 1000 << "nearest valid one is ap_fixed<8,72>";
    }

    void layersMayHaveThePointAnywhere()
    {
        QFETCH(int, width);
        QFETCH(int, integer);
        QFETCH(QString, hint);
        const auto checked = Precision{width, integer}.checkLayer();
        QCOMPARE(checked.has_value(), hint.isEmpty());
        QVERIFY(hint.isEmpty() || QString::fromStdString(checked.error().message).contains(hint));
        // What study files accept stays as it was.
        const bool study = width >= 1 && width <= 64 && integer >= 0 && integer <= width;
        QCOMPARE((Precision{width, integer}.check().has_value()), study);
    }
};

QTEST_GUILESS_MAIN(TestPrecision)
#include "tst_precision.moc"
