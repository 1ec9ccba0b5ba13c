// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"

#include <atomic>
#include <csignal>
#include <thread>

namespace snac::cli {

/// While it lives, SIGINT and SIGTERM cancel the job instead of ending the program; a second one ends it at
/// once, which a study file survives. Make it before any other thread, for threads inherit which signals they
/// leave alone.
class StopOnSignal
{
public:
    explicit StopOnSignal(RunControl& control);
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

private:
    void wait(RunControl& control);

    sigset_t m_signals{};
    sigset_t m_before{};
    std::atomic<bool> m_done = false;
    std::thread m_thread;
};

} // namespace snac::cli
