// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker_threads.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
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

void forEachIndex(std::size_t count, const std::function<void(std::size_t)>& work,
                  const ThreadFactory& factory)
{
    std::atomic<std::size_t> next = 0;
    std::exception_ptr first;
    std::mutex mutex;
    const auto some = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::scoped_lock lock(mutex);
                first = first ? first : std::current_exception();
                next = count;
            }
        }
    };
    {
        const auto processors = static_cast<std::size_t>(std::max(1U, std::thread::hardware_concurrency()));
        const auto others = startThreads(
            static_cast<int>(std::min(processors, std::max<std::size_t>(count, 1))) - 1, some, factory);
        some();
    } // joined
    if (first) {
        std::rethrow_exception(first);
    }
}

void workInBackground()
{
    (void)setpriority(PRIO_PROCESS, 0, 10); // on Linux `who` 0 means the calling thread
}

} // namespace snac
