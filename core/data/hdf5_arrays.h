// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apart.h"
#include "array_files.h"
#include "dataset_options.h"
#include "npz.h"

#include "snac/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// The bytes of an HDF5 file with a data set each, by their names; "/" makes groups. Error (Transient): no
/// memory.
[[nodiscard]] Result<std::string> hdf5Bytes(const std::vector<NamedArray>& arrays);

/// Paths may be written from the root, as h5py shows them, and are kept without it.
[[nodiscard]] DatasetOptions withoutRoot(DatasetOptions options);

[[nodiscard]] bool isHdf5(std::string_view bytes);

/// The data sets of numbers in an HDF5 file. Damaged files end libhdf5, so it reads in a process of its own
/// each time (apart.h), from memory, and hands out arrays as .npy bytes, so that what tells inputs from truth
/// is the same for both.
class Hdf5Arrays
{
public:
    struct Entry
    {
        std::string path;   ///< inside the file: "train/x"
        std::string header; ///< .npy header of it without numbers; empty where it holds no numbers
    };

    /// The bytes must outlive the arrays. Errors: damaged or truncated files, files without data sets,
    /// cancelled; Transient: no process, no memory.
    [[nodiscard]] static Result<Hdf5Arrays> open(const std::string& bytes, const std::string& file,
                                                 const Look& look = neverEnds);
    static Result<Hdf5Arrays> open(std::string&&, const std::string&, const Look& = neverEnds) = delete;

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

    /// The same as members of an archive, of which only the headers are there; they must not outlive this.
    [[nodiscard]] std::vector<NpzEntry> members() const;

    /// One of them, whole, as .npy bytes. Bounds, before memory is taken: 200 times what is stored of it
    /// where that is more than 64 MiB. Errors: larger than that, not readable (a filter that is not
    /// installed, damage), cancelled; Transient: no process, no memory.
    [[nodiscard]] Result<SharedBytes> read(const std::string& path, const Look& look = neverEnds) const;

private:
    std::string m_file;
    std::string_view m_bytes; ///< of the file
    std::vector<Entry> m_entries;
};

} // namespace snac::data
