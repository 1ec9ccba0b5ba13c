// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/class_histogram.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace snac::widgets;

class TestClassHistogram : public QObject
{
    Q_OBJECT

private:
    /// Columns between the first and the last that has ink below the bars, right of `from`.
    static std::pair<int, int> inkOf(const QImage& image, int from)
    {
        std::pair ends{-1, -1};
        const QRgb ground = image.pixel(image.width() - 1, image.height() - 1);
        for (int x = from; x < image.width(); ++x) {
            for (int y = image.height() - 17; y < image.height(); ++y) {
                if (image.pixel(x, y) != ground) {
                    ends = {ends.first < 0 ? x : ends.first, x};
                    break;
                }
            }
        }
        return ends;
    }

private Q_SLOTS:
    /// The number of a tick stands below its value, also near the edge, as far as its own digits have room.
    void theLastTickStandsAtItsValue()
    {
        ClassHistogram histogram;
        histogram.resize(740, 260);
        histogram.setBins(QStringLiteral("mass"), -4.0, -0.87, {{QString(), {3, 2, 1}}});
        const QImage image = histogram.grab().toImage();
        const double left = 52.0; // as the axis of rows has it
        const double at = left + 3.0 / 3.13 * (740.0 - left - 8.0);
        const auto [first, last] = inkOf(image, 690);
        QVERIFY(first > 0);
        QVERIFY2(std::abs((first + last) / 2.0 - at) < 3.0,
                 qPrintable(QStringLiteral("%1 to %2, not at %3").arg(first).arg(last).arg(at)));
    }

    void nothingIsDrawnOutside()
    {
        ClassHistogram histogram;
        histogram.resize(740, 260);
        histogram.setBins(QStringLiteral("mass"), -4.0, -1.0, {{QString(), {3, 2, 1}}});
        const auto [first, last] = inkOf(histogram.grab().toImage(), 690);
        QVERIFY(first > 0 && last < 740); // at the end of the axis the number gives way by a few pixels
    }

    void rowsAreGroupedLikeEveryNumber()
    {
        ClassHistogram histogram;
        histogram.setBins(QStringLiteral("mass"), 0.0, 1.0, {{QStringLiteral("top"), {12345}}});
        QVERIFY(histogram.describe(0).contains(QStringLiteral("top 12\u202f345")));
    }
};

QTEST_MAIN(TestClassHistogram)
#include "tst_class_histogram.moc"
