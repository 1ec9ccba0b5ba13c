// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_pool.h"

#include "shared_training.h"

#include "snac/base/random.h"

#include <algorithm>
#include <exception>

namespace snac::study {

std::uint64_t trainingSeed(std::uint64_t studySeed, const std::string& trainingKey)
{
    return Random::derive(studySeed, {stableHash(trainingKey)}).next();
}

TrainingPool::TrainingPool(Setting setting, int workers)
    : m_setting(std::move(setting))
{
    for (int i = 0; i < std::max(workers, 1); ++i) {
        m_threads.emplace_back([this] { work(); });
    }
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

void TrainingPool::submit(std::shared_ptr<const Trial> trial)
{
    enqueue({std::move(trial), std::nullopt});
}

void TrainingPool::probe(std::shared_ptr<const Trial> trial, const training::TrainingOptions& options)
{
    enqueue({std::move(trial), options});
}

void TrainingPool::enqueue(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(task));
    }
    m_queued.notify_one();
}

TrainingPool::Finished TrainingPool::take()
{
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
        Finished finished = train(task);
        {
            const std::scoped_lock lock(m_mutex);
            m_finished.push_back(std::move(finished));
        }
        m_done.notify_one();
    }
}

TrainingPool::Finished TrainingPool::train(const Task& task)
{
    const std::shared_ptr<const Trial>& trial = task.trial;
    if (!m_setting.control.waitWhilePaused()) {
        return {trial, fail("cancelled"), true};
    }
    StudyObserver& observer = m_setting.observer;
    training::TrainingJob job;
    job.candidate = &trial->candidate;
    job.data = &m_setting.data;
    job.options = task.probe.value_or(m_setting.options);
    job.seed = trainingSeed(m_setting.studySeed, trainingKey(m_setting.options, trial->candidate));
    job.control = &m_setting.control;
    if (!task.probe) {
        job.epochFinished = [&observer, number = trial->number](const training::EpochRecord& epoch) {
            observer.epochFinished(number, epoch);
        };
    }
    // The boundary of the job: a bug in an engine fails this trial and says so, it does not end the study.
    try {
        if (!task.probe) {
            observer.trialStarted(trial);
        }
        Result<training::TrainingOutcome> outcome = m_setting.engine.train(job);
        // Whatever a training says once it was told to stop is no verdict on the candidate.
        const bool cancelled = !outcome && m_setting.control.isCancelled();
        return {trial, std::move(outcome), cancelled};
    } catch (const std::exception& error) {
        return {trial, fail(std::string("internal error in the training engine: ") + error.what()), false};
    } catch (...) {
        return {trial, fail("internal error in the training engine"), false};
    }
}

} // namespace snac::study
