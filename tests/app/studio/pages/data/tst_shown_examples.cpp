// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of a data set as pictures, curves and points.
#include "snac/studio/pages/data/shown_examples.h"

#include "snac/data/prepare.h"
#include "snac/widgets/theme.h"

#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestShownExamples : public QObject
{
    Q_OBJECT

    /// What the view looks like, and what it says it shows.
    static std::pair<QImage, QString> shown(const data::Dataset& dataset, const data::DatasetOptions& options)
    {
        widgets::ExampleView view;
        view.resize(500, 400);
        showExamples(view, data::examplesOf(dataset, options), dataset.info);
        return {view.grab().toImage(), view.accessibleDescription()};
    }

    static data::Dataset twoInputs()
    {
        data::Dataset dataset;
        dataset.info.inputNames = {"I", "Q"};
        dataset.info.classNames = {"0", "1"};
        dataset.samples.inputs = data::Matrix::Random(60, 2);
        dataset.samples.labels.resize(60, 0);
        std::fill(dataset.samples.labels.begin() + 30, dataset.samples.labels.end(), 1);
        return dataset;
    }

    static bool has(const QImage& image, QColor color)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color) {
                    return true;
                }
            }
        }
        return false;
    }

private Q_SLOTS:
    void pointsAndTracesHaveTheColoursOfClasses()
    {
        const auto [points, said] = shown(twoInputs(), {});
        QCOMPARE(said, QStringLiteral("I to the right, Q upwards"));
        QVERIFY(has(points, widgets::category(0)) && has(points, widgets::category(1)));
        data::DatasetOptions windowed;
        windowed.windowSize = 1;
        QVERIFY(shown(twoInputs(), windowed).second.startsWith(QStringLiteral("Mean trace of each class")));
    }

    /// A black picture but for one white pixel: grey where a row has one value a pixel, red where it has
    /// three.
    void pixelsAreGreyOrColoured()
    {
        data::Dataset dataset = twoInputs();
        dataset.image = {1, 2};
        dataset.fullScale = 255.0F;
        dataset.samples.inputs.setZero();
        dataset.samples.inputs.col(1).setConstant(255.0F);
        QVERIFY(has(shown(dataset, {}).first, QColor(255, 255, 255)));
        QVERIFY(has(shown(dataset, {}).first, QColor(0, 0, 0)));
        dataset.samples.inputs = data::Matrix::Zero(60, 6);
        dataset.samples.inputs.col(0).setConstant(255.0F);
        dataset.info.inputNames.resize(6);
        QVERIFY(has(shown(dataset, {}).first, QColor(255, 0, 0)));
    }

    void tablesHaveNothingToShow()
    {
        data::Dataset dataset = twoInputs();
        dataset.samples.inputs = data::Matrix::Random(60, 3);
        dataset.info.inputNames = {"a", "b", "c"};
        widgets::ExampleView view;
        showExamples(view, data::examplesOf(dataset, {}), dataset.info);
        QVERIFY(view.isEmpty());
    }
};

QTEST_MAIN(TestShownExamples)
#include "tst_shown_examples.moc"
