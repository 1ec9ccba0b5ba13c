// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/lesson/lesson_plane.h"

#include <QTest>

#include <cmath>

using namespace snac::widgets;

class TestLessonPlane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAxisHasMoreThanOneNumber_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("around a thousand") << 940.0 << 1070.0;
        QTest::newRow("just beside a step") << 0.51 << 0.99;
        QTest::newRow("five steps") << 4.99 << 10.01;
        QTest::newRow("around zero") << -0.3 << 0.3;
        QTest::newRow("small") << 1.1e-5 << 1.9e-5;
        QTest::newRow("large") << 1.01e6 << 1.98e6;
    }

    void anAxisHasMoreThanOneNumber()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        for (const bool maximize : {false, true}) {
            LessonPlane::Side side;
            side.axis.maximize = maximize;
            side.low = maximize ? -high : low;
            side.high = maximize ? -low : high;
            for (const double length : {40.0, 120.0, 300.0, 900.0}) {
                const auto ticks = side.ticks(length, 48.0);
                QVERIFY2(ticks.size() >= 2, qPrintable(QString::number(length)));
                QVERIFY2(static_cast<double>(ticks.size()) <= std::max(5.0, 2.0 * length / 48.0 + 1.0),
                         qPrintable(QString::number(ticks.size())));
                for (std::size_t i = 0; i < ticks.size(); ++i) {
                    QVERIFY(ticks[i] >= low - 1e-9 * std::abs(low) &&
                            ticks[i] <= high + 1e-9 * std::abs(high));
                    QVERIFY(i == 0 || ticks[i] > ticks[i - 1]);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLessonPlane)
#include "tst_lesson_plane.moc"
