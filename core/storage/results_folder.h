// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>

namespace snac::study {

/// Makes the study's own results folder, if `file` is in it; another folder that is missing is a mistyped
/// one.
[[nodiscard]] Result<> makeResultsDir(const std::string& file, const std::string& resultsDir);

} // namespace snac::study
