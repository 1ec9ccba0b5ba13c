// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/data/known_sets.h"
#include "snac/data/prepare.h"
#include "snac/data/profile.h"

#include <string>
#include <vector>

namespace snac::cli {

/// The sets by name: a table, and as JSON.
[[nodiscard]] std::string setsText();
[[nodiscard]] std::string setsJson();

/// One of them: what it is, its files, where they are looked for, what is drawn in its place.
[[nodiscard]] std::string setText(const data::KnownSet& set);
[[nodiscard]] std::string setJson(const data::KnownSet& set);

/// What was understood of data, and how the rows are split, and what deserves a look.
[[nodiscard]] std::string preparedText(const data::PreparedData& data,
                                       const std::vector<data::DataWarning>& warnings);
[[nodiscard]] std::string preparedJson(const data::PreparedData& data,
                                       const std::vector<data::DataWarning>& warnings);

/// The first rows: at most six inputs each, and the truth.
[[nodiscard]] std::string previewText(const data::Dataset& dataset, int rows);

/// All rows as a table with a header, the truth last ("label"). Error: more than 2 GB of text.
[[nodiscard]] Result<std::string> datasetCsv(const data::Dataset& dataset);

} // namespace snac::cli
