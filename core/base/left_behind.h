// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

namespace snac {

/// What a job leaves behind when it ends or is cancelled, large data above all: to free gigabytes takes time,
/// and whoever waits for the end of the work is to be told that first. Belongs to the job's RunControl; all
/// members are safe to call from any thread.
class LeftBehind
{
public:
    /// From now on what is left is kept, until free().
    void keep()
    {
        const std::scoped_lock lock(m_mutex);
        m_keeps = true;
    }

    /// Takes the value over where it is kept; else it is freed with its owner.
    template<class T>
    void leave(T& value)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_keeps) {
            return;
        }
        try {
            m_rest.push_back(std::make_shared<T>(std::move(value)));
        } catch (const std::bad_alloc&) {
            return;
        }
    }

    /// Frees what was kept, and keeps nothing any more.
    void free()
    {
        std::vector<std::shared_ptr<void>> rest; // goes after the lock, which nobody is to wait for
        const std::scoped_lock lock(m_mutex);
        m_keeps = false;
        rest.swap(m_rest);
    }

    [[nodiscard]] std::size_t count() const ///< of what is kept so far
    {
        const std::scoped_lock lock(m_mutex);
        return m_rest.size();
    }

private:
    mutable std::mutex m_mutex;
    bool m_keeps = false;
    std::vector<std::shared_ptr<void>> m_rest;
};

/// Keeps what is left during its life: around the work and its report.
class KeepsRest
{
public:
    explicit KeepsRest(LeftBehind& rest)
        : m_rest(rest)
    {
        m_rest.keep();
    }
    ~KeepsRest() { m_rest.free(); }
    KeepsRest(const KeepsRest&) = delete;
    KeepsRest& operator=(const KeepsRest&) = delete;

private:
    LeftBehind& m_rest;
};

} // namespace snac
