// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include <string>
#include <vector>

namespace snac::data {

/// Counts rows and classes and notes what deserves a look: constant inputs, whole numbers taken for classes.
void completeReading(Dataset& dataset, const DatasetOptions& options);

/// One line of what was decided about a data set.
struct ReadingLine
{
    std::string name; ///< Data, Header, Inputs, Truth, Left out, Note
    std::string text;
};

/// What was taken as inputs, truth and classes: the one wording for terminal, window and reports. Lines
/// without anything to say are missing.
[[nodiscard]] std::vector<ReadingLine> readingLines(const DatasetInfo& info);

/// "g 595, q 610, ..." : at most ten classes; without counts where they are not known.
[[nodiscard]] std::string classText(const DatasetInfo& info);

} // namespace snac::data
