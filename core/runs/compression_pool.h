// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compression_runner.h"

#include "snac/base/worker_threads.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace snac::study {

/// Runs steps on long-lived threads. Private to this room.
class CompressionPool
{
public:
    struct Finished
    {
        std::size_t branch = 0; ///< as it was submitted
        Result<compression::CompressionStep> step;
        bool cancelled = false; ///< not finished: to be run again
    };

    /// With fewer threads than workers where the machine allows no more of them; with none at all, take()
    /// does the work.
    CompressionPool(RunControl& control, CompressionObserver& observer, int workers,
                    const ThreadFactory& factory = makeThread);
    /// Waits for the steps that run; those that wait in the queue are dropped.
    ~CompressionPool();

    /// The task's pointers must stay valid until it is taken.
    void submit(std::size_t branch, compression::StepTask task);
    /// The next one that has finished; blocks. Call it once a submitted step.
    [[nodiscard]] Finished take();

private:
    struct Task
    {
        std::size_t branch = 0;
        compression::StepTask task;
    };
    void work();
    [[nodiscard]] Finished run(Task& task);

    RunControl& m_control;
    CompressionObserver& m_observer;
    std::mutex m_mutex;
    std::condition_variable m_queued;
    std::condition_variable m_done;
    std::deque<Task> m_queue;
    std::deque<Finished> m_finished;
    bool m_stopping = false;
    std::vector<std::jthread> m_threads;
};

} // namespace snac::study
