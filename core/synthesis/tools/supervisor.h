// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace snac::synthesis {

// The process between this program and a tool. It adopts what the tool leaves behind, and ends the whole tree
// on request or when this program is gone (its end of the channel is closed). It is a fork of a program with
// threads: all that it does is made of calls that are safe in signal handlers (POSIX.1-2017, 2.4.3), without
// memory of its own.

/// What the supervisor needs, made ready before the fork.
struct SupervisorPlan
{
    const char* program = nullptr;
    char* const* arguments = nullptr;
    char* const* environment = nullptr;
    const char* folder = nullptr;
    std::uint64_t memoryLimit = 0;
    int graceMilliseconds = 80;
    int channel = -1; ///< its end of a SOCK_SEQPACKET pair
    int output = -1;  ///< where standard output and error of the tool go
};

/// One packet from the supervisor.
struct SupervisorNews
{
    enum class Kind : int {
        NotStarted, ///< `value` is the errno of `step`
        Ended       ///< `value` as of waitpid()
    };
    enum class Step : int { Fork, Folder, Limit, Execute };
    Kind kind = Kind::Ended;
    Step step = Step::Fork;
    int value = 0;
    std::int64_t peakKilobytes = 0;
    double cpuSeconds = 0.0;
};

/// One byte to the supervisor: asks the tree to end, and ends it after the grace.
constexpr char supervisorTerminate = 't';

/// The number of the supervisor's process, or -1 with errno. It ends by itself after it has told that the
/// tool ended, and is to be waited for.
[[nodiscard]] pid_t startSupervisor(const SupervisorPlan& plan);

} // namespace snac::synthesis
