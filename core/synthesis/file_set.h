// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>
#include <vector>

namespace snac::synthesis {

struct OutputFile
{
    std::string path; ///< within the folder, with '/', never leaving it: "firmware/weights/w2.h"
    std::string bytes;
    bool executable = false;
};

/// What a writer makes: no disk is touched until commit().
using FileSet = std::vector<OutputFile>;

/// Writes the files into a new folder, all or none: they are made beside it, flushed to the disk, and the
/// folder is renamed when it is whole. The folder's parents are made where they are missing. Errors, and
/// nothing is left: the folder exists and is not empty , a path that leaves the folder or is named twice, a
/// full disk (Transient), a folder that cannot be written.
[[nodiscard]] Result<> commit(const FileSet& files, const std::string& folder);

} // namespace snac::synthesis
