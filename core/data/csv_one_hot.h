// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_truth.h"

#include <optional>
#include <vector>

namespace snac::data {

/// Columns of a text table that together hold the class: each row has one 1 and 0 else. Taken by evidence
/// alone: all rows of the table are looked at. Columns that share the name of a truth (y0, y1, ...; class_a,
/// class_b; label.x) are such wherever they stand; others only as the end of the table, which would else give
/// its last column as the truth. So one-hot columns among the inputs stay inputs. Nothing where there are
/// none, nor where they are all the columns, as something must be left to learn from, unless `mayBeAll`.
/// Private to the readers of text tables. O(fields of the table) where the first rows look so.
[[nodiscard]] Result<std::optional<CsvTruth>> findOneHot(const CsvLayout& layout, const CsvSample& sample,
                                                         const std::vector<std::size_t>& columns, bool named,
                                                         RunControl& control, bool mayBeAll = false);

/// Columns that share the name of a truth and hold nothing but 0 and 1, any number of 1 a row: several
/// labels. Nothing where there are none; nor where nearly all rows have one 1, which may be classes with
/// mistakes, unless labels are `asked` for. O(fields of the table) where the first rows look so.
[[nodiscard]] Result<std::optional<CsvTruth>> findLabels(const CsvLayout& layout, const CsvSample& sample,
                                                         const std::vector<std::size_t>& columns, bool asked,
                                                         RunControl& control);

/// Columns that share the name of a truth (y0, y1; class_a, class_b), the largest such group; empty: no two
/// do.
[[nodiscard]] std::vector<std::size_t> sharingTruthName(const CsvLayout& layout,
                                                        const std::vector<std::size_t>& columns);

/// Columns that hold one 1 a row together with this one, the only one that was taken as the truth, and so
/// tell it: those that stand beside it, else those whose names begin as its own does (is_ok, is_worn). Empty:
/// there are none. O(fields of the table) where the first rows look so.
[[nodiscard]] std::vector<std::size_t> oneHotBeside(const CsvLayout& layout, const CsvSample& sample,
                                                    const std::vector<std::size_t>& columns,
                                                    std::size_t truth, RunControl& control);

/// "y" for y, y0 and y_a, "class" for class_b; empty for names of no truth. A view of a constant.
[[nodiscard]] std::string_view truthStem(std::string_view name);

/// What a mark in each of these columns says: what stands behind the name of a truth where all share one ("0"
/// for y0, "a" for class_a), else the whole names.
[[nodiscard]] std::vector<std::string> classNamesOf(const std::vector<std::string>& columns);

} // namespace snac::data
