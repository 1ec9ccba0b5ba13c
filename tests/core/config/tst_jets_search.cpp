// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../test_environment.h"
#include "snac/config/study_file.h"

#include "run_essence.h"
#include "snac/network/serialize.h"
#include "snac/storage/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace snac;

/// The shipped jets study with real training and hardware objectives, shortened so that ten searches take
/// seconds.
class TestJetsSearch : public QObject
{
    Q_OBJECT

private slots:
    void theArchiveBeatsRandomSearchAtEqualTrials()
    {
        constexpr int seeds = 10;
        constexpr int wanted = 8;
        int better = 0;
        QString figures;
        // No further than the verdict is open.
        for (int seed = 1; seed <= seeds && better < wanted && better + seeds - seed + 1 >= wanted; ++seed) {
            const double evolved = hypervolume(static_cast<std::uint64_t>(seed), 20);
            const double random = hypervolume(static_cast<std::uint64_t>(seed),
                                              trials); // one generation: nothing is ever selected
            better += evolved > random ? 1 : 0;
            figures += QString(" %1/%2").arg(evolved, 0, 'f', 1).arg(random, 0, 'f', 1);
        }
        qInfo("hypervolume of NSGA-II / random search, %d trials each:%s", trials, qPrintable(figures));
        QVERIFY2(better >= wanted, qPrintable(QString::number(better)));
    }

    void noPointOfTheFrontDominatesAnother()
    {
        const auto summary = search(3, 20);
        QVERIFY(summary.front.size() >= 2);
        for (const int a : summary.front) {
            for (const int b : summary.front) {
                QVERIFY(a == b || !dominates(summary, a, b));
            }
        }
        // And nothing outside the front could have been on it.
        for (const study::Trial& trial : summary.trials) {
            if (trial.values.empty() || trial.violation > 0.0 ||
                std::ranges::count(summary.front, trial.number) > 0) {
                continue;
            }
            QVERIFY(std::ranges::any_of(summary.front, [&](int member) {
                return dominates(summary, member, trial.number) ||
                       summary.trials[static_cast<std::size_t>(member)].values == trial.values;
            }));
        }
    }

    /// Scores, histories and stored networks, with the folds of a trial on several threads.
    void anyNumberOfWorkersGivesEqualBits()
    {
        std::vector<std::string> essences;
        for (const int workers : {1, 2, 16}) {
            study::StudyJob job = jobOf(5, 20);
            job.config.trials = 40;
            job.config.training.folds = 3;
            job.config.workers = workers;
            const auto summary = study::runStudy(job, *snac::test::shippedEnvironment());
            QVERIFY2(summary, summary ? "" : summary.error().toString().c_str());
            std::string essence = study::fake::essence(*summary);
            const auto store = study::Store::openForReading(job.file);
            QVERIFY(store);
            int networks = 0;
            for (const study::Trial& trial : summary->trials) {
                for (const training::EpochRecord& epoch : trial.history) {
                    for (const double value :
                         {epoch.trainLoss, epoch.validationLoss, epoch.validationAccuracy}) {
                        essence.append(reinterpret_cast<const char*>(&value), sizeof value);
                    }
                }
                if (const auto network = (*store)->network(trial.number); network && *network) {
                    const auto bytes = network::serialize(**network);
                    essence.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
                    ++networks;
                }
            }
            QVERIFY2(networks > 20, qPrintable(QString::number(networks)));
            essences.push_back(std::move(essence));
        }
        QVERIFY(essences[1] == essences[0]);
        QVERIFY(essences[2] == essences[0]);
    }

private:
    static constexpr int trials = 120;

    /// Written from the definition, apart from the product's own dominance.
    static bool dominates(const study::StudySummary& summary, int a, int b)
    {
        const auto& objectives = summary.start.config.objectives;
        const auto& left = summary.trials[static_cast<std::size_t>(a)].values;
        const auto& right = summary.trials[static_cast<std::size_t>(b)].values;
        bool strictly = false;
        for (std::size_t i = 0; i < objectives.size(); ++i) {
            const double difference = objectives[i].maximize ? left[i] - right[i] : right[i] - left[i];
            if (difference < 0.0) {
                return false;
            }
            strictly = strictly || difference > 0.0;
        }
        return strictly;
    }

    study::StudyJob jobOf(std::uint64_t seed, int population)
    {
        auto job = config::jobFromYaml(SNAC_SOURCE_DIR "/configs/jets.yaml",
                                       snac::test::shippedEnvironment()->boards);
        if (!job) {
            qFatal("%s", job.error().toString().c_str());
        }
        job->file = m_folder.filePath(QString("%1-%2.snac").arg(m_runs++).arg(seed)).toStdString();
        job->config.dataset.rows = 6000;
        job->config.training.epochs = 3;
        job->config.training.folds = 1;
        job->config.trials = trials;
        job->config.space.baselines.clear();
        job->config.evolution.seed = seed;
        job->config.evolution.populationSize = population;
        return *job;
    }

    study::StudySummary search(std::uint64_t seed, int population)
    {
        auto summary = study::runStudy(jobOf(seed, population), *snac::test::shippedEnvironment());
        if (!summary) {
            qFatal("%s", summary.error().toString().c_str());
        }
        return *summary;
    }

    double hypervolume(std::uint64_t seed, int population) { return search(seed, population).hypervolume; }

    QTemporaryDir m_folder;
    int m_runs = 0;
};

QTEST_GUILESS_MAIN(TestJetsSearch)
#include "tst_jets_search.moc"
