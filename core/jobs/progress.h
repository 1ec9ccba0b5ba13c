// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/phase.h"

#include <chrono>
#include <optional>

namespace snac::jobs {

/// How far a job is, at one moment.
struct Progress
{
    Phase phase = Phase::Waiting;
    int total = 0;                     ///< trials, steps or fits that are wanted; 0: not known yet
    int done = 0;                      ///< of them, those of an earlier run included
    int before = 0;                    ///< of those done, by an earlier run
    int working = 0;                   ///< trials or steps that train now
    double activeSeconds = 0.0;        ///< since the data were read; pauses left out
    std::optional<double> secondsLeft; ///< by the pace so far; unset while nothing is known
};

/// Seconds to the end at the pace of this run: `remaining` items where `doneInThisRun` took `activeSeconds`.
/// 0 where nothing remains, unset before the first item.
[[nodiscard]] std::optional<double> remainingSeconds(double activeSeconds, int doneInThisRun, int remaining);

/// A clock that stands still in pauses. The time is an argument, so that nobody has to wait for it.
class ActiveTime
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// Starts it, or lets it go on.
    void run(Moment now);
    void hold(Moment now);
    [[nodiscard]] double seconds(Moment now) const;

private:
    double m_before = 0.0;
    std::optional<Moment> m_since;
};

} // namespace snac::jobs
