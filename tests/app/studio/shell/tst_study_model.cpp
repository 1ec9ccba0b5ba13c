// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_study.h"

#include "snac/base/random.h"
#include "snac/studio/shell/study_model.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::studio;

namespace {

StudyBatch batchOf(std::vector<std::shared_ptr<const study::Trial>> finished)
{
    StudyBatch batch;
    batch.finished = std::move(finished);
    return batch;
}

StudyBatch beginning(int trials = 60)
{
    StudyBatch batch;
    batch.start = fake::start(trials);
    return batch;
}

/// Accuracy up, LUT down: the definition.
bool dominates(const study::Trial& a, const study::Trial& b)
{
    return a.values[0] >= b.values[0] && a.values[1] <= b.values[1] && a.values != b.values;
}

} // namespace

class TestStudyModel : public QObject
{
    Q_OBJECT

private slots:
    void frontEqualsTheDefinitionAtEveryMoment()
    {
        StudyModel model;
        model.apply(beginning());
        Random random(3);
        std::vector<std::shared_ptr<const study::Trial>> all;
        for (int i = 0; i < 200; ++i) {
            // Coarse values make ties and equal points.
            all.push_back(fake::trial(i, 0.01 * static_cast<double>(random.integer(50, 90)),
                                      static_cast<double>(random.integer(1, 30))));
            model.apply(batchOf({all.back()}));
            std::vector<int> expected;
            for (const auto& one : all) {
                if (std::none_of(all.begin(), all.end(),
                                 [&](const auto& other) { return dominates(*other, *one); })) {
                    expected.push_back(one->number);
                }
            }
            std::vector<int> front = model.front();
            std::sort(front.begin(), front.end());
            QCOMPARE(front, expected);
        }
        for (std::size_t i = 1; i < model.front().size(); ++i) {
            // Best first, as in every report.
            QVERIFY(model.trial(model.front()[i - 1])->values[0] >= model.trial(model.front()[i])->values[0]);
        }
    }

    void crowdingIsInfiniteAtTheEndsAndSumsTheGaps()
    {
        StudyModel model;
        model.apply(beginning());
        model.apply(batchOf({fake::trial(0, 0.6, 10), fake::trial(1, 0.7, 20), fake::trial(2, 0.75, 30),
                             fake::trial(3, 0.8, 50)}));
        QVERIFY(std::isinf(*model.crowding(0)));
        QVERIFY(std::isinf(*model.crowding(3)));
        QVERIFY(std::abs(*model.crowding(1) - (0.15 / 0.2 + 20.0 / 40.0)) < 1e-9);
        QVERIFY(!model.crowding(99));
    }

    void onlyFeasibleCompleteTrialsEnterTheFront()
    {
        StudyModel model;
        model.apply(beginning());
        auto infeasible = fake::trial(1, 0.9, 60);
        infeasible->violation = 0.2;
        auto rejected = fake::trial(2, 0.0, 0.0);
        rejected->state = study::TrialState::Rejected;
        rejected->values.clear();
        auto failed = fake::trial(3, 0.0, 0.0);
        failed->state = study::TrialState::Failed;
        failed->values.clear();
        auto duplicate = fake::trial(4, 0.7, 5);
        duplicate->state = study::TrialState::Duplicate;
        model.apply(batchOf({fake::trial(0, 0.7, 5), infeasible, rejected, failed, duplicate}));
        QCOMPARE(model.front(), std::vector<int>{0});
        const TrialCounts& counts = model.counts();
        QCOMPARE(counts.complete, 2);
        QCOMPARE(counts.rejected, 1);
        QCOMPARE(counts.failed, 1);
        QCOMPARE(counts.duplicates, 1);
        QCOMPARE(counts.finished(), 5);
        QCOMPARE(counts.finishedInThisRun, 5);
        // What is left is estimated from trials that took time: rejected ones and duplicates take none.
        QCOMPARE(counts.trainedInThisRun, 3);
    }

    void runningTrialsBecomeFinishedOnes()
    {
        StudyModel model;
        QSignalSpy changed(&model, &StudyModel::trialsChanged);
        model.apply(beginning());
        auto running = fake::trial(0, 0.0, 0.0);
        running->state = study::TrialState::Running;
        running->values.clear();
        running->history.clear();
        StudyBatch batch;
        batch.started = {running};
        batch.epochs = {{0, {0, 1, 1.0, 0.9, 0.6}}};
        model.apply(batch);
        QCOMPARE(model.counts().running, 1);
        QCOMPARE(model.history(0).size(), std::size_t(1));
        model.apply(batchOf({fake::trial(0, 0.7, 5)}));
        QCOMPARE(model.counts().running, 0);
        QCOMPARE(model.counts().complete, 1);
        QCOMPARE(model.history(0).size(), std::size_t(2)); // the stored one
        QCOMPARE(model.samplesInThisRun(), 1200.0);        // 600 rows x 2 epochs
        QCOMPARE(changed.count(), 2);
        // Start and end in one batch: the end counts.
        StudyBatch both = batchOf({fake::trial(1, 0.7, 5)});
        both.started = {running};
        model.apply(both);
        QCOMPARE(model.counts().running, 0);
    }

    /// What the page says of the results is what a report says of them.
    void findingsAreThoseOfItsSummary()
    {
        StudyModel model;
        QCOMPARE(model.findings().front, 0);
        model.load(fake::summary(12));
        const study::Findings own = model.findings();
        const study::Findings reported = study::findingsOf(model.summary());
        QVERIFY(own.front > 0);
        QCOMPARE(own.front, reported.front);
        QCOMPARE(own.improving, reported.improving);
        QCOMPARE(own.beatsConstant, reported.beatsConstant);
        QCOMPARE(own.best, reported.best);
        QCOMPARE(own.constant, reported.constant);
    }

    /// Ten thousand trials are shown as they were read, not copied.
    void aSummaryIsShownInItsPlace()
    {
        StudyModel model;
        const auto whole = std::make_shared<const study::StudySummary>(fake::summary(12));
        model.load(whole);
        QCOMPARE(model.trial(3).get(), &whole->trials[3]);
        QCOMPARE(model.generations().front().get(), &whole->generations.front());
    }

    void theSelectionIsOneAndValid()
    {
        StudyModel model;
        model.load(fake::summary(5));
        QSignalSpy spy(&model, &StudyModel::selectionChanged);
        model.select(3);
        model.select(3);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(model.selected(), 3);
        model.select(77);
        QCOMPARE(model.selected(), -1);
        model.select(2);
        model.apply(beginning()); // another study
        QCOMPARE(model.selected(), -1);
    }

    /// Resumed or prolonged: the runner tells everything again, and nothing that is shown may go away
    /// meanwhile.
    void aStudyThatGoesOnKeepsWhatItShows()
    {
        StudyModel model;
        const auto summary = fake::summary(30);
        model.load(summary);
        model.select(6);
        QList<int> selections;
        connect(&model, &StudyModel::selectionChanged, this, [&](int trial) { selections << trial; });
        QList<int> generations;
        connect(&model, &StudyModel::generationFinished, this, [&](int index) { generations << index; });
        auto head = fake::start(60);
        head->file = summary.start.file;
        head->finishedBefore = 30;
        StudyBatch batch;
        batch.start = head;
        model.apply(batch);
        QCOMPARE(model.counts().counted, 30);
        QCOMPARE(model.counts().countedInThisRun, 0);
        QCOMPARE(model.front(), summary.front);
        QCOMPARE(model.selected(), 6);
        QVERIFY(!selections.contains(-1));

        StudyBatch again; // as the runner does before its first new trial
        again.finished.push_back(fake::trial(0, 0.5, 1.0));
        again.generations.push_back(std::make_shared<const study::Generation>(summary.generations[0]));
        model.apply(again);
        QCOMPARE(model.counts().counted, 30);
        QCOMPARE(model.generations().size(), std::size_t(1));
        QCOMPARE(generations, QList<int>());

        StudyBatch longer; // the last generation was cut short by the old end
        auto generation = summary.generations[0];
        longer.finished.push_back(fake::trial(30, 0.95, 31.0));
        generation.record.pool.push_back({30, true, 0, 1.0, true});
        generation.record.survivors.push_back(30);
        longer.generations.push_back(std::make_shared<const study::Generation>(generation));
        model.apply(longer);
        QCOMPARE(generations, QList<int>{0});
        QCOMPARE(model.generations().size(), std::size_t(1));
        QVERIFY(model.isInPopulation(30));
        QCOMPARE(model.counts().countedInThisRun, 1);
        QCOMPARE(model.selected(), 6);

        const auto another = std::make_shared<study::StudyStart>(*head);
        another->file = "another.snac"; // takes the place of this one
        StudyBatch other;
        other.start = another;
        model.apply(other);
        QCOMPARE(model.counts().counted, 0);
        QCOMPARE(model.selected(), -1);
    }

    void loadedAndReportedStudiesAgree()
    {
        StudyModel model;
        const auto summary = fake::summary(30);
        model.load(summary);
        QCOMPARE(model.front(), summary.front);
        QCOMPARE(model.counts().complete, 30);
        QCOMPARE(model.counts().finishedInThisRun, 0);
        QCOMPARE(model.rank(4), std::optional<int>(1));
        const auto back = model.summary();
        QCOMPARE(back.trials.size(), summary.trials.size());
        QCOMPARE(back.front, summary.front);
        QCOMPARE(back.hypervolume, summary.hypervolume);
        QVERIFY(!back.interrupted);
        model.clear();
        QVERIFY(!model.start());
        QVERIFY(model.trials().empty());
    }
};

QTEST_GUILESS_MAIN(TestStudyModel)
#include "tst_study_model.moc"
