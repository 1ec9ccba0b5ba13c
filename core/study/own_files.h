// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store.h"

#include <string>
#include <vector>

namespace snac::study {

/// The names that a study uses for itself, whether they are there or not: the file, what SQLite and this
/// program put beside it. No output may take one of them (checkOutput()).
[[nodiscard]] std::vector<std::string> ownFiles(const std::string& studyFile);

/// The same, and what a stored study was made from: its text and its data, at each place they may be.
[[nodiscard]] std::vector<std::string> ownFiles(const StudyMeta& meta, const std::string& studyFile);

} // namespace snac::study
