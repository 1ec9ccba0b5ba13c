// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signals.h"

#include "commands.h"
#include "output.h"

#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <system_error>

namespace snac::cli {

namespace {

/// The disposition, not the mask: a blocked signal would be received though it is ignored.
bool isIgnored(int signal)
{
    struct sigaction action
    {
    };
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

StopRequests::Meaning StopRequests::received(Clock::time_point when)
{
    if (!m_first) {
        m_first = when;
        return Meaning::Ask;
    }
    return when - *m_first < oneRequest ? Meaning::Same : Meaning::Insist;
}

StopOnSignal::StopOnSignal(RunControl& control)
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    if (!isIgnored(SIGHUP)) {
        sigaddset(&m_signals, SIGHUP);
    }
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    try {
        m_thread = std::thread([this, &control] { wait(control); });
    } catch (const std::system_error&) {
        // No thread to wait for signals: they end the program as they would any other.
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
}

StopOnSignal::~StopOnSignal()
{
    if (!m_thread.joinable()) {
        return;
    }
    m_done = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void StopOnSignal::wait(RunControl& control)
{
    StopRequests requests;
    std::optional<StopRequests::Clock::time_point> last;
    while (true) {
        const int received = nextSignal(last);
        if (m_done) {
            return;
        }
        if (received < 0) {
            message("the work did not stop in time; ended here");
            _exit(Interrupted);
        }
        switch (requests.received(StopRequests::Clock::now())) {
        case StopRequests::Meaning::Insist:
            _exit(Interrupted);
        case StopRequests::Meaning::Ask:
            message("stopping; once more stops at once");
            control.cancel();
            last = StopRequests::Clock::now() + patience;
            break;
        case StopRequests::Meaning::Same:
            break;
        }
    }
}

/// The next signal; negative when there was none until `last`.
int StopOnSignal::nextSignal(const std::optional<StopRequests::Clock::time_point>& last) const
{
    int received = -1;
    do {
        if (!last) {
            received = sigwaitinfo(&m_signals, nullptr);
            continue;
        }
        const auto left =
            std::chrono::duration_cast<std::chrono::nanoseconds>(*last - StopRequests::Clock::now());
        const auto waiting = std::max(left, std::chrono::nanoseconds(0));
        const timespec time{.tv_sec = static_cast<time_t>(waiting / std::chrono::seconds(1)),
                            .tv_nsec = static_cast<long>((waiting % std::chrono::seconds(1)).count())};
        received = sigtimedwait(&m_signals, nullptr, &time);
    } while (received < 0 && errno == EINTR);
    return received;
}

} // namespace snac::cli
