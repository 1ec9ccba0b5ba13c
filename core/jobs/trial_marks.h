// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include "snac/base/error.h"

namespace snac::jobs {

/// Stars and notes that are in the study file now.
struct MarksSaved
{
    int trials = 0; ///< how many
};

/// Opens the study for writing, saves, and leaves it. Trials are saved one
/// by one in the order of their numbers. Errors: those of study::Store::openForWriting() (somebody writes it,
/// it may not be written, it is damaged), no such trial, a note that is too long.
[[nodiscard]] Result<MarksSaved> saveMarks(const MarkRequest& request);

} // namespace snac::jobs
