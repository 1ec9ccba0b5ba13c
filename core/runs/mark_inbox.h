// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/study/trial.h"

#include <map>
#include <mutex>
#include <vector>

namespace snac::study {

class Store;

/// Stars and notes that a user gives to trials of a study while it runs: only the run may write the file, so
/// it saves them with the next trial, generation or end. All members are safe to call from any thread.
class MarkInbox
{
public:
    void put(int trial, TrialMark mark);
    /// What was put and not taken, the last of each trial. Whoever takes it saves it.
    [[nodiscard]] std::map<int, TrialMark> take();

private:
    std::mutex m_mutex;
    std::map<int, TrialMark> m_marks;
};

/// Saves what is in the inbox, which may be null, and tells the run's trials of it. What could not be saved
/// is put back. Marks of trials that the study does not have are dropped.
[[nodiscard]] Result<> saveMarks(MarkInbox* inbox, Store& store, std::vector<Trial>& trials);

} // namespace snac::study
