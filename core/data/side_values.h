// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"
#include "npy.h"

#include <string>
#include <string_view>
#include <vector>

// What is said of each row beside its inputs and its truth. Private to the room.

namespace snac::data {

inline constexpr std::string_view whatWeightsSay = "what each row counts in the loss";
inline constexpr std::string_view whatGroupsSay =
    "which rows belong together: a group falls into one part and into one fold";
inline constexpr std::string_view whatTimesSay = "when each row was taken: the last rows are split off";

/// A setting that names such values: a column of a table, or an array of an archive.
struct SideKey
{
    std::string name;     ///< as the user wrote it; not empty
    std::string_view key; ///< "weight_column"
};

/// Those that are set.
[[nodiscard]] std::vector<SideKey> sideKeys(const DatasetOptions& options);

/// The names of groups as a table writes them, equal where a truth would take them as equal: numbers by their
/// value (5 and 5.0), with zeros in front kept (05), which a note then says; words, and numbers among words,
/// as they are written.
[[nodiscard]] std::vector<std::string> groupNamesOf(std::vector<std::string> texts, bool decimalComma,
                                                    std::vector<std::string>& notes);

/// Numbers the groups, one name a row.
void setGroups(Dataset& dataset, const std::vector<std::string>& names);

/// The values of an array that `side` names. Errors: not one number a row, weights that are negative or all
/// 0.
[[nodiscard]] Result<> setSide(Dataset& dataset, const SideKey& side, const NpyArray& array,
                               const std::string& file);

} // namespace snac::data
