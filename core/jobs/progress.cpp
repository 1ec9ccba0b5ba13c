// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.h"

namespace snac::jobs {

std::optional<double> remainingSeconds(double activeSeconds, int doneInThisRun, int remaining)
{
    if (remaining <= 0) {
        return 0.0;
    }
    if (doneInThisRun <= 0 || activeSeconds <= 0.0) {
        return std::nullopt;
    }
    return activeSeconds / doneInThisRun * remaining;
}

void ActiveTime::run(Moment now)
{
    if (!m_since) {
        m_since = now;
    }
}

void ActiveTime::hold(Moment now)
{
    m_before = seconds(now);
    m_since.reset();
}

double ActiveTime::seconds(Moment now) const
{
    return m_before + (m_since ? std::chrono::duration<double>(now - *m_since).count() : 0.0);
}

} // namespace snac::jobs
