// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_clock.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace snac::study {

namespace {

constexpr double secondsBetweenKeeps = 30.0;

double steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

SearchClock::SearchClock(Store& store, std::function<double()> seconds, double maxMinutes)
    : m_store(store)
    , m_now(seconds ? std::move(seconds) : steadySeconds)
    , m_limit(60.0 * maxMinutes)
    , m_before(store.meta().seconds)
    , m_begun(m_now())
{
}

double SearchClock::seconds() const
{
    return m_before + std::max(0.0, m_now() - m_begun);
}

bool SearchClock::isOver() const
{
    const double limit = m_limit;
    return limit > 0.0 && seconds() >= limit;
}

Result<> SearchClock::keep()
{
    StudyMeta meta = m_store.meta();
    const double now = seconds();
    if (meta.seconds == now) {
        return {};
    }
    meta.seconds = now;
    return m_store.updateMeta(meta);
}

Result<> SearchClock::keepNowAndThen()
{
    return seconds() - m_store.meta().seconds < secondsBetweenKeeps ? Result<>() : keep();
}

} // namespace snac::study
