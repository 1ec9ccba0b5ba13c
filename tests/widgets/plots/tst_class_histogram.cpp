// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/class_histogram.h"

#include <QImage>
#include <QTest>
#include <QWheelEvent>

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

    /// As fine as the data allow; no row is lost or counted twice, and what is under the mouse stays there.
    void nearerAndMoved()
    {
        std::vector<qint64> rows(40 * 8);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i] = static_cast<qint64>(i);
        }
        ClassHistogram histogram;
        histogram.resize(740, 260);
        histogram.setBins(QStringLiteral("mass"), 0.0, 32.0, {{QStringLiteral("top"), rows}});
        QCOMPARE(histogram.shownRange(), std::pair(0.0, 32.0));
        QCOMPARE(histogram.describe(0), QStringLiteral("0 to 0.8: top 28")); // 0 + 1 + ... + 7
        QCOMPARE(histogram.heightOf(8 * 312 + 28), 1.0);                     // the last eight
        histogram.zoom(1, 0.25);
        QCOMPARE(histogram.shownRange(), std::pair(4.0, 20.0)); // 8 stays where it is
        QCOMPARE(histogram.describe(0), QStringLiteral("0 to 0.4: top 6"));
        histogram.zoom(9, 0.0); // three steps are all
        QCOMPARE(histogram.shownRange(), std::pair(4.0, 8.0));
        QCOMPARE(histogram.describe(319), QStringLiteral("31.9 to 32: top 319"));
        const double height = histogram.heightOf(100);
        histogram.pan(-0.5);
        QCOMPARE(histogram.shownRange(), std::pair(2.0, 6.0));
        QCOMPARE(histogram.heightOf(100), height); // the scale of rows stands still
        histogram.pan(-5);
        QCOMPARE(histogram.shownRange(), std::pair(0.0, 4.0));
        histogram.zoom(-9, 0.5);
        QCOMPARE(histogram.shownRange(), std::pair(0.0, 32.0));
    }

    void wheelDragAndKeys()
    {
        ClassHistogram histogram;
        histogram.resize(740, 260);
        histogram.setBins(QStringLiteral("mass"), 0.0, 32.0, {{QString(), std::vector<qint64>(160, 1)}});
        const auto turn = [&](int by, QPointF at) {
            QWheelEvent wheel(at, histogram.mapToGlobal(at), {}, {0, by}, Qt::NoButton, {}, Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(&histogram, &wheel);
        };
        const double left = 52.0; // as the axis of rows has it
        turn(60, {left, 100});
        QCOMPARE(histogram.shownRange(), std::pair(0.0, 32.0)); // half a step
        turn(60, {left, 100});
        QCOMPARE(histogram.shownRange(), std::pair(0.0, 16.0));
        QTest::mousePress(&histogram, Qt::LeftButton, {}, {600, 100});
        QTest::mouseMove(&histogram, {260, 100}); // half of the axis
        QTest::mouseRelease(&histogram, Qt::LeftButton, {}, {260, 100});
        QCOMPARE(histogram.shownRange(), std::pair(8.0, 24.0));
        QTest::keyClick(&histogram, Qt::Key_Right);
        QCOMPARE(histogram.shownRange(), std::pair(12.0, 28.0));
        QTest::keyClick(&histogram, Qt::Key_Plus);
        QCOMPARE(histogram.shownRange(), std::pair(16.0, 24.0));
        QVERIFY(histogram.accessibleDescription().contains(QStringLiteral("16")));
        QTest::mouseDClick(&histogram, Qt::LeftButton, {}, {300, 100});
        QCOMPARE(histogram.shownRange(), std::pair(0.0, 32.0));
        turn(120, {300, 100});
        histogram.setBins(QStringLiteral("other"), 0.0, 1.0, {{QString(), std::vector<qint64>(160, 1)}});
        QCOMPARE(histogram.shownRange(), std::pair(0.0, 1.0)); // another input begins with all of it
    }
};

QTEST_MAIN(TestClassHistogram)
#include "tst_class_histogram.moc"
