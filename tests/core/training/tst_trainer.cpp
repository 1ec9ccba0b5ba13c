// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/training/trainer.h"

#include "scripted_backend.h"

#include <QTest>

#include <atomic>
#include <functional>
#include <limits>
#include <stdexcept>
#include <thread>

using namespace snac;
using training::test::ScriptedBackend;

namespace {

/// A job that is in order, with everything it points to.
struct Prepared
{
    data::PreparedData data = training::test::zeroTargets(12, 6);
    space::Candidate candidate = training::test::oneDense();
    RunControl control;
    training::TrainingJob job;

    Prepared()
    {
        job.candidate = &candidate;
        job.data = &data;
        job.control = &control;
        job.options.epochs = 8;
    }
};

int epochOf(const network::TrainedNetwork& network)
{
    return static_cast<int>(std::get<network::DenseWeights>(network.weights[0]).weights(0, 0));
}

} // namespace

class TestTrainer : public QObject
{
    Q_OBJECT

private slots:
    void bestEpochIsRestored_data()
    {
        QTest::addColumn<int>("patience");
        QTest::addColumn<QList<double>>("losses");
        QTest::addColumn<int>("epochs");
        QTest::addColumn<int>("best");
        const QList<double> bowl{5, 3, 1, 2, 2.5, 3, 4, 5};
        const QList<double> dip{5, 3, 4, 2, 4, 4, 1, 5};
        const QList<double> flat{2, 2, 2, 2, 2, 2, 2, 2};
        QTest::newRow("no early stopping") << 0 << bowl << 8 << 3;
        QTest::newRow("patience 2") << 2 << bowl << 5 << 3;
        QTest::newRow("patience 1 stops at the first rise") << 1 << dip << 3 << 2;
        QTest::newRow("patience 2 gets over a rise") << 2 << dip << 6 << 4;
        QTest::newRow("patience 3 finds the lowest") << 3 << dip << 8 << 7;
        QTest::newRow("no progress counts as a rise") << 3 << flat << 4 << 1;
    }

    void bestEpochIsRestored()
    {
        QFETCH(int, patience);
        QFETCH(QList<double>, losses);
        QFETCH(int, epochs);
        QFETCH(int, best);
        Prepared prepared;
        ScriptedBackend backend;
        backend.validationLoss = [&](int epoch, int) { return losses[epoch - 1]; };
        prepared.job.options.patience = patience;
        std::vector<training::EpochRecord> told;
        prepared.job.epochFinished = [&](const training::EpochRecord& record) { told.push_back(record); };
        const auto outcome = training::trainCandidate(backend, prepared.job);
        QVERIFY(outcome.has_value());
        QCOMPARE(backend.fits.at(0).epochs, epochs);
        QCOMPARE(static_cast<int>(outcome->history.size()), epochs);
        QCOMPARE(told.size(), outcome->history.size());
        QCOMPARE(epochOf(outcome->network), best);
        QVERIFY(std::abs(outcome->metrics.loss - losses[best - 1]) < 1e-6);
        QVERIFY(std::abs(outcome->metrics.rmse - std::sqrt(losses[best - 1])) < 1e-6);
        QCOMPARE(told.back().epoch, epochs);
        QVERIFY(outcome->samplesPerSecond > 0.0);
    }

    void divergenceIsAnErrorWithItsEpoch_data()
    {
        QTest::addColumn<double>("train");
        QTest::addColumn<double>("validation");
        QTest::addColumn<int>("epoch");
        QTest::addColumn<QString>("which");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        QTest::newRow("NaN") << nan << 1.0 << 3 << "training loss is nan";
        QTest::newRow("infinite") << infinity << 1.0 << 1 << "training loss is inf";
        QTest::newRow("huge") << 5000.0 << 1.0 << 4 << "training loss is 5000";
        QTest::newRow("validation NaN") << 1.0 << nan << 2 << "validation loss is nan";
        QTest::newRow("validation infinite") << 1.0 << infinity << 2 << "validation loss is inf";
    }

    void divergenceIsAnErrorWithItsEpoch()
    {
        QFETCH(double, train);
        QFETCH(double, validation);
        QFETCH(int, epoch);
        QFETCH(QString, which);
        Prepared prepared;
        ScriptedBackend backend;
        backend.trainLoss = [&](int now, int) { return now == epoch ? train : 1.0; };
        backend.validationLoss = [&](int now, int) { return now == epoch ? validation : 1.0; };
        const auto outcome = training::trainCandidate(backend, prepared.job);
        QVERIFY(!outcome);
        const auto message = QString::fromStdString(outcome.error().message);
        QVERIFY2(message.contains(which), qPrintable(message));
        QVERIFY2(message.contains(QString("epoch %1:").arg(epoch)), qPrintable(message));
        QVERIFY2(message.contains("learning rate 0.001"), qPrintable(message));
    }

    void largeLossInTheFirstOfSeveralEpochsIsForgiven()
    {
        Prepared prepared;
        ScriptedBackend backend;
        backend.trainLoss = [](int epoch, int) { return epoch == 1 ? 5000.0 : 1.0; };
        QVERIFY(training::trainCandidate(backend, prepared.job).has_value());
        prepared.job.options.epochs = 1;
        QVERIFY(!training::trainCandidate(backend, prepared.job));
    }

    void cancelEndsTheJob_data()
    {
        QTest::addColumn<int>("epoch");
        QTest::newRow("before") << 0;
        QTest::newRow("during epoch 3") << 3;
    }

    void cancelEndsTheJob()
    {
        QFETCH(int, epoch);
        Prepared prepared;
        ScriptedBackend backend;
        backend.duringEpoch = [&](int now) {
            if (now == epoch) {
                prepared.control.cancel();
            }
        };
        if (epoch == 0) {
            prepared.control.cancel();
        }
        const auto outcome = training::trainCandidate(backend, prepared.job);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message, std::string("cancelled"));
        QCOMPARE(backend.fits.at(0).epochs, epoch);
    }

    void pauseHoldsBetweenEpochs()
    {
        Prepared prepared;
        ScriptedBackend backend;
        std::atomic<int> reached = 0;
        backend.duringEpoch = [&](int now) {
            reached = now;
            if (now == 2) {
                prepared.control.pause();
            }
        };
        std::thread worker([&] { (void)training::trainCandidate(backend, prepared.job); });
        QTRY_COMPARE(reached.load(), 2);
        QTRY_COMPARE(prepared.control.held(), 1);
        QCOMPARE(reached.load(), 2);
        prepared.control.resume();
        worker.join();
        QCOMPARE(reached.load(), 8);
    }

    void wrongJobsAreRefusedBeforeTraining_data()
    {
        QTest::addColumn<std::function<void(Prepared&)>>("spoil");
        QTest::addColumn<QString>("says");
        using Spoil = std::function<void(Prepared&)>;
        const auto row = [](const char* name, Spoil spoil, const char* says) {
            QTest::newRow(name) << spoil << QString(says);
        };
        row(
            "no candidate", [](Prepared& p) { p.job.candidate = nullptr; }, "candidate");
        row(
            "no epochs", [](Prepared& p) { p.job.options.epochs = 0; }, "epochs");
        row(
            "inputs", [](Prepared& p) { p.candidate.architecture.inputs = 3; }, "3 inputs");
        row(
            "no layers", [](Prepared& p) { p.candidate.architecture.layers.clear(); }, "dense");
        row(
            "learning rate", [](Prepared& p) { p.candidate.hyper.learningRate = 0.0; }, "learning rate");
        row(
            "L1", [](Prepared& p) { p.candidate.hyper.l1 = -1.0; }, "L1");
        row(
            "batch", [](Prepared& p) { p.candidate.hyper.batchSize = 0; }, "batch size");
        row(
            "loss", [](Prepared& p) { p.job.options.loss = network::Loss::CrossEntropy; },
            "loss 'cross_entropy' needs classes");
        row(
            "outputs", [](Prepared& p) { p.candidate.architecture.layers = {network::Dense{2}}; },
            "2 outputs");
        row(
            "targets", [](Prepared& p) { p.data.train.targets.resize(3, 1); }, "targets");
        row(
            "no validation", [](Prepared& p) { p.data.validation = {}; }, "no validation rows");
        row(
            "no training", [](Prepared& p) { p.data.train = {}; }, "no training rows");
        row(
            "sigmoid output",
            [](Prepared& p) {
                p.candidate.architecture.layers.push_back(
                    network::Activation{network::ActivationKind::Sigmoid});
            },
            "linear output");
        row(
            "label",
            [](Prepared& p) {
                p.data.info.task = data::TaskKind::Classification;
                p.data.info.classNames = {"a", "b"};
                p.data.train.labels.assign(12, 0);
                p.data.train.labels[5] = 2;
            },
            "label 2");
    }

    void wrongJobsAreRefusedBeforeTraining()
    {
        QFETCH(std::function<void(Prepared&)>, spoil);
        QFETCH(QString, says);
        Prepared prepared;
        spoil(prepared);
        ScriptedBackend backend;
        const auto outcome = training::trainCandidate(backend, prepared.job);
        QVERIFY(!outcome);
        QVERIFY2(QString::fromStdString(outcome.error().message).contains(says),
                 outcome.error().message.c_str());
        QVERIFY(backend.fits.empty());
    }

    void exceptionsEndTheJobOnly()
    {
        Prepared prepared;
        const auto backend = std::make_shared<ScriptedBackend>();
        backend->duringEpoch = [](int) { throw std::runtime_error("boom"); };
        const auto engine = training::makeEngine(backend);
        QCOMPARE(engine->name(), std::string("scripted"));
        const auto outcome = engine->train(prepared.job);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message.find("boom") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
