// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/study/mark_inbox.h"

#include <vector>

namespace snac::study {

class Store;

/// Saves what is in the inbox, which may be null, and tells the run's trials of it. What could not be saved
/// is put back. Marks of trials that the study does not have are dropped.
[[nodiscard]] Result<> saveMarks(MarkInbox* inbox, Store& store, std::vector<Trial>& trials);

} // namespace snac::study
