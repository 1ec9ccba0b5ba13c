// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset_options.h"

#include <optional>
#include <string>
#include <string_view>

namespace snac::data {

/// Where the rows come from.
enum class SourceKind { Simulated, Text, Npy, Npz };

/// A setting of the section that means nothing for its kind of source: an error, as whoever wrote it expects
/// it to be obeyed.
struct Misfit
{
    std::string_view field; ///< "label_column"
    std::string message;
};

[[nodiscard]] std::optional<Misfit> findMisfit(const DatasetOptions& options, SourceKind kind);

/// By the end of a file's name; nothing where it does not tell. The reader looks at the first bytes instead.
[[nodiscard]] std::optional<SourceKind> kindByName(std::string_view path);

} // namespace snac::data
