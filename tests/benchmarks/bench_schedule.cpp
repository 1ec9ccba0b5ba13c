// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Times every fold of a search on one thread and writes tests/data/search_tasks.csv, which
// tst_search_schedule replays.
#include "search_tasks.h"

#include "snac/runs/runner.h"
#include "snac/runs/runner_parts.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <map>

using namespace snac;
using namespace snac::study;

namespace {

/// That this thread has used: other work on the machine does not count.
double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// The real engine, and how long each of its parts took.
class TimedEngine : public training::Engine
{
public:
    explicit TimedEngine(std::shared_ptr<training::Engine> engine)
        : m_engine(std::move(engine))
    {
    }
    std::string name() const override { return m_engine->name(); }
    Result<training::TrainingOutcome> train(const training::TrainingJob& job) override
    {
        return m_engine->train(job);
    }
    int parts(const training::TrainingJob& job) const override { return m_engine->parts(job); }
    Result<training::TrainedPart> trainPart(const training::TrainingJob& job, int part) override
    {
        const double before = processorSeconds();
        auto result = m_engine->trainPart(job, part);
        if (result) {
            seconds[job.candidate->networkKey()][part] = processorSeconds() - before;
        }
        return result;
    }

    std::map<std::string, std::map<int, double>> seconds; ///< by networkKey() and fold

private:
    std::shared_ptr<training::Engine> m_engine;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    auto parts = RunnerParts::standard(*hardware::readEnvironment(hardware::findFolders()));
    auto engine = training::loadEngine(training::EngineKind::Fused);
    if (!parts || !engine) {
        std::fprintf(stderr, "no engine or no cost model\n");
        return 1;
    }
    const auto timed = std::make_shared<TimedEngine>(*engine);
    parts->loadEngine = [timed](training::EngineKind) -> Result<std::shared_ptr<training::Engine>> {
        return timed;
    };
    StudyJob job;
    job.config = fake::recordedSearch();
    job.yaml = "name: recorded\n";
    job.file = folder.filePath("recorded.snac").toStdString();
    const auto start = std::chrono::steady_clock::now();
    const auto summary = runStudy(job, *parts);
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    if (!summary) {
        std::fprintf(stderr, "%s\n", summary.error().toString().c_str());
        return 1;
    }
    std::FILE* file = std::fopen(fake::searchTasksFile, "w");
    if (file == nullptr) {
        return 1;
    }
    std::fputs("generation,trial,fold,seconds,genome\n", file);
    double all = 0.0;
    for (const Trial& trial : summary->trials) {
        const auto found = timed->seconds.find(trial.candidate.networkKey());
        if (found == timed->seconds.end()) {
            continue;
        }
        for (const auto& [fold, seconds] : found->second) {
            std::fprintf(file, "%d,%d,%d,%.5f,", trial.generation, trial.number, fold, seconds);
            all += seconds;
            for (const double value : trial.origin.genome.values) {
                std::fprintf(file, "%.9g ", value);
            }
            std::fputs("\n", file);
        }
        timed->seconds.erase(found); // others share it
    }
    std::fclose(file);
    std::printf("%.1f s in %.1f s of the clock\n", all, wall.count());
    return 0;
}
