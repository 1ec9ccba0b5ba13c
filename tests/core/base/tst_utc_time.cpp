// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/utc_time.h"

#include <QDateTime>
#include <QTest>

using namespace snac;

class TestUtcTime : public QObject
{
    Q_OBJECT

private slots:
    /// Read by somebody else's clock and reader, in a time zone that is not UTC.
    void isTheTimeOfTheClock()
    {
        qputenv("TZ", "Asia/Kathmandu"); // 5 hours 45 minutes ahead
        tzset();
        for (const std::string& text : {utcNow(), utcNowExact()}) {
            const QDateTime before = QDateTime::currentDateTimeUtc();
            const QDateTime read = QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs);
            QVERIFY2(read.isValid(), text.c_str());
            QCOMPARE(read.timeSpec(), Qt::UTC);
            QVERIFY(std::abs(read.secsTo(before)) <= 60);
        }
    }

    void hasOneForm()
    {
        QCOMPARE(utcNow().size(), std::string("2026-01-01T00:00:00Z").size());
        QCOMPARE(utcNowExact().size(), std::string("2026-01-01T00:00:00.000Z").size());
    }
};

QTEST_GUILESS_MAIN(TestUtcTime)
#include "tst_utc_time.moc"
