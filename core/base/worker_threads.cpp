// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker_threads.h"

#include <algorithm>
#include <new>
#include <system_error>

#include <sys/resource.h>

namespace snac {

std::vector<std::jthread> startThreads(int wanted, const std::function<void()>& work,
                                       const ThreadFactory& factory)
{
    std::vector<std::jthread> threads;
    // Before the first thread: what fails later must not take running threads with it.
    threads.reserve(static_cast<std::size_t>(std::max(wanted, 0)));
    try {
        for (int i = 0; i < wanted; ++i) {
            threads.push_back(factory(work));
        }
    } catch (const std::system_error&) {
        return threads;
    } catch (const std::bad_alloc&) {
        return threads;
    }
    return threads;
}

void workInBackground()
{
    (void)setpriority(PRIO_PROCESS, 0, 10); // on Linux `who` 0 means the calling thread
}

} // namespace snac
