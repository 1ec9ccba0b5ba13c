// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_local_search.h"

#include "snac/jobs/queue.h"
#include "snac/study/mark_inbox.h"

#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::jobs;
using study::TrialMark;

/// Stars and notes as a job, and those that are given while a study runs.
class TestTrialMarks : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    [[nodiscard]] std::string studyOf(int trials)
    {
        const std::string file = m_folder.filePath(QString::number(m_count++) + ".snac").toStdString();
        auto store = study::Store::create(file, study::fake::meta());
        for (int i = 0; store && i < trials; ++i) {
            study::Trial trial;
            trial.number = trial.origin.id = i;
            trial.state = study::TrialState::Failed;
            trial.reason = "not trained";
            trial.candidate.architecture = study::fake::network({4, 6, 3}, 1).architecture;
            if (!(*store)->saveTrial(trial)) {
                return {};
            }
        }
        return file;
    }
    [[nodiscard]] static std::vector<study::Trial> trialsOf(const std::string& file)
    {
        const auto store = study::Store::openForReading(file);
        return store ? (*store)->trials().value_or(std::vector<study::Trial>()) : std::vector<study::Trial>();
    }

private slots:
    void aJobKeepsThem()
    {
        const std::string file = studyOf(3);
        Workers workers;
        workers.saveMarks = jobs::saveMarks;
        Queue queue(std::move(workers));
        const JobPtr job = queue.submit(
            MarkRequest{file, {{0, {.starred = true, .note = {}}}, {2, {.starred = false, .note = "n"}}}});
        job->wait();
        QVERIFY(job->outcomeAs<MarksSaved>());
        QCOMPARE(job->outcomeAs<MarksSaved>()->trials, 2);
        const auto trials = trialsOf(file);
        QVERIFY(trials[0].mark.starred && trials[1].mark.isEmpty());
        QCOMPARE(trials[2].mark.note, std::string("n"));
    }

    void whyNotIsSaid()
    {
        const std::string file = studyOf(1);
        QVERIFY(!saveMarks({file, {{9, {.starred = true, .note = {}}}}}));
        QVERIFY(!saveMarks({file + "x", {{0, {.starred = true, .note = {}}}}}));
        const auto writer = study::Store::openForWriting(file);
        const auto refused = saveMarks({file, {{0, {.starred = true, .note = {}}}}});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("another program is writing") != std::string::npos);
        QVERIFY(trialsOf(file)[0].mark.isEmpty());
    }

    void aRunSavesWhatIsInItsInbox()
    {
        const std::string file = studyOf(2);
        study::MarkInbox inbox;
        inbox.put(1, {.starred = true, .note = "first"});
        inbox.put(1, {.starred = true, .note = "last"});
        inbox.put(7, {.starred = true, .note = "no such trial"});
        std::vector<study::Trial> known = trialsOf(file);
        {
            const auto store = study::Store::openForWriting(file);
            QVERIFY(store);
            QVERIFY(study::saveMarks(&inbox, **store, known));
            QVERIFY(study::saveMarks(nullptr, **store, known));
        }
        QVERIFY(inbox.take().empty());
        QCOMPARE(inbox.saved().size(), std::size_t(1)); // the other one has no trial
        QCOMPARE(inbox.saved().at(1).note, std::string("last"));
        QCOMPARE(known[1].mark.note, std::string("last"));
        QCOMPARE(trialsOf(file)[1].mark.note, std::string("last"));
        QVERIFY(trialsOf(file)[0].mark.isEmpty());
    }

    void whatCannotBeSavedStaysInTheInbox()
    {
        const std::string file = studyOf(2);
        study::MarkInbox inbox;
        const TrialMark tooLong{.starred = true, .note = std::string(study::longestNote + 1, 'n')};
        inbox.put(0, tooLong);
        inbox.put(1, {.starred = true, .note = "short"});
        std::vector<study::Trial> known = trialsOf(file);
        {
            const auto store = study::Store::openForWriting(file);
            QVERIFY(store);
            QVERIFY(study::saveMarks(&inbox, **store, known));
        }
        QVERIFY(known[0].mark.isEmpty());
        QCOMPARE(trialsOf(file)[1].mark.note, std::string("short"));
        const auto left = inbox.take();
        QCOMPARE(left.size(), std::size_t(1));
        QVERIFY(left.at(0) == tooLong);
    }

    /// Whoever could not save what he took does not undo what was put meanwhile.
    void whatIsGivenBackIsOlder()
    {
        study::MarkInbox inbox;
        inbox.put(1, {.starred = false, .note = "old"});
        inbox.put(2, {.starred = true, .note = {}});
        auto taken = inbox.take();
        inbox.put(1, {.starred = false, .note = "new"});
        inbox.giveBack(std::move(taken));
        const auto left = inbox.take();
        QCOMPARE(left.at(1).note, std::string("new"));
        QVERIFY(left.at(2).starred);
    }
};

QTEST_GUILESS_MAIN(TestTrialMarks)
#include "tst_trial_marks.moc"
