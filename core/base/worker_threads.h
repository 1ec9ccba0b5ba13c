// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace snac {

/// Makes a thread that runs the function; throws std::system_error where the machine allows no more of them.
using ThreadFactory = std::function<std::jthread(std::function<void()>)>;

[[nodiscard]] inline std::jthread makeThread(std::function<void()> work)
{
    return std::jthread(std::move(work));
}

/// Up to `wanted` threads that run `work`: as many as can be made, perhaps none (limits of a container, no
/// memory for another stack). Never throws for want of threads.
[[nodiscard]] std::vector<std::jthread> startThreads(int wanted, const std::function<void()>& work,
                                                     const ThreadFactory& factory = makeThread);

/// Calls `work` with every index below `count`, on the calling thread and as many others as the machine has
/// processors for; returns when all are done. Small pieces cost more than they save: an index is some tens of
/// microseconds at least. The first exception of `work` is thrown on the calling thread, when all have ended.
void forEachIndex(std::size_t count, const std::function<void(std::size_t)>& work,
                  const ThreadFactory& factory = makeThread);

/// The calling thread, and those it makes from now on, work with low priority: what the user looks at comes
/// first.
void workInBackground();

} // namespace snac
