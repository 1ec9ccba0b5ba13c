// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <optional>
#include <thread>

namespace snac::cli {

/// What a request to stop means. The first one asks; those within 300 ms of it are the same request (a
/// terminal and `timeout` both send theirs to the program and to its group); a later one insists.
class StopRequests
{
public:
    using Clock = std::chrono::steady_clock;
    enum class Meaning { Ask, Same, Insist };
    static constexpr std::chrono::milliseconds oneRequest{300};

    [[nodiscard]] Meaning received(Clock::time_point when);

private:
    std::optional<Clock::time_point> m_first;
};

/// While it lives, SIGINT, SIGTERM and SIGHUP cancel the job instead of ending the program; a second request
/// ends it at once, which a study file survives. So does the first one where the job does not answer within
/// `patience`: one signal always ends the program. A SIGHUP that was ignored (nohup) stays so. Make it before
/// any other thread, for threads inherit which signals they leave alone.
class StopOnSignal
{
public:
    static constexpr std::chrono::seconds patience{20};

    explicit StopOnSignal(RunControl& control);
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

private:
    void wait(RunControl& control);
    [[nodiscard]] int nextSignal(const std::optional<StopRequests::Clock::time_point>& last) const;

    sigset_t m_signals{};
    sigset_t m_before{};
    std::atomic<bool> m_done = false;
    std::thread m_thread;
};

} // namespace snac::cli
