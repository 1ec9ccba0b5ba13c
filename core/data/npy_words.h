// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"
#include "npy.h"

#include <string>
#include <string_view>
#include <vector>

// Private to the readers of arrays: truths that are words, as NumPy's str and bytes hold them, or lines of a
// text.

namespace snac::data {

/// Whether the bytes are a .npy file of str ('<U6') or bytes ('|S6'), read by npyWords() alone.
[[nodiscard]] bool holdsWords(std::string_view bytes);

/// The words of such a file of one dimension, or of rows x 1, in UTF-8. Errors: a damaged file, other shapes,
/// what is no text.
[[nodiscard]] Result<std::vector<std::string>> npyWords(std::string_view bytes, const std::string& file);

/// Sets the truth of `dataset` from one label a row, words or written numbers. `lines`: where each stands in
/// `file`; empty: in no text, so that messages name the row.
[[nodiscard]] Result<> setWrittenTruth(Dataset& dataset, const std::vector<std::string_view>& labels,
                                       const std::vector<int>& lines, const DatasetOptions& options,
                                       const std::string& file);

} // namespace snac::data
