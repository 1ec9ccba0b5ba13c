// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace snac::mcp {

/// Cancels what is done when its time is over, so that it keeps those who come after it waiting no longer.
class TimeLimit
{
public:
    /// `late`: told before, from another thread.
    TimeLimit(RunControl& control, std::chrono::milliseconds time, std::function<void()> late)
        : m_thread([this, &control, time, late = std::move(late)](const std::stop_token& stopped) {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait_for(lock, stopped, time, [&] { return stopped.stop_requested(); })) {
                if (!stopped.stop_requested()) {
                    late();
                    control.cancel();
                }
            }
        })
    {
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::jthread m_thread; // goes first
};

} // namespace snac::mcp
