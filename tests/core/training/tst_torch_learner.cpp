// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/network/forward.h"
#include "snac/network/serialize.h"
#include "snac/training/learner.h"

#include "networks.h"

#include <QTest>

using namespace snac;
using network::Activation;
using network::ActivationKind;
using network::BatchNorm;
using network::Dense;
using network::DenseWeights;
using network::Dropout;
using network::Loss;

namespace {

std::unique_ptr<training::Learner> learnerFor(const training::LearnerSetup& setup)
{
    static const auto backend = training::loadTorchBackend();
    if (!backend) {
        qFatal("%s", backend.error().message.c_str());
    }
    auto learner = (*backend)->makeLearner(setup);
    if (!learner) {
        qFatal("%s", learner.error().message.c_str());
    }
    return std::move(*learner);
}

/// Rows with labels for one or `outputs` logits, and targets.
data::Samples samplesFor(Loss loss, int rows, int inputs, int outputs, std::uint64_t seed)
{
    Random random(seed);
    data::Samples samples;
    samples.inputs = training::test::randomMatrix(random, rows, inputs);
    if (loss == Loss::MeanSquaredError) {
        samples.targets = training::test::randomMatrix(random, rows, outputs);
        return samples;
    }
    for (int row = 0; row < rows; ++row) {
        samples.labels.push_back(static_cast<int>(random.integer(0, std::max(outputs, 2) - 1)));
    }
    return samples;
}

double lossAt(const network::TrainedNetwork& network, const data::Samples& samples, Loss loss, double l1)
{
    double penalty = 0.0;
    for (const auto& layer : network.weights) {
        if (const auto* dense = std::get_if<DenseWeights>(&layer)) {
            penalty += dense->weights.cast<double>().cwiseAbs().sum();
        }
    }
    return network::evaluate(network::forward(network, samples.inputs), samples, loss).loss + l1 * penalty;
}

} // namespace

class TestTorchLearner : public QObject
{
    Q_OBJECT

private slots:
    void referenceForwardAgrees_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("norm");
        QTest::addColumn<bool>("bias");
        for (int kind = 0; kind <= static_cast<int>(ActivationKind::Softmax); ++kind) {
            const std::string name(network::activationName(static_cast<ActivationKind>(kind)));
            QTest::addRow("%s", name.c_str()) << kind << false << true;
            QTest::addRow("%s, batch norm", name.c_str()) << kind << true << true;
        }
        QTest::newRow("no bias") << static_cast<int>(ActivationKind::ReLU) << true << false;
    }

    void referenceForwardAgrees()
    {
        QFETCH(int, kind);
        QFETCH(bool, norm);
        QFETCH(bool, bias);
        space::Candidate candidate;
        candidate.architecture.inputs = 6;
        auto& layers = candidate.architecture.layers;
        const Activation activation{static_cast<ActivationKind>(kind), 0.2};
        layers.emplace_back(Dense{12, bias});
        if (norm) {
            layers.emplace_back(BatchNorm{});
        }
        layers.emplace_back(activation);
        layers.emplace_back(Dropout{0.3});
        layers.emplace_back(Dense{8, bias});
        layers.emplace_back(activation);
        layers.emplace_back(Dense{3, bias});
        layers.emplace_back(Activation{ActivationKind::Softmax});
        candidate.hyper = {0.01, 1e-4, 32};
        // More rows than one forward pass takes, and large inputs.
        auto samples = samplesFor(Loss::CrossEntropy, 5000, 6, 3, 1);
        samples.inputs *= 3.0F;
        const auto train = samplesFor(Loss::CrossEntropy, 300, 6, 3, 2);
        const auto learner = learnerFor({&candidate, &train, Loss::CrossEntropy, 3});
        for (int epoch = 0; epoch < 2; ++epoch) {
            const data::Matrix expected = learner->predict(samples.inputs, nullptr);
            const data::Matrix found = network::forward(learner->network(), samples.inputs);
            QCOMPARE(expected.cols(), 3);
            QVERIFY((expected - found).cwiseAbs().maxCoeff() < 1e-5F);
            QVERIFY(std::isfinite(learner->trainEpoch(nullptr)));
        }
    }

    void firstStepGoesAgainstTheNumericGradient_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<double>("l1");
        for (const double l1 : {0.0, 0.02}) {
            QTest::addRow("cross entropy, L1 %g", l1) << static_cast<int>(Loss::CrossEntropy) << 3 << l1;
            QTest::addRow("binary, L1 %g", l1) << static_cast<int>(Loss::BinaryCrossEntropy) << 1 << l1;
            QTest::addRow("squared error, L1 %g", l1) << static_cast<int>(Loss::MeanSquaredError) << 2 << l1;
        }
    }

    void firstStepGoesAgainstTheNumericGradient()
    {
        QFETCH(int, loss);
        QFETCH(int, outputs);
        QFETCH(double, l1);
        const auto kind = static_cast<Loss>(loss);
        space::Candidate candidate{
            {4, {Dense{6}, Activation{ActivationKind::Tanh}, Dense{outputs}}}, {0.001, l1, 1000}, {}};
        const auto train = samplesFor(kind, 50, 4, outputs, 5);
        const auto learner = learnerFor({&candidate, &train, kind, 9});
        const auto before = learner->network();
        const double told =
            learner->trainEpoch(nullptr); // one batch: one step of Adam, +-lr along every gradient
        QVERIFY(std::abs(told - lossAt(before, train, kind, 0.0)) < 1e-5);
        const auto after = learner->network();
        int checked = 0;
        for (const std::size_t layer : {0U, 2U}) {
            const auto& dense = std::get<DenseWeights>(before.weights[layer]);
            for (Eigen::Index i = 0; i < dense.weights.size(); ++i) {
                auto moved = before;
                float& weight = std::get<DenseWeights>(moved.weights[layer]).weights.data()[i];
                const float kept = weight;
                weight = kept + 1e-3F;
                const double up = lossAt(moved, train, kind, l1);
                weight = kept - 1e-3F;
                const double gradient = (up - lossAt(moved, train, kind, l1)) / 2e-3;
                if (std::abs(gradient) > 1e-3 && std::abs(kept) > 2e-3F) {
                    const float step = std::get<DenseWeights>(after.weights[layer]).weights.data()[i] - kept;
                    QVERIFY(std::abs(static_cast<double>(step) + (gradient > 0.0 ? 0.001 : -0.001)) < 2e-6);
                    ++checked;
                }
            }
        }
        QVERIFY(checked > 15);
    }

    void equalSeedsGiveEqualBytes()
    {
        space::Candidate candidate{
            {6, {Dense{12}, BatchNorm{}, Activation{}, Dropout{0.2}, Dense{3}}}, {0.01, 1e-5, 32}, {}};
        const auto train = samplesFor(Loss::CrossEntropy, 300, 6, 3, 2);
        const auto bytesFor = [&](std::uint64_t seed) {
            const auto learner = learnerFor({&candidate, &train, Loss::CrossEntropy, seed});
            (void)learner->trainEpoch(nullptr);
            (void)learner->trainEpoch(nullptr);
            return network::serialize(learner->network());
        };
        QVERIFY(bytesFor(1) == bytesFor(1));
        QVERIFY(bytesFor(1) != bytesFor(2));
    }

    void dropoutChangesTrainingAndNotPrediction()
    {
        space::Candidate candidate{
            {6, {Dense{12}, Activation{}, Dropout{0.5}, Dense{3}}}, {0.01, 0.0, 32}, {}};
        auto without = candidate;
        without.architecture.layers[2] = Dropout{0.0};
        const auto train = samplesFor(Loss::CrossEntropy, 300, 6, 3, 2);
        const auto a = learnerFor({&candidate, &train, Loss::CrossEntropy, 1});
        const auto b = learnerFor({&without, &train, Loss::CrossEntropy, 1});
        QVERIFY(a->predict(train.inputs, nullptr) == b->predict(train.inputs, nullptr));
        QVERIFY(a->trainEpoch(nullptr) != b->trainEpoch(nullptr));
        QVERIFY(a->predict(train.inputs, nullptr) == a->predict(train.inputs, nullptr));
    }

    void dropoutKeepsTheMean()
    {
        // A frozen linear network on constant inputs: the mean of the outputs seen in training is the loss to
        // a target.
        space::Candidate candidate{{1, {Dropout{0.25}, Dense{1}}}, {1e-12, 0.0, 50000}, {}};
        data::Samples train;
        train.inputs = data::Matrix::Ones(50000, 1);
        train.targets = data::Matrix::Zero(50000, 1);
        const auto learner = learnerFor({&candidate, &train, Loss::MeanSquaredError, 4});
        const auto network = learner->network();
        const auto& dense = std::get<DenseWeights>(network.weights[1]);
        const double w = dense.weights(0, 0);
        const double b = dense.bias(0);
        // Outputs are b (share 0.25) or b + w / 0.75.
        const double expected = 0.25 * b * b + 0.75 * (b + w / 0.75) * (b + w / 0.75);
        QVERIFY(std::abs(learner->trainEpoch(nullptr) - expected) < 0.02 * expected + 1e-3);
    }

    void lastRowAloneDoesNotSpoilBatchNorm()
    {
        space::Candidate candidate{{4, {Dense{6}, BatchNorm{}, Activation{}, Dense{2}}}, {0.01, 0.0, 32}, {}};
        const auto train = samplesFor(Loss::CrossEntropy, 65, 4, 2, 2); // 32 + 32 + 1
        const auto learner = learnerFor({&candidate, &train, Loss::CrossEntropy, 1});
        QVERIFY(std::isfinite(learner->trainEpoch(nullptr)));
        QVERIFY(learner->predict(train.inputs, nullptr).allFinite());
    }

    void batchNormOverOneRowIsRefused()
    {
        space::Candidate candidate{{4, {Dense{6}, BatchNorm{}, Dense{2}}}, {0.01, 0.0, 1}, {}};
        const auto train = samplesFor(Loss::CrossEntropy, 10, 4, 2, 2);
        const auto backend = training::loadTorchBackend();
        QVERIFY(backend.has_value());
        const auto learner = (*backend)->makeLearner({&candidate, &train, Loss::CrossEntropy, 1});
        QVERIFY(!learner);
        QVERIFY(learner.error().message.find("batch size is 1") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestTorchLearner)
#include "tst_torch_learner.moc"
