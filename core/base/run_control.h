// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "left_behind.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace snac {

/// Pause and cancel for a running job. Shared by the thread that asks and the threads that work; all members
/// are safe to call from any thread.
class RunControl
{
public:
    void cancel();
    void pause();
    void resume();
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    [[nodiscard]] bool isPaused() const { return m_paused.load(std::memory_order_relaxed); }

    /// Blocks while paused. Returns false when the job is cancelled. Call it between epochs.
    bool waitWhilePaused();

    /// How many threads stand still in waitWhilePaused(): a paused job has come to rest when all of its
    /// threads do.
    [[nodiscard]] int held() const { return m_held.load(std::memory_order_acquire); }

    /// What the work leaves to be freed after its end was told.
    [[nodiscard]] LeftBehind& rest() { return m_rest; }

private:
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_paused = false;
    std::atomic<int> m_held = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    LeftBehind m_rest;
};

/// Whether the job is cancelled; one without a control never is.
[[nodiscard]] inline bool isCancelled(const RunControl* control)
{
    return control != nullptr && control->isCancelled();
}

} // namespace snac
