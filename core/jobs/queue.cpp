// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue.h"

#include <deque>
#include <system_error>

namespace snac::jobs {

struct Queue::Shared
{
    Workers workers;
    bool inBackground = false;
    mutable std::mutex mutex;
    std::condition_variable changed;
    std::deque<JobPtr> jobs; ///< the first one runs
    int lastId = 0;
    bool closed = false;
    bool ended = false; ///< the thread
};

Queue::Queue(Workers workers)
    : Queue(std::move(workers), Options{})
{
}

Queue::Queue(Workers workers, Options options)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->workers = std::move(workers);
    m_shared->inBackground = options.inBackground;
    try {
        m_thread = options.threads([shared = m_shared] { work(shared); });
    } catch (const std::system_error&) {
        m_shared->ended = true; // submit() does the work
    } catch (const std::bad_alloc&) {
        m_shared->ended = true;
    }
}

Queue::~Queue()
{
    (void)shutdown(std::chrono::seconds(1));
}

void Queue::work(const std::shared_ptr<Shared>& shared)
{
    if (shared->inBackground) {
        workInBackground();
    }
    std::unique_lock lock(shared->mutex);
    while (true) {
        shared->changed.wait(lock, [&] { return shared->closed || !shared->jobs.empty(); });
        if (shared->jobs.empty()) {
            break;
        }
        const JobPtr job = shared->jobs.front();
        lock.unlock();
        job->run(shared->workers);
        lock.lock();
        shared->jobs.pop_front();
    }
    shared->ended = true;
    shared->changed.notify_all();
}

JobPtr Queue::submit(Request request, Listener* listener, std::shared_ptr<RunControl> control)
{
    JobPtr job;
    bool here = false;
    {
        const std::scoped_lock lock(m_shared->mutex);
        job = std::make_shared<Job>(++m_shared->lastId, std::move(request), std::move(control), listener);
        here = m_shared->ended;
        if (!m_shared->closed && !here) {
            m_shared->jobs.push_back(job);
        }
    }
    if (here && !m_shared->closed) {
        job->run(m_shared->workers);
    } else if (m_shared->closed) {
        job->cancel();
    }
    m_shared->changed.notify_all();
    return job;
}

std::vector<JobPtr> Queue::jobs() const
{
    const std::scoped_lock lock(m_shared->mutex);
    std::vector<JobPtr> result;
    for (const JobPtr& job : m_shared->jobs) {
        if (!isOver(job->state())) {
            result.push_back(job);
        }
    }
    return result;
}

void Queue::cancelAll()
{
    std::vector<JobPtr> all;
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->closed = true;
        all.assign(m_shared->jobs.begin(), m_shared->jobs.end());
    }
    // The last one first, so that none of them begins.
    for (auto job = all.rbegin(); job != all.rend(); ++job) {
        (*job)->cancel();
    }
    m_shared->changed.notify_all();
}

bool Queue::shutdown(std::chrono::milliseconds time)
{
    cancelAll();
    bool ended = false;
    {
        std::unique_lock lock(m_shared->mutex);
        if (!m_thread.joinable()) { // there was none, or it was given up
            return m_shared->ended;
        }
        ended = m_shared->changed.wait_for(lock, time, [this] { return m_shared->ended; });
    }
    if (m_thread.joinable()) {
        // A thread inside foreign code cannot be stopped; a study file is safe at any moment.
        ended ? m_thread.join() : m_thread.detach();
    }
    return ended;
}

} // namespace snac::jobs
