// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>
#include <vector>

namespace snac::study {

/// The names that a study uses for itself, whether they are there or not: the file, what SQLite and this
/// program put beside it. No output may take one of them (checkOutput()).
[[nodiscard]] std::vector<std::string> ownFiles(const std::string& studyFile);

/// Error: the name, or that of a folder on the way to it, is one that a study NAME.snac keeps for what lies
/// beside it (NAME.snac-wal), whether there is such a study or not: what is put there keeps the study from
/// being opened. Of a whole path, folders that are there already are nobody's to judge.
[[nodiscard]] Result<> checkIsNoSideFile(const std::string& path);

} // namespace snac::study
