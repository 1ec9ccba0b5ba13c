// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "worker_threads.h"

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <iterator>
#include <list>
#include <mutex>
#include <new>
#include <optional>
#include <set>
#include <thread>
#include <utility>
#include <vector>

namespace snac {

/// Does tasks on long-lived threads: a fresh thread for each would cost a numerics library its caches every
/// time. Of what waits, the task that is expected to take longest begins first, of equal ones the first
/// submitted; what they give is taken in the order of their ends.
template<class Outcome>
class TaskPool
{
public:
    struct Task
    {
        /// Nothing where somebody else's task gives the outcome. Must not throw (see guarded()).
        std::function<std::optional<Outcome>()> run;
        double work = 0.0; ///< expected, in any unit
    };

    /// With fewer threads than workers where the machine allows no more of them; with none at all, take()
    /// does the work.
    explicit TaskPool(int workers, const ThreadFactory& factory = makeThread)
    {
        setWorkers(workers, factory);
    }
    /// Waits for the tasks that run; those that wait in the queue are dropped.
    ~TaskPool()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_stopping = true;
            m_queue.clear();
        }
        m_queued.notify_all();
    }
    TaskPool(const TaskPool&) = delete;
    TaskPool& operator=(const TaskPool&) = delete;

    /// Another number of threads, from now on: those that are too many end with the task they do. For the
    /// thread that takes.
    void setWorkers(int workers, const ThreadFactory& factory = makeThread)
    {
        int missing = 0;
        {
            const std::scoped_lock lock(m_mutex);
            m_wanted = std::max(workers, 1);
            missing = m_wanted - m_working;
            m_working = std::max(m_working, m_wanted); // a thread that has just begun is no surplus one
        }
        m_queued.notify_all();
        auto threads = startThreads(
            missing, [this] { work(); }, factory);
        const std::scoped_lock lock(m_mutex);
        m_working -= std::max(0, missing) - static_cast<int>(threads.size());
        std::ranges::move(threads, std::back_inserter(m_threads));
    }

    /// What is submitted together begins in the order of expected work.
    void submit(std::vector<Task> tasks)
    {
        {
            const std::scoped_lock lock(m_mutex);
            for (Task& task : tasks) {
                m_queue.insert({std::move(task), m_turns++});
            }
        }
        m_queued.notify_all();
    }

    /// The next outcome; blocks. Call it once an outcome that is due.
    [[nodiscard]] Outcome take()
    {
        std::unique_lock lock(m_mutex);
        while (m_threads.empty() && m_outcomes.empty()) {
            Task task = next();
            lock.unlock();
            std::optional<Outcome> outcome = task.run();
            lock.lock();
            if (outcome) {
                m_outcomes.push_back(std::move(outcome));
            }
        }
        m_done.wait(lock, [this] { return !m_outcomes.empty(); });
        Outcome outcome = std::move(*m_outcomes.front());
        m_outcomes.pop_front();
        return outcome;
    }

private:
    struct Waiting
    {
        Task task;
        long long turn = 0; ///< of those with equal work the first submitted begins
        [[nodiscard]] bool operator<(const Waiting& other) const
        {
            return task.work != other.task.work ? task.work > other.task.work : turn < other.turn;
        }
    };

    /// Waits where there is no memory even for that.
    static std::list<std::optional<Outcome>> placeForOutcome()
    {
        while (true) {
            try {
                return std::list<std::optional<Outcome>>(1);
            } catch (const std::bad_alloc&) {
                std::this_thread::yield();
            }
        }
    }

    /// Requires that something is queued, and the lock.
    [[nodiscard]] Task next() { return std::move(m_queue.extract(m_queue.begin()).value().task); }

    void work()
    {
        while (true) {
            // Made before the work, so that its outcome has a place even where memory has run out meanwhile.
            std::list<std::optional<Outcome>> place = placeForOutcome();
            Task task;
            {
                std::unique_lock lock(m_mutex);
                m_queued.wait(lock,
                              [this] { return m_stopping || m_working > m_wanted || !m_queue.empty(); });
                if (m_stopping) {
                    return;
                }
                if (m_working > m_wanted) {
                    --m_working;
                    return;
                }
                task = next();
            }
            place.front() = task.run();
            if (!place.front()) {
                continue;
            }
            {
                const std::scoped_lock lock(m_mutex);
                m_outcomes.splice(m_outcomes.end(), place);
            }
            m_done.notify_one();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_queued;
    std::condition_variable m_done;
    std::set<Waiting> m_queue; ///< in the order of their beginning
    long long m_turns = 0;
    std::list<std::optional<Outcome>> m_outcomes;
    bool m_stopping = false;
    int m_wanted = 0;                    ///< threads
    int m_working = 0;                   ///< threads that have not ended
    std::vector<std::jthread> m_threads; ///< last, so that they end first
};

} // namespace snac
