// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"
#include "quantized_networks.h"

#include "snac/space/candidate.h"
#include "snac/training/engine.h"
#include "snac/training/quantized_training.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::training;

/// Speed as a ratio between float and quantized training of one network in one run. Idle machines show more
/// than half (see bench_quantized); the bound leaves room for busy ones.
class TestQuantizedSpeed : public QObject
{
    Q_OBJECT

private slots:
    void quantizedTrainingKeepsUp_data()
    {
        QTest::addColumn<Ranges>("ranges");
        QTest::addColumn<Granularity>("granularity");
        QTest::addColumn<double>("least");
        QTest::newRow("calibrated") << Ranges::Calibrated << Granularity::Uniform << 0.4;
        QTest::newRow("learned") << Ranges::Learned << Granularity::Uniform << 0.35;
        QTest::newRow("a width for each weight") << Ranges::Calibrated << Granularity::Weight << 0.3;
    }

    void quantizedTrainingKeepsUp()
    {
        QFETCH(Ranges, ranges);
        QFETCH(Granularity, granularity);
        QFETCH(double, least);
        auto data = test::blobData(16, 5, 1.0, 20000, 500);
        space::Candidate candidate;
        candidate.architecture.inputs = 16;
        for (const int width : {64, 32, 32, 32}) {
            candidate.architecture.layers.emplace_back(network::Dense{width});
            candidate.architecture.layers.emplace_back(network::Activation{});
        }
        candidate.architecture.layers.emplace_back(network::Dense{5});
        const auto engine = *loadEngine(EngineKind::Fused);
        TrainingJob floats{&candidate, &data, {}, 1, nullptr, {}};
        floats.options.epochs = 3;
        Random random(1);
        QuantizedTrainingJob job;
        job.options.ranges = ranges;
        job.options.granularity = granularity;
        const auto start = test::quantized(test::randomNetwork(candidate.architecture, random),
                                           data.train.inputs, job.options);
        job.start = &start;
        job.train = &data.train;
        job.validation = &data.validation;
        job.epochs = 3;
        double ratio = 0.0;
        for (int attempt = 0; attempt < 5; ++attempt) { // the best: other work on the machine only slows
            const double quantized = trainQuantized(job)->samplesPerSecond;
            ratio = std::max(ratio, quantized / engine->train(floats)->samplesPerSecond);
        }
        qInfo("quantized against float training: %.2f, at least %.2f wanted", ratio, least);
        QVERIFY2(ratio >= least || !snac::timing::judgesTime(), qPrintable(QString::number(ratio)));
    }
};

QTEST_GUILESS_MAIN(TestQuantizedSpeed)
#include "tst_quantized_speed.moc"
