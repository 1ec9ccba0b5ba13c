// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/image_twin.h"
#include "snac/data/prepare.h"

#include "small_network.h"

#include <QTest>

#include <cmath>

using namespace snac::data;

class TestImageTwin : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;

private slots:
    void equalSeedsDrawEqualPictures()
    {
        DatasetOptions options;
        options.name = "digits";
        options.imageSize = 8;
        const auto one = simulatePictures(PictureKind::Digits, options, 100, m_control);
        const auto two = simulatePictures(PictureKind::Digits, options, 100, m_control);
        QVERIFY(one && two && one->samples.inputs == two->samples.inputs);
        QCOMPARE(one->samples.inputs.cols(), 64);
        QVERIFY(one->samples.inputs.minCoeff() >= 0.0F && one->samples.inputs.maxCoeff() <= 255.0F);
        QVERIFY(one->info.simulated && one->info.origin.starts_with("simulated: "));
        for (int c = 0; c < 10; ++c) {
            QCOMPARE(std::ranges::count(one->samples.labels, c), 10);
        }
        options.dataSeed = 2;
        const auto other = simulatePictures(PictureKind::Digits, options, 100, m_control);
        QVERIFY(other && other->samples.inputs != one->samples.inputs);
    }

    /// Neither trivial nor hopeless: digits about as hard as real ones, of which a small network reads 0.97;
    /// garments are easier than theirs (0.88).
    void areNeitherTrivialNorHopeless_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("side");
        QTest::addColumn<double>("least");
        QTest::newRow("digits 8") << static_cast<int>(PictureKind::Digits) << 8 << 0.92;
        QTest::newRow("digits 16") << static_cast<int>(PictureKind::Digits) << 16 << 0.93;
        QTest::newRow("garments 8") << static_cast<int>(PictureKind::Garments) << 8 << 0.85;
    }

    void areNeitherTrivialNorHopeless()
    {
        QFETCH(int, kind);
        QFETCH(int, side);
        QFETCH(double, least);
        DatasetOptions options;
        options.imageSize = side;
        options.pictures.noise = 0.15;
        auto drawn = simulatePictures(static_cast<PictureKind>(kind), options, 6000, m_control);
        QVERIFY(drawn.has_value());
        options.normalize = false;
        const auto data = prepare(*std::move(drawn), options);
        QVERIFY(data.has_value());
        SmallNetwork network(side * side, 10, 1);
        network.train(data->train, 12, 64, 0.004);
        const double reached = network.accuracy(data->test);
        QVERIFY2(reached > least && reached < 0.999, qPrintable(QString::number(reached)));
    }

    /// White is 255 and black stays 0, whatever the mean of a pixel; one divisor for all of them.
    void pixelsAreScaledAlike_data()
    {
        QTest::addColumn<int>("rules");
        QTest::newRow("by white, as studies did before") << 2;
        QTest::newRow("by their deviation") << newestReadingRules;
    }

    void pixelsAreScaledAlike()
    {
        QFETCH(int, rules);
        DatasetOptions options;
        options.imageSize = 8;
        options.readingRules = rules;
        auto drawn = simulatePictures(PictureKind::Garments, options, 60, m_control);
        QVERIFY(drawn.has_value());
        const auto data = prepare(*std::move(drawn), options);
        QVERIFY(data.has_value());
        const float divisor = data->scaler.deviation[0];
        QCOMPARE(data->scaler.mean, Eigen::RowVectorXf::Zero(64).eval());
        QCOMPARE(data->scaler.deviation, Eigen::RowVectorXf::Constant(64, divisor).eval());
        const float most = 255.0F / divisor;
        QVERIFY(data->train.inputs.minCoeff() >= 0.0F && data->train.inputs.maxCoeff() <= most);
        if (rules < 3) {
            QCOMPARE(divisor, 255.0F);
            return;
        }
        const Eigen::ArrayXXd pixels = data->train.inputs.cast<double>().array();
        const double deviation = std::sqrt((pixels - pixels.mean()).square().mean());
        QVERIFY2(std::abs(deviation - 1.0) < 1e-4, qPrintable(QString::number(deviation)));
        QVERIFY(most > 1.5F && most <= 3.5F);
    }

    void parametersAreChecked()
    {
        DatasetOptions options;
        options.imageSize = 3;
        const auto problem = [&](std::int64_t rows) {
            const auto drawn = simulatePictures(PictureKind::Digits, options, rows, m_control);
            return drawn ? std::string() : drawn.error().message;
        };
        QVERIFY(problem(100).find("resize_val is 3") != std::string::npos);
        options.imageSize = 8;
        QVERIFY(problem(std::int64_t{1} << 60).find("dataset.rows") != std::string::npos);
        options.pictures.jitter = -1.0;
        QVERIFY(problem(100).find("pictures.jitter") != std::string::npos);
        options.pictures = {.jitter = 1.0, .noise = 3.0};
        QVERIFY(problem(100).find("pictures.noise") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestImageTwin)
#include "tst_image_twin.moc"
