// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// Where the rows come from.
enum class SourceKind { Simulated, Text, Npy, Npz, Idx, Arff, Hdf5, Folder };

struct Rows;
struct RowsQuestion;

/// A reader of files.
struct FileSource
{
    SourceKind kind;
    std::string_view name;                     ///< "NPY", in lists of what can be read
    std::string_view text;                     ///< "this is an .npy file"
    std::string_view truth;                    ///< where its truth is named instead: "name the ... in ..."
    std::array<std::string_view, 6> endings{}; ///< of names, in lower case
    std::array<std::string_view, 9> fields{};  ///< settings that go with it, of those that go with some only
    bool (*begins)(std::string_view bytes) = nullptr; ///< whether a file with these bytes is one
    /// `bytes` is the content of options.path, unpacked.
    Result<> (*read)(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                     RunControl& control) = nullptr;
    /// Rows for a network that is trained already, with or without a truth.
    Result<Rows> (*rows)(const std::string& bytes, const RowsQuestion& question,
                         RunControl& control) = nullptr;
    /// Options that say what read() would find out by itself, so that another file is read alike; null where
    /// it finds nothing out.
    Result<DatasetOptions> (*settled)(const std::string& bytes, const DatasetOptions& options,
                                      RunControl& control) = nullptr;
    /// What nameableIn() lists; null where the format has no names.
    Result<std::vector<std::string>> (*nameable)(const std::string& bytes, const DatasetOptions& options,
                                                 RunControl& control) = nullptr;
};

/// Why a file that begins so is not read, and what to do instead; empty for all others.
[[nodiscard]] std::string whyUnread(std::string_view bytes);

/// The row of a kind; null for rows that are simulated.
[[nodiscard]] const FileSource* sourceOf(SourceKind kind);

/// The kind of a file is told by its first bytes, not by its name.
[[nodiscard]] const FileSource& sourceOfBytes(std::string_view bytes);

/// A setting of the section that means nothing for its kind of source: an error, as whoever wrote it expects
/// it to be obeyed.
struct Misfit
{
    std::string_view field; ///< "label_column"
    std::string message;
};

[[nodiscard]] std::optional<Misfit> findMisfit(const DatasetOptions& options, SourceKind kind);

/// What can be read, in words: "text tables (CSV, TSV), ARFF, NPY". Folders are no files and not among them.
[[nodiscard]] std::string formatsInWords();
/// How the names of these files end, in lower case, ".gz" too.
[[nodiscard]] std::vector<std::string> readableEndings();

/// By the end of a file's name; nothing where it does not tell. The reader looks at the first bytes instead.
[[nodiscard]] std::optional<SourceKind> kindByName(std::string_view path);

} // namespace snac::data
