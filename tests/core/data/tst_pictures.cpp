// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/pictures.h"
#include "snac/data/window.h"

#include <QTest>

using namespace snac::data;

class TestPictures : public QObject
{
    Q_OBJECT

private slots:
    /// By hand: pixel centres, no smoothing, edges held, as tf.image.resize.
    void resizesBilinearly()
    {
        Dataset dataset;
        dataset.image = {2, 4};
        dataset.samples.inputs.resize(1, 8);
        dataset.samples.inputs << 0, 10, 20, 30, 100, 110, 120, 130;
        QVERIFY(resizePictures(dataset, 2, "f").has_value());
        QCOMPARE(dataset.image, (std::array<int, 2>{2, 2}));
        Matrix expected(1, 4);
        expected << 5, 25, 105, 125; // halfway between two columns
        QVERIFY(dataset.samples.inputs.isApprox(expected));
        QCOMPARE(dataset.info.inputNames, (std::vector<std::string>{"r0c0", "r0c1", "r1c0", "r1c1"}));
        QVERIFY(resizePictures(dataset, 4, "f").has_value());
        // Centres of four pixels over two: -0.25 (held), 0.25, 0.75, 1.25 (held).
        const Matrix row = dataset.samples.inputs.leftCols(4);
        expected << 5, 10, 20, 25;
        QVERIFY(row.isApprox(expected));
    }

    void downFrom28To8TakesFourPixelsOnly()
    {
        Dataset dataset;
        dataset.image = {28, 28};
        dataset.samples.inputs = Matrix::Random(3, 784);
        const Matrix before = dataset.samples.inputs;
        QVERIFY(resizePictures(dataset, 8, "f").has_value());
        // Centre of the first: 0.5 * 28 / 8 - 0.5 = 1.25.
        const auto at = [&](int r, int c) { return before(1, r * 28 + c); };
        const float top = 0.75F * at(1, 1) + 0.25F * at(1, 2);
        const float bottom = 0.75F * at(2, 1) + 0.25F * at(2, 2);
        QVERIFY(std::abs(dataset.samples.inputs(1, 0) - (0.75F * top + 0.25F * bottom)) < 1e-5F);
    }

    void refusesRowsThatAreNoPictures()
    {
        Dataset dataset;
        dataset.samples.inputs = Matrix::Zero(2, 16);
        const auto resized = resizePictures(dataset, 2, "t.csv");
        QVERIFY(!resized && resized.error().toString().find("resize_val") != std::string::npos);
    }

    /// Three dimensions alone make no pictures: particles x features have them too.
    void picturesAreToldByWhatTheyHold()
    {
        const auto are = [](std::array<int, 2> image, float least, float white) {
            Dataset dataset;
            dataset.samples.inputs = Matrix::Constant(2, image[0] * image[1], 0.5F);
            dataset.samples.inputs(1, 0) = least;
            dataset.image = image;
            dataset.fullScale = white;
            return arePictures(dataset);
        };
        QVERIFY(are({28, 28}, 0.0F, 0.0F));
        QVERIFY(are({8, 8}, 0.0F, 16.0F));
        QVERIFY(are({2, 3}, 0.0F, 255.0F)); // the reader knows it
        QVERIFY(!are({8, 3}, 0.0F, 0.0F));
        QVERIFY(!are({32, 16}, -0.5F, 0.0F));
        Dataset table;
        table.samples.inputs = Matrix::Zero(2, 16);
        QVERIFY(!arePictures(table));
    }

    void whatAWindowLeavesIsNoPicture()
    {
        Dataset dataset;
        dataset.samples.inputs.setZero(2, 20);
        dataset.image = {10, 2};
        DatasetOptions options;
        options.windowStart = 1;
        options.windowSize = 3;
        QVERIFY(cutWindow(dataset, options, "f").has_value());
        QVERIFY(!resizePictures(dataset, 2, "f"));
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
