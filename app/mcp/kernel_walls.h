// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include <string>
#include <vector>

namespace snac::mcp {

/// The second wall, behind the check of every name: from now on this thread, the threads and the programs it
/// starts can open files below the root and in the folders of the system and of tools, can write below the
/// root alone, and cannot undo it (Landlock, Linux 5.19). So a link that is made between the check of a name
/// and its use leads nowhere. `readable`: further folders and files to read; those that do not exist are left
/// out. Temporary files go below the root from then on. False: this kernel has no such thing, and names are
/// checked all the same.
[[nodiscard]] bool raiseKernelWalls(const RootFolder& root, const std::vector<std::string>& readable);

} // namespace snac::mcp
