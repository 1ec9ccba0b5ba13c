// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/example_view.h"
#include "snac/widgets/theme.h"

#include <QImage>
#include <QTest>

#include <cstdlib>

using namespace snac::widgets;

class TestExampleView : public QObject
{
    Q_OBJECT

private:
    /// Lines are smoothed: near the colour is enough.
    static bool isNear(QRgb a, QRgb b)
    {
        constexpr int most = 170;
        return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b)) <
               most;
    }

    static int pixelsOf(const QImage& image, QRgb color)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                count += isNear(image.pixel(x, y), color) ? 1 : 0;
            }
        }
        return count;
    }

private Q_SLOTS:
    void picturesStandInALineAClass()
    {
        QImage red(2, 2, QImage::Format_RGB32);
        red.fill(qRgb(255, 0, 0));
        QImage blue(2, 2, QImage::Format_RGB32);
        blue.fill(qRgb(0, 0, 255));
        ExampleView view;
        view.resize(400, 300);
        QVERIFY(view.isEmpty());
        view.setGroups(QStringLiteral("rows"),
                       {{QStringLiteral("cat"), {red, red}}, {QStringLiteral("dog"), {blue}}});
        const QImage shown = view.grab().toImage();
        const int reds = pixelsOf(shown, qRgb(255, 0, 0));
        const int blues = pixelsOf(shown, qRgb(0, 0, 255));
        QVERIFY(blues > 1000);
        QCOMPARE(reds, 2 * blues); // all of one size
    }

    void curvesAndPointsHaveTheColourOfTheirClass()
    {
        ExampleView view;
        view.resize(400, 300);
        view.setGroups(
            QStringLiteral("traces"),
            {{QStringLiteral("0"), {}, {QPolygonF({{0, 1}, {10, 1}}), QPolygonF({{0, 2}, {10, 2}})}},
             {QStringLiteral("1"), {}, {}, QPolygonF({{1, 1.5}, {9, 1.5}})}});
        const QImage shown = view.grab().toImage();
        const int whole = pixelsOf(shown, category(0).rgb());
        QVERIFY2(whole > 200, qPrintable(QString::number(whole)));
        QVERIFY(pixelsOf(shown, category(1).rgb()) > 5);
        view.clear();
        QVERIFY(view.isEmpty());
        QCOMPARE(pixelsOf(view.grab().toImage(), category(0).rgb()), 0);
    }
};

QTEST_MAIN(TestExampleView)
#include "tst_example_view.moc"
