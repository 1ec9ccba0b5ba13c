// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>

namespace snac::study {

/// Whether the disk gives every byte of the file: SQLite takes a failed read for a broken file, so what it
/// calls broken is read again here. Error: Transient, with what the system says. A file that is not there is
/// readable. Private to this room.
[[nodiscard]] Result<> probeDisk(const std::string& file);

/// What is told of a disk that failed.
[[nodiscard]] std::string diskFailure(const std::string& why);

} // namespace snac::study
