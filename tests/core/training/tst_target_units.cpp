// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "snac/training/target_units.h"

#include "quantized_networks.h"
#include "snac/network/forward.h"
#include "snac/network/serialize.h"
#include "snac/space/candidate.h"
#include "snac/training/curve.h"
#include "snac/training/engine.h"
#include "snac/training/quantized_training.h"
#include "snac/training/training_options.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace snac;
using training::test::randomMatrix;
using training::test::randomNetwork;

namespace {

/// y = a line in the inputs with a little noise, in the unit `scale` and with an offset.
data::PreparedData line(double scale, double offset, int outputs = 1)
{
    Random random(7);
    data::PreparedData data;
    data.info.name = "line";
    data.info.task = data::TaskKind::Regression;
    data.info.inputNames.assign(3, "x");
    data.info.targetNames.assign(static_cast<std::size_t>(outputs), "y");
    for (auto* part : {&data.train, &data.validation}) {
        part->inputs = randomMatrix(random, part == &data.train ? 1200 : 400, 3);
        part->targets.resize(part->inputs.rows(), outputs);
        for (Eigen::Index row = 0; row < part->inputs.rows(); ++row) {
            const double y = 0.8 * part->inputs(row, 0) - 0.5 * part->inputs(row, 1) + 0.05 * random.normal();
            for (int out = 0; out < outputs; ++out) {
                part->targets(row, out) = static_cast<float>(scale * y + offset);
            }
        }
    }
    return data;
}

space::Candidate candidate(int outputs = 1)
{
    space::Candidate result;
    result.architecture = {3, {network::Dense{16}, network::Activation{}, network::Dense{outputs}}};
    result.hyper.batchSize = 64;
    result.hyper.learningRate = 0.003;
    return result;
}

Result<training::TrainingOutcome> trained(const data::PreparedData& data, const std::string& engine,
                                          bool standardise, int folds,
                                          const space::Candidate& one = candidate(),
                                          bool activateAfterwards = true)
{
    const auto loaded = training::loadEngine(fromToken(training::engineTokens, engine).value());
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    training::TrainingJob job;
    job.candidate = &one;
    job.data = &data;
    job.seed = 5;
    job.options.epochs = 12;
    job.options.folds = folds;
    job.options.standardiseTargets = standardise;
    job.options.activateAfterwards = activateAfterwards;
    return (*loaded)->train(job);
}

} // namespace

class TestTargetUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whichOutputsCanBeScaled_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("can");
        QTest::newRow("dense") << 0 << true;
        QTest::newRow("dense without bias") << 1 << false;
        QTest::newRow("dropout behind it") << 2 << true;
        QTest::newRow("linear behind it") << 3 << true;
        QTest::newRow("ReLU behind it") << 4 << false;
        QTest::newRow("batch norm") << 5 << true;
        QTest::newRow("nothing") << 6 << false;
    }

    void whichOutputsCanBeScaled()
    {
        QFETCH(int, kind);
        network::Architecture architecture{3, {}};
        if (kind != 6) {
            architecture.layers.emplace_back(network::Dense{2, kind != 1});
        }
        if (kind == 2) {
            architecture.layers.emplace_back(network::Dropout{0.1});
        } else if (kind == 3 || kind == 4) {
            architecture.layers.emplace_back(network::Activation{kind == 3 ? network::ActivationKind::Linear
                                                                           : network::ActivationKind::ReLU});
        } else if (kind == 5) {
            architecture.layers.emplace_back(network::BatchNorm{});
        }
        QTEST(training::canScaleOutputs(architecture), "can");
        if (training::canScaleOutputs(architecture)) {
            Random random(3);
            network::TrainedNetwork network = randomNetwork(architecture, random);
            const data::Matrix inputs = randomMatrix(random, 20, 3);
            data::Matrix expected = network::forward(network, inputs);
            data::Scaler scaler{Eigen::RowVectorXf(2), Eigen::RowVectorXf(2)};
            scaler.mean << 290.0F, -3.0F;
            scaler.deviation << 25.0F, 0.01F;
            expected.array().rowwise() *= scaler.deviation.array();
            expected.rowwise() += scaler.mean;
            training::scaleOutputs(network, scaler);
            QVERIFY(network::forward(network, inputs).isApprox(expected, 1e-5F));
        }
    }

    /// Whatever a line is measured in, it is learned equally well, by both engines and in folds.
    void theUnitOfTheTargetsDoesNotMatter_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("offset");
        QTest::addColumn<int>("folds");
        std::vector<const char*> engines{"fused"};
        if (training::loadEngine(
                training::EngineKind::Torch)) { // where it is built; tst_torch_module is held to that
            engines.push_back("torch");
        }
        for (const char* engine : engines) {
            QTest::addRow("%s, thousandfold", engine) << engine << 1000.0 << 0.0 << 1;
            QTest::addRow("%s, thousandth", engine) << engine << 0.001 << 0.0 << 1;
            QTest::addRow("%s, offset", engine) << engine << 1.0 << 1000.0 << 1;
            QTest::addRow("%s, kelvin", engine) << engine << 29.0 << 290.0 << 1;
            QTest::addRow("%s, kelvin, folds", engine) << engine << 29.0 << 290.0 << 3;
        }
    }

    void theUnitOfTheTargetsDoesNotMatter()
    {
        QFETCH(QString, engine);
        QFETCH(double, scale);
        QFETCH(double, offset);
        QFETCH(int, folds);
        const auto plain = trained(line(1.0, 0.0), engine.toStdString(), true, folds);
        QVERIFY2(plain, plain ? "" : plain.error().message.c_str());
        const data::PreparedData data = line(scale, offset);
        const auto moved = trained(data, engine.toStdString(), true, folds);
        QVERIFY2(moved, moved ? "" : moved.error().message.c_str());
        const double rmse = moved->metrics.rmse / scale;
        QVERIFY2(plain->metrics.rmse < 0.1, qPrintable(QString::number(plain->metrics.rmse)));
        QVERIFY2(std::abs(rmse - plain->metrics.rmse) < 0.01, qPrintable(QString::number(rmse)));
        // The losses are in units of the variance.
        QVERIFY(std::abs(moved->history.back().validationLoss - plain->history.back().validationLoss) < 0.01);
        QVERIFY(moved->history.back().validationLoss < 0.05);
        if (folds == 1) { // what is stored is what was measured
            const auto again = network::evaluate(network::forward(moved->network, data.validation.inputs),
                                                 data.validation, network::Loss::MeanSquaredError);
            QVERIFY2(std::abs(again.rmse / moved->metrics.rmse - 1.0) < 1e-3,
                     qPrintable(QString::number(again.rmse)));
        }
    }

    /// What was learned in the units of the data before: the mean alone is better than such a network.
    void withoutItKelvinAreNotLearned()
    {
        const auto raw = trained(line(29.0, 290.0), "fused", false, 1);
        QVERIFY(raw && raw->metrics.rmse > 29.0);
    }

    /// An output activation that leaves all targets as they are waits until the network has learned.
    void anOutputActivationMayWait_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("engine");
        using enum network::ActivationKind;
        for (const auto kind : {ReLU, LeakyReLU, Softplus, Elu}) {
            const std::string name(network::activationName(kind));
            QTest::addRow("%s, fused", name.c_str()) << static_cast<int>(kind) << "fused";
            if (training::loadEngine(training::EngineKind::Torch)) {
                QTest::addRow("%s, torch", name.c_str()) << static_cast<int>(kind) << "torch";
            }
        }
    }
    void anOutputActivationMayWait()
    {
        QFETCH(int, kind);
        QFETCH(QString, engine);
        const network::Activation last{static_cast<network::ActivationKind>(kind)};
        space::Candidate bent = candidate();
        bent.architecture.layers.emplace_back(last);
        const data::PreparedData data = line(350.0, 5000.0);
        for (const int folds : {1, 3}) {
            const auto learned = trained(data, engine.toStdString(), true, folds, bent);
            QVERIFY2(learned, learned ? "" : learned.error().message.c_str());
            QVERIFY2(learned->metrics.rmse < 0.1 * 350.0, QByteArray::number(learned->metrics.rmse));
            const auto* kept = network::asActivation(learned->network.architecture.layers.back());
            QVERIFY(kept && *kept == last);
            const auto again = network::evaluate(network::forward(learned->network, data.validation.inputs),
                                                 data.validation, network::Loss::MeanSquaredError);
            QVERIFY2(folds > 1 || std::abs(again.rmse / learned->metrics.rmse - 1.0) < 1e-3,
                     QByteArray::number(again.rmse));
        }
        const auto before = trained(data, engine.toStdString(), true, 1, bent, false);
        QVERIFY(before && before->metrics.rmse > 350.0); // as studies begun before go on
    }

    void whatBendsTheTargetsStaysWhereItIs()
    {
        using enum network::ActivationKind;
        const auto leaves = [](network::ActivationKind kind, double lowest, double highest) {
            data::Matrix targets(3, 1);
            targets << static_cast<float>(lowest), static_cast<float>(0.5 * (lowest + highest)),
                static_cast<float>(highest);
            return training::leavesAsTheyAre(network::Activation{kind}, targets);
        };
        QVERIFY(leaves(ReLU, 0.0, 7.0) && !leaves(ReLU, -0.5, 7.0));
        QVERIFY(leaves(HardTanh, -1.0, 1.0) && !leaves(HardTanh, -1.0, 1.5));
        QVERIFY(leaves(Softplus, 20.0, 21.0) && !leaves(Softplus, 1.0, 2.0));
        QVERIFY(!leaves(Tanh, -0.5, 0.5) && !leaves(Selu, 1.0, 2.0));
        space::Candidate bent = candidate();
        bent.architecture.layers.emplace_back(network::Activation{});
        const data::PreparedData data = line(1.0, 0.0); // half of them negative
        const training::TargetUnits units(data.train, data.validation, bent.architecture,
                                          network::Loss::MeanSquaredError, true);
        QVERIFY(!units.scales() && !units.activates());
    }

    void classesAreLearnedBitForBitAsBefore()
    {
        Random random(4);
        data::PreparedData data;
        data.info = training::test::classInfo(3, 2);
        for (auto* part : {&data.train, &data.validation}) {
            part->inputs = randomMatrix(random, 300, 3);
            for (Eigen::Index row = 0; row < 300; ++row) {
                part->labels.push_back(part->inputs(row, 0) > 0.0F ? 1 : 0);
            }
        }
        const space::Candidate one = candidate(2);
        training::TrainingJob job;
        job.candidate = &one;
        job.data = &data;
        const auto engine = training::loadEngine(training::EngineKind::Fused);
        const auto with = (*engine)->train(job);
        job.options.standardiseTargets = false;
        const auto without = (*engine)->train(job);
        QVERIFY(with && without);
        QVERIFY(network::serialize(with->network) == network::serialize(without->network));
        QCOMPARE(with->history.back().validationLoss, without->history.back().validationLoss);
    }

    /// At fixed point the unit is a power of two, so the very same integers come out.
    void aPowerOfTwoChangesNothingAtFixedPoint_data()
    {
        QTest::addColumn<int>("power");
        QTest::newRow("1024") << 10;
        QTest::newRow("1/1024") << -10;
    }

    void aPowerOfTwoChangesNothingAtFixedPoint()
    {
        QFETCH(int, power);
        const double unit = std::ldexp(1.0, power);
        const data::PreparedData plain = line(1.0, 2.0);
        const data::PreparedData moved = line(unit, 2.0 * unit);
        Random random(11);
        const network::TrainedNetwork start = randomNetwork(candidate().architecture, random);
        network::TrainedNetwork movedStart = start;
        const auto scale = static_cast<float>(unit);
        training::scaleOutputs(movedStart,
                               {Eigen::RowVectorXf::Zero(1), Eigen::RowVectorXf::Constant(1, scale)});
        const auto run = [](const network::TrainedNetwork& network, const data::PreparedData& data) {
            const network::QuantizedNetwork quantized = training::test::quantized(network, data.train.inputs);
            training::QuantizedTrainingJob job;
            job.start = &quantized;
            job.train = &data.train;
            job.validation = &data.validation;
            job.loss = network::Loss::MeanSquaredError;
            job.epochs = 3;
            return training::trainQuantized(job);
        };
        const auto expected = run(start, plain);
        const auto got = run(movedStart, moved);
        QVERIFY2(expected && got, got ? "" : got.error().message.c_str());
        QVERIFY(std::abs(got->metrics.rmse / unit - expected->metrics.rmse) < 1e-3 * expected->metrics.rmse);
        QVERIFY(std::abs(got->history.back().validationLoss - expected->history.back().validationLoss) <
                1e-3 * expected->history.back().validationLoss);
        const std::size_t last = got->network.quantization.layers.size() - 1;
        QCOMPARE(nth(got->network.quantization.layers, last).output.integer,
                 nth(expected->network.quantization.layers, last).output.integer + power);
    }

    void stepsLengthenShortTrainings_data()
    {
        QTest::addColumn<int>("epochs");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("expected");
        QTest::newRow("none wanted") << 5 << 0 << 1260 << 128 << 5;
        QTest::newRow("few rows") << 5 << 1000 << 1260 << 128 << 100;
        QTest::newRow("many rows") << 5 << 1000 << 100000 << 128 << 5;
        QTest::newRow("rounded up") << 1 << 11 << 256 << 128 << 6;
        QTest::newRow("a batch holds all") << 2 << 30 << 100 << 1024 << 30;
    }

    void stepsLengthenShortTrainings()
    {
        QFETCH(int, epochs);
        QFETCH(int, steps);
        QFETCH(int, rows);
        QFETCH(int, batch);
        QTEST(training::epochsFor(epochs, steps, rows, batch), "expected");
    }

    void curvesThatStillFall_data()
    {
        QTest::addColumn<int>("epochs");
        QTest::addColumn<double>("constant"); // of the approach, in epochs
        QTest::addColumn<bool>("falling");
        QTest::newRow("five short ones") << 5 << 10.0 << true;
        QTest::newRow("done") << 100 << 10.0 << false;
        QTest::newRow("two time constants") << 20 << 10.0 << true;
        QTest::newRow("one epoch says nothing") << 1 << 10.0 << false;
        QTest::newRow("five that are enough") << 5 << 0.5 << false;
    }

    void curvesThatStillFall()
    {
        QFETCH(int, epochs);
        QFETCH(double, constant);
        std::vector<training::EpochRecord> history;
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            history.push_back({.epoch = epoch, .validationLoss = 0.3 + std::exp(-epoch / constant)});
        }
        QTEST(training::stillImproving(history, epochs), "falling");
        for (int i = 1; i <= 5; ++i) { // epochs at a precision
            history.push_back({.epoch = epochs + i, .validationLoss = 5.0 - i});
        }
        QTEST(training::stillImproving(history, epochs), "falling");
    }
};

QTEST_GUILESS_MAIN(TestTargetUnits)
#include "tst_target_units.moc"
