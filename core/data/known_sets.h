// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// A data set that a study names instead of a file.
struct KnownSet
{
    std::string_view name;     ///< as in the study file
    std::string_view what;     ///< in a sentence
    std::string_view files;    ///< that its folder holds; empty: it is simulated only, or read from a file
    std::string_view getting;  ///< where it comes from and its licence
    std::string_view standIn;  ///< what is drawn where the user says so; for simulated sets what they are
    std::string_view package;  ///< of Debian that installs it, or empty
    std::string_view packaged; ///< the folder of that package
    Result<Dataset> (*simulate)(const DatasetOptions& options, RunControl& control) = nullptr;
    /// Reads it from a folder; null where there is no reader of folders.
    Result<Dataset> (*read)(const std::string& folder, const DatasetOptions& options,
                            RunControl& control) = nullptr;
    bool simulated = false; ///< there is no real set of this name
    bool traces = false;    ///< rows are traces: window settings go with it
    bool pictures = false;  ///< rows are pictures: they can be resized
};

[[nodiscard]] std::span<const KnownSet> knownSets();
[[nodiscard]] const KnownSet* findKnownSet(std::string_view name);

/// Whether the rows are drawn: a simulated set, or a stand-in that was asked for.
[[nodiscard]] bool isSimulated(const DatasetOptions& options);

/// The window of traces: what is said, else the usual one where the set of options.name has traces, else all.
void setWindow(DatasetOptions& options, std::optional<std::int64_t> start, std::optional<std::int64_t> size);

/// The user's own folder for the files of a set: $XDG_DATA_HOME or ~/.local/share, then
/// snac-studio/data/NAME. Empty where the user has no home.
[[nodiscard]] std::string ownFolder(std::string_view set);

/// Where the files of a set are looked for, in this order: options.path (dataset.data_dir), the user's own
/// folder
/// ($XDG_DATA_HOME or ~/.local/share, then snac-studio/data/NAME), the folder of Debian's package.
[[nodiscard]] std::vector<std::string> foldersOf(const KnownSet& set, const DatasetOptions& options);

/// The first of them that is there; nothing if none is.
[[nodiscard]] std::optional<std::string> folderOf(const KnownSet& set, const DatasetOptions& options);

/// Why a set by name cannot be had, and each way out: a folder, a file, a simulation; empty if it can. Looks
/// at the file system.
[[nodiscard]] std::string whyMissing(const DatasetOptions& options);

/// The set that options.name says: simulated, or read from its folder.
[[nodiscard]] Result<Dataset> loadKnownSet(const KnownSet& set, const DatasetOptions& options,
                                           RunControl& control);

} // namespace snac::data
