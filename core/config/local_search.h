// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostic.h"
#include "field.h"

#include "snac/base/error.h"
#include "snac/compression/options.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::config {

/// The rows of the field table that say how a local search is done: what its forms show and its command line
/// takes, in the order of the table. A further setting of the local search is a row of its own
/// (local_search_fields.cpp).
[[nodiscard]] std::vector<const Field*> localSearchFields();

/// What options say of one of these settings, as the file would have it: YAML, flow style. Empty where no one
/// value of the key says it (least steps that differ before and after the first pruning).
[[nodiscard]] std::string localSearchValue(std::string_view path,
                                           const compression::CompressionOptions& options);

/// A setting as somebody wrote it.
struct WrittenSetting
{
    std::string path; ///< of localSearchFields()
    std::string yaml; ///< flow style, one line
};

/// A way of compressing under a name: settings that belong together. What else is written counts over them.
struct LocalSearchPreset
{
    std::string_view name; ///< "mixed + pruned"
    std::string_view help; ///< one line
    std::vector<WrittenSetting> settings;
};

/// Uniform and mixed precision, each with pruning, which leave the epochs as they are; and light, balanced
/// and heavy, which say how much work is done as well. Balanced is what a study without the section does.
[[nodiscard]] const std::vector<LocalSearchPreset>& localSearchPresets();
/// By name; also without the "+ pruned": "mixed". Error: there is none, with the names.
[[nodiscard]] Result<const LocalSearchPreset*> localSearchPreset(std::string_view name);

/// The preset that options are made by, whatever else they say, of several the one that says most; null:
/// none.
[[nodiscard]] const LocalSearchPreset* presetOf(const compression::CompressionOptions& options);

struct LocalSearchOutcome
{
    std::optional<compression::CompressionOptions> options; ///< unless there are errors
    std::vector<Diagnostic> diagnostics; ///< each with the path of its setting; of all together: none
};

/// `base` with what is written over it. Written epochs are meant exactly, as in a study file: their least
/// steps are 0 unless these are written as well.
[[nodiscard]] LocalSearchOutcome withLocalSearch(const compression::CompressionOptions& base,
                                                 const std::vector<WrittenSetting>& written);

} // namespace snac::config
