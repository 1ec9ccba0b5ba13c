// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/storage/own_files.h"
#include "snac/study/study_meta.h"

#include <string>
#include <vector>

namespace snac::study {

/// The names that a stored study uses for itself, and what it was made from: its text and its data, at each
/// place they may be. No output may take one of them (checkOutput()).
[[nodiscard]] std::vector<std::string> ownFiles(const StudyMeta& meta, const std::string& studyFile);

/// The files that the data of a stored study consist of, for each place they may be at, in the order they are
/// looked for; a place without files where they need none.
[[nodiscard]] std::vector<std::vector<std::string>> dataFiles(const StudyMeta& meta,
                                                              const std::string& studyFile);

} // namespace snac::study
