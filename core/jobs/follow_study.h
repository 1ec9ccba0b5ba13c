// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "open_study.h"

#include "snac/base/run_control.h"

#include <functional>
#include <string>

namespace snac::jobs {

/// A study that another program runs, to be read as it grows.
struct FollowRequest
{
    std::string file;
};

/// What a follower asks and waits for; exchanged in tests.
struct FollowParts
{
    std::function<std::optional<StudyWriter>(const std::string& file)> writer = writerOf;
    /// Waits before the next look; false: cancelled. `reading`: seconds that the last look took.
    std::function<bool(RunControl&, double reading)> wait;
};

/// Looks at the study until nobody writes it any more, and tells what is new in it as a search would: first
/// what is there. Writes nothing and never holds up the writer. Gives the study as it stands in the end.
/// Errors: those of openStudy(); cancelled.
[[nodiscard]] Result<OpenedStudy> followStudy(const FollowRequest& request,
                                              const hardware::BoardCatalogue& boards, RunControl& control,
                                              study::StudyObserver& observer, const FollowParts& parts = {});

} // namespace snac::jobs
