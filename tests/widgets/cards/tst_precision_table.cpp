// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/precision_table.h"

#include <QTest>

using namespace snac;
using namespace snac::widgets;

class TestPrecisionTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bits_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<qint64>("raw");
        QTest::addColumn<QString>("expected");
        QTest::newRow("positive") << "ap_fixed<8,3>" << qint64(13) << "000.01101";
        QTest::newRow("negative") << "ap_fixed<8,3>" << qint64(-1) << "111.11111";
        QTest::newRow("lowest") << "ap_fixed<4,1>" << qint64(-8) << "1.000";
        QTest::newRow("unsigned") << "ap_ufixed<4,2>" << qint64(15) << "11.11";
        QTest::newRow("integer") << "ap_fixed<4,4>" << qint64(5) << "0101.";
        QTest::newRow("point before the bits") << "ap_fixed<4,-2>" << qint64(3) << ".(00)0011";
        QTest::newRow("its sign goes on") << "ap_fixed<4,-2>" << qint64(-3) << ".(11)1101";
        QTest::newRow("point behind the bits") << "ap_fixed<4,6>" << qint64(3) << "0011(00).";
        QTest::newRow("64 bits") << "ap_fixed<64,64>" << qint64(-1) << QString(64, '1') + ".";
    }

    void bits()
    {
        QFETCH(const QString, format);
        QFETCH(const qint64, raw);
        QFETCH(const QString, expected);
        const auto parsed = FixedFormat::parse(format.toStdString());
        QVERIFY(parsed.has_value());
        QCOMPARE(PrecisionTable::bits(raw, *parsed), expected);
    }

    void describesARow()
    {
        PrecisionTable table;
        const auto format = *FixedFormat::parse("ap_fixed<4,1>");
        table.setRows(1.25, {{format, 7, 0.875, true}});
        const QString text = table.describe(0);
        QVERIFY2(text.contains(QStringLiteral("0.875 = 7 × 2^-3")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("bits 0.111")));
        QVERIFY(text.contains(QStringLiteral("−0.375")));
        QVERIFY(text.contains(QStringLiteral("beyond the range")));
        QCOMPARE(table.describe(1), QString());
        QCOMPARE(table.accessibleDescription(), text);
    }

    void drawsInAnySize()
    {
        PrecisionTable table;
        QVERIFY(!table.grab().isNull());
        table.setRows(-0.3, {{*FixedFormat::parse("ap_fixed<24,6>"), -1258291, -4.8, false},
                             {*FixedFormat::parse("ap_fixed<2,5>"), -1, -8, true}});
        QVERIFY(table.sizeHint().height() > 60);
        for (const int width : {1, 260, 500}) {
            table.resize(width, table.sizeHint().height());
            QVERIFY(!table.grab().isNull());
        }
    }
};

QTEST_MAIN(TestPrecisionTable)
#include "tst_precision_table.moc"
