// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/jobs/repeated_study.h"

#include <QTest>

using namespace snac;

/// What a file that is there is to the run that is wanted.
class TestRepeatedStudy : public QObject
{
    Q_OBJECT

    study::StudyJob m_wanted;
    jobs::OpenedStudy m_there;

private slots:
    void init()
    {
        m_wanted = {};
        m_wanted.yaml = "search: {seeds: 3}";
        m_wanted.file = "/new/toy-seed2.snac";
        m_wanted.config.evolution.seed = 2;
        m_wanted.config.trials = 10;
        m_wanted.config.workers = 3;
        m_there = {};
        m_there.job = m_wanted;
        m_there.job.file = "toy-seed2.snac";
        m_there.job.config.workers = 1;
        m_there.summary.start.config.trials = 10;
    }

    void eachSeedHasItsFile()
    {
        study::StudyJob job;
        job.file = "/new/toy.snac";
        job.config.evolution.seed = 4;
        QCOMPARE(jobs::runsOf(job).size(), std::size_t{1});
        QCOMPARE(jobs::runsOf(job).front().file, std::string("/new/toy.snac"));
        job.config.seeds = 3;
        const auto runs = jobs::runsOf(job);
        QCOMPARE(runs.size(), std::size_t{3});
        QCOMPARE(runs[2].file, std::string("/new/toy-seed6.snac"));
        QCOMPARE(runs[2].config.evolution.seed, std::uint64_t{6});
    }

    void aFinishedRunIsTaken()
    {
        const auto known = jobs::knownRun(m_there, m_wanted);
        QVERIFY(known && known->isFinished);
    }

    void anUnfinishedOneGoesOnAsIsWanted()
    {
        m_there.summary.interrupted = true;
        const auto known = jobs::knownRun(m_there, m_wanted);
        QVERIFY(known && !known->isFinished && known->job.resume);
        QCOMPARE(known->job.file, m_wanted.file);
        QCOMPARE(known->job.trials.value_or(0), 10);
        QCOMPARE(known->job.config.workers, 3);
    }

    void oneThatEndedEarlierGoesOn()
    {
        m_there.summary.start.config.trials = 8;
        const auto known = jobs::knownRun(m_there, m_wanted);
        QVERIFY(known && !known->isFinished);
    }

    void anotherStudyIsRefused()
    {
        m_there.job.yaml += " ";
        const auto text = jobs::knownRun(m_there, m_wanted);
        QVERIFY(!text);
        QVERIFY(text.error().toString().find("/new/toy-seed2.snac") != std::string::npos);
        m_there.job.yaml = m_wanted.yaml;
        m_there.job.config.evolution.seed = 3;
        QVERIFY(!jobs::knownRun(m_there, m_wanted));
    }
};

QTEST_GUILESS_MAIN(TestRepeatedStudy)
#include "tst_repeated_study.moc"
