// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../test_environment.h"

#include "snac/hardware/candidate_cost.h"
#include "snac/hardware/trained_weights.h"

#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::hardware;
using network::ActivationKind;

namespace {

/// Of a candidate with batches of 128 in a study of so many steps.
WeightAssumption trainingOf(double steps, double l1, double idleInputs = 0.0)
{
    WeightAssumption assumption;
    assumption.plan = TrainingPlan{
        .rows = static_cast<long long>(128 * steps), .epochs = 1, .minSteps = 0, .idleInputs = idleInputs};
    assumption.hyper = space::HyperParameters{.learningRate = 0.002, .l1 = l1, .batchSize = 128};
    return assumption;
}

LayerRole sigmoidRole(int layers, bool normalised = false)
{
    return {.first = false,
            .batchNorm = normalised,
            .behindSigmoid = true,
            .sigmoid = true,
            .normalised = normalised,
            .layers = layers};
}

network::Architecture deepSigmoids(int hidden)
{
    network::Architecture architecture{.inputs = 16, .layers = {}};
    for (int i = 0; i < hidden; ++i) {
        architecture.layers.push_back(network::Dense{32});
        architecture.layers.push_back(network::Activation{ActivationKind::Sigmoid});
    }
    architecture.layers.push_back(network::Dense{5});
    return architecture;
}

} // namespace

class TestTrainedWeights : public QObject
{
    Q_OBJECT

private slots:
    void weightsGrowWithTheSteps()
    {
        const LayerRole role{.first = false};
        double before = 0.0;
        for (const double steps : {100.0, 400.0, 1600.0, 6400.0}) {
            const TrainedWeights weights = trainedWeights(role, trainingOf(steps, 0.0));
            QVERIFY(weights.relativeDeviation > before);
            before = weights.relativeDeviation;
            QCOMPARE(weights.asleep, 0.0);
        }
        // Where nobody says how they are trained, the usual length is assumed.
        QCOMPARE(trainedWeights(role, trainingOf(1600.0, 0.0)).relativeDeviation,
                 trainedWeights(role, {}).relativeDeviation);
        // What counts are steps, wherever they come from.
        WeightAssumption few = trainingOf(100.0, 0.0);
        few.plan->minSteps = 6400;
        QCOMPARE(trainedWeights(role, few).relativeDeviation, before);
        // Nothing is said beyond what was measured.
        QCOMPARE(trainedWeights(role, trainingOf(1e9, 0.0)).relativeDeviation,
                 trainedWeights(role, trainingOf(1e8, 0.0)).relativeDeviation);
    }

    /// Candidates of a search differ in the last digits of their learning rate, and their statistics are
    /// kept.
    void trainingsThatAreNearlyAlikeExpectTheSame()
    {
        std::vector<double> seen;
        for (int i = 0; i < 1000; ++i) {
            WeightAssumption assumption = trainingOf(1600.0, 0.0);
            assumption.hyper->learningRate = 0.001 * std::pow(10.0, i / 1000.0);
            const double deviation = trainedWeights({.first = false}, assumption).relativeDeviation;
            if (seen.empty() || seen.back() != deviation) {
                QVERIFY(seen.empty() || seen.back() < deviation);
                seen.push_back(deviation);
            }
        }
        QVERIFY2(seen.size() < 20, qPrintable(QString::number(seen.size())));
    }

    void l1PutsWeightsToSleep()
    {
        const LayerRole first{};
        const LayerRole hidden{.first = false};
        const LayerRole last{.first = false, .last = true};
        const LayerRole normalised{.first = false, .batchNorm = true, .normalised = true};
        double before = 0.0;
        for (const double l1 : {1e-6, 1e-5, 1e-4, 1e-3}) {
            const WeightAssumption assumption = trainingOf(1600.0, l1);
            const double asleep = trainedWeights(hidden, assumption).asleep;
            QVERIFY(asleep > before && asleep < 1.0);
            before = asleep;
            QVERIFY(trainedWeights(first, assumption).asleep <= asleep);
            QVERIFY(trainedWeights(last, assumption).asleep <= asleep);
            QVERIFY(trainedWeights(normalised, assumption).asleep <= asleep);
        }
        QVERIFY(trainedWeights(normalised, trainingOf(1600.0, 1e-3)).asleep < 0.5 * before);
        // Coarse grids round them to zero, fine ones keep a bit of them.
        const auto nonzero = [&](const Precision& precision, double l1) {
            return weightStatistics(32, 32, precision, trainingOf(1600.0, l1), hidden).nonzero;
        };
        QVERIFY(nonzero({6, 2}, 1e-3) < 0.7 * nonzero({6, 2}, 0.0));
        QVERIFY(nonzero({16, 6}, 1e-3) > 0.8 * nonzero({16, 6}, 0.0));
        const auto digits = [&](double l1) {
            return weightStatistics(32, 32, {16, 6}, trainingOf(1600.0, l1), hidden).digits;
        };
        QVERIFY(digits(1e-3) < 0.9 * digits(0.0));
    }

    /// The weights of pixels that are always black are never moved by the data.
    void idleInputsStayWhereTheyBegan()
    {
        const LayerRole first{};
        const double usual = trainedWeights(first, trainingOf(1600.0, 0.0)).relativeDeviation;
        const double idle = trainedWeights(first, trainingOf(1600.0, 0.0, 0.5)).relativeDeviation;
        QVERIFY(idle < usual);
        QVERIFY(std::abs(trainedWeights(first, trainingOf(1600.0, 0.0, 1.0)).relativeDeviation - 0.577) <
                1e-9);
        // L1 has nobody against it.
        const double asleep = trainedWeights(first, trainingOf(1600.0, 1e-6)).asleep;
        QVERIFY(trainedWeights(first, trainingOf(1600.0, 1e-6, 0.5)).asleep >= 0.5 + 0.5 * asleep - 0.02);
        QCOMPARE(trainedWeights(first, trainingOf(1600.0, 1e-6, 1.0)).asleep, 1.0);
        // No other layer sees them.
        const LayerRole hidden{.first = false};
        QCOMPARE(trainedWeights(hidden, trainingOf(1600.0, 1e-4, 0.5)).asleep,
                 trainedWeights(hidden, trainingOf(1600.0, 1e-4)).asleep);
    }

    void deepSigmoidsMayLearnNothing()
    {
        QVERIFY(!mayFallAsleep(sigmoidRole(9), trainingOf(1600.0, 0.0)));
        QVERIFY(mayFallAsleep(sigmoidRole(9), trainingOf(1600.0, 1e-6)));
        QVERIFY(!mayFallAsleep(sigmoidRole(9, true), trainingOf(1600.0, 1e-4)));
        QVERIFY(!mayFallAsleep(sigmoidRole(3), trainingOf(1600.0, 1e-5)));
        QVERIFY(mayFallAsleep(sigmoidRole(3), trainingOf(1600.0, 1e-3)));
        QVERIFY(!mayFallAsleep({.first = false, .layers = 9}, trainingOf(1600.0, 1e-4)));
        QVERIFY(trainedWeights(sigmoidRole(9), trainingOf(1600.0, 1e-4)).asleep > 0.9);
        QVERIFY(trainedWeights(sigmoidRole(3), trainingOf(1600.0, 1e-4)).asleep < 0.5);
    }

    /// Their price says that they may as well come awake.
    void boundsOfWhatMayLearnNothingHoldBoth()
    {
        const auto board = snac::test::shippedEnvironment()->boards.find("vu13p").value();
        const DenseHlsModel shipped = snac::test::shippedModel();
        const auto model = shipped.trainedBy(*trainingOf(1600.0, 0.0).plan);
        const auto priceOf = [&](int hidden, double l1) {
            space::Candidate candidate;
            candidate.architecture = deepSigmoids(hidden);
            candidate.hyper = {.learningRate = 0.002, .l1 = l1, .batchSize = 128};
            HlsConfig config;
            config.precision = {8, 3};
            return estimateCandidate(*model, candidate, config, board).value().lut;
        };
        const Estimate awake = priceOf(7, 0.0);
        const Estimate doubtful = priceOf(7, 1e-4);
        QVERIFY(doubtful.value < 0.2 * awake.value);
        QVERIFY(doubtful.low <= doubtful.value && doubtful.high >= awake.value);
        // As are those that most probably wake up.
        const Estimate likely = priceOf(3, 1e-4);
        QVERIFY(likely.value > 0.5 * priceOf(3, 0.0).value);
        QVERIFY(likely.low < 0.2 * likely.value);
        QVERIFY(awake.low > 0.5 * awake.value);
    }

    void layersKnowTheirNetwork()
    {
        const auto roles = layerRoles(
            {.inputs = 16,
             .layers = {network::Dense{8}, network::BatchNorm{}, network::Activation{ActivationKind::Sigmoid},
                        network::Dense{8}, network::Activation{ActivationKind::ReLU}, network::Dense{3}}});
        QCOMPARE(roles.size(), std::size_t(3));
        QVERIFY(roles[0].sigmoid && !roles[1].sigmoid && !roles[2].sigmoid);
        for (const LayerRole& role : roles) {
            QVERIFY(role.normalised);
            QCOMPARE(role.layers, 3);
            QCOMPARE(role.answers, 3);
        }
        QVERIFY(layerRoles({.inputs = 16, .layers = {}}).empty());
    }

    /// Few answers need small weights.
    void weightsGrowWithTheAnswers()
    {
        const LayerRole two{.first = false, .answers = 2};
        const LayerRole five{.first = false};
        QVERIFY(trainedWeights(two, {}).relativeDeviation < trainedWeights(five, {}).relativeDeviation);
    }
};

QTEST_GUILESS_MAIN(TestTrainedWeights)
#include "tst_trained_weights.moc"
