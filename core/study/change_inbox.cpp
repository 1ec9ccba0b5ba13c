// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_inbox.h"

#include <utility>

namespace snac::study {

bool ChangeInbox::put(const RunChange& change)
{
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed) {
        return false;
    }
    RunChange all = m_change.value_or(RunChange());
    all.trials = change.trials ? change.trials : all.trials;
    all.maxMinutes = change.maxMinutes ? change.maxMinutes : all.maxMinutes;
    all.workers = change.workers ? change.workers : all.workers;
    if (all != RunChange()) {
        m_change = all;
    }
    return true;
}

std::optional<RunChange> ChangeInbox::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_change, std::nullopt);
}

bool ChangeInbox::closeIfEmpty()
{
    const std::scoped_lock lock(m_mutex);
    m_isClosed = m_isClosed || !m_change;
    return m_isClosed;
}

void ChangeInbox::close()
{
    const std::scoped_lock lock(m_mutex);
    m_isClosed = true;
}

} // namespace snac::study
