// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/bragg_fit.h"

#include <QTest>

#include <cmath>

using namespace snac::data;

class TestBraggFit : public QObject
{
    Q_OBJECT

private slots:
    void findsAPeakWithoutNoise_data()
    {
        QTest::addColumn<double>("angle");
        QTest::addColumn<double>("mixing");
        QTest::newRow("Gauss") << 0.0 << 0.0;
        QTest::newRow("between") << 0.6 << 0.4;
        QTest::newRow("Lorentz") << 2.0 << 1.0;
    }

    void findsAPeakWithoutNoise()
    {
        QFETCH(double, angle);
        QFETCH(double, mixing);
        const BraggPeak peak{
            .x = 5.37, .y = 4.81, .widthX = 2.6, .widthY = 1.7, .angle = angle, .mixing = mixing};
        std::vector<float> pixels;
        for (int row = 0; row < 11; ++row) {
            for (int column = 0; column < 11; ++column) {
                pixels.push_back(static_cast<float>(peak.at(column, row)));
            }
        }
        const BraggPeak found = fitBraggPeak(pixels.data(), 11);
        QVERIFY2(std::hypot(found.x - peak.x, found.y - peak.y) < 2e-3,
                 qPrintable(QStringLiteral("%1 %2").arg(found.x).arg(found.y)));
    }

    void emptyAndTinyPatchesHaveAnAnswer()
    {
        std::vector<float> pixels(121, 0.0F);
        QCOMPARE(fitBraggPeak(pixels.data(), 11).x, 5.0);
        pixels[3 * 11 + 7] = 1.0F;
        const BraggPeak one = fitBraggPeak(pixels.data(), 11);
        QVERIFY(std::hypot(one.x - 7.0, one.y - 3.0) < 0.6);
    }

    /// The spread of a fit of a bright Gaussian peak is what Cramer and Rao allow: FWHM / (2.355 sqrt(N)).
    void isAsGoodAsPhotonsAllow()
    {
        DatasetOptions options;
        options.peaks = {.leastWidth = 2.5,
                         .mostWidth = 2.5,
                         .leastCounts = 1000.0,
                         .mostCounts = 1000.0,
                         .background = 0.0,
                         .threshold = 0.0};
        snac::RunControl control;
        const auto dataset = simulateBraggPeaks(options, 400, control);
        QVERIFY(dataset.has_value());
        const FitDistances distances = fitDistances(*dataset, 400, control);
        QCOMPARE(distances.rows, std::size_t{400});
        // About 1.133 x 1000 x 2.5^2 photons: 0.0126 pixels each way. Unequal weights and shapes between
        // Gauss and Lorentz cost up to three times that; a centre of mass is further off.
        QVERIFY2(distances.median > 0.010 && distances.median < 0.045,
                 qPrintable(QString::number(distances.median)));
        QVERIFY(distances.median <= distances.most95);
    }

    void isBetterThanTheCentreOfMass()
    {
        DatasetOptions options;
        snac::RunControl control;
        const auto dataset = simulateBraggPeaks(options, 300, control);
        QVERIFY(dataset.has_value());
        double mass = 0.0;
        for (Eigen::Index row = 0; row < 300; ++row) {
            double sum = 0.0;
            double x = 0.0;
            double y = 0.0;
            for (Eigen::Index i = 0; i < 121; ++i) {
                const auto value = static_cast<double>(dataset->samples.inputs(row, i));
                sum += value;
                x += value * static_cast<double>(i % 11);
                y += value * static_cast<double>(i / 11);
            }
            mass += std::hypot(x / sum - static_cast<double>(dataset->samples.targets(row, 0)),
                               y / sum - static_cast<double>(dataset->samples.targets(row, 1)));
        }
        const FitDistances distances = fitDistances(*dataset, 300, control);
        QVERIFY2(distances.mean < mass / 300.0,
                 qPrintable(QString::number(distances.mean) + " " + QString::number(mass / 300.0)));
    }
};

QTEST_GUILESS_MAIN(TestBraggFit)
#include "tst_bragg_fit.moc"
