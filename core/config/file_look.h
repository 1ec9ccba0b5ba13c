// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/config/study_file.h"

#include <functional>
#include <string>
#include <string_view>

namespace snac::config {

/// What lies under the name of a file that a study gives.
enum class Seen {
    Nothing,
    File,
    Folder,
    NotLooked ///< whoever reads must not know; it is taken for what the study says it is
};

using FileLook = std::function<Seen(const std::string&)>;

/// Looks wherever the name leads.
[[nodiscard]] Seen lookAnywhere(const std::string& file);

/// readStudy() for a reader that may not look everywhere: of files it asks `look` alone.
[[nodiscard]] ReadOutcome readStudyWithin(std::string_view text, const std::string& file,
                                          const hardware::BoardCatalogue& boards, const FileLook& look);

} // namespace snac::config
