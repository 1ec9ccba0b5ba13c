// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signals.h"

#include "commands.h"
#include "output.h"

#include <pthread.h>
#include <unistd.h>

namespace snac::cli {

StopOnSignal::StopOnSignal(RunControl& control)
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_thread = std::thread([this, &control] { wait(control); });
}

StopOnSignal::~StopOnSignal()
{
    m_done = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void StopOnSignal::wait(RunControl& control)
{
    bool asked = false;
    while (true) {
        int received = 0;
        if (sigwait(&m_signals, &received) != 0 || m_done) {
            return;
        }
        if (asked) {
            _exit(Interrupted);
        }
        asked = true;
        message("stopping; once more stops at once");
        control.cancel();
    }
}

} // namespace snac::cli
