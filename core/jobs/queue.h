// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

#include "snac/base/worker_threads.h"

#include <chrono>
#include <memory>
#include <vector>

namespace snac::jobs {

/// Runs jobs one after the other, in the order they came, on a long-lived thread. All members are safe to
/// call from any thread and return at once, but for shutdown().
class Queue
{
public:
    struct Options
    {
        /// With the lowest priority but one: what the user looks at comes first. Threads of the work inherit
        /// it.
        bool inBackground = false;
        ThreadFactory threads = makeThread;
    };

    explicit Queue(Workers workers);
    Queue(Workers workers, Options options);
    /// Cancels what runs and what waits, and waits for a second at most.
    ~Queue();
    Queue(const Queue&) = delete;
    Queue& operator=(const Queue&) = delete;

    /// Where the machine allows no thread, the job has been run when this returns. `control`: one of the
    /// caller's, for signals that may come before.
    JobPtr submit(Request request, Listener* listener = nullptr,
                  std::shared_ptr<RunControl> control = std::make_shared<RunControl>());

    /// Those that run or wait, in their order.
    [[nodiscard]] std::vector<JobPtr> jobs() const;
    /// Cancels all, and takes no more.
    void cancelAll();
    /// cancelAll(), and waits. False if a job did not end in time: its thread is then left to the end of the
    /// process.
    [[nodiscard]] bool shutdown(std::chrono::milliseconds time);

private:
    struct Shared;
    static void work(const std::shared_ptr<Shared>& shared);

    std::shared_ptr<Shared> m_shared; ///< outlives a thread that does not end
    std::jthread m_thread;
};

} // namespace snac::jobs
