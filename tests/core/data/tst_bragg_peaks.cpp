// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/bragg_peaks.h"
#include "snac/data/prepare.h"

#include <QTest>

#include <cmath>

using namespace snac::data;

class TestBraggPeaks : public QObject
{
    Q_OBJECT

    snac::RunControl m_control;

private slots:
    void poissonNumbersHaveTheirMeanAndSpread_data()
    {
        QTest::addColumn<double>("mean");
        QTest::newRow("nothing") << 0.0;
        QTest::newRow("few") << 0.7;
        QTest::newRow("by products") << 9.5;
        QTest::newRow("by rejection") << 12.0;
        QTest::newRow("many") << 4000.0;
    }

    void poissonNumbersHaveTheirMeanAndSpread()
    {
        QFETCH(double, mean);
        constexpr int draws = 40000;
        snac::Random random(3);
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < draws; ++i) {
            const double value = drawPoisson(mean, random);
            QCOMPARE(value, std::floor(value));
            sum += value;
            squares += (value - mean) * (value - mean);
        }
        // Five standard errors: mean and variance of the numbers are `mean`.
        QVERIFY(std::abs(sum / draws - mean) <= 5.0 * std::sqrt(mean / draws));
        const double spread = std::sqrt((2.0 * mean * mean + mean) / draws);
        QVERIFY(std::abs(squares / draws - mean) <= 5.0 * spread);
    }

    void theFunctionIsHalfHighAtHalfItsWidth()
    {
        for (const double mixing : {0.0, 0.5, 1.0}) {
            const BraggPeak peak{
                .x = 5.0, .y = 4.0, .height = 8.0, .widthX = 3.0, .widthY = 2.0, .mixing = mixing};
            QCOMPARE(peak.at(5.0, 4.0), 8.0);
            QVERIFY(std::abs(peak.at(6.5, 4.0) - 4.0) < 1e-12);
            QVERIFY(std::abs(peak.at(5.0, 3.0) - 4.0) < 1e-12);
        }
        const BraggPeak turned{
            .x = 5.0, .y = 4.0, .height = 8.0, .widthX = 3.0, .widthY = 2.0, .angle = 1.5707963267948966};
        QVERIFY(std::abs(turned.at(5.0, 5.5) - 4.0) < 1e-9);
    }

    void patchesAreScaledAndRepeatable()
    {
        DatasetOptions options;
        options.name = "bragg";
        options.rows = 300;
        const auto first = loadDataset(options, m_control);
        const auto again = loadDataset(options, m_control);
        QVERIFY2(first.has_value(), first ? "" : first.error().toString().c_str());
        QCOMPARE(first->samples.inputs, again->samples.inputs);
        QCOMPARE(first->info.fingerprint, again->info.fingerprint);
        QCOMPARE(first->samples.inputs.cols(), 121);
        QCOMPARE(first->info.targetNames, (std::vector<std::string>{"x", "y"}));
        QVERIFY(first->info.simulated);
        for (Eigen::Index row = 0; row < 300; ++row) {
            QCOMPARE(first->samples.inputs.row(row).minCoeff(), 0.0F);
            QCOMPARE(first->samples.inputs.row(row).maxCoeff(), 1.0F);
        }
        // Middle pixel 5, moved by at most one, and up to the next pixel.
        QVERIFY(first->samples.targets.minCoeff() >= 4.0F && first->samples.targets.maxCoeff() <= 7.0F);
        QVERIFY(first->samples.targets.minCoeff() < 4.2F && first->samples.targets.maxCoeff() > 6.8F);
        bool told = false;
        for (const std::string& note : first->info.reading.notes) {
            told = told || note.starts_with(
                               "baseline: a least-squares fit of a pseudo-Voigt function to 300 of these");
        }
        QVERIFY(told);
        options.dataSeed = 2;
        QVERIFY(loadDataset(options, m_control)->samples.targets != first->samples.targets);
    }

    void theCentreOfMassIsNearTheMiddle()
    {
        DatasetOptions options;
        options.peaks.mostCounts = options.peaks.leastCounts = 1e6;
        options.peaks.background = 0.0;
        options.peaks.threshold = 0.0;
        options.peaks.mostWidth = 1.6;
        const auto dataset = simulateBraggPeaks(options, 50, m_control);
        QVERIFY(dataset.has_value());
        for (Eigen::Index row = 0; row < 50; ++row) {
            Eigen::Index brightest = 0;
            dataset->samples.inputs.row(row).maxCoeff(&brightest);
            QVERIFY(std::abs(static_cast<float>(brightest % 11) - dataset->samples.targets(row, 0)) <= 0.8F);
            QVERIFY(std::abs(static_cast<float>(brightest / 11) - dataset->samples.targets(row, 1)) <= 0.8F);
        }
    }

    void refusesImpossibleParameters_data()
    {
        QTest::addColumn<PeakOptions>("peaks");
        QTest::addColumn<QString>("key");
        QTest::newRow("side") << PeakOptions{.side = 3} << "dataset.peaks.side is 3";
        QTest::newRow("shift") << PeakOptions{.side = 5, .shift = 2} << "dataset.peaks.shift is 2";
        QTest::newRow("widths") << PeakOptions{.leastWidth = 4.0} << "dataset.peaks.most_width is 3";
        QTest::newRow("heights") << PeakOptions{.mostCounts = 50.0} << "dataset.peaks.most_counts is 50";
        QTest::newRow("threshold") << PeakOptions{.threshold = 100.0} << "dataset.peaks.threshold is 100";
        QTest::newRow("no number") << PeakOptions{.background = std::nan("")} << "dataset.peaks.background";
    }

    void refusesImpossibleParameters()
    {
        QFETCH(PeakOptions, peaks);
        QFETCH(QString, key);
        DatasetOptions options;
        options.peaks = peaks;
        const auto dataset = simulateBraggPeaks(options, 100, m_control);
        QVERIFY(!dataset.has_value());
        QVERIFY2(dataset.error().message.starts_with(key.toStdString()), dataset.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestBraggPeaks)
#include "tst_bragg_peaks.moc"
