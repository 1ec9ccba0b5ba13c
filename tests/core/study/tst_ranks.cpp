// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/ranks.h"

#include "random_study.h"

#include <QTest>

#include <limits>

using namespace snac;
using namespace snac::study;

class TestRanks : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfTheDefinition_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("objectives");
        QTest::addColumn<int>("numbers");
        int seed = 100;
        for (const int numbers : {1, 2, 9, 60, 200}) {
            for (const int objectives : {1, 2, 3, 4}) {
                QTest::addRow("%d numbers, %d objectives", numbers, objectives)
                    << ++seed << objectives << numbers;
            }
        }
    }

    void areThoseOfTheDefinition()
    {
        QFETCH(int, seed);
        QFETCH(int, objectives);
        QFETCH(int, numbers);
        const fake::RandomStudy study = fake::randomStudy(static_cast<std::uint64_t>(seed),
                                                          static_cast<std::size_t>(objectives), numbers);
        const StudyConfig& config = study.start.config;
        const Ranks ranks = ranksOf(config, study.trials);
        QCOMPARE(ranks, fake::ranksByDefinition(config, study.trials));
        // Rank 1 is the front, and nobody else.
        const Front front(config, study.trials);
        for (const Trial& trial : study.trials) {
            const auto rank = ranks.find(trial.number);
            QCOMPARE(rank != ranks.end() && rank->second == 1, front.contains(trial.number));
            QCOMPARE(rank != ranks.end(), entersFront(trial));
        }
        // Whatever their order, and with gaps.
        std::vector<const Trial*> backwards;
        for (auto trial = study.trials.rbegin(); trial != study.trials.rend(); ++trial) {
            backwards.push_back(&*trial);
            backwards.push_back(nullptr);
        }
        QCOMPARE(ranksOf(config, backwards), ranks);
    }

    void noNumbersHaveNoRank()
    {
        fake::RandomStudy study = fake::randomStudy(7, 2, 40);
        for (Trial& trial : study.trials) {
            trial.state = TrialState::Complete;
            trial.violation = 0.0;
            trial.values = {1.0, 2.0};
        }
        study.trials[3].values[0] = std::numeric_limits<double>::quiet_NaN();
        study.trials[4].values = {1.0};
        study.trials[5].violation = 0.1;
        study.trials[6].state = TrialState::Duplicate;
        const Ranks ranks = ranksOf(study.start.config, study.trials);
        QCOMPARE(ranks.size(), study.trials.size() - 4);
        for (std::size_t i = 0; i < study.trials.size(); ++i) {
            const auto rank = ranks.find(study.trials[i].number);
            // Equal points are no better than each other.
            QCOMPARE(rank == ranks.end() ? 0 : rank->second, i < 3 || i > 6 ? 1 : 0);
        }
        QVERIFY(ranksOf(StudyConfig(), study.trials).empty());
    }

    /// Any rank counts from what is dominated: a trial of rank k has one of rank k - 1 that dominates it.
    void tenThousandTrialsAreRanked()
    {
        fake::RandomStudy study = fake::randomStudy(11, 3, 10'000);
        const Ranks ranks = ranksOf(study.start.config, study.trials);
        QCOMPARE(ranks.size(), static_cast<std::size_t>(std::ranges::count_if(study.trials, entersFront)));
        QBENCHMARK
        {
            QCOMPARE(ranksOf(study.start.config, study.trials).size(), ranks.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestRanks)
#include "tst_ranks.moc"
