// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

#include <string>
#include <vector>

namespace snac::data {

/// What writeDataset() has made.
struct WrittenData
{
    std::vector<std::string> files; ///< the one with the inputs first
    std::vector<std::string> lines; ///< of what is in them, and of what they could not keep, a sentence each
    DatasetOptions reading;         ///< with which the same numbers are read from them
};

/// Error unless a data set can be written to a file of this name: its end tells no format that is written
/// (.csv, .tsv, .npy, .npz, .h5, .hdf5), or the file is there already.
[[nodiscard]] Result<> checkWritable(const std::string& path);

/// Writes all rows, with what is said of each (weights, groups, times), as the end of the name says. Nothing
/// is replaced, and no file stays that does not read back as the same numbers: it is read before it gets its
/// name. Classes that are words become their numbers where the format holds numbers alone, as names of inputs
/// do not stay there. Test rows of their own stay apart in .npz and HDF5. Errors: those of checkWritable(),
/// what the format cannot hold, a full disk (Transient).
[[nodiscard]] Result<WrittenData> writeDataset(const Dataset& dataset, const std::string& path,
                                               RunControl& control);

} // namespace snac::data
