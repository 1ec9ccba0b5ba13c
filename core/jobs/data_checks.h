// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/data/dataset_options.h"

namespace snac::jobs {

/// Whether the rows that a study draws can be drawn, without drawing them: the simulator itself is asked.
/// Nothing is wrong with data that are read from files. Errors: those of the simulator, such as too many
/// rows.
[[nodiscard]] Result<> checkDrawing(const data::DatasetOptions& options);

} // namespace snac::jobs
