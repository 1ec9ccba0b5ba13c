// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trial.h"

#include <map>
#include <mutex>

namespace snac::study {

/// Stars and notes that a user gives to trials of a study while it runs: only the run may write the file, so
/// it saves them with the next trial, generation or end. All members are safe to call from any thread.
class MarkInbox
{
public:
    void put(int trial, TrialMark mark);
    /// What was taken and could not be saved: a mark put since then wins.
    void putBack(int trial, TrialMark mark);
    /// What was put and not taken, the last of each trial. Whoever takes it saves it.
    [[nodiscard]] std::map<int, TrialMark> take();

private:
    std::mutex m_mutex;
    std::map<int, TrialMark> m_marks;
};

} // namespace snac::study
