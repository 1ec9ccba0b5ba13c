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
    /// What was put and not taken, the last of each trial. Whoever takes it saves it.
    [[nodiscard]] std::map<int, TrialMark> take();
    /// What was taken and could not be saved now, unless a newer one of the trial is there.
    void giveBack(std::map<int, TrialMark> marks);
    /// Of what was taken, that this stands in the file now.
    void tellSaved(int trial, const TrialMark& mark);
    /// The last of each trial that is known to stand in the file.
    [[nodiscard]] std::map<int, TrialMark> saved() const;

private:
    mutable std::mutex m_mutex;
    std::map<int, TrialMark> m_marks;
    std::map<int, TrialMark> m_saved;
};

} // namespace snac::study
