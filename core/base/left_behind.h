// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace snac {

/// What the work on this thread leaves behind when it is cancelled, large data above all: to free gigabytes
/// takes time, and whoever waits for the end of the work is to be told that first. Lives around the work and
/// its report, and frees all when it goes.
class LeftBehind
{
public:
    LeftBehind()
        : m_outer(std::exchange(current, this))
    {
    }
    ~LeftBehind()
    {
        current = m_outer;
        m_rest.clear();
    }
    LeftBehind(const LeftBehind&) = delete;
    LeftBehind& operator=(const LeftBehind&) = delete;

    /// Takes the value over where somebody keeps what this thread leaves; else it is freed with its owner.
    template<class T>
    static void leave(T& value)
    {
        if (current == nullptr) {
            return;
        }
        try {
            current->m_rest.push_back(std::make_shared<T>(std::move(value)));
        } catch (const std::bad_alloc&) {
            return;
        }
    }

    [[nodiscard]] std::size_t count() const { return m_rest.size(); } ///< of what was left so far

private:
    static inline thread_local LeftBehind* current = nullptr;

    LeftBehind* m_outer;
    std::vector<std::shared_ptr<void>> m_rest;
};

} // namespace snac
