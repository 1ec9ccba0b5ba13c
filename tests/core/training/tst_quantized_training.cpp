// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "../../timing.h"
#include "quantized_networks.h"

#include "snac/network/forward.h"
#include "snac/network/serialize.h"
#include "snac/training/quantized_training.h"

#include <QTest>

#include <chrono>
#include <thread>

using namespace snac;
using namespace snac::network;
using namespace snac::training;
using network::Activation;
using network::ActivationKind;
using network::Architecture;
using network::Dense;

namespace {

const Architecture architecture{
    16, {Dense{24}, Activation{}, Dense{12}, Activation{ActivationKind::Tanh}, Dense{5}}};

struct Task
{
    explicit Task(const QuantizationOptions& options = {}, int rows = 1500)
        : train(test::blobs(rows, 16, 5, 3.0, 1))
        , validation(test::blobs(400, 16, 5, 3.0, 2))
    {
        Random random(3);
        start = test::quantized(test::randomNetwork(architecture, random), train.inputs, options);
        job.start = &start;
        job.options = options;
        job.train = &train;
        job.validation = &validation;
        job.epochs = 3;
        job.learningRate = 0.01;
        job.batchSize = 64;
    }
    Task(const Task&) = delete;
    Task& operator=(const Task&) = delete;

    data::Samples train, validation;
    QuantizedNetwork start;
    QuantizedTrainingJob job;
};

/// Lets widths move or holds them, and keeps the last network that it was told.
struct Holding : WidthSteering
{
    explicit Holding(bool holds)
        : holds(holds)
    {
    }
    [[nodiscard]] long interval() const override { return 5; }
    WidthOrder order(long /*step*/, const QuantizedNetwork& /*present*/) override
    {
        return {.cost = 1e-9, .frozen = holds, .hold = holds};
    }
    void met(const QuantizedNetwork& network, const EpochRecord& /*record*/) override { last = network; }

    bool holds;
    QuantizedNetwork last;
};

PerLayer<Eigen::MatrixXf> randomMasks(const TrainedNetwork& network, double kept)
{
    Random random(9);
    PerLayer<Eigen::MatrixXf> masks;
    const auto chain = chainOf(network).value();
    for (const ChainLayer& layer : chain) {
        auto& mask = masks[layer.id];
        mask.resize(layer.dense->weights.rows(), layer.dense->weights.cols());
        for (float& value : mask.reshaped()) {
            value = random.chance(kept) ? 1.0F : 0.0F;
        }
    }
    return masks;
}

QuantizationOptions with(Ranges ranges, Granularity granularity = Granularity::Uniform)
{
    QuantizationOptions options;
    options.precision.width = 6;
    options.ranges = ranges;
    options.granularity = granularity;
    options.bitCost = granularity == Granularity::Uniform ? 0.0 : 1e-5;
    return options;
}

} // namespace

class TestQuantizedTraining : public QObject
{
    Q_OBJECT

private slots:
    void masksHoldExactlyToTheEnd_data()
    {
        QTest::addColumn<bool>("quantize");
        QTest::addColumn<Ranges>("ranges");
        QTest::addColumn<Granularity>("granularity");
        QTest::newRow("float") << false << Ranges::Calibrated << Granularity::Uniform;
        QTest::newRow("calibrated") << true << Ranges::Calibrated << Granularity::Uniform;
        QTest::newRow("given") << true << Ranges::Given << Granularity::Uniform;
        QTest::newRow("learned") << true << Ranges::Learned << Granularity::Uniform;
        QTest::newRow("layer") << true << Ranges::Calibrated << Granularity::Layer;
        QTest::newRow("channel") << true << Ranges::Calibrated << Granularity::Channel;
        QTest::newRow("weight") << true << Ranges::Calibrated << Granularity::Weight;
    }

    void masksHoldExactlyToTheEnd()
    {
        QFETCH(bool, quantize);
        QFETCH(Ranges, ranges);
        QFETCH(Granularity, granularity);
        Task task(with(ranges, granularity), 1000);
        task.job.masks = randomMasks(task.start.network, 0.3);
        task.job.quantize = quantize;
        task.job.l1 = 1e-4;
        for (const bool best : {true, false}) {
            task.job.restoreBest = best;
            const auto outcome = trainQuantized(task.job);
            QVERIFY2(outcome, outcome ? "" : outcome.error().message.c_str());
            QVERIFY(check(outcome->network).has_value());
            const auto chain = chainOf(outcome->network.network).value();
            const auto dense = quantizedDense(outcome->network);
            for (std::size_t l = 0; l < chain.size(); ++l) {
                const auto& mask = nth(task.job.masks, l).array();
                QVERIFY(((mask == 1.0F) || (chain[l].dense->weights.array() == 0.0F)).all());
                QVERIFY(((mask == 1.0F) || (nth(dense, l).weights.array() == 0.0)).all());
                QVERIFY((chain[l].dense->weights.array() != 0.0F).cast<int>().sum() > 0);
                QVERIFY((chain[l].dense->bias.array() != 0.0F).any());
            }
            QVERIFY(outcome->metrics.accuracy > 0.4);
        }
    }

    /// While widths are held a steering is told the mean of the masters, which wander at such a rate; the
    /// training itself goes on from its own.
    void heldNetworksAreMeans()
    {
        for (const bool holds : {true, false}) {
            Task task(with(Ranges::Calibrated, Granularity::Weight), 600);
            Holding steering(holds);
            task.job.steering = &steering;
            const auto chain = chainOf(task.start.network).value();
            for (const ChainLayer& layer : chain) {
                task.job.widthPrices[layer.id] = {};
            }
            task.job.restoreBest = false;
            const auto outcome = trainQuantized(task.job);
            QVERIFY2(outcome, outcome ? "" : outcome.error().message.c_str());
            const auto own = denseLayers(outcome->network.network);
            const auto told = denseLayers(steering.last.network);
            const Eigen::MatrixXf apart = nth(own, 0)->weights - nth(told, 0)->weights;
            QCOMPARE(apart.isZero(0.0F), !holds);
            QVERIFY(apart.norm() < 0.5F * nth(own, 0)->weights.norm());
        }
    }

    void equalSeedsGiveEqualBitsOnAnyThread()
    {
        for (const Granularity granularity : {Granularity::Uniform, Granularity::Weight}) {
            for (const Ranges ranges : {Ranges::Calibrated, Ranges::Learned}) {
                if (granularity != Granularity::Uniform && ranges == Ranges::Learned) {
                    continue;
                }
                Task task(with(ranges, granularity), 600);
                std::vector<std::vector<std::byte>> bytes(3);
                std::vector<std::thread> threads;
                for (auto& result : bytes) {
                    threads.emplace_back(
                        [&task, &result] { result = serialize(trainQuantized(task.job)->network); });
                }
                for (auto& thread : threads) {
                    thread.join();
                }
                QVERIFY(bytes[0] == bytes[1] && bytes[1] == bytes[2]);
                task.job.seed = 2;
                QVERIFY(serialize(trainQuantized(task.job)->network) != bytes[0]);
            }
        }
    }

    void theBestEpochIsReturnedOrTheLast()
    {
        Task task(with(Ranges::Calibrated));
        task.job.epochs = 6;
        task.job.learningRate = 0.05; // jumps about
        std::vector<EpochRecord> seen;
        task.job.epochFinished = [&](const EpochRecord& record) { seen.push_back(record); };
        const auto best = trainQuantized(task.job);
        QCOMPARE(seen.size(), std::size_t{6});
        QCOMPARE(best->history.size(), std::size_t{6});
        double least = 1e9;
        for (const EpochRecord& record : seen) {
            least = std::min(least, record.validationLoss);
        }
        QVERIFY(std::abs(best->metrics.loss - least) < 1e-4 * (1.0 + least));
        task.job.restoreBest = false;
        const auto last = trainQuantized(task.job);
        QVERIFY(std::abs(last->metrics.loss - seen.back().validationLoss) <
                1e-4 * (1.0 + last->metrics.loss));
        task.job.restoreBest = true;
        task.job.patience = 1;
        QVERIFY(trainQuantized(task.job)->history.size() <= 6);
    }

    void floatsStayFloats()
    {
        Task task;
        task.job.quantize = false;
        const auto outcome = trainQuantized(task.job);
        QVERIFY(outcome.has_value());
        const auto expected = evaluate(forward(outcome->network.network, task.validation.inputs),
                                       task.validation, task.job.loss);
        QCOMPARE(outcome->metrics.loss, expected.loss);
        QVERIFY(!outcome->engine.ends_with("quantized"));
    }

    void trainingGoesOnFromItsOwnResult()
    {
        for (const Granularity granularity : {Granularity::Weight, Granularity::Uniform}) {
            Task task(with(Ranges::Calibrated, Granularity::Weight));
            const auto first = trainQuantized(task.job);
            QVERIFY(first.has_value());
            const double bits = effectiveBitOperations(first->network);
            QVERIFY(bits < effectiveBitOperations(task.start));
            task.job.start = &first->network;
            task.job.options.granularity = granularity; // uniform: the grids stay what they became
            const auto second = trainQuantized(task.job);
            QVERIFY2(second, second ? "" : second.error().message.c_str());
            QVERIFY(second->metrics.loss < first->metrics.loss + 0.05);
            if (granularity == Granularity::Uniform) {
                for (std::size_t l = 0; l < 3; ++l) {
                    const auto& before = nth(first->network.quantization.layers, l).weightFraction;
                    const auto& after = nth(second->network.quantization.layers, l).weightFraction;
                    QVERIFY((after.array() == before.array() || after.array() == noBits).all());
                }
            }
        }
    }

    void everyLossCanBeTrained()
    {
        Task task;
        task.job.loss = Loss::MeanSquaredError;
        task.job.epochs = 15;
        for (auto* samples : {&task.train, &task.validation}) {
            samples->targets = samples->inputs.leftCols(5) * 0.5F;
            samples->labels.clear();
        }
        const auto regression = trainQuantized(task.job);
        QVERIFY2(regression, regression ? "" : regression.error().message.c_str());
        QVERIFY(regression->metrics.rmse < 0.5);
        Task binary;
        Random random(4);
        binary.start = test::quantized(test::randomNetwork({16, {Dense{8}, Activation{}, Dense{1}}}, random),
                                       binary.train.inputs);
        binary.job.loss = Loss::BinaryCrossEntropy;
        binary.job.epochs = 10;
        for (auto* samples : {&binary.train, &binary.validation}) {
            for (int& label : samples->labels) {
                label = label < 2 ? 1 : 0;
            }
        }
        binary.job.teacher = &binary.start.network;
        const auto two = trainQuantized(binary.job);
        QVERIFY2(two, two ? "" : two.error().message.c_str());
        QVERIFY(two->metrics.accuracy > 0.7);
    }

    void cancellingAnswersAtOnce()
    {
        Task task({}, 60000);
        RunControl control;
        task.job.control = &control;
        task.job.epochs = 1000;
        std::atomic<int> epochs = 0;
        task.job.epochFinished = [&](const EpochRecord&) {
            ++epochs;
            epochs.notify_all();
        };
        std::chrono::steady_clock::time_point asked;
        std::thread canceller([&] {
            epochs.wait(0);
            asked = std::chrono::steady_clock::now();
            control.cancel();
        });
        const auto outcome = trainQuantized(task.job);
        const auto answered = std::chrono::steady_clock::now();
        epochs = task.job.epochs;
        epochs.notify_all();
        canceller.join();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message, std::string("cancelled"));
        const std::chrono::duration<double, std::milli> taken = answered - asked;
        QVERIFY(snac::timing::keepsTo(taken.count(), 200.0));
    }

    void divergenceIsReported()
    {
        Task task;
        task.job.learningRate = 1e38;
        const auto outcome = trainQuantized(task.job);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.find("diverged in epoch 1") != std::string::npos,
                 outcome.error().message.c_str());
    }

    void badJobsAreExplained_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("word");
        const char* words[] = {"start from",
                               "epochs",
                               "masks",
                               "mask of dense layer 2",
                               "0 and 1",
                               "teacher",
                               "temperature",
                               "0 to 1",
                               "learning rate",
                               "batch size",
                               "label",
                               "inputs",
                               "formats",
                               "24 bits",
                               "ranges are learned",
                               "no training rows"};
        for (int i = 0; i < 16; ++i) {
            QTest::addRow("%s", words[i]) << i << words[i];
        }
    }

    void badJobsAreExplained()
    {
        QFETCH(int, which);
        QFETCH(QString, word);
        Task task;
        auto& job = task.job;
        const TrainedNetwork teacher = task.start.network;
        Random random(5);
        const TrainedNetwork other = test::randomNetwork({15, {Dense{5}}}, random);
        const float infinity = std::numeric_limits<float>::infinity();
        switch (which) {
        case 0:
            job.start = nullptr;
            break;
        case 1:
            job.epochs = 0;
            break;
        case 2:
            job.masks[{0}].resize(1, 1);
            break;
        case 3:
            job.masks = randomMasks(teacher, 0.5);
            nth(job.masks, 1) = Eigen::MatrixXf::Ones(2, 2);
            break;
        case 4:
            job.masks = randomMasks(teacher, 0.5);
            nth(job.masks, 0)(0, 0) = infinity;
            break;
        case 5:
            job.teacher = &other;
            break;
        case 6:
            job.teacher = &teacher;
            job.temperature = 0.0;
            break;
        case 7:
            job.teacher = &teacher;
            job.distillation = 1.5;
            break;
        case 8:
            job.learningRate = -1.0;
            break;
        case 9:
            job.batchSize = 0;
            break;
        case 10:
            task.validation.labels[3] = 5;
            break;
        case 11:
            task.train.inputs = test::randomMatrix(random, task.train.rows(), 15);
            break;
        case 12:
            task.start.quantization.layers = withoutLast(task.start.quantization.layers);
            break;
        case 13:
            nth(task.start.quantization.layers, 0).output.width = 30;
            break;
        case 14:
            job.options.ranges = Ranges::Learned;
            job.options.granularity = Granularity::Weight;
            break;
        default:
            task.train = data::Samples();
            break;
        }
        const auto outcome = trainQuantized(job);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.find(word.toStdString()) != std::string::npos,
                 outcome.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestQuantizedTraining)
#include "tst_quantized_training.moc"
