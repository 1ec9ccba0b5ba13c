// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networks.h"

#include "snac/training/precision_training.h"

#include <QTest>

using namespace snac;
using namespace snac::training;
using space::Activation;
using space::ActivationKind;
using space::BatchNorm;
using space::Dense;

class TestPrecisionTraining : public QObject
{
    Q_OBJECT

private slots:
    void candidatesAreScoredAtTheirPrecision()
    {
        const auto data = test::blobData(8, 3, 3.0, 1500, 500);
        space::Candidate candidate;
        candidate.architecture = {8, {Dense{16}, BatchNorm{}, Activation{ActivationKind::Tanh}, Dense{3}}};
        candidate.hyper.learningRate = 0.01;
        std::vector<int> epochs;
        TrainingJob job{&candidate, &data,
                        {},         5,
                        nullptr,    [&](const EpochRecord& record) {
                            epochs.push_back(record.epoch); }};
        job.options.epochs = 4;
        const auto engine = *loadEngine("fused");
        double before = 1.0;
        for (const int width : {8, 3}) {
            epochs.clear();
            QuantizationOptions options;
            options.precision.width = width;
            const auto result = trainAtPrecision(*engine, job, options, 3);
            QVERIFY2(result, result ? "" : result.error().message.c_str());
            QCOMPARE(epochs, (std::vector<int>{1, 2, 3, 4, 5, 6, 7}));
            QCOMPARE(result->outcome.history.size(), std::size_t{7});
            const auto expected =
                quantizedMetrics(result->network, data.validation, Loss::CrossEntropy).value();
            QCOMPARE(result->outcome.metrics.accuracy, expected.accuracy);
            QCOMPARE(result->outcome.metrics.loss, expected.loss);
            QVERIFY(result->floatMetrics.accuracy > 0.8);
            QVERIFY(result->outcome.metrics.accuracy >
                    (width == 8 ? result->floatMetrics.accuracy - 0.03 : 0.5));
            QVERIFY(result->outcome.metrics.accuracy <= before + 0.03);
            before = result->outcome.metrics.accuracy;
            const auto again = trainAtPrecision(*engine, job, options, 3);
            QVERIFY(serialize(again->network) == serialize(result->network));
        }
    }

    void foldsAndBadPrecisionsAreRefusedBeforeTraining()
    {
        const auto data = test::blobData(8, 3, 3.0, 100, 50);
        space::Candidate candidate;
        candidate.architecture = {8, {Dense{3}}};
        TrainingJob job{&candidate, &data, {}, 5, nullptr, {}};
        const auto engine = *loadEngine("fused");
        QuantizationOptions options;
        job.options.folds = 3;
        const auto folds = trainAtPrecision(*engine, job, options, 1);
        QVERIFY(!folds && folds.error().message.find("folds") != std::string::npos);
        job.options.folds = 1;
        options.precision.width = 40;
        const auto wide = trainAtPrecision(*engine, job, options, 1);
        QVERIFY(!wide && wide.error().message.find("24") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestPrecisionTraining)
#include "tst_precision_training.moc"
