// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A gate in the work of a fake. The test lets each step through and knows when the worker stands before the
// gate, so that "in the middle of the work" is a state to be reached, not a time to wait for.
#include "snac/base/run_control.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace snac {

class StepGate
{
public:
    explicit StepGate(int open = 0)
        : m_open(open)
    {
    }

    /// Lets so many more steps through.
    void let(int steps)
    {
        const std::scoped_lock lock(m_mutex);
        m_open += steps;
        m_changed.notify_all();
    }

    /// How many workers stand before the closed gate.
    [[nodiscard]] int standing() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_open > 0 ? 0 : m_standing;
    }

    /// Blocks until so many workers stand before the closed gate.
    void waitForStanding(int workers)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_open <= 0 && m_standing >= workers; });
    }

    /// The worker's side: blocks until there is a step for it. False when the job is cancelled.
    bool pass(const RunControl* control)
    {
        std::unique_lock lock(m_mutex);
        ++m_standing;
        m_changed.notify_all();
        // A cancel does not know of this gate: it is looked for.
        while (m_open <= 0 && !isCancelled(control)) {
            m_changed.wait_for(lock, std::chrono::milliseconds(1));
        }
        --m_standing;
        if (isCancelled(control)) {
            return false;
        }
        --m_open;
        return true;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_open = 0;
    int m_standing = 0;
};

} // namespace snac
