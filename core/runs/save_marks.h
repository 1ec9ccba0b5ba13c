// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/study/mark_inbox.h"

#include <vector>

namespace snac::study {

class Store;

/// Saves what is in the inbox, which may be null, and tells the run's trials of it. Marks of trials that the
/// study does not have are dropped; what else could not be saved is put back, unless a newer mark has come
/// since. Errors: the file cannot be written for now.
[[nodiscard]] Result<> saveMarks(MarkInbox* inbox, Store& store, std::vector<Trial>& trials);

} // namespace snac::study
