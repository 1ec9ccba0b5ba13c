// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <type_traits>
#include <utility>

namespace snac::data {

/// What long work over rows calls after each piece of it: `values` is how many numbers, or bytes, it went
/// through since the call before. False: the work is to end, for it was cancelled.
class Look
{
public:
    /// `rest`: of the job, if there is one; it outlives the work.
    template<class GoesOn>
    requires(!std::is_same_v<std::remove_cvref_t<GoesOn>, Look>)
        Look(GoesOn&& goesOn, LeftBehind* rest = nullptr) // NOLINT: any function is one
        : m_goesOn(std::forward<GoesOn>(goesOn))
        , m_rest(rest)
    {
    }

    bool operator()(std::int64_t values) const { return m_goesOn(values); }

    /// What is not needed after a cancel: LeftBehind::leave() of the job.
    template<class T>
    void leave(T& value) const
    {
        if (m_rest != nullptr) {
            m_rest->leave(value);
        }
    }

private:
    std::function<bool(std::int64_t)> m_goesOn;
    LeftBehind* m_rest;
};

/// Between two looks: a few milliseconds of work, however slow the machine.
inline constexpr std::int64_t mostBetweenLooks = 1 << 20;

/// Of a job; waits where it is paused.
[[nodiscard]] inline Look lookAt(RunControl& control)
{
    return {[&control](std::int64_t) { return control.waitWhilePaused(); }, &control.rest()};
}

/// Of what nobody cancels.
[[nodiscard]] inline bool neverEnds(std::int64_t)
{
    return true;
}

/// work(begin, end) for all of 0 to rows, in blocks with a look after each; a row has so many values. False:
/// a look ended it.
template<class Work>
[[nodiscard]] bool inBlocks(std::int64_t rows, std::int64_t valuesOfRow, const Look& look, const Work& work)
{
    const std::int64_t width = std::max<std::int64_t>(valuesOfRow, 1);
    const std::int64_t block = std::max<std::int64_t>(mostBetweenLooks / width, 1);
    for (std::int64_t begin = 0; begin < rows; begin += block) {
        const std::int64_t end = std::min(rows, begin + block);
        work(begin, end);
        if (!look((end - begin) * width)) {
            return false;
        }
    }
    return true;
}

} // namespace snac::data
