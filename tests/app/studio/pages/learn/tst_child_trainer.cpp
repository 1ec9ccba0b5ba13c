// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Short trainings on their thread, of a trainer that stands before a gate.
#include "../../../../step_gate.h"
#include "../../../../test_environment.h"
#include "../../fake_study.h"

#include "snac/studio/pages/learn/child_trainer.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace snac;
using namespace snac::studio;

namespace {

/// Three epochs, each of which stands before the gate.
struct GatedTraining
{
    StepGate gate;
    std::atomic<int> begun = 0;
    std::atomic<bool> cancelled = false;
    std::atomic<bool> elsewhere = false;

    ChildTrainer::Work work()
    {
        return [this](const jobs::ShortTrainingRequest& request, RunControl& control,
                      const jobs::EpochSink& epoch) -> Result<jobs::ShortTraining> {
            ++begun;
            elsewhere = QThread::currentThread() != qApp->thread();
            for (int i = 1; i <= 3; ++i) {
                if (!gate.pass(&control)) {
                    cancelled = true;
                    return failCancelled();
                }
                epoch({.epoch = i, .trainLoss = 1.0 / i, .validationLoss = 2.0 / i});
            }
            jobs::ShortTraining result;
            result.set = "jets";
            result.trainRows = request.trial->number;
            return result;
        };
    }
};

jobs::ShortTrainingRequest requestOf(int trial)
{
    return {fake::start(), fake::trial(trial, 0.7, 3.0)};
}

} // namespace

class TestChildTrainer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void epochsAreToldOneByOne()
    {
        GatedTraining training;
        ChildTrainer trainer;
        trainer.setWork(training.work());
        QVERIFY(!trainer.isBusy());
        std::vector<double> losses;
        connect(&trainer, &ChildTrainer::epochFinished, this,
                [&](const training::EpochRecord& record) { losses.push_back(record.validationLoss); });
        std::shared_ptr<const jobs::ShortTraining> result;
        connect(&trainer, &ChildTrainer::finished, this, [&](const auto& told) { result = told; });
        trainer.request(requestOf(8));
        QVERIFY(trainer.isBusy());
        training.gate.let(2);
        QTRY_COMPARE(losses, (std::vector<double>{2.0, 1.0}));
        QVERIFY(!result);
        training.gate.let(1);
        QTRY_VERIFY(result);
        QCOMPARE(result->trainRows, 8LL);
        QVERIFY(!trainer.isBusy() && training.elsewhere);
    }

    void nothingIsToldOfOneThatWasEnded()
    {
        GatedTraining training;
        ChildTrainer trainer;
        trainer.setWork(training.work());
        QSignalSpy epochs(&trainer, SIGNAL(epochFinished(snac::training::EpochRecord)));
        QSignalSpy failed(&trainer, &ChildTrainer::failed);
        trainer.request(requestOf(1));
        training.gate.let(1);
        training.gate.waitForStanding(1); // its first epoch was told, and waits to be handed out
        trainer.cancel();
        QTRY_VERIFY(training.cancelled);
        std::shared_ptr<const jobs::ShortTraining> result;
        connect(&trainer, &ChildTrainer::finished, this, [&](const auto& told) { result = told; });
        training.gate.let(3);
        trainer.request(requestOf(2)); // the next one comes after it
        QTRY_VERIFY(result);
        QCOMPARE(result->trainRows, 2LL);
        QCOMPARE(epochs.count(), 3);
        QCOMPARE(failed.count(), 0);
    }

    void whoGoesAwayDoesNotWaitForIt()
    {
        GatedTraining training;
        {
            ChildTrainer trainer;
            trainer.setWork(training.work());
            trainer.request(requestOf(1));
            training.gate.waitForStanding(1);
        }
        QVERIFY(training.cancelled);
    }

    void failuresAreSentences()
    {
        ChildTrainer trainer;
        trainer.setWork([](const jobs::ShortTrainingRequest&, RunControl&,
                           const jobs::EpochSink&) -> Result<jobs::ShortTraining> {
            return fail("the training engine is missing");
        });
        QSignalSpy failed(&trainer, &ChildTrainer::failed);
        trainer.request(requestOf(1));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("training engine is missing")));
        QVERIFY(!trainer.isBusy());
    }
};

QTEST_MAIN(TestChildTrainer)
#include "tst_child_trainer.moc"
