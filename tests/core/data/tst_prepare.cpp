// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/prepare.h"

#include <QTest>

#include <cmath>

using namespace snac::data;

class TestPrepare : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;

private slots:
    void scalesWithTrainingRowsAlone()
    {
        DatasetOptions options;
        options.rows = 5000;
        const auto prepared = loadPrepared(options, m_control);
        QVERIFY(prepared.has_value());
        QCOMPARE(prepared->train.rows(), 3000);
        QCOMPARE(prepared->validation.rows(), 1000);
        QCOMPARE(prepared->test.rows(), 1000);
        const Eigen::RowVectorXd mean = prepared->train.inputs.cast<double>().colwise().mean();
        QVERIFY(mean.cwiseAbs().maxCoeff() < 1e-4);
        const Eigen::RowVectorXd testMean = prepared->test.inputs.cast<double>().colwise().mean();
        QVERIFY(testMean.cwiseAbs().maxCoeff() > 1e-3); // it would be zero too had it been fitted on
        QCOMPARE(prepared->info.fingerprint.size(), 16U);
        QVERIFY(prepared->info.simulated);
    }

    void changingTheTestRowsDoesNotChangeTheScaler()
    {
        DatasetOptions options;
        options.rows = 1000;
        auto dataset = loadDataset(options, m_control).value();
        const auto before = prepare(dataset, options).value();
        // Rows of the test part, found by their unscaled values, are moved far away.
        auto changed = dataset;
        for (Eigen::Index r = 0; r < changed.samples.rows(); ++r) {
            Matrix row = changed.samples.inputs.row(r);
            before.scaler.apply(row);
            for (Eigen::Index t = 0; t < before.test.rows(); ++t) {
                if ((before.test.inputs.row(t) - row).cwiseAbs().maxCoeff() < 1e-6F) {
                    changed.samples.inputs.row(r).setConstant(1e6F);
                }
            }
        }
        const auto after = prepare(changed, options).value();
        QVERIFY(after.test.inputs.minCoeff() > 100.0F);
        QVERIFY(after.scaler.mean == before.scaler.mean);
        QVERIFY(after.scaler.deviation == before.scaler.deviation);
    }

    void withoutNormalisationTheNumbersStay()
    {
        DatasetOptions options;
        options.rows = 500;
        options.normalize = false;
        options.subsetSize = 100;
        const auto prepared = loadPrepared(options, m_control);
        QVERIFY(prepared.has_value());
        QCOMPARE(prepared->train.rows() + prepared->validation.rows() + prepared->test.rows(), 100);
        QVERIFY(prepared->train.inputs.col(15).maxCoeff() == 32.0F); // multiplicity
        QCOMPARE(prepared->scaler.deviation, Eigen::RowVectorXf::Ones(16).eval());
    }

    /// What is said of rows and classes is said of those that are used.
    void aSubsetIsCountedAndSaid()
    {
        Dataset dataset;
        dataset.info.inputNames = {"a"};
        dataset.info.classNames = {"few", "many"};
        dataset.samples.inputs = Matrix::Random(900, 1);
        for (int row = 0; row < 900; ++row) {
            dataset.samples.labels.push_back(row % 6 == 0 ? 0 : 1);
        }
        dataset.testRows = 300;
        dataset.info.reading.rows = 900;
        dataset.info.reading.testRows = 300;
        dataset.info.reading.classCounts = {150, 750};
        DatasetOptions options;
        const auto whole = prepare(dataset, options);
        QVERIFY(whole && whole->info.reading == dataset.info.reading);
        options.subsetSize = 120;
        const auto part = prepare(dataset, options);
        QVERIFY(part.has_value());
        const DataReading& reading = part->info.reading;
        QCOMPARE(reading.rows, part->train.rows() + part->validation.rows() + part->test.rows());
        QCOMPARE(reading.rows, 420);
        QCOMPARE(reading.testRows, 300);
        QCOMPARE(reading.classCounts, (std::vector<std::int64_t>{70, 350}));
        QCOMPARE(reading.leftOut, (std::vector<std::string>{"480 of 600 rows to train and choose with, as "
                                                            "dataset.subset_size is 120"}));
    }

    void errorsComeThrough()
    {
        DatasetOptions options;
        options.rows = 500;
        options.subsetSize = 501;
        QVERIFY(loadPrepared(options, m_control).error().message.find("subset_size") != std::string::npos);
        options.subsetSize.reset();
        options.testFraction = 0.9;
        QVERIFY(loadPrepared(options, m_control).error().message.find("test_fraction") != std::string::npos);
    }

    /// Of each label both answers count alike, on the mean over the labels.
    void labelsAreWeighedByWhatIsRare()
    {
        Dataset dataset;
        dataset.info.task = TaskKind::MultiLabel;
        dataset.info.inputNames = {"x"};
        dataset.info.targetNames = {"often", "seldom"};
        dataset.samples.inputs = Matrix::Random(1000, 1);
        dataset.samples.targets = Matrix::Zero(1000, 2);
        for (Eigen::Index row = 0; row < 1000; ++row) {
            dataset.samples.targets(row, 0) = row % 2 == 0 ? 1.0F : 0.0F;
            dataset.samples.targets(row, 1) = row % 20 == 1 ? 1.0F : 0.0F;
        }
        DatasetOptions options;
        options.classWeights = ClassWeights::Balanced;
        const auto prepared = prepare(dataset, options).value();
        QVERIFY(std::abs(prepared.train.weights.mean() - 1.0F) < 1e-4F);
        double seldom = 0.0;
        double usual = 0.0;
        for (Eigen::Index row = 0; row < prepared.train.rows(); ++row) {
            (prepared.train.targets(row, 1) > 0.5F ? seldom : usual) =
                static_cast<double>(prepared.train.weights(row));
        }
        // (2 + 20) to (2 + 1 / 0.95), but for what the split drew.
        QVERIFY2(seldom / usual > 5.5 && seldom / usual < 9.5, qPrintable(QString::number(seldom / usual)));
        QVERIFY(prepared.test.weights.size() == 0);
        QVERIFY(!prepared.info.reading.notes.empty());
    }

    void regressionSplitsAtRandom()
    {
        Dataset dataset;
        dataset.info.task = TaskKind::Regression;
        dataset.info.inputNames = {"x"};
        dataset.samples.inputs = Matrix::Random(100, 1);
        dataset.samples.targets = dataset.samples.inputs * 2.0F;
        DatasetOptions options;
        options.normalize = false;
        const auto prepared = prepare(dataset, options).value();
        QCOMPARE(prepared.train.rows(), 60);
        QVERIFY(prepared.test.labels.empty());
        QVERIFY(prepared.test.targets.isApprox(prepared.test.inputs * 2.0F)); // rows stay with their truth
    }
};

QTEST_GUILESS_MAIN(TestPrepare)
#include "tst_prepare.moc"
