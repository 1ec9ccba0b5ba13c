// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_pool.h"

#include "snac/base/exception_error.h"
#include "snac/base/random.h"

#include <algorithm>

namespace snac::study {

std::uint64_t trainingSeed(std::uint64_t studySeed, const std::string& networkKey)
{
    return Random::derive(studySeed, {stableHash(networkKey)}).next();
}

TrainingPool::TrainingPool(Setting setting, int workers, const ThreadFactory& factory)
    : m_setting(std::move(setting))
{
    m_threads = startThreads(
        std::max(workers, 1), [this] { work(); }, factory);
}

TrainingPool::~TrainingPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        m_queue.clear();
    }
    m_queued.notify_all();
}

void TrainingPool::submit(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(task));
    }
    m_queued.notify_one();
}

TrainingPool::Finished TrainingPool::take()
{
    if (m_threads.empty() && m_finished.empty()) {
        Task task = std::move(m_queue.front());
        m_queue.pop_front();
        return run(std::move(task));
    }
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return !m_finished.empty(); });
    Finished finished = std::move(m_finished.front());
    m_finished.pop_front();
    return finished;
}

void TrainingPool::work()
{
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_queued.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_stopping) {
                return;
            }
            task = std::move(m_queue.front());
            m_queue.pop_front();
        }
        Finished finished = run(std::move(task));
        {
            const std::scoped_lock lock(m_mutex);
            m_finished.push_back(std::move(finished));
        }
        m_done.notify_one();
    }
}

training::TrainingJob TrainingPool::jobOf(const Task& task) const
{
    training::TrainingJob job;
    job.candidate = &task.trial->candidate;
    job.data = &m_setting.data;
    job.options = task.options;
    job.seed = trainingSeed(m_setting.studySeed, task.trial->candidate.networkKey());
    job.control = &m_setting.control;
    if (!task.quiet) {
        job.epochFinished = [&observer = m_setting.observer,
                             number = task.trial->number](const training::EpochRecord& epoch) {
            observer.epochFinished(number, epoch);
        };
    }
    return job;
}

TrainingPool::Finished TrainingPool::run(Task task)
{
    if (!m_setting.control.waitWhilePaused()) {
        return {std::move(task), failCancelled(), failCancelled(), true};
    }
    Result<training::TrainingOutcome> outcome = fail("not trained");
    Result<training::Metrics> metrics = fail("not trained");
    // The boundary of the job: a bug in an engine fails this trial and says so, it does not end the study.
    try {
        // To round a shared network takes no time worth telling.
        if (!task.quiet && (!task.shared || task.options.quantizedEpochs > 0)) {
            m_setting.observer.trialStarted(task.trial);
        }
        const training::TrainingJob job = jobOf(task);
        outcome = train(task, job);
        metrics = outcome ? score(task, job, *outcome) : std::unexpected(outcome.error());
    } catch (...) {
        metrics = std::unexpected(errorFromException("internal error in the training engine"));
    }
    // Whatever a training says once it was told to stop is no verdict on the candidate.
    const bool cancelled = !metrics && m_setting.control.isCancelled();
    return {std::move(task), std::move(outcome), std::move(metrics), cancelled};
}

Result<training::TrainingOutcome> TrainingPool::train(const Task& task, const training::TrainingJob& job)
{
    if (!task.shared) {
        return m_setting.engine.train(job);
    }
    training::TrainingOutcome known;
    known.metrics = task.shared->metrics;
    return known;
}

/// The metrics of the training, or what is left of them at the precision the candidate chooses.
Result<training::Metrics> TrainingPool::score(const Task& task, const training::TrainingJob& job,
                                              training::TrainingOutcome& outcome) const
{
    if (!choosesPrecision(task.trial->candidate.hardware)) {
        return outcome.metrics;
    }
    const training::TrainedNetwork& network = task.shared ? *task.shared->network : outcome.network;
    auto score = m_setting.parts.scoreAtPrecision(network, outcome.metrics, job);
    if (!score) {
        return std::unexpected(score.error());
    }
    outcome.history.insert(outcome.history.end(), score->history.begin(), score->history.end());
    return score->metrics;
}

} // namespace snac::study
