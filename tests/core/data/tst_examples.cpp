// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows that are worth a look, by what they are.
#include "snac/data/examples.h"

#include "snac/data/pictures.h"
#include "snac/data/prepare.h"

#include <QTest>

using namespace snac;
using namespace snac::data;

class ExamplesTest : public QObject
{
    Q_OBJECT

    static Dataset drawn(DatasetOptions& options, const char* name)
    {
        RunControl control;
        options.name = name;
        options.rows = 300;
        return loadDataset(options, control).value();
    }

private slots:
    void picturesAreThoseOfTheirClass()
    {
        DatasetOptions options;
        const Dataset dataset = drawn(options, "digits");
        const DataExamples found = examplesOf(dataset, options);
        QCOMPARE(found.kind, ExampleKind::Pictures);
        QCOMPARE(found.classes.size(), std::size_t(10));
        QCOMPARE(Eigen::Index(found.height) * found.width, dataset.samples.inputs.cols());
        for (const ClassExamples& one : found.classes) {
            QVERIFY(one.rows.rows() > 0 && one.rows.rows() <= mostExamplePictures);
            Eigen::Index at = 0; // the first row of the class is the first example
            while (dataset.samples.labels[static_cast<std::size_t>(at)] != one.label) {
                ++at;
            }
            QVERIFY(one.rows.row(0) == dataset.samples.inputs.row(at));
            QVERIFY(one.rows.maxCoeff() <= found.white);
        }
    }

    /// As a folder of classes gives them: three values a pixel, which no other inputs are taken for.
    void colourPicturesAreTold()
    {
        Dataset dataset;
        dataset.info.classNames = {"dark", "light"};
        dataset.info.inputNames = colorPixelNames(4, 6);
        dataset.fullScale = 255.0F;
        dataset.samples.inputs = Matrix::Random(10, 4 * 6 * 3);
        dataset.samples.labels = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        const DataExamples found = examplesOf(dataset, {});
        QCOMPARE(found.kind, ExampleKind::Pictures);
        QCOMPARE(found.height, 4);
        QCOMPARE(found.width, 6);
        QCOMPARE(found.classes.size(), std::size_t(2));
        QCOMPARE(found.white, 255.0F);
        QCOMPARE(colorPictureShape(dataset.info.inputNames), (std::array{4, 6}));
        for (const auto& names : {std::vector<std::string>{},
                                  {"r0c0"},
                                  {"a", "b"},
                                  pixelNames(3, 3),
                                  {"r0c0_red", "r0c0_blue", "r0c0_green"},
                                  {"r99999999999c0_blue"}}) {
            QCOMPARE(colorPictureShape(names), (std::array{0, 0}));
        }
    }

    void tracesAreMeans()
    {
        DatasetOptions options;
        const Dataset dataset = drawn(options, "readout");
        const DataExamples found = examplesOf(dataset, options);
        QCOMPARE(found.kind, ExampleKind::Traces);
        QCOMPARE(found.classes.size(), std::size_t(2));
        double sum = 0.0;
        int rows = 0;
        for (Eigen::Index i = 0; i < dataset.samples.inputs.rows(); ++i) {
            const bool first = dataset.samples.labels[static_cast<std::size_t>(i)] == 0;
            sum += first ? static_cast<double>(dataset.samples.inputs(i, 5)) : 0.0;
            rows += first ? 1 : 0;
        }
        QCOMPARE(found.classes[0].rows.rows(), Eigen::Index(1));
        QVERIFY(std::abs(static_cast<double>(found.classes[0].rows(0, 5)) - sum / rows) <
                0.01 * std::abs(sum / rows) + 1e-3);
    }

    void pointsOfTwoInputsAndNothingElse()
    {
        Dataset dataset;
        dataset.info.inputNames = {"I", "Q"};
        dataset.info.classNames = {"0", "1"};
        dataset.samples.inputs = Matrix::Random(1000, 2);
        for (int i = 0; i < 1000; ++i) {
            dataset.samples.labels.push_back(i % 4 == 0 ? 1 : 0);
        }
        DataExamples found = examplesOf(dataset, {});
        QCOMPARE(found.kind, ExampleKind::Points);
        QCOMPARE(found.classes[0].rows.rows(), mostExamplePoints);
        QCOMPARE(found.classes[1].rows.rows(), Eigen::Index(250));
        dataset.info.inputNames = {"a", "b", "c"};
        dataset.samples.inputs = Matrix::Random(1000, 3);
        QCOMPARE(examplesOf(dataset, {}).kind, ExampleKind::None);
    }
};

QTEST_GUILESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
