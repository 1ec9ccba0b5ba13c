// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace snac::study {

/// The names that a study uses for itself, whether they are there or not: the file, what SQLite and this
/// program put beside it. No output may take one of them (checkOutput()).
[[nodiscard]] std::vector<std::string> ownFiles(const std::string& studyFile);

} // namespace snac::study
