// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "networks.h"

#include "snac/network/serialize.h"
#include "snac/training/precision_training.h"

#include <QTest>

using namespace snac;
using namespace snac::network;
using namespace snac::training;
using network::Activation;
using network::ActivationKind;
using network::BatchNorm;
using network::Dense;

class TestPrecisionTraining : public QObject
{
    Q_OBJECT

private slots:
    void tuningWinsBackWhatRoundingLoses()
    {
        const auto data = test::blobData(8, 3, 3.0, 1500, 500);
        space::Candidate candidate;
        candidate.architecture = {8, {Dense{16}, BatchNorm{}, Activation{ActivationKind::Tanh}, Dense{3}}};
        candidate.hyper.learningRate = 0.01;
        TrainingJob job{&candidate, &data, {}, 5, nullptr, {}};
        job.options.epochs = 4;
        job.options.quantizedEpochs = 3;
        const auto floats = (*loadEngine(EngineKind::Fused))->train(job);
        QVERIFY(floats);
        std::vector<int> epochs;
        job.epochFinished = [&](const EpochRecord& record) { epochs.push_back(record.epoch); };
        for (const int width : {8, 3}) {
            epochs.clear();
            const QuantizedNetwork start = rounded(floats->network, width);
            const double before = quantizedMetrics(start, data.validation, Loss::CrossEntropy)->accuracy;
            const auto result = fineTune(start, job);
            QVERIFY2(result, result ? "" : result.error().message.c_str());
            QCOMPARE(epochs, (std::vector<int>{5, 6, 7})); // after the four in floats
            QCOMPARE(result->history.back().epoch, 7);
            const auto expected =
                quantizedMetrics(result->network, data.validation, Loss::CrossEntropy).value();
            QCOMPARE(result->metrics.accuracy, expected.accuracy);
            QCOMPARE(nth(result->network.quantization.layers, 0).weights.width, width);
            QVERIFY(result->metrics.accuracy > floats->metrics.accuracy - (width == 8 ? 0.03 : 0.25));
            QVERIFY(result->metrics.accuracy >= before - 0.01);
            QVERIFY2(width == 8 || result->metrics.accuracy > before + 0.02,
                     qPrintable(QString::number(before)));
            QVERIFY(serialize(fineTune(start, job)->network) == serialize(result->network));
        }
    }

    void foldsAreRefused()
    {
        const auto data = test::blobData(8, 3, 3.0, 100, 50);
        space::Candidate candidate;
        candidate.architecture = {8, {Dense{3}}};
        TrainingJob job{&candidate, &data, {}, 5, nullptr, {}};
        const auto floats = (*loadEngine(EngineKind::Fused))->train(job);
        QVERIFY(floats);
        job.options.folds = 3;
        job.options.quantizedEpochs = 1;
        const auto folds = fineTune(rounded(floats->network, 8), job);
        QVERIFY(!folds && folds.error().message.find("n_folds") != std::string::npos);
    }

private:
    static QuantizedNetwork rounded(const TrainedNetwork& network, int width)
    {
        QuantizationOptions options;
        options.precision.width = width;
        options.precision.integer = width == 8 ? 3 : 2;
        options.ranges = Ranges::Given;
        auto folded = foldForHardware(network);
        auto formats = chooseFormats(*folded, {}, options);
        return {std::move(*folded), std::move(*formats)};
    }
};

QTEST_GUILESS_MAIN(TestPrecisionTraining)
#include "tst_precision_training.moc"
