// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/storage/store.h"

#include <atomic>
#include <functional>

namespace snac::study {

/// The time of computing of a study, over all of its runs: what its store says, and what this run adds. A run
/// that is killed loses what was not kept. Private to this room.
class SearchClock
{
public:
    /// `seconds` is a time that grows while the run computes, from any beginning; empty: the time of day's
    /// pace. `maxMinutes`: 0 is no limit.
    SearchClock(Store& store, std::function<double()> seconds, double maxMinutes);

    /// Of the whole study. May be asked from any thread.
    [[nodiscard]] double seconds() const;
    /// Whether no training may begin any more. May be asked from any thread.
    [[nodiscard]] bool isOver() const;
    /// Another limit, from now on.
    void setLimit(double maxMinutes) { m_limit = 60.0 * maxMinutes; }
    /// Stores the time.
    [[nodiscard]] Result<> keep();
    /// The same where more than half a minute would be lost.
    [[nodiscard]] Result<> keepNowAndThen();

private:
    Store& m_store;
    std::function<double()> m_now;
    std::atomic<double> m_limit; ///< seconds
    double m_before;             ///< seconds of earlier runs
    double m_begun;              ///< on m_now
};

} // namespace snac::study
