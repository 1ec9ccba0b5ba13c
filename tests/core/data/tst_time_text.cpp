// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/time_text.h"

#include <QTest>

using snac::data::secondsOfDate;

class TestTimeText : public QObject
{
    Q_OBJECT

private slots:
    void datesAreSeconds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("the beginning") << QByteArray("1970-01-01") << 0.0;
        QTest::newRow("a day") << QByteArray("2026-03-01") << 1772323200.0;
        QTest::newRow("before") << QByteArray("1969-12-31") << -86400.0;
        QTest::newRow("leap day") << QByteArray("2024-02-29") << 1709164800.0;
        QTest::newRow("minutes") << QByteArray(" 1970-01-02 01:30 ") << 91800.0;
        QTest::newRow("seconds") << QByteArray("1970-01-01T00:00:05.25") << 5.25;
        QTest::newRow("UTC") << QByteArray("1970-01-01T00:00:05Z") << 5.0;
        QTest::newRow("east") << QByteArray("1970-01-01T02:00+02:00") << 0.0;
        QTest::newRow("west") << QByteArray("1970-01-01T00:00:00-0130") << 5400.0;
    }

    void datesAreSeconds()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, seconds);
        const auto read = secondsOfDate(text.toStdString());
        QVERIFY(read.has_value());
        QCOMPARE(*read, seconds);
    }

    void allElseIsNoDate_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "2026", "20260301", "2026-3-1", "01.03.2026", "2026-02-30", "2023-02-29", "2026-13-01",
              "2026-03-01T", "2026-03-01T25:00", "2026-03-01T10", "2026-03-01T10:00:00.", "2026-03-01 10:00x",
              "2026-03-01T10:00+2", "2026-03-01Z", "12.5", "-5-01-01"}) {
            QTest::addRow("'%s'", text) << QByteArray(text);
        }
    }

    void allElseIsNoDate()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!secondsOfDate(text.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_time_text.moc"
