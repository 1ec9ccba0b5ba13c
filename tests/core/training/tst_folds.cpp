// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/network/forward.h"
#include "snac/training/folds.h"

#include "networks.h"
#include "scripted_backend.h"

#include <QTest>

#include <array>
#include <set>

using namespace snac;
using network::Activation;
using network::Architecture;
using network::BatchNorm;
using network::Dense;
using network::Dropout;
using training::test::ScriptedBackend;

namespace {

Result<training::TrainingOutcome> trainFolds(ScriptedBackend& backend, const data::PreparedData& data,
                                             const space::Candidate& candidate, int folds,
                                             std::uint64_t seed = 7)
{
    training::TrainingJob job;
    job.candidate = &candidate;
    job.data = &data;
    job.seed = seed;
    job.options.epochs = 2;
    job.options.folds = folds;
    return training::trainCandidate(backend, job);
}

} // namespace

class TestFolds : public QObject
{
    Q_OBJECT

private slots:
    void everyRowValidatesOnce()
    {
        const auto data = training::test::zeroTargets(14, 7);
        ScriptedBackend backend;
        const auto outcome = trainFolds(backend, data, training::test::oneDense(), 4);
        QVERIFY(outcome.has_value());
        QCOMPARE(backend.fits.size(), 4U);
        QCOMPARE(outcome->foldMetrics.size(), 4U);
        QCOMPARE(outcome->history.size(), 8U);
        QCOMPARE(outcome->history.back().fold, 3);
        std::multiset<int> validated;
        std::set<std::uint64_t> seeds;
        for (std::size_t fold = 0; fold < 4; ++fold) {
            seeds.insert(backend.fits[fold].seed);
            std::multiset<int> all;
            const data::Matrix& validation = backend.predicted[3 * fold];
            for (Eigen::Index row = 0; row < validation.rows(); ++row) {
                validated.insert(static_cast<int>(validation(row, 0)));
                all.insert(static_cast<int>(validation(row, 0)));
            }
            const data::Matrix& train = backend.fits[fold].train.inputs;
            for (Eigen::Index row = 0; row < train.rows(); ++row) {
                all.insert(static_cast<int>(train(row, 0)));
            }
            QCOMPARE(all.size(), 21U);
            QCOMPARE(std::set<int>(all.begin(), all.end()).size(), 21U);
        }
        QCOMPARE(validated.size(), 21U);
        QCOMPARE(std::set<int>(validated.begin(), validated.end()).size(), 21U);
        QCOMPARE(seeds.size(), 4U);
    }

    /// What a fold is fitted to and what judges it have no group in common, and come in the order of time.
    void foldsFollowGroupsAndTimes()
    {
        auto data = training::test::zeroTargets(14, 7);
        for (Eigen::Index row = 0; row < 21; ++row) {
            auto& part = row < 14 ? data.train : data.validation;
            part.groups.push_back(static_cast<int>(row % 7));
        }
        ScriptedBackend grouped;
        QVERIFY(trainFolds(grouped, data, training::test::oneDense(), 3).has_value());
        std::multiset<int> groups;
        for (const auto& fitted : grouped.fits) {
            const std::set<int> here(fitted.train.groups.begin(), fitted.train.groups.end());
            QCOMPARE(fitted.train.groups.size(), here.size() * 3); // whole groups of three rows
            groups.insert(here.begin(), here.end());
        }
        QCOMPARE(groups.size(), std::size_t(14)); // each in two of three folds
        ScriptedBackend refused;
        const auto many = trainFolds(refused, data, training::test::oneDense(), 8);
        QVERIFY(!many && many.error().message.contains("8 folds need as many groups"));
        data.train.groups.clear();
        data.validation.groups.clear();
        for (int row = 0; row < 21; ++row) {
            (row < 14 ? data.train : data.validation).times.push_back(row / 3);
        }
        ScriptedBackend timed;
        QVERIFY(trainFolds(timed, data, training::test::oneDense(), 6).has_value());
        for (std::size_t fold = 0; fold < 6; ++fold) {
            const auto& times = timed.fits[fold].train.times;
            QCOMPARE(times.size(), 3 * (fold + 1));
            QCOMPARE(*std::ranges::max_element(times), static_cast<double>(fold));
        }
    }

    void metricsAreTheMeanAndTheNetworkIsOfTheBestFold()
    {
        const auto data = training::test::zeroTargets(14, 7);
        ScriptedBackend backend;
        // Fold 1 is the best one, in its first epoch.
        backend.validationLoss = [](int epoch, int fold) { return fold == 1 ? epoch : 10.0 + fold - epoch; };
        const auto outcome = trainFolds(backend, data, training::test::oneDense(), 3);
        QVERIFY(outcome.has_value());
        QVERIFY(std::abs(outcome->metrics.loss - (8.0 + 1.0 + 10.0) / 3.0) < 1e-5);
        QCOMPARE(std::get<network::DenseWeights>(outcome->network.weights[0]).weights(0, 0), 1.0F);
    }

    /// The first of them may have the lowest loss, and has learned from the fewest rows.
    void ofFoldsInTimeTheLastNetworkIsKept()
    {
        auto data = training::test::zeroTargets(14, 7);
        for (int row = 0; row < 21; ++row) {
            (row < 14 ? data.train : data.validation).times.push_back(row);
        }
        ScriptedBackend backend;
        backend.validationLoss = [](int epoch, int fold) { return fold == 0 ? 0.1 : 10.0 + fold - epoch; };
        const auto outcome = trainFolds(backend, data, training::test::oneDense(), 3);
        QVERIFY(outcome.has_value());
        QCOMPARE(std::get<network::DenseWeights>(outcome->network.weights[0]).weights(0, 0), 2.0F);
    }

    /// Steps are counted on the rows that a fold has, which grow from one to the next.
    void foldsInTimeTakeTheirOwnSteps()
    {
        auto data = training::test::zeroTargets(14, 6);
        for (int row = 0; row < 20; ++row) {
            (row < 14 ? data.train : data.validation).times.push_back(row);
        }
        space::Candidate candidate = training::test::oneDense();
        candidate.hyper.batchSize = 5;
        training::TrainingJob job;
        job.candidate = &candidate;
        job.data = &data;
        job.options.epochs = 1;
        job.options.folds = 3;
        job.options.minSteps = 6;
        ScriptedBackend backend;
        const auto outcome = training::trainCandidate(backend, job);
        QVERIFY(outcome.has_value());
        std::array<int, 3> epochs{};
        for (const auto& record : outcome->history) {
            ++epochs.at(static_cast<std::size_t>(record.fold));
        }
        QVERIFY((epochs == std::array<int, 3>{6, 3, 2})); // of 5, 10 and 15 rows
        QCOMPARE(training::meanFittingRows(job), 10LL);
    }

    void foldsAreStandardisedAgainWhereTheStudyIs()
    {
        auto data = training::test::zeroTargets(14, 7);
        data.scaler.mean.setConstant(2.0F);
        ScriptedBackend backend;
        const auto outcome = trainFolds(backend, data, training::test::oneDense(), 3);
        QVERIFY(outcome.has_value());
        for (const auto& fit : backend.fits) {
            const auto& inputs = fit.train.inputs;
            QVERIFY(inputs.colwise().mean().cwiseAbs().maxCoeff() < 1e-5F);
            const auto variance = inputs.colwise().squaredNorm() / static_cast<float>(inputs.rows());
            QVERIFY((variance.array() - 1.0F).abs().maxCoeff() < 0.1F);
        }
        // A dense layer without bias has nowhere to put the offset: the study's scaling stays.
        ScriptedBackend plain;
        QVERIFY(trainFolds(plain, data, training::test::oneDense(false), 3).has_value());
        QVERIFY(plain.fits[0].train.inputs.col(0).maxCoeff() > 10.0F);
    }

    void divergenceNamesItsFold()
    {
        const auto data = training::test::zeroTargets(14, 7);
        ScriptedBackend backend;
        backend.trainLoss = [](int epoch, int fold) { return fold == 1 && epoch == 2 ? std::nan("") : 0.0; };
        const auto outcome = trainFolds(backend, data, training::test::oneDense(), 3);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.find("epoch 2 of fold 2") != std::string::npos,
                 outcome.error().message.c_str());
    }

    void moreFoldsThanRowsAreRefused()
    {
        const auto data = training::test::zeroTargets(3, 1);
        ScriptedBackend backend;
        QVERIFY(!trainFolds(backend, data, training::test::oneDense(), 5));
    }

    void noValidationRowsAreNeeded()
    {
        ScriptedBackend backend;
        QVERIFY(trainFolds(backend, training::test::zeroTargets(12, 0), training::test::oneDense(), 3)
                    .has_value());
    }

    void scalingIsAbsorbed_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("possible");
        QTest::newRow("dense first") << 0 << true;
        QTest::newRow("batch norm first") << 1 << true;
        QTest::newRow("dropout, dense") << 2 << true;
        QTest::newRow("dense without bias") << 3 << false;
        QTest::newRow("activation first") << 4 << false;
        QTest::newRow("only dropout") << 5 << false;
    }

    void scalingIsAbsorbed()
    {
        QFETCH(int, which);
        QFETCH(bool, possible);
        const std::vector<network::Layer> rest{Activation{}, BatchNorm{}, Dense{3}};
        std::vector<std::vector<network::Layer>> firsts{{Dense{5}},
                                                        {BatchNorm{}, Dense{4}},
                                                        {Dropout{0.2}, Dense{5}},
                                                        {Dense{5, false}},
                                                        {Activation{}, Dense{5}}};
        Architecture architecture{4, {Dropout{0.1}}};
        if (which < 5) {
            architecture.layers = firsts[static_cast<std::size_t>(which)];
            architecture.layers.insert(architecture.layers.end(), rest.begin(), rest.end());
        }
        QCOMPARE(training::canAbsorbScaling(architecture), possible);
        if (!possible) {
            return;
        }
        Random random(5);
        for (int repeat = 0; repeat < 20; ++repeat) {
            const auto network = training::test::randomNetwork(architecture, random);
            data::Scaler scaler;
            scaler.mean = training::test::randomMatrix(random, 1, 4);
            scaler.deviation = training::test::randomMatrix(random, 1, 4).cwiseAbs().array() + 0.5F;
            const auto inputs = training::test::randomMatrix(random, 9, 4);
            auto scaled = inputs;
            scaler.apply(scaled);
            auto absorbed = network;
            training::absorbScaling(absorbed, scaler);
            const data::Matrix gap = network::forward(absorbed, inputs) - network::forward(network, scaled);
            const float size = std::max(1.0F, network::forward(network, scaled).cwiseAbs().maxCoeff());
            QVERIFY(gap.cwiseAbs().maxCoeff() < 1e-5F * size);
        }
    }
};

QTEST_GUILESS_MAIN(TestFolds)
#include "tst_folds.moc"
