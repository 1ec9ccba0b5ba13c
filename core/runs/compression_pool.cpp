// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_pool.h"

#include "snac/base/exception_error.h"

#include <algorithm>

namespace snac::study {

CompressionPool::CompressionPool(RunControl& control, CompressionObserver& observer, int workers,
                                 const ThreadFactory& factory)
    : m_control(control)
    , m_observer(observer)
{
    m_threads = startThreads(
        std::max(workers, 1), [this] { work(); }, factory);
}

CompressionPool::~CompressionPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        m_queue.clear();
    }
    m_queued.notify_all();
}

void CompressionPool::submit(std::size_t branch, compression::StepTask task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back({branch, std::move(task)});
    }
    m_queued.notify_one();
}

CompressionPool::Finished CompressionPool::take()
{
    if (m_threads.empty() && m_finished.empty()) {
        Task task = std::move(m_queue.front());
        m_queue.pop_front();
        return run(task);
    }
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return !m_finished.empty(); });
    Finished finished = std::move(m_finished.front());
    m_finished.pop_front();
    return finished;
}

void CompressionPool::work()
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
        Finished finished = run(task);
        {
            const std::scoped_lock lock(m_mutex);
            m_finished.push_back(std::move(finished));
        }
        m_done.notify_one();
    }
}

CompressionPool::Finished CompressionPool::run(Task& task)
{
    if (!m_control.waitWhilePaused()) {
        return {task.branch, failCancelled(), true};
    }
    compression::StepTask& step = task.task;
    step.control = &m_control;
    step.epochFinished = [this, &step](const training::EpochRecord& epoch) {
        m_observer.epochFinished(step.branch, step.round, epoch);
    };
    // The boundary of the job: a bug fails this branch and says so, it does not end the local search.
    try {
        m_observer.stepStarted(step.branch, step.round);
        Result<compression::CompressionStep> done = compression::runStep(step);
        const bool cancelled = !done && m_control.isCancelled();
        return {task.branch, std::move(done), cancelled};
    } catch (...) {
        return {task.branch, std::unexpected(errorFromException("internal error while compressing")), false};
    }
}

} // namespace snac::study
