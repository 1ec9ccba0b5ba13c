// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_control.h"

namespace snac {

void RunControl::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_cancelled = true;
    m_changed.notify_all();
}

void RunControl::pause()
{
    const std::scoped_lock lock(m_mutex);
    m_paused = true;
}

void RunControl::resume()
{
    const std::scoped_lock lock(m_mutex);
    m_paused = false;
    m_changed.notify_all();
}

bool RunControl::waitWhilePaused()
{
    if (m_paused) {
        std::unique_lock lock(m_mutex);
        m_held.fetch_add(1, std::memory_order_release);
        m_changed.wait(lock, [this] { return !m_paused || m_cancelled; });
        m_held.fetch_sub(1, std::memory_order_release);
    }
    return !m_cancelled;
}

} // namespace snac
