// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/chart_frame.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace snac::widgets;

class TestChartFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void niceAxes_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("integers");
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("decimals");
        QTest::newRow("unit") << 0.0 << 1.0 << false << 0.25 << 2;
        QTest::newRow("hypervolume") << 0.51 << 0.80 << false << 0.1 << 1;
        QTest::newRow("percent") << 60.9 << 76.4 << false << 5.0 << 0;
        QTest::newRow("generations") << 0.0 << 12.0 << true << 5.0 << 0;
        QTest::newRow("two epochs") << 1.0 << 2.0 << true << 1.0 << 0;
    }

    void niceAxes()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, integers);
        QFETCH(double, step);
        QFETCH(int, decimals);
        const NiceAxis axis = niceAxis(low, high, 4, integers);
        QVERIFY2(std::abs(axis.step - step) < 1e-9, qPrintable(QString::number(axis.step)));
        QCOMPARE(axis.decimals, decimals);
    }

    /// Any range: the axis holds it, has few ticks, and its labels are the exact tick values.
    void anyRange()
    {
        std::mt19937 generator(1);
        std::uniform_real_distribution<double> exponent(-6.0, 9.0);
        for (int i = 0; i < 2000; ++i) {
            const double width = std::pow(10.0, exponent(generator));
            const double low = (static_cast<double>(generator() % 2001) / 1000.0 - 1.0) * width * 3;
            const NiceAxis axis = niceAxis(low, low + width, 4, false);
            QVERIFY(axis.low <= low + 1e-6 * width && axis.high >= low + width - 1e-6 * width);
            const double ticks = (axis.high - axis.low) / axis.step;
            QVERIFY2(ticks >= 2.0 - 1e-6 && ticks <= 6.0 + 1e-6, qPrintable(QString::number(ticks)));
            const double scaled = axis.step * std::pow(10.0, axis.decimals);
            QVERIFY(std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled));
        }
    }

    void oddRanges()
    {
        for (const auto& [low, high] :
             {std::pair{5.0, 5.0}, {std::nan(""), 1.0}, {3.0, -3.0}, {0.0, 0.0}, {1e300, 1e300}}) {
            const NiceAxis axis = niceAxis(low, high, 4, false);
            QVERIFY(axis.high > axis.low);
            QVERIFY(axis.step > 0.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestChartFrame)
#include "tst_chart_frame.moc"
