// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset_options.h"

#include <string>

namespace snac::cli {

/// Reads data and writes them as another file; says what it wrote and how that is read. The exit code.
[[nodiscard]] int convertData(const data::DatasetOptions& from, const std::string& to);

} // namespace snac::cli
