// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A generation of a study as a lesson: the stored record, the values that survival was told.
#include "../../fake_study.h"

#include "snac/lesson/scenes.h"
#include "snac/lesson/tasks.h"
#include "snac/studio/pages/learn/study_lesson.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::studio;

namespace {

/// A study that evolution::Nsga2 searched, with scores made of the genes: some trials are over the budget,
/// one failed, one is a duplicate.
study::StudySummary searched(int generations)
{
    auto start = *fake::start(generations * 8);
    start.config.evolution.populationSize = 8;
    evolution::Nsga2Options options;
    options.populationSize = 8;
    options.seed = 5;
    options.repeats = evolution::Repeats::AfterAttempts;
    start.config.evolution = options;
    evolution::Nsga2 search(start.genes, options);
    std::vector<study::Trial> trials;
    std::vector<study::Generation> made;
    for (int i = 0; i < generations; ++i) {
        std::vector<evolution::Evaluation> results;
        for (const evolution::Offspring& child : search.ask(8)) {
            const auto& genes = child.genome.values;
            const double width = std::array{16.0, 32.0, 64.0}[static_cast<std::size_t>(genes[1])];
            const double lut = width * (2.0 + genes[0]) / 4.0;
            study::Trial trial =
                *fake::trial(child.id, 0.9 - 4.0 / width - 3.0 * genes[3] - 0.05 * genes[2], lut, i);
            trial.origin = child;
            if (child.id == 3) {
                trial.state = study::TrialState::Failed;
                trial.values.clear();
            } else if (lut > 45.0) {
                trial.state = study::TrialState::Rejected;
                trial.values.clear();
                trial.violation = lut / 45.0 - 1.0;
            } else if (child.id == 9) {
                trial.state = study::TrialState::Duplicate;
                trial.duplicateOf = 8;
                trial.values = trials[8].values;
                trial.violation = trials[8].violation;
            }
            const bool shared = trial.state == study::TrialState::Duplicate;
            const study::Trial& source = shared ? trials[8] : trial;
            std::vector<double> objectives;
            if (!source.values.empty()) {
                objectives = {-source.values[0], source.values[1]};
            }
            results.push_back(
                {child.id, objectives, source.violation, source.state == study::TrialState::Failed});
            trials.push_back(std::move(trial));
        }
        study::Generation generation;
        generation.record = search.tell(results);
        made.push_back(std::move(generation));
    }
    return study::summarize(start, std::move(trials), made);
}

/// One front of twelve networks in three objectives, many of them equal in the latency and two in everything,
/// in a pool whose order is that of no number or value. All of them survive.
study::StudySummary tied()
{
    auto start = *fake::start(12);
    start.config.objectives.push_back({study::Quantity::ClockCycles, "clock_cycles", false, {}});
    start.config.evolution.populationSize = 12;
    start.reference.push_back(100.0);
    std::vector<study::Trial> trials;
    std::vector<evolution::Fitness> pool;
    for (int id = 0; id < 12; ++id) {
        const int step = id == 7 ? 6 : id; // the same values
        trials.push_back(*fake::trial(id, 0.5 + 0.003 * step * step, 10.0 + 2.0 * step, 0));
        trials.back().values.push_back(std::array{5.0, 4.0, 3.0}[static_cast<std::size_t>(step) / 4]);
    }
    study::Generation generation;
    for (int place = 0; place < 12; ++place) {
        const int id = (7 * place + 5) % 12;
        const auto& values = trials[static_cast<std::size_t>(id)].values;
        pool.push_back({{-values[0], values[1], values[2]}, 0.0, false});
        generation.record.pool.push_back({.id = id, .offspring = true});
    }
    const auto survival = evolution::survive(pool, 12, start.config.evolution.truncation);
    for (std::size_t place = 0; place < pool.size(); ++place) {
        evolution::Member& member = generation.record.pool[place];
        member.rank = survival.standings[place].rank;
        member.crowding = survival.standings[place].crowding;
        member.survived = survival.standings[place].survived;
    }
    for (const std::size_t place : survival.survivors) {
        generation.record.survivors.push_back(generation.record.pool[place].id);
    }
    return study::summarize(start, std::move(trials), {generation});
}

} // namespace

class TestStudyLesson : public QObject
{
    Q_OBJECT

private slots:
    void theRecordIsWhatSurvivalSaysOfTheTrials()
    {
        StudyModel model;
        model.load(searched(4));
        int cut = 0;
        std::size_t unseen = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const auto generation = lessonOf(model, i);
            QVERIFY(generation);
            QCOMPARE(generation->populationSize, 8);
            std::vector<evolution::Fitness> fitness;
            for (const auto& one : generation->pool) {
                fitness.push_back(one.fitness);
            }
            const auto survival = evolution::survive(fitness, 8, generation->truncation);
            for (std::size_t place = 0; place < fitness.size(); ++place) {
                const auto& member = generation->record.pool[place];
                QCOMPARE(member.id, generation->pool[place].id);
                QCOMPARE(member.rank, survival.standings[place].rank);
                QCOMPARE(member.survived, survival.standings[place].survived);
            }
            const lesson::Lesson shown(*generation);
            // What the last scene ends with is the next population.
            const auto end =
                lesson::selectionAt(shown, lesson::stepCount(shown, lesson::Scene::NextGeneration, 0) - 1);
            QCOMPARE(end.kept, static_cast<int>(generation->record.survivors.size()));
            cut += generation->record.cutRank >= 0 ? 1 : 0;
            unseen += shown.unseen();
        }
        QVERIFY(cut > 0);
        QVERIFY2(unseen > 0, "some are over the budget");
    }

    /// Of those equal in an objective one is its end: the same one in the lesson, the record and the table.
    void crowdingIsOneNumberThoughValuesAreEqual()
    {
        StudyModel model;
        model.load(tied());
        const lesson::Lesson shown(*lessonOf(model, 0));
        const std::vector<int> rows = lesson::rowsOf(shown.ranks(), 0);
        QCOMPARE(rows.size(), std::size_t{12});
        QCOMPARE(model.front().size(), std::size_t{12});
        const std::vector<double> distances = evolution::crowdingDistances(shown.cloud().points, rows);
        study::Front withoutPool(model.start()->config, model.summary().trials);
        int moved = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto place =
                static_cast<std::size_t>(shown.cloud().places[static_cast<std::size_t>(rows[i])]);
            const evolution::Member& member = shown.generation().record.pool[place];
            QCOMPARE(member.crowding, distances[i]);
            QCOMPARE(model.crowding(member.id), std::optional(distances[i]));
            moved += withoutPool.crowding(member.id) != model.crowding(member.id) ? 1 : 0;
        }
        QVERIFY2(moved > 0, "the order must matter here, or nothing was tested");
    }

    void axesAreThoseOfTheStudy()
    {
        StudyModel model;
        model.load(searched(2));
        const auto generation = lessonOf(model, 1);
        QCOMPARE(generation->axes.size(), std::size_t{2});
        QVERIFY(generation->axes[0].maximize);
        QVERIFY(!generation->axes[1].maximize);
        const auto& one = generation->pool.front();
        const auto trial = model.trial(one.id);
        QCOMPARE(generation->axes[0].shown(one.fitness.objectives[0]), 100.0 * trial->values[0]);
        QCOMPARE(generation->axes[1].shown(one.fitness.objectives[1]), trial->values[1]);
        QCOMPARE(QString::fromStdString(generation->axes[0].unit), QStringLiteral("%"));
    }

    void parentsAreKnownEvenWhereTheyLeft()
    {
        StudyModel model;
        model.load(searched(4));
        for (std::size_t i = 1; i < 4; ++i) {
            const auto generation = lessonOf(model, i);
            for (const auto& child : generation->record.offspring) {
                for (const int parent : child.parents) {
                    QVERIFY(parent < 0 || generation->find(parent));
                }
            }
            for (std::size_t place = 0; place < generation->parentCount(); ++place) {
                QVERIFY(generation->pool[place].before.has_value());
            }
        }
    }

    void whatIsNotThereIsNothing()
    {
        StudyModel model;
        QVERIFY(!lessonOf(model, 0));
        auto summary = searched(2);
        model.load(summary);
        QVERIFY(lessonOf(model, 1));
        QVERIFY(!lessonOf(model, 2));
        summary.trials.erase(summary.trials.begin() + 10);
        model.load(summary);
        QVERIFY(!lessonOf(model, 1)); // a member is missing
    }
};

QTEST_MAIN(TestStudyLesson)
#include "tst_study_lesson.moc"
